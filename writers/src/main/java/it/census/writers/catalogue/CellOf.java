package it.census.writers.catalogue;

import it.census.model.Place;
import it.census.model.report.ColumnReport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /** Columns from which a field is made that are not the field itself. */
  private static final Map<String, List<String>> MADE_OF =
      Map.of(
          "cadastral_parcels", List.of("cad_combined", "cadastral_parcel", "cadastral_sheet"),
          "land_area_m2", List.of("land_area_ha", "land_area_haaca"),
          "latitude", List.of("geopoint"),
          "longitude", List.of("geopoint"),
          "address", List.of("address_number"),
          "contact_name", List.of("contact_any"),
          "contact_email", List.of("contact_any"),
          "contact_phone", List.of("contact_any"));

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

  private static List<String> columnsOf(String key) {
    List<String> columns = new ArrayList<>(List.of(key));
    columns.addAll(MADE_OF.getOrDefault(key, List.of()));
    return columns;
  }

  private String cell(String row, String field) {
    Matcher sheetRow = SHEET_ROW.matcher(row);
    String sheet = sheetRow.matches() ? sheetName(sheetRow.group(1)) : "";
    Map<String, Integer> seen = new HashMap<>();
    for (ColumnReport column : version.origin().columns()) {
      if (!column.sheet().equals(sheet)) {
        continue;
      }
      int occurrence = seen.merge(column.header(), 1, Integer::sum);
      if (column.field().equals(field)) {
        int index = index(sheet, column.header(), occurrence);
        if (sheetRow.matches() && index >= 0) {
          return sheetRow.group(1) + "!" + Place.columnLetters(index) + sheetRow.group(2);
        }
        return beside(row, column.header(), index);
      }
    }
    return "";
  }

  private static String beside(String row, String header, int index) {
    if (CSV_LINE.matcher(row).matches()) {
      String name = header.isBlank() && index >= 0 ? Place.columnLetters(index) : header;
      return row + ", column \"" + name + "\"";
    }
    return row.startsWith("line ") ? row + "/" + header : row;
  }

  /** In a delivery of several files the name of the file comes first. */
  private String sheetName(String told) {
    return version.origin().heads().containsKey(told)
        ? told
        : version.origin().heads().keySet().stream()
            .filter(s -> told.endsWith(": " + s))
            .findFirst()
            .orElse(told);
  }

  private int index(String sheet, String header, int occurrence) {
    List<String> headers = version.origin().heads().getOrDefault(sheet, List.of());
    int left = occurrence;
    for (int i = 0; i < headers.size(); i++) {
      if (headers.get(i).equals(header) && --left == 0) {
        return i;
      }
    }
    return -1;
  }
}
