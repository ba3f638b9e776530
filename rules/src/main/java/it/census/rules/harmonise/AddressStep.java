package it.census.rules.harmonise;

import it.census.model.Cell;
import it.census.model.OfferField;
import it.census.rules.text.Abbreviations;
import it.census.rules.values.Reading;
import it.census.rules.values.TextReader;
import java.util.Optional;

/**
 * Reads the street address, street names written out, and joins the house number that stands in a
 * column of its own.
 *
 * @param streets column of the street
 * @param numbers column of the house number, -1 where there is none
 */
record AddressStep(
    int streets,
    int numbers,
    CellWords streetWords,
    CellWords numberWords,
    TextReader texts,
    Abbreviations abbreviations)
    implements RowStep {

  private static final int NONE = -1;

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
    Reading<String> street = street(meant);
    Optional<String> number = number(draft);
    if (street.value().isPresent() && number.isPresent() && !endsWith(street, number.get())) {
      String sent = cell.shown().strip() + " " + number.get();
      Reading<String> joined = street.map(s -> s + " " + number.get()).by("address_joined");
      draft.take(OfferField.ADDRESS, streets, sent, joined);
    } else {
      draft.take(OfferField.ADDRESS, streets, street);
    }
  }

  /** Abbreviations first, so that capitals are judged on whole words. */
  private Reading<String> street(Cell cell) {
    String sent = cell.shown();
    String expanded = abbreviations.expandStreet(sent);
    if (expanded.equals(sent)) {
      return texts.name(cell);
    }
    Reading<String> read = texts.name(Cell.of(expanded));
    return read.by("abbreviation_expanded" + read.rule().map(r -> "+" + r).orElse(""));
  }

  private Optional<String> number(OfferDraft draft) {
    if (numbers == NONE) {
      return Optional.empty();
    }
    Cell cell = draft.cell(numbers);
    return numberWords.isMissing(cell) ? Optional.empty() : texts.line(cell).value();
  }

  private static boolean endsWith(Reading<String> street, String number) {
    String text = street.value().orElse("");
    if (!text.endsWith(number)) {
      return false;
    }
    int before = text.length() - number.length() - 1;
    return before < 0 || !Character.isLetterOrDigit(text.charAt(before));
  }
}
