package it.census.rules.values;

import it.census.model.NoticeType;
import java.util.List;
import java.util.stream.Stream;

/**
 * What readers of several kinds of values say, and those of words, texts and municipalities; {@link
 * #all} has the notices of every reader.
 */
public final class ValueNotices {

  private static final String NO_GUESS =
      "Contract: a bad optional value is left empty and the original stays in the notice";

  private static final String TOLD =
      "Contract: what is assumed or changed is said, never done in silence";

  private static final String CODES =
      "Dictionary of fields: a coded field holds a code of its list";

  /** Zero stands for "none" or "unknown" in a field that only knows positive values. */
  public static final NoticeType ZERO_AS_MISSING =
      NoticeType.info("zero_as_missing")
          .says(
              "{field}: lo zero è stato letto come «nessun dato»",
              "{field}: zero was read as \"no data\"")
          .fix(
              "Lasciare vuota la cella quando il dato manca",
              "Leave the cell empty where there is no data")
          .because(TOLD);

  /** A formula of a spreadsheet failed. */
  public static final NoticeType CELL_FAULT =
      NoticeType.warning("cell_fault")
          .says(
              "{field}: la formula della cella dà un errore ({value})",
              "{field}: the formula of the cell fails ({value})")
          .fix(
              "Correggere la formula, o scrivere il valore al suo posto",
              "Mend the formula, or write the value in its place")
          .because(NO_GUESS);

  /** A yes or no could not be read. */
  public static final NoticeType BOOLEAN_UNREADABLE =
      NoticeType.warning("boolean_unreadable")
          .says(
              "{field}: «{value}» non è né sì né no", "{field}: \"{value}\" is neither yes nor no")
          .fix("Scrivere SI o NO", "Write SI or NO")
          .because(NO_GUESS);

  /** A word is not in the code list. */
  public static final NoticeType CODE_UNKNOWN =
      NoticeType.warning("code_unknown")
          .says(
              "{field}: «{unknown}» non è fra i valori ammessi ({allowed}){nearest_it}",
              "{field}: \"{unknown}\" is not one of the allowed values ({allowed}){nearest_en}")
          .fix(
              "Scrivere uno dei valori ammessi, o aggiungere la parola ai sinonimi in codelists/{list}.csv",
              "Write one of the allowed values, or add the word to the synonyms in codelists/{list}.csv")
          .because(CODES);

  /** A word is said of several codes. */
  public static final NoticeType CODE_AMBIGUOUS =
      NoticeType.warning("code_ambiguous")
          .says(
              "{field}: «{unknown}» può essere {candidates}",
              "{field}: \"{unknown}\" may be {candidates}")
          .fix("Scrivere il codice", "Write the code")
          .because(CODES);

  /** Several codes stand where one is allowed. */
  public static final NoticeType CODE_SEVERAL =
      NoticeType.warning("code_several")
          .says(
              "{field}: «{value}» sono più valori ({codes}), ne serve uno",
              "{field}: \"{value}\" are several values ({codes}), one is needed")
          .fix("Scrivere un valore solo", "Write one value")
          .because(CODES);

  /** An e-mail address could not be read. */
  public static final NoticeType EMAIL_UNREADABLE =
      NoticeType.warning("email_unreadable")
          .says(
              "{field}: «{value}» non è un indirizzo e-mail",
              "{field}: \"{value}\" is not an e-mail address")
          .fix("Scrivere un indirizzo come nome@ente.it", "Write an address as name@body.it")
          .because(NO_GUESS);

  /** A telephone number could not be read. */
  public static final NoticeType PHONE_UNREADABLE =
      NoticeType.warning("phone_unreadable")
          .says(
              "{field}: «{value}» non è un numero di telefono",
              "{field}: \"{value}\" is not a telephone number")
          .fix("Scrivere un numero come 055 1234567", "Write a number as 055 1234567")
          .because(NO_GUESS);

  /** A web address could not be read. */
  public static final NoticeType URL_UNREADABLE =
      NoticeType.warning("url_unreadable")
          .says(
              "{field}: «{unknown}» non è un indirizzo web",
              "{field}: \"{unknown}\" is not a web address")
          .fix(
              "Scrivere l'indirizzo intero, con https:// davanti",
              "Write the whole address, with https:// in front")
          .because(NO_GUESS);

  /** Several values stand where one is expected; the first was taken. */
  public static final NoticeType FIRST_OF_SEVERAL =
      NoticeType.info("first_of_several")
          .says(
              "{field}: ci sono {count} valori, è stato preso il primo",
              "{field}: there are {count} values, the first was taken")
          .fix("Lasciare un valore solo", "Leave one value only")
          .because(TOLD);

  /** A text holds characters that were lost on the way. */
  public static final NoticeType TEXT_CHARACTERS_LOST =
      NoticeType.warning("text_characters_lost")
          .says(
              "{field}: nel testo ci sono caratteri perduti (�): {value}",
              "{field}: characters of the text were lost (�): {value}")
          .fix(
              "Esportare di nuovo il file in UTF-8 dai dati originali",
              "Export the file in UTF-8 again from the original data")
          .because(TOLD);

  /** No municipality of today or before has this name or code. */
  public static final NoticeType MUNICIPALITY_UNKNOWN =
      NoticeType.warning("municipality_unknown")
          .says(
              "{field}: «{value}» non è un comune della regione{nearest_it}",
              "{field}: \"{value}\" is no municipality of the region{nearest_en}")
          .fix(
              "Scrivere il nome ufficiale del comune o il suo codice ISTAT di sei cifre",
              "Write the official name of the municipality or its six-digit ISTAT code")
          .because("ISTAT list of municipalities (reference/municipalities.csv)");

  /** Several municipalities could be meant. */
  public static final NoticeType MUNICIPALITY_AMBIGUOUS =
      NoticeType.warning("municipality_ambiguous")
          .says(
              "{field}: «{value}» può essere {candidates}",
              "{field}: \"{value}\" may be {candidates}")
          .fix("Aggiungere il codice ISTAT del comune", "Add the ISTAT code of the municipality")
          .because("ISTAT list of municipalities (reference/municipalities.csv)");

  /** The municipality is of another region. */
  public static final NoticeType MUNICIPALITY_OUTSIDE_REGION =
      NoticeType.warning("municipality_of_another_region")
          .says(
              "{field}: «{value}» non è nella regione di questo censimento",
              "{field}: \"{value}\" is not in the region of this census")
          .fix(
              "Togliere la riga, o correggere il comune",
              "Remove the row, or mend the municipality")
          .because("The census covers one region (region.yml)");

  /** The province beside the name is not the one the municipality is in. */
  public static final NoticeType MUNICIPALITY_PROVINCE_CONTRADICTS =
      NoticeType.warning("municipality_province_contradicts")
          .says(
              "{field}: «{value}» nomina la provincia {told}, ma il comune è in provincia di {province}",
              "{field}: \"{value}\" names the province {told}, but the municipality is in {province}")
          .fix("Correggere il comune o la provincia", "Mend the municipality or the province")
          .because("ISTAT list of municipalities (reference/municipalities.csv)");

  private ValueNotices() {}

  /** The notices of every reader of values but that of coordinates, which has a list of its own. */
  public static List<NoticeType> all() {
    return Stream.of(own(), NumberNotices.all(), DateNotices.all(), PlaceNotices.all())
        .flatMap(List::stream)
        .toList();
  }

  private static List<NoticeType> own() {
    return List.of(
        ZERO_AS_MISSING,
        CELL_FAULT,
        BOOLEAN_UNREADABLE,
        CODE_UNKNOWN,
        CODE_AMBIGUOUS,
        CODE_SEVERAL,
        EMAIL_UNREADABLE,
        PHONE_UNREADABLE,
        URL_UNREADABLE,
        FIRST_OF_SEVERAL,
        TEXT_CHARACTERS_LOST,
        MUNICIPALITY_UNKNOWN,
        MUNICIPALITY_AMBIGUOUS,
        MUNICIPALITY_OUTSIDE_REGION,
        MUNICIPALITY_PROVINCE_CONTRADICTS);
  }
}
