package it.census.jobs.benchmark;

import it.census.jobs.samples.FileWriters;
import it.census.jobs.samples.Grid;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The formats and dialects in which offices send. */
enum CorpusFormat {
  CSV_SEMICOLON("csv"),
  CSV_COMMA_BOM("csv"),
  CSV_WINDOWS("csv"),
  XLSX("xlsx"),
  CSV_TAB("csv"),
  XLS("xls"),
  CSV_BAR("csv"),
  ODS("ods"),
  XML("xml"),
  CSV_DOUBLE_ENCODED("csv"),
  XLSX_STACKED("xlsx");

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private final String ending;

  CorpusFormat(String ending) {
    this.ending = ending;
  }

  String ending() {
    return ending;
  }

  boolean spreadsheet() {
    return this == XLSX || this == XLS || this == ODS || this == XLSX_STACKED;
  }

  byte[] write(Grid grid, List<String> headers, List<List<Object>> cells) throws IOException {
    return switch (this) {
      case CSV_SEMICOLON -> FileWriters.csv(grid, ";", "\r\n", StandardCharsets.UTF_8, "");
      case CSV_COMMA_BOM -> FileWriters.csv(grid, ",", "\r\n", StandardCharsets.UTF_8, "\uFEFF");
      case CSV_WINDOWS -> FileWriters.csv(grid, ";", "\r\n", WINDOWS, "");
      case CSV_TAB -> FileWriters.csv(grid, "\t", "\n", StandardCharsets.UTF_8, "");
      case CSV_BAR -> FileWriters.csv(grid, "|", "\n", StandardCharsets.UTF_8, "");
      case CSV_DOUBLE_ENCODED ->
          new String(FileWriters.csv(grid, ";", "\r\n", StandardCharsets.UTF_8, ""), WINDOWS)
              .getBytes(StandardCharsets.UTF_8);
      case XLSX, XLSX_STACKED -> FileWriters.xlsx(List.of(grid));
      case XLS -> FileWriters.xls(List.of(grid));
      case ODS -> FileWriters.ods(List.of(grid));
      case XML -> xml(headers, cells).getBytes(StandardCharsets.UTF_8);
    };
  }

  private static String xml(List<String> headers, List<List<Object>> cells) {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<elenco>\n");
    for (List<Object> row : cells) {
      xml.append("  <immobile>\n");
      for (int i = 0; i < row.size(); i++) {
        String name = headers.get(i);
        xml.append("    <%s>%s</%s>\n".formatted(name, FileWriters.escape(text(row.get(i))), name));
      }
      xml.append("  </immobile>\n");
    }
    return xml.append("</elenco>\n").toString();
  }

  private static String text(Object cell) {
    return cell instanceof LocalDate day
        ? day.toString()
        : cell instanceof Double number
            ? String.format(Locale.ROOT, "%s", number)
            : String.valueOf(cell);
  }
}
