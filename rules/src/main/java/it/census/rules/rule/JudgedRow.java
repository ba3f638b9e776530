package it.census.rules.rule;

import it.census.model.Notice;
import it.census.model.Offer;
import it.census.model.OfferField;
import it.census.model.Place;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a rule sees of a row: the offer harmonisation made of it, where every value came from, and
 * what could not be put into the offer.
 *
 * @param offer typed and harmonised; a field the supplier filled with something unreadable is empty
 * @param place the row
 * @param origins where each field stood and what was written there
 * @param municipality whether the municipality could be told
 * @param identity what the id of the offer was made of
 * @param notices what harmonisation said about the row already; a field with a WARNING counts half
 *     for the quality score
 */
public record JudgedRow(
    Offer offer,
    Place place,
    CellOrigins origins,
    MunicipalityReading municipality,
    IdentityBasis identity,
    List<Notice> notices) {

  public JudgedRow {
    notices = List.copyOf(notices);
  }

  /** The same row after a rule emptied or replaced values. */
  public JudgedRow withOffer(Offer changed) {
    return new JudgedRow(changed, place, origins, municipality, identity, notices);
  }

  public Place placeOf(OfferField field) {
    return origins.placeOf(field);
  }

  /** What the supplier wrote for the field; empty where nothing. */
  public String sent(OfferField field) {
    return origins.sent(field);
  }

  public boolean has(OfferField field) {
    return field.isFilledIn(offer);
  }

  /**
   * Whether the supplier gave nothing for the field. Not so where something was sent that could not
   * be used: that has been said already and is not said again as missing.
   */
  public boolean lacks(OfferField field) {
    return !has(field) && sent(field).isEmpty();
  }

  /** Whether the code in the field is one of these. */
  public boolean is(OfferField field, String... codes) {
    Object value = field.valueIn(offer);
    for (String code : codes) {
      if (code.equals(value)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the code in the field is one of the set. */
  public boolean isOneOf(OfferField field, Set<String> codes) {
    return field.valueIn(offer) instanceof String code && codes.contains(code);
  }

  /** Whether one of the codes in a field of several is of the set. */
  public boolean holdsAnyOf(OfferField field, Set<String> codes) {
    for (String code : texts(field)) {
      if (codes.contains(code)) {
        return true;
      }
    }
    return false;
  }

  /** The text or code of a field, null where there is none. */
  public @Nullable String text(OfferField field) {
    return (String) field.valueIn(offer);
  }

  /** The number of a field, null where there is none. */
  public @Nullable BigDecimal decimal(OfferField field) {
    return (BigDecimal) field.valueIn(offer);
  }

  /** The values of a field that holds several texts or codes. */
  @SuppressWarnings("unchecked") // a field of several texts or codes is a list of strings
  public List<String> texts(OfferField field) {
    Object value = field.valueIn(offer);
    return value == null ? List.of() : (List<String>) value;
  }

  /**
   * The field by which the supplier names the municipality: its name, which a person looks at
   * first, or its code where there is no name.
   */
  public OfferField municipalityField() {
    boolean byCode =
        sent(OfferField.MUNICIPALITY).isEmpty() && !sent(OfferField.MUNICIPALITY_CODE).isEmpty();
    return byCode ? OfferField.MUNICIPALITY_CODE : OfferField.MUNICIPALITY;
  }

  /** What a notice shows of the point: the pair as sent, which may have stood in one cell. */
  public String shownPoint() {
    String latitude = shown(OfferField.LATITUDE);
    String longitude = shown(OfferField.LONGITUDE);
    return latitude.equals(longitude) ? latitude : latitude + ", " + longitude;
  }

  /** What a notice shows of a field: as sent, else as it stands in the offer. */
  public String shown(OfferField field) {
    String sent = sent(field);
    if (!sent.isEmpty()) {
      return sent;
    }
    Object value = field.valueIn(offer);
    if (value instanceof List<?> list) {
      return String.join("|", list.stream().map(Object::toString).toList());
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    return value == null ? "" : value.toString();
  }
}
