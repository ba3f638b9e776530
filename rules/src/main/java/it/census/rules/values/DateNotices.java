package it.census.rules.values;

import it.census.model.NoticeType;
import java.util.List;

/** What the readers of dates and years say. */
public final class DateNotices {

  private static final String NO_GUESS =
      "Contract: a bad optional value is left empty and the original stays in the notice";

  private static final String TOLD =
      "Contract: what is assumed or changed is said, never done in silence";

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

  private DateNotices() {}

  /** All of them, in the order of this file. */
  public static List<NoticeType> all() {
    return List.of(
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
        YEAR_BOUND);
  }
}
