package it.census.rules.values;

import it.census.model.NoticeType;
import java.util.List;

/** What the readers of parcels and addresses say. */
public final class PlaceNotices {

  private static final String NO_GUESS =
      "Contract: a bad optional value is left empty and the original stays in the notice";

  private static final String LAND_REGISTRY =
      "Land registry: municipality, section, sheet, parcel and sub-unit identify a property";

  /** Cadastral data could not be understood. */
  public static final NoticeType PARCEL_UNREADABLE =
      NoticeType.warning("parcel_unreadable")
          .says(
              "{field}: «{value}» non si legge come foglio, particella e subalterno",
              "{field}: \"{value}\" cannot be read as sheet, parcel and sub-unit")
          .fix(
              "Scrivere per esempio: Fg. 12 part. 345 sub 6; meglio in tre colonne",
              "Write for example: Fg. 12 part. 345 sub 6; better in three columns")
          .because(LAND_REGISTRY);

  /** Part of the cadastral data was understood. */
  public static final NoticeType PARCEL_PARTLY_READ =
      NoticeType.warning("parcel_partly_read")
          .says(
              "{field}: di «{value}» si è capito {read}, non «{rest}»",
              "{field}: of \"{value}\" {read} was understood, not \"{rest}\"")
          .fix(
              "Scrivere per esempio: Fg. 12 part. 345 sub 6; note in un'altra colonna",
              "Write for example: Fg. 12 part. 345 sub 6; notes in another column")
          .because(LAND_REGISTRY);

  /** A sheet without a parcel. */
  public static final NoticeType PARCEL_INCOMPLETE =
      NoticeType.warning("parcel_incomplete")
          .says(
              "{field}: in «{value}» manca {lacking_it}",
              "{field}: \"{value}\" lacks the {lacking_en}")
          .fix("Completare foglio e particella", "Complete sheet and parcel")
          .because(LAND_REGISTRY);

  /** A section that the land registry does not know there. */
  public static final NoticeType PARCEL_SECTION_UNKNOWN =
      NoticeType.warning("parcel_section_unknown")
          .says(
              "{field}: la sezione «{section}» non esiste in questo comune ({allowed})",
              "{field}: section \"{section}\" does not exist in this municipality ({allowed})")
          .fix("Correggere o togliere la sezione", "Mend or remove the section")
          .because("Land registry: census sections (reference/cadastral-sections.csv)");

  /** The house number cannot be read, or stands there twice and differently. */
  public static final NoticeType HOUSE_NUMBER_UNCLEAR =
      NoticeType.warning("house_number_unclear")
          .says(
              "{field}: il numero civico «{number}» non si legge, o non è quello scritto nell'indirizzo",
              "{field}: the house number \"{number}\" cannot be read, or is not the one in the address")
          .fix(
              "Scrivere il numero civico una volta sola, in formato testo: 12, 28/30, snc",
              "Write the house number once, as text: 12, 28/30, snc")
          .because(NO_GUESS);

  private PlaceNotices() {}

  /** All of them, in the order of this file. */
  public static List<NoticeType> all() {
    return List.of(
        PARCEL_UNREADABLE,
        PARCEL_PARTLY_READ,
        PARCEL_INCOMPLETE,
        PARCEL_SECTION_UNKNOWN,
        HOUSE_NUMBER_UNCLEAR);
  }
}
