package it.census.rules.values;

import it.census.model.NoticeType;
import java.util.List;

/** Everything the readers of values say, with the facts each sentence names in braces. */
public final class ValueNotices {

  private static final String NO_GUESS =
      "Contract: a bad optional value is left empty and the original stays in the notice";
  private static final String TOLD =
      "Contract: what is assumed or changed is said, never done in silence";
  private static final String CODES =
      "Dictionary of fields: a coded field holds a code of its list";
  private static final String LAND_REGISTRY =
      "Land registry: municipality, section, sheet, parcel and sub-unit identify a property";

  /** A number could not be read. */
  public static final NoticeType NUMBER_UNREADABLE =
      NoticeType.warning("number_unreadable")
          .says("{field}: «{value}» non è un numero", "{field}: \"{value}\" is not a number")
          .fix(
              "Scrivere nella cella solo il numero, per esempio 1250,5; le note in un'altra colonna",
              "Write nothing but the number in the cell, for example 1250.5; notes in another column")
          .because(NO_GUESS);

  /** A range stands where one number is expected. */
  public static final NoticeType NUMBER_RANGE =
      NoticeType.warning("number_range")
          .says(
              "{field}: «{value}» è un intervallo da {low} a {high}, serve un numero solo",
              "{field}: \"{value}\" is a range from {low} to {high}, one number is needed")
          .fix(
              "Scrivere un numero solo; per lotti componibili la superficie totale, e il taglio minimo nella sua colonna",
              "Write one number; for divisible lots the total, and the smallest unit in its own column")
          .because(NO_GUESS);

  /** Several numbers stand where one is expected. */
  public static final NoticeType NUMBER_SEVERAL =
      NoticeType.warning("number_several")
          .says(
              "{field}: «{value}» contiene più numeri, serve un numero solo",
              "{field}: \"{value}\" holds several numbers, one is needed")
          .fix(
              "Scrivere un numero solo, o una riga per ciascuna parte",
              "Write one number, or one row for each part")
          .because(NO_GUESS);

  /** Only a lower or upper bound is given; the bound was taken. */
  public static final NoticeType NUMBER_BOUND =
      NoticeType.warning("number_bound")
          .says(
              "{field}: «{value}» è un limite, non una misura; è stato preso {number}",
              "{field}: \"{value}\" is a bound, not a measure; {number} was taken")
          .fix("Scrivere la misura esatta", "Write the exact measure")
          .because(TOLD);

  /** The number is approximate. */
  public static final NoticeType NUMBER_APPROXIMATE =
      NoticeType.info("number_approximate")
          .says(
              "{field}: «{value}» è indicato come approssimativo; è stato preso {number}",
              "{field}: \"{value}\" is given as approximate; {number} was taken")
          .fix("Scrivere la misura esatta, se c'è", "Write the exact measure, if there is one")
          .because(TOLD);

  /** Thousands or decimals: nothing in the column tells, the Italian habit was assumed. */
  public static final NoticeType NUMBER_CONVENTION_ASSUMED =
      NoticeType.info("number_convention_assumed")
          .says(
              "{field}: «{value}» può essere {number} o {other}; nessun'altra cella della colonna lo dice ed è stato letto all'italiana: {number}",
              "{field}: \"{value}\" may be {number} or {other}; no other cell of the column tells and it was read the Italian way: {number}")
          .fix(
              "Scrivere i numeri senza separatore delle migliaia",
              "Write numbers without a thousands separator")
          .because(TOLD);

  /** Thousands or decimals: the column contradicts itself. */
  public static final NoticeType NUMBER_CONVENTION_UNCLEAR =
      NoticeType.warning("number_convention_unclear")
          .says(
              "{field}: «{value}» può essere {number} o {other}, e nella colonna punto e virgola sono usati in entrambi i modi",
              "{field}: \"{value}\" may be {number} or {other}, and the column uses point and comma both ways")
          .fix(
              "Usare nella colonna un solo separatore dei decimali e nessuno delle migliaia",
              "Use one decimal sign in the column and no thousands separator")
          .because(NO_GUESS);

  /** A number in powers of ten, as a spreadsheet shows it when the column is too narrow. */
  public static final NoticeType NUMBER_SCIENTIFIC =
      NoticeType.warning("number_scientific")
          .says(
              "{field}: «{value}» è in notazione esponenziale; è stato letto {number}, le ultime cifre possono mancare",
              "{field}: \"{value}\" is in powers of ten; {number} was read, the last digits may be lost")
          .fix(
              "Dare alla cella il formato Numero prima di esportare",
              "Format the cell as a number before exporting")
          .because(TOLD);

  /** A whole number is expected. */
  public static final NoticeType NUMBER_NOT_WHOLE =
      NoticeType.warning("number_not_whole")
          .says(
              "{field}: «{value}» non è un numero intero",
              "{field}: \"{value}\" is not a whole number")
          .fix("Scrivere un numero intero", "Write a whole number")
          .because(NO_GUESS);

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

  /** The unit beside the number is not one of this field. */
  public static final NoticeType UNIT_UNEXPECTED =
      NoticeType.warning("unit_unexpected")
          .says(
              "{field}: «{value}» è in {unit}, qui serve {expected}",
              "{field}: \"{value}\" is in {unit}, {expected} is expected here")
          .fix(
              "Convertire in {expected}, o spostare il valore nella sua colonna",
              "Convert to {expected}, or move the value to its own column")
          .because(NO_GUESS);

  /** A bare number in a column in which others carry a unit. */
  public static final NoticeType UNIT_ASSUMED =
      NoticeType.warning("unit_assumed")
          .says(
              "{field}: «{value}» è senza unità in una colonna dove altre celle l'hanno; è stato letto in {unit}",
              "{field}: \"{value}\" has no unit in a column where other cells have one; it was read as {unit}")
          .fix(
              "Scrivere l'unità nell'intestazione, una per tutta la colonna",
              "Write the unit in the header, one for the whole column")
          .because(TOLD);

  /** Two numbers of one cell should be the same area and are not. */
  public static final NoticeType AREA_CONTRADICTORY =
      NoticeType.warning("area_contradictory")
          .says(
              "{field}: «{value}» dà due superfici diverse, {one} e {other} m²",
              "{field}: \"{value}\" gives two different areas, {one} and {other} m²")
          .fix("Lasciare una sola superficie", "Leave one area only")
          .because(NO_GUESS);

  /** A share between 0 and 1 in a field of percentages. */
  public static final NoticeType SHARE_AS_PERCENT =
      NoticeType.warning("share_as_percent")
          .says(
              "{field}: «{value}» sembra una quota da 0 a 1; è stato letto {number} %",
              "{field}: \"{value}\" looks like a share from 0 to 1; {number} % was read")
          .fix("Scrivere la percentuale, per esempio 60", "Write the percentage, for example 60")
          .because(TOLD);

  /** Money that is not euro. */
  public static final NoticeType CURRENCY_FOREIGN =
      NoticeType.warning("currency_foreign")
          .says(
              "{field}: «{value}» non è in euro ({currency})",
              "{field}: \"{value}\" is not in euro ({currency})")
          .fix("Scrivere l'importo in euro", "Write the amount in euro")
          .because(NO_GUESS);

  /** The sum has a period that contradicts the field. */
  public static final NoticeType MONEY_PERIOD_UNEXPECTED =
      NoticeType.warning("money_period_unexpected")
          .says(
              "{field}: «{value}» è un importo {period_it}, che qui non ha senso",
              "{field}: \"{value}\" is an amount {period_en}, which makes no sense here")
          .fix(
              "Scrivere i canoni nella colonna del canone annuo e i prezzi in quella del prezzo",
              "Write rents in the column of the annual rent and prices in that of the price")
          .because(NO_GUESS);

  /** A negative sum. */
  public static final NoticeType MONEY_NEGATIVE =
      NoticeType.warning("money_negative")
          .says(
              "{field}: «{value}» è un importo negativo",
              "{field}: \"{value}\" is a negative amount")
          .fix("Scrivere l'importo senza il meno", "Write the amount without the minus")
          .because(NO_GUESS);

  /** A sum with value added tax. */
  public static final NoticeType MONEY_VAT_INCLUDED =
      NoticeType.info("money_vat_included")
          .says(
              "{field}: «{value}» comprende l'IVA ed è stato preso com'è",
              "{field}: \"{value}\" includes VAT and was taken as it is")
          .fix("Scrivere l'importo senza IVA", "Write the amount without VAT")
          .because(TOLD);

  /** A date could not be read. */
  public static final NoticeType DATE_UNREADABLE =
      NoticeType.warning("date_unreadable")
          .says("{field}: «{value}» non è una data", "{field}: \"{value}\" is not a date")
          .fix(
              "Scrivere giorno, mese e anno, per esempio 31/12/2026",
              "Write day, month and year, for example 31/12/2026")
          .because(NO_GUESS);

  /** A date that no calendar has. */
  public static final NoticeType DATE_IMPOSSIBLE =
      NoticeType.warning("date_impossible")
          .says(
              "{field}: «{value}» non esiste nel calendario",
              "{field}: \"{value}\" is no day of the calendar")
          .fix("Correggere giorno o mese", "Mend the day or the month")
          .because(NO_GUESS);

  /** Day and month could be exchanged and nothing in the column tells. */
  public static final NoticeType DATE_ORDER_ASSUMED =
      NoticeType.info("date_order_assumed")
          .says(
              "{field}: in «{value}» giorno e mese non si distinguono; è stato letto {date}",
              "{field}: day and month cannot be told apart in \"{value}\"; {date} was read")
          .fix(
              "Scrivere le date come 2026-12-31 o con il mese in lettere",
              "Write dates as 2026-12-31 or with the month in letters")
          .because(TOLD);

  /** Day and month could be exchanged and the column contradicts itself. */
  public static final NoticeType DATE_ORDER_UNCLEAR =
      NoticeType.warning("date_order_unclear")
          .says(
              "{field}: «{value}» può essere {date} o {other}, e la colonna usa entrambi gli ordini",
              "{field}: \"{value}\" may be {date} or {other}, and the column uses both orders")
          .fix("Usare un solo ordine in tutta la colonna", "Use one order in the whole column")
          .because(NO_GUESS);

  /** Only a year is given. */
  public static final NoticeType DATE_YEAR_ONLY =
      NoticeType.info("date_year_only")
          .says(
              "{field}: «{value}» dice solo l'anno; è stato preso {date}",
              "{field}: \"{value}\" only tells the year; {date} was taken")
          .fix("Scrivere anche giorno e mese", "Write day and month too")
          .because(TOLD);

  /** Only a month is given. */
  public static final NoticeType DATE_MONTH_ONLY =
      NoticeType.info("date_month_only")
          .says(
              "{field}: «{value}» dice solo mese e anno; è stato preso {date}",
              "{field}: \"{value}\" only tells month and year; {date} was taken")
          .fix("Scrivere anche il giorno", "Write the day too")
          .because(TOLD);

  /** Two dates in one cell. */
  public static final NoticeType DATE_INTERVAL =
      NoticeType.info("date_interval")
          .says(
              "{field}: «{value}» contiene due date; è stata presa {date}",
              "{field}: \"{value}\" holds two dates; {date} was taken")
          .fix("Scrivere una data sola", "Write one date")
          .because(TOLD);

  /** More than two dates, or two that are no interval. */
  public static final NoticeType DATE_SEVERAL =
      NoticeType.warning("date_several")
          .says(
              "{field}: «{value}» contiene più date, ne serve una",
              "{field}: \"{value}\" holds several dates, one is needed")
          .fix("Scrivere una data sola", "Write one date")
          .because(NO_GUESS);

  /** A year could not be read. */
  public static final NoticeType YEAR_UNREADABLE =
      NoticeType.warning("year_unreadable")
          .says("{field}: «{value}» non è un anno", "{field}: \"{value}\" is not a year")
          .fix(
              "Scrivere l'anno con quattro cifre, per esempio 1985",
              "Write the year with four digits, for example 1985")
          .because(NO_GUESS);

  /** A year that is only roughly known. */
  public static final NoticeType YEAR_APPROXIMATE =
      NoticeType.info("year_approximate")
          .says(
              "{field}: «{value}» indica un periodo; è stato preso il {number}",
              "{field}: \"{value}\" names a period; {number} was taken")
          .fix("Scrivere l'anno, se si conosce", "Write the year, if it is known")
          .because(TOLD);

  /** Only a bound of the year is known. */
  public static final NoticeType YEAR_BOUND =
      NoticeType.warning("year_bound")
          .says(
              "{field}: «{value}» è un limite, non un anno; è stato preso il {number}",
              "{field}: \"{value}\" is a bound, not a year; {number} was taken")
          .fix("Scrivere l'anno, se si conosce", "Write the year, if it is known")
          .because(TOLD);

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

  /** A postal code could not be read. */
  public static final NoticeType POSTAL_CODE_UNREADABLE =
      NoticeType.warning("postal_code_unreadable")
          .says(
              "{field}: «{value}» non è un CAP di cinque cifre",
              "{field}: \"{value}\" is not a postal code of five digits")
          .fix("Scrivere il CAP con cinque cifre", "Write the postal code with five digits")
          .because(NO_GUESS);

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

  private ValueNotices() {}

  /** All of them, in the order of this file. */
  public static List<NoticeType> all() {
    return List.of(
        NUMBER_UNREADABLE,
        NUMBER_RANGE,
        NUMBER_SEVERAL,
        NUMBER_BOUND,
        NUMBER_APPROXIMATE,
        NUMBER_CONVENTION_ASSUMED,
        NUMBER_CONVENTION_UNCLEAR,
        NUMBER_SCIENTIFIC,
        NUMBER_NOT_WHOLE,
        ZERO_AS_MISSING,
        CELL_FAULT,
        UNIT_UNEXPECTED,
        UNIT_ASSUMED,
        AREA_CONTRADICTORY,
        SHARE_AS_PERCENT,
        CURRENCY_FOREIGN,
        MONEY_PERIOD_UNEXPECTED,
        MONEY_NEGATIVE,
        MONEY_VAT_INCLUDED,
        DATE_UNREADABLE,
        DATE_IMPOSSIBLE,
        DATE_ORDER_ASSUMED,
        DATE_ORDER_UNCLEAR,
        DATE_YEAR_ONLY,
        DATE_MONTH_ONLY,
        DATE_INTERVAL,
        DATE_SEVERAL,
        YEAR_UNREADABLE,
        YEAR_APPROXIMATE,
        YEAR_BOUND,
        BOOLEAN_UNREADABLE,
        CODE_UNKNOWN,
        CODE_AMBIGUOUS,
        CODE_SEVERAL,
        MUNICIPALITY_UNKNOWN,
        MUNICIPALITY_AMBIGUOUS,
        MUNICIPALITY_OUTSIDE_REGION,
        MUNICIPALITY_PROVINCE_CONTRADICTS,
        PARCEL_UNREADABLE,
        PARCEL_PARTLY_READ,
        PARCEL_INCOMPLETE,
        PARCEL_SECTION_UNKNOWN,
        EMAIL_UNREADABLE,
        PHONE_UNREADABLE,
        URL_UNREADABLE,
        FIRST_OF_SEVERAL,
        HOUSE_NUMBER_UNCLEAR,
        POSTAL_CODE_UNREADABLE,
        TEXT_CHARACTERS_LOST);
  }
}
