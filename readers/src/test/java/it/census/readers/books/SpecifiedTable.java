package it.census.readers.books;

import it.census.model.Cell;
import it.census.model.RowKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One table as its supplier sees it, before it is written in any format; see {@code
 * specs/same-table/README.md}.
 *
 * @param columns names, and what each column holds
 * @param rows kinds and cells, one cell for each column
 */
record SpecifiedTable(Map<String, Holds> columns, List<Row> rows) {

  private static final Pattern NUMBER = Pattern.compile("(-?[\\d.]+(?:,\\d+)?)( €|%)?");

  /** A row as its supplier sees it. */
  record Row(RowKind kind, List<String> cells) {}

  /** What a column holds, and the number format that shows it so. */
  enum Holds {
    TEXT(""),
    CODE("00000"),
    NUMBER("#,##0.00"),
    PERCENT("0.0%"),
    MONEY("#,##0.00 \"€\""),
    DAY(""),
    TRUTH("");

    private final String format;

    Holds(String format) {
      this.format = format;
    }

    boolean isQuantity() {
      return this == NUMBER || this == PERCENT || this == MONEY;
    }
  }

  static SpecifiedTable of(Map<String, Object> example) {
    Map<String, Holds> columns = new LinkedHashMap<>();
    ((Map<?, ?>) example.get("columns"))
        .forEach((name, holds) -> columns.put((String) name, valueOf(Holds.class, holds)));
    List<Row> rows = new ArrayList<>();
    for (Object row : (List<?>) example.get("rows")) {
      ((Map<?, ?>) row)
          .forEach(
              (kind, cells) ->
                  rows.add(new Row(valueOf(RowKind.class, kind), cells(cells, columns))));
    }
    return new SpecifiedTable(columns, rows);
  }

  private static <E extends Enum<E>> E valueOf(Class<E> type, Object name) {
    return Enum.valueOf(type, String.valueOf(name).toUpperCase(Locale.ROOT));
  }

  private static List<String> cells(Object described, Map<String, Holds> columns) {
    List<String> cells =
        new ArrayList<>(
            described.equals("names")
                ? List.copyOf(columns.keySet())
                : ((List<?>) described).stream().map(SpecifiedTable::text).toList());
    while (cells.size() < columns.size()) {
      cells.add("");
    }
    return cells;
  }

  private static String text(Object described) {
    return SpecifiedCell.of(described) instanceof SpecifiedCell.Text text ? text.text() : "";
  }

  List<String> names() {
    return List.copyOf(columns.keySet());
  }

  /** What the column of a number holds, from 0. */
  Holds holds(int column) {
    return List.copyOf(columns.values()).get(column);
  }

  /** The same without what only tables have. */
  SpecifiedTable records() {
    return new SpecifiedTable(
        columns,
        rows.stream()
            .filter(row -> row.kind() == RowKind.DATA || row.kind() == RowKind.BLANK)
            .toList());
  }

  /** The rows without the blanks around their texts. */
  List<Row> shown() {
    return rows.stream()
        .map(row -> new Row(row.kind(), row.cells().stream().map(String::strip).toList()))
        .toList();
  }

  /** The rows with every quantity as the number it is, however it is written. */
  List<Row> meaning() {
    return rows.stream()
        .map(
            row -> {
              List<String> cells = new ArrayList<>();
              for (int column = 0; column < columns.size(); column++) {
                cells.add(meaning(Cell.of(row.cells().get(column)), column));
              }
              return new Row(row.kind(), cells);
            })
        .toList();
  }

  /** What a cell of a column means: a quantity as the number it is, anything else as it shows. */
  String meaning(Cell cell, int column) {
    String shown = cell.shown().strip();
    if (!holds(column).isQuantity()) {
      return shown;
    }
    if (cell instanceof Cell.Num number) {
      return plain(number.value());
    }
    return NUMBER.matcher(shown).matches() ? plain(value(shown)) : shown;
  }

  /** Whether a cell of a column of quantities holds one, and not its header or a dash. */
  boolean isQuantity(Row row, int column) {
    return holds(column).isQuantity() && NUMBER.matcher(row.cells().get(column)).matches();
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /** The number that an Italian writes so: {@code 12,5%} is 0.125. */
  static BigDecimal value(String shown) {
    String digits = shown.replaceAll("[ €%.]", "").replace(',', '.');
    BigDecimal number = new BigDecimal(digits);
    return shown.endsWith("%") ? number.movePointLeft(2) : number;
  }

  /** The table as a sheet, every cell stored as a spreadsheet stores it. */
  SpecifiedSheet sheet() {
    List<List<SpecifiedCell>> cells = new ArrayList<>();
    for (Row row : rows) {
      List<SpecifiedCell> stored = new ArrayList<>();
      for (int column = 0; column < columns.size(); column++) {
        stored.add(stored(row, column));
      }
      cells.add(stored);
    }
    return new SpecifiedSheet("Aree", false, List.of(), cells);
  }

  private SpecifiedCell stored(Row row, int column) {
    String shown = row.cells().get(column);
    Holds holds = holds(column);
    if (shown.isEmpty()) {
      return new SpecifiedCell.Empty("");
    }
    if (isQuantity(row, column)) {
      return new SpecifiedCell.Quantity(value(shown), holds.format, shown);
    }
    if (row.kind() == RowKind.DATA && holds == Holds.CODE) {
      return new SpecifiedCell.Quantity(new BigDecimal(shown), holds.format, shown);
    }
    if (row.kind() == RowKind.DATA && holds == Holds.DAY) {
      return SpecifiedCell.of(Map.of("day", shown));
    }
    if (row.kind() == RowKind.DATA && holds == Holds.TRUTH) {
      return new SpecifiedCell.Truth(shown.equals("VERO"));
    }
    return new SpecifiedCell.Text(shown);
  }
}
