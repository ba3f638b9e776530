package it.census.readers;

import it.census.model.Cell;
import it.census.model.Language;
import it.census.model.Notice;
import it.census.model.RawRecord;
import it.census.model.TableHead;
import it.census.model.config.ReadingLimits;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A delivery as it was read, written so that a test can show it whole.
 *
 * @param tables {@code Aree: [Codice, Superficie]}
 * @param rows {@code Aree!2 DATA A-1 ¦ 12,5}; numbers as {@code #12.5}, with what is shown where
 *     that differs; days as {@code <2026-03-01>}, faults as {@code !#N/D}
 * @param notices {@code hidden_sheet_read: …} in English
 */
public record Transcript(List<String> tables, List<String> rows, List<String> notices) {

  public static Transcript of(Path file) throws DeliveryUnreadable {
    return of(file, ReadingOptions.NONE, ReadingLimits.DEFAULT);
  }

  public static Transcript of(Path file, ReadingOptions options, ReadingLimits limits)
      throws DeliveryUnreadable {
    try (OpenedDelivery delivery = new DeliveryOpener(limits).open(file, options)) {
      List<String> first = rows(delivery);
      List<String> second = rows(delivery);
      if (!first.equals(second)) {
        throw new AssertionError("two passes differ: " + first + " and " + second);
      }
      return new Transcript(
          delivery.tables().stream().map(Transcript::text).toList(),
          first,
          delivery.notices().stream().map(Transcript::text).toList());
    }
  }

  private static List<String> rows(OpenedDelivery delivery) throws DeliveryUnreadable {
    List<String> rows = new ArrayList<>();
    try (RowCursor cursor = delivery.rows()) {
      for (RawRecord row = cursor.next(); row != null; row = cursor.next()) {
        rows.add(text(row));
      }
    }
    return rows;
  }

  private static String text(TableHead head) {
    return head.sheet() + (head.hidden() ? " (hidden)" : "") + ": " + head.headers();
  }

  private static String text(RawRecord row) {
    String cells = row.cells().stream().map(Transcript::text).collect(Collectors.joining(" ¦ "));
    return (row.place().text() + " " + row.kind() + " " + cells).strip();
  }

  private static String text(Cell cell) {
    if (cell instanceof Cell.Day) {
      return "<" + cell.shown() + ">";
    }
    if (cell instanceof Cell.Fault) {
      return "!" + cell.shown();
    }
    if (cell instanceof Cell.Num number) {
      String exact = number.value().toPlainString();
      return number.shown().equals(exact) ? "#" + exact : "#" + number.shown() + "=" + exact;
    }
    return cell.shown();
  }

  private static String text(Notice notice) {
    String at = notice.place().text();
    return notice.code() + (at.isEmpty() ? "" : " at " + at) + ": " + notice.message(Language.EN);
  }
}
