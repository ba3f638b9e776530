package it.census.rules.values;

import it.census.model.Cell;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The tables of examples in {@code specs/values}: one line an example, columns separated by {@code
 * |}, {@code #} begins a comment. The first column is the cell: text as it stands (in double quotes
 * where blanks at its ends matter, {@code \u00A0} for special characters), {@code =12.5 [12,5]} a
 * number of a spreadsheet with what it shows, {@code day:2026-03-01}, {@code truth:true}, {@code
 * fault:#REF!}.
 */
final class Specs {

  private static final Pattern UNICODE = Pattern.compile("\\\\u([0-9A-Fa-f]{4})");

  private Specs() {}

  /** Columns of a line, all as many as the longest needs. */
  record Line(String file, int number, List<String> columns) {

    String column(int index) {
      return index < columns.size() ? columns.get(index) : "";
    }

    Cell cell() {
      return cellOf(column(0));
    }

    @Override
    public String toString() {
      return file + ":" + number + " " + column(0) + " [" + column(1) + "]";
    }
  }

  static Stream<Line> lines(String file) {
    try (InputStream in = Specs.class.getResourceAsStream("/specs/values/" + file)) {
      if (in == null) {
        throw new IllegalArgumentException("no " + file);
      }
      String[] all = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n");
      List<Line> lines = new ArrayList<>();
      for (int i = 1; i < all.length; i++) {
        if (!all[i].isBlank() && !all[i].startsWith("#")) {
          lines.add(new Line(file, i + 1, columns(all[i])));
        }
      }
      return lines.stream();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How a reading looks in a table: value, correction, notice with its arguments. */
  static String shown(Reading<?> reading) {
    return reading.value().map(Specs::shownValue).orElse("")
        + " | "
        + reading.rule().orElse("")
        + " | "
        + reading.remark().map(r -> r.type().code()).orElse("");
  }

  /** The same from a line whose last three columns begin at the given one. */
  static String expected(Line line, int from) {
    return line.column(from) + " | " + line.column(from + 1) + " | " + line.column(from + 2);
  }

  static Cell cellOf(String text) {
    if (text.matches("=-?[\\d.]+( \\[.*])?")) {
      int shown = text.indexOf(" [");
      String number = shown < 0 ? text.substring(1) : text.substring(1, shown);
      return new Cell.Num(
          new BigDecimal(number),
          shown < 0 ? number : text.substring(shown + 2, text.length() - 1));
    }
    if (text.startsWith("day:")) {
      String day = text.substring(4);
      return new Cell.Day(
          day.contains("T") ? LocalDateTime.parse(day) : LocalDateTime.parse(day + "T00:00:00"));
    }
    if (text.startsWith("truth:")) {
      return new Cell.Truth(Boolean.parseBoolean(text.substring(6)));
    }
    if (text.startsWith("fault:")) {
      return new Cell.Fault(text.substring(6));
    }
    return Cell.of(unescaped(text));
  }

  private static String shownValue(Object value) {
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    return value instanceof List<?> list
        ? String.join(", ", list.stream().map(Object::toString).toList())
        : value.toString();
  }

  private static List<String> columns(String line) {
    List<String> columns = new ArrayList<>();
    for (String column : line.split("(?<!\\\\)\\|", -1)) {
      columns.add(column.replace("\\|", "|").trim());
    }
    return columns;
  }

  static String unescaped(String text) {
    String inner =
        text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")
            ? text.substring(1, text.length() - 1)
            : text;
    return UNICODE
        .matcher(inner.replace("\\n", "\n").replace("\\r", "\r"))
        .replaceAll(m -> Character.toString(Integer.parseInt(m.group(1), 16)));
  }
}
