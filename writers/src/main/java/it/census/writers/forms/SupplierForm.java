package it.census.writers.forms;

import it.census.model.Bilingual;
import it.census.model.Expectation;
import it.census.model.OfferField;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What is asked of suppliers: every field of the dictionary but those that the census gives itself;
 * mandatory is what the CRM demands and nothing else can tell.
 */
public final class SupplierForm {

  private static final Set<OfferField> GIVEN_BY_THE_CENSUS =
      EnumSet.of(OfferField.OFFER_ID, OfferField.SOURCE_ID);

  /** The census derives them where the supplier leaves them empty. */
  private static final Set<OfferField> DERIVED =
      EnumSet.of(
          OfferField.MUNICIPALITY_CODE,
          OfferField.PROVINCE,
          OfferField.SITE_CLASS,
          OfferField.POSITION_QUALITY);

  private static final List<OfferField> FIELDS =
      Arrays.stream(OfferField.values()).filter(f -> !GIVEN_BY_THE_CENSUS.contains(f)).toList();

  private SupplierForm() {}

  /** In the order of the dictionary. */
  public static List<OfferField> fields() {
    return FIELDS;
  }

  public static boolean isMandatory(OfferField field) {
    return field.crm() == Expectation.MANDATORY && !DERIVED.contains(field);
  }

  /** How a value is to be written. */
  static Bilingual howTo(OfferField field) {
    String unit = field.unit().map(u -> " (" + u + ")").orElse("");
    return switch (field.type()) {
      case STRING -> new Bilingual("testo", "text");
      case TEXT -> new Bilingual("testo, anche su più righe", "text, of several lines if need be");
      case CODE ->
          field.codeList().isPresent()
              ? new Bilingual("un valore dell'elenco", "a value of the list")
              : new Bilingual("codice", "code");
      case CODES ->
          new Bilingual(
              "uno o più codici dell'elenco, separati da |",
              "one or more codes of the list, separated by |");
      case INTEGER -> new Bilingual("numero intero" + unit, "whole number" + unit);
      case DECIMAL -> new Bilingual("numero" + unit, "number" + unit);
      case BOOLEAN -> new Bilingual("Sì o No", "Sì (yes) or No");
      case DATE -> new Bilingual("data, gg/mm/aaaa", "date, dd/mm/yyyy");
      case URL -> new Bilingual("indirizzo web, http o https", "web address, http or https");
      case URLS ->
          new Bilingual(
              "uno o più indirizzi web, separati da |",
              "one or more web addresses, separated by |");
      case EMAIL -> new Bilingual("indirizzo e-mail", "e-mail address");
      case PARCELS ->
          new Bilingual(
              "una o più particelle separate da |, per esempio: sez. A fg. 12 part. 345 sub. 6 | fg. 12"
                  + " part. 346",
              "one or more parcels separated by |, for example: sez. A fg. 12 part. 345 sub. 6 | fg."
                  + " 12 part. 346");
    };
  }

  /** When a field is expected: always, under a condition, never. */
  static Bilingual when(OfferField field) {
    if (isMandatory(field)) {
      return new Bilingual("obbligatorio", "mandatory");
    }
    return switch (field.crm()) {
      case CONDITIONAL -> new Bilingual("se pertinente", "where it applies");
      case CONDITIONAL_AREA -> new Bilingual("obbligatorio per le aree", "mandatory for land");
      case CONDITIONAL_BUILDING ->
          new Bilingual("obbligatorio per gli edifici", "mandatory for buildings");
      case CONDITIONAL_TENDER_OPEN ->
          new Bilingual("obbligatorio con bando aperto", "mandatory while a tender is open");
      case CONDITIONAL_PUBLIC_OWNER ->
          new Bilingual("obbligatorio per i beni pubblici", "mandatory for public property");
      case MANDATORY -> new Bilingual("si ricava se manca", "derived where it is missing");
      case OPTIONAL, NOT_SENT -> new Bilingual("facoltativo", "optional");
    };
  }
}
