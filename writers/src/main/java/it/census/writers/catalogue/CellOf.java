package it.census.writers.catalogue;

import it.census.model.HelperColumn;
import it.census.model.OfferField;
import it.census.model.Place;
import it.census.model.report.ColumnReport;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * In which cell of its delivery a value stood: the row is kept with every version, the column
 * follows from what each column was recognised as. A value that was derived, or stood in no column,
 * has no cell.
 */
public final class CellOf {

  private static final Pattern SHEET_ROW = Pattern.compile("(.*)!([0-9]+)");
  private static final Pattern CSV_LINE = Pattern.compile("(?:(.*): )?line ([0-9]+)");

  private final OfferLife.Version version;

  public CellOf(OfferLife.Version version) {
    this.version = version;
  }

  /** The cell; empty where there is none. */
  public String field(String key) {
    String row = version.origin().row().orElse("");
    for (OfferLife.Corrected corrected : version.corrections()) {
      if (corrected.field().equals(key)) {
        // What the row does not hold is told of the row as a whole.
        return corrected.place().equals(row) ? "" : corrected.place();
      }
    }
    for (String column : columnsOf(key)) {
      String cell = cell(row, column);
      if (!cell.isEmpty()) {
        return cell;
      }
    }
    return "";
  }

  /** The column of the field itself, and those from which it may be made. */
  private static List<String> columnsOf(String key) {
    List<String> columns = new ArrayList<>(List.of(key));
    OfferField.find(key).map(HelperColumn::giving).orElse(List.of()).stream()
        .map(HelperColumn::key)
        .forEach(columns::add);
    return columns;
  }

  /**
   * In the table in which the row stood. Several files may have tables of one name, of which the
   * row does not tell its own: then the cell is known only where it is the same in all of them.
   */
  private String cell(String row, String field) {
    Matcher sheetRow = SHEET_ROW.matcher(row);
    boolean ofSheet = sheetRow.matches();
    String told = ofSheet ? sheetRow.group(1) : "";
    String sheet = ofSheet ? sheetName(told) : "";
    Set<String> cells = new HashSet<>();
    for (List<ColumnReport> columns : tables()) {
      if (columns.get(0).sheet().equals(sheet)) {
        int index = index(columns, field);
        cells.add(
            index < 0
                ? ""
                : ofSheet
                    ? told + "!" + Place.columnLetters(index) + sheetRow.group(2)
                    : beside(row, columns.get(index).header(), index));
      }
    }
    return cells.size() == 1 ? cells.iterator().next() : "";
  }

  /** The columns table by table; none where heads and columns do not agree. */
  private List<List<ColumnReport>> tables() {
    List<ColumnReport> columns = version.origin().columns();
    List<Integer> widths = version.origin().tableWidths();
    if (widths.stream().mapToInt(Integer::intValue).sum() != columns.size()) {
      return List.of();
    }
    List<List<ColumnReport>> tables = new ArrayList<>();
    int from = 0;
    for (int width : widths) {
      if (width > 0) {
        tables.add(columns.subList(from, from + width));
      }
      from += width;
    }
    return tables;
  }

  private static int index(List<ColumnReport> columns, String field) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).field().equals(field)) {
        return i;
      }
    }
    return -1;
  }

  private static String beside(String row, String header, int index) {
    if (CSV_LINE.matcher(row).matches()) {
      String name = header.isBlank() ? Place.columnLetters(index) : header;
      return row + ", column \"" + name + "\"";
    }
    return row.startsWith("line ") ? row + "/" + header : row;
  }

  /** In a delivery of several files the name of the file comes first. */
  private String sheetName(String told) {
    List<String> sheets =
        version.origin().columns().stream().map(ColumnReport::sheet).distinct().toList();
    return sheets.contains(told)
        ? told
        : sheets.stream().filter(s -> told.endsWith(": " + s)).findFirst().orElse(told);
  }
}
