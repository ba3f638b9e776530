package it.census.readers.heap;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes files of any size, a row at a time. */
final class LargeFiles {

  static final int CSV_COLUMNS = 45;
  static final int SHEET_COLUMNS = 20;
  static final int TEXT_COLUMNS = 10;
  static final int OUTLINE_CORNERS = 40;

  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private LargeFiles() {}

  static void csv(Path file, int rows) throws IOException {
    try (PrintStream out = open(file)) {
      out.print("Codice");
      for (int column = 1; column < CSV_COLUMNS; column++) {
        out.print(";Colonna " + column);
      }
      out.print('\n');
      for (int row = 0; row < rows; row++) {
        out.print("A-" + row);
        for (int column = 1; column < CSV_COLUMNS; column++) {
          out.print(";");
          out.print(value(row, column));
        }
        out.print('\n');
      }
    }
  }

  /** Rows until the file has so many bytes. */
  static int xml(Path file, long bytes) throws IOException {
    int row = 0;
    try (PrintStream out = open(file)) {
      out.print("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<annunci>\n");
      long written = 0;
      while (written < bytes) {
        StringBuilder text = new StringBuilder("<annuncio id=\"" + row + "\">");
        for (int column = 1; column < SHEET_COLUMNS; column++) {
          text.append("<colonna").append(column).append('>');
          text.append(value(row, column));
          text.append("</colonna").append(column).append('>');
        }
        text.append("</annuncio>\n");
        out.print(text);
        written += text.length();
        row++;
      }
      out.print("</annunci>\n");
    }
    return row;
  }

  /** Features with an outline of their own, until the file has so many bytes. */
  static int geoJson(Path file, long bytes) throws IOException {
    int row = 0;
    try (PrintStream out = open(file)) {
      out.print("{\"type\": \"FeatureCollection\", \"features\": [\n");
      long written = 0;
      while (written < bytes) {
        StringBuilder text = new StringBuilder(row == 0 ? "" : ",\n");
        text.append("{\"type\": \"Feature\", \"properties\": {\"Codice\": \"A-" + row + "\"");
        for (int column = 1; column < SHEET_COLUMNS; column++) {
          text.append(", \"Colonna ").append(column).append("\": \"");
          text.append(value(row, column)).append('"');
        }
        text.append("}, \"geometry\": {\"type\": \"Polygon\", \"coordinates\": [[");
        for (int corner = 0; corner <= OUTLINE_CORNERS; corner++) {
          double angle = 2 * Math.PI * corner / OUTLINE_CORNERS;
          text.append(corner == 0 ? "" : ", ").append('[');
          text.append(11 + row % 100 * 1e-2 + Math.cos(angle) * 1e-3).append(", ");
          text.append(43 + row % 90 * 1e-2 + Math.sin(angle) * 1e-3).append(']');
        }
        text.append("]]}}");
        out.print(text);
        written += text.length();
        row++;
      }
      out.print("\n]}\n");
    }
    return row;
  }

  static void ods(Path file, int rows) throws IOException {
    try (ZipOutputStream zip = zip(file)) {
      part(zip, "mimetype").print("application/vnd.oasis.opendocument.spreadsheet");
      PrintStream out = part(zip, "content.xml");
      out.print(
          "<office:document-content"
              + " xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
              + " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'"
              + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'>"
              + "<office:body><office:spreadsheet><table:table table:name='Aree'>");
      for (int row = 0; row <= rows; row++) {
        out.print("<table:table-row>");
        for (int column = 0; column < SHEET_COLUMNS; column++) {
          out.print("<table:table-cell office:value-type='string'><text:p>");
          out.print(row == 0 ? "Colonna " + column : column == 0 ? "A-" + row : value(row, column));
          out.print("</text:p></table:table-cell>");
        }
        out.print("</table:table-row>");
      }
      out.print("</table:table></office:spreadsheet></office:body></office:document-content>");
      out.flush();
    }
  }

  /** Every cell a text of its own, as programs write them: in the part with the shared texts. */
  static void xlsx(Path file, int rows) throws IOException {
    try (ZipOutputStream zip = zip(file)) {
      part(zip, "[Content_Types].xml").print("<Types/>");
      part(zip, "_rels/.rels")
          .print(
              "<Relationships><Relationship Id='r1' Type='"
                  + OFFICE
                  + "/officeDocument' Target='xl/workbook.xml'/></Relationships>");
      part(zip, "xl/workbook.xml")
          .print(
              "<workbook xmlns:r='"
                  + OFFICE
                  + "'><sheets><sheet name='Aree' sheetId='1' r:id='s1'/></sheets></workbook>");
      part(zip, "xl/_rels/workbook.xml.rels")
          .print(
              "<Relationships><Relationship Id='s1' Type='"
                  + OFFICE
                  + "/worksheet' Target='worksheets/sheet1.xml'/><Relationship Id='s2' Type='"
                  + OFFICE
                  + "/sharedStrings' Target='sharedStrings.xml'/></Relationships>");
      PrintStream sheet = part(zip, "xl/worksheets/sheet1.xml");
      sheet.print("<worksheet><sheetData>");
      int number = 0;
      for (int row = 0; row <= rows; row++) {
        sheet.print("<row r='" + (row + 1) + "'>");
        for (int column = 0; column < TEXT_COLUMNS; column++) {
          sheet.print(
              "<c r='" + (char) ('A' + column) + (row + 1) + "' t='s'><v>" + number++ + "</v></c>");
        }
        sheet.print("</row>");
      }
      sheet.print("</sheetData></worksheet>");
      sheet.flush();
      PrintStream texts = part(zip, "xl/sharedStrings.xml");
      texts.print("<sst>");
      for (int row = 0; row <= rows; row++) {
        for (int column = 0; column < TEXT_COLUMNS; column++) {
          texts.print("<si><t>");
          texts.print(row == 0 ? "Colonna " + column : value(row, column) + " lotto " + row);
          texts.print("</t></si>");
        }
      }
      texts.print("</sst>");
      texts.flush();
    }
  }

  private static String value(int row, int column) {
    return switch (column % 4) {
      case 0 -> Integer.toString((row * 31 + column * 17) % 100_000);
      case 1 -> "Via della Produzione " + (row % 997) + ", zona " + column;
      case 2 -> (row % 900) + "." + (100 + column) + "," + (row % 10) + "0";
      default -> "Località n. " + (row * 7 + column);
    };
  }

  private static PrintStream open(Path file) throws IOException {
    return printer(Files.newOutputStream(file));
  }

  private static ZipOutputStream zip(Path file) throws IOException {
    ZipOutputStream zip =
        new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
    zip.setLevel(Deflater.BEST_SPEED);
    return zip;
  }

  /** The stream into a part; what it holds back is written when it is flushed. */
  private static PrintStream part(ZipOutputStream zip, String name) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    return name.endsWith("sheet1.xml") || name.equals("content.xml") || name.contains("Strings")
        ? printer(zip)
        : new PrintStream(zip, true, StandardCharsets.UTF_8);
  }

  private static PrintStream printer(OutputStream out) {
    return new PrintStream(new BufferedOutputStream(out, 1 << 16), false, StandardCharsets.UTF_8);
  }
}
