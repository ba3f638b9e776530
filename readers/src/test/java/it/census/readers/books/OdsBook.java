package it.census.readers.books;

import it.census.readers.ods.OdsFile;
import it.census.readers.workbook.Merge;
import java.io.IOException;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes what an example describes as an OpenDocument spreadsheet. */
final class OdsBook {

  private static final DateTimeFormatter SHOWN_DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private OdsBook() {}

  static Path write(Path file, List<SpecifiedSheet> sheets) throws IOException {
    return OdsFile.write(file, sheets.stream().map(OdsBook::sheet).toArray(String[]::new));
  }

  private static String sheet(SpecifiedSheet sheet) {
    Map<String, Merge> merges = new HashMap<>();
    for (Merge merge : sheet.merges()) {
      merges.put(merge.firstRow() + ":" + merge.firstColumn(), merge);
    }
    StringBuilder rows = new StringBuilder();
    for (int row = 1; row <= sheet.rows().size(); row++) {
      rows.append(sheet.hiddenRows().contains(row) ? "<row visibility='collapse'>" : "<row>");
      List<SpecifiedCell> cells = sheet.rows().get(row - 1);
      for (int column = 0; column < cells.size(); column++) {
        SpecifiedCell cell = cells.get(column);
        rows.append(
            SpecifiedSheet.isJoined(cell)
                ? "<covered/>"
                : "<cell" + span(merges.get(row + ":" + column)) + cell(cell));
      }
      rows.append(cells.isEmpty() ? "<cell/></row>" : "</row>");
    }
    return OdsFile.sheet(sheet.name(), sheet.hidden() ? "ta2" : "ta1", rows.toString());
  }

  private static String span(Merge merge) {
    return merge == null
        ? ""
        : " wide='"
            + (merge.lastColumn() - merge.firstColumn() + 1)
            + "' high='"
            + (merge.lastRow() - merge.firstRow() + 1)
            + "'";
  }

  /** Attributes, content and end of a cell. */
  private static String cell(SpecifiedCell cell) {
    if (cell instanceof SpecifiedCell.Text text) {
      return " type='string'>" + paragraphs(text.text()) + "</cell>";
    }
    if (cell instanceof SpecifiedCell.Quantity number) {
      return " type='%s' value='%s'>%s</cell>"
          .formatted(
              type(number.format()),
              number.value().toPlainString(),
              number.shown().isEmpty() ? "" : paragraphs(number.shown()));
    }
    if (cell instanceof SpecifiedCell.Day day) {
      boolean time = day.value().toLocalTime().toSecondOfDay() > 0;
      return " type='date' date='%s'>%s</cell>"
          .formatted(
              time ? day.value() + ":00" : day.value().toLocalDate(),
              paragraphs(SHOWN_DAY.format(day.value())));
    }
    if (cell instanceof SpecifiedCell.Truth truth) {
      return " type='boolean' truth='%s'>%s</cell>"
          .formatted(truth.value(), paragraphs(truth.value() ? "VERO" : "FALSO"));
    }
    if (cell instanceof SpecifiedCell.Fault fault) {
      return " type='string' calcext:value-type='error'>" + paragraphs(fault.code()) + "</cell>";
    }
    if (cell instanceof SpecifiedCell.Formula formula) {
      return " formula='of:=" + escaped(formula.formula()) + "'" + cell(formula.result());
    }
    if (cell instanceof SpecifiedCell.Link link) {
      return " type='string'><p><text:a xlink:href='%s'>%s</text:a></p></cell>"
          .formatted(escaped(link.address()), escaped(link.text()));
    }
    return "/>";
  }

  private static String type(String format) {
    return format.contains("%") ? "percentage" : format.contains("€") ? "currency" : "float";
  }

  /** A paragraph a line; blanks that XML would lose are elements. */
  private static String paragraphs(String text) {
    String blanks =
        escaped(text).replaceAll("(?m)^ |(?<= ) | $", "<text:s/>").replace("\t", "<text:tab/>");
    return "<p>" + blanks.replace("\n", "</p><p>") + "</p>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&apos;");
  }
}
