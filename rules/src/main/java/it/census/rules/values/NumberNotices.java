package it.census.rules.values;

import it.census.model.NoticeType;
import java.util.List;

/** What the readers of numbers, areas and sums say. */
public final class NumberNotices {

  private static final String NO_GUESS =
      "Contract: a bad optional value is left empty and the original stays in the notice";

  private static final String TOLD =
      "Contract: what is assumed or changed is said, never done in silence";

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

  private NumberNotices() {}

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
        UNIT_UNEXPECTED,
        UNIT_ASSUMED,
        AREA_CONTRADICTORY,
        SHARE_AS_PERCENT,
        CURRENCY_FOREIGN,
        MONEY_PERIOD_UNEXPECTED,
        MONEY_NEGATIVE,
        MONEY_VAT_INCLUDED);
  }
}
