package it.census.rules.harmonise;

import it.census.model.Cell;
import it.census.model.OfferField;
import it.census.rules.values.Address;
import it.census.rules.values.Reading;

/**
 * Reads an address and takes it apart: street and house number, which may stand in a column of its
 * own, are the address; locality and postal code go to their fields where no column gives them. The
 * municipality, where it is the known one, is no part of an address.
 *
 * @param streets column of the street
 * @param numbers column of the house number, -1 where there is none
 */
record AddressStep(
    int streets, int numbers, CellWords streetWords, CellWords numberWords, AddressMemory reader)
    implements RowStep {

  private static final int NONE = -1;

  /** By which rule a part of the address came to another field. */
  private static final String SPLIT = "address_split";

  @Override
  public void apply(OfferDraft draft) {
    if (draft.has(OfferField.ADDRESS)) {
      return;
    }
    Cell cell = draft.cell(streets);
    Cell meant = streetWords.translate(cell);
    if (streetWords.isMissing(meant)) {
      return;
    }
    Cell number = numbers == NONE ? Cell.empty() : draft.cell(numbers);
    boolean joined = numbers != NONE && !numberWords.isMissing(number);
    String municipality = draft.values().text(OfferField.MUNICIPALITY);
    Reading<Address> reading =
        reader.of(meant, joined ? number : Cell.empty(), municipality == null ? "" : municipality);
    String sent = cell.shown().strip() + (joined ? " " + number.shown().strip() : "");
    Reading<String> address = reading.map(Address::text);
    boolean asSent = address.value().filter(sent::equals).isPresent();
    draft.take(
        OfferField.ADDRESS,
        streets,
        sent,
        joined && asSent ? address.by("address_joined") : address);
    reading
        .value()
        .ifPresent(
            parts -> {
              part(draft, OfferField.LOCALITY, parts.locality(), sent);
              part(draft, OfferField.POSTAL_CODE, parts.postalCode(), sent);
            });
  }

  private void part(OfferDraft draft, OfferField field, String value, String sent) {
    if (!value.isEmpty() && !draft.has(field)) {
      draft.take(field, streets, sent, Reading.of(value).by(SPLIT));
    }
  }
}
