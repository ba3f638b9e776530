package it.census.jobs.samples;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Files of every format, the same bytes each time. */
public final class FileWriters {

  private static final String MADE = "2026-09-21T14:13:20Z";

  private FileWriters() {}

  /** A CSV file; cells are quoted where they must be. */
  public static byte[] csv(
      Grid grid, String delimiter, String lineEnd, Charset charset, String bom) {
    String text =
        grid.rows().stream()
            .map(
                row ->
                    row.stream()
                        .map(cell -> quoted(String.valueOf(cell), delimiter))
                        .collect(Collectors.joining(delimiter)))
            .collect(Collectors.joining(lineEnd, bom, lineEnd));
    return text.getBytes(charset);
  }

  private static String quoted(String cell, String delimiter) {
    return cell.contains(delimiter) || cell.contains("\"") || cell.contains("\n")
        ? "\"" + cell.replace("\"", "\"\"") + "\""
        : cell;
  }

  public static byte[] xlsx(List<Grid> grids) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      workbook.getProperties().getCoreProperties().setCreated(MADE);
      workbook.getProperties().getCoreProperties().setCreator("Dati inventati");
      fill(workbook, grids);
      return withFixedTimes(bytes(workbook));
    } catch (InvalidFormatException e) {
      throw new IllegalStateException(MADE + " is no instant", e);
    }
  }

  public static byte[] xls(List<Grid> grids) throws IOException {
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      fill(workbook, grids);
      return bytes(workbook);
    }
  }

  private static void fill(Workbook workbook, List<Grid> grids) {
    CellStyle day = workbook.createCellStyle();
    day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
    for (Grid grid : grids) {
      Sheet sheet = workbook.createSheet(grid.sheet());
      for (int r = 0; r < grid.rows().size(); r++) {
        Row row = sheet.createRow(r);
        List<Object> cells = grid.rows().get(r);
        for (int c = 0; c < cells.size(); c++) {
          fill(row.createCell(c), cells.get(c), day);
        }
      }
      for (int[] merge : grid.merges()) {
        sheet.addMergedRegion(new CellRangeAddress(merge[0], merge[0], merge[1], merge[2]));
      }
    }
  }

  private static void fill(Cell cell, Object value, CellStyle day) {
    if (value instanceof Double number) {
      cell.setCellValue(number);
    } else if (value instanceof LocalDate date) {
      cell.setCellValue(date);
      cell.setCellStyle(day);
    } else {
      cell.setCellValue(String.valueOf(value));
    }
  }

  public static byte[] ods(List<Grid> grids) throws IOException {
    StringBuilder xml =
        new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
            .append("<office:document-content")
            .append(" xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"")
            .append(" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\"")
            .append(" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"")
            .append(" office:version=\"1.2\"><office:body><office:spreadsheet>");
    for (Grid grid : grids) {
      xml.append("<table:table table:name=\"").append(escape(grid.sheet())).append("\">");
      for (List<Object> row : grid.rows()) {
        xml.append("<table:table-row>");
        row.forEach(cell -> xml.append(odsCell(cell)));
        xml.append("<table:table-cell table:number-columns-repeated=\"1000\"/></table:table-row>");
      }
      xml.append("<table:table-row table:number-rows-repeated=\"1048000\">")
          .append("<table:table-cell table:number-columns-repeated=\"1024\"/></table:table-row>")
          .append("</table:table>");
    }
    xml.append("</office:spreadsheet></office:body></office:document-content>");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      byte[] type =
          "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII);
      java.util.zip.CRC32 crc = new java.util.zip.CRC32();
      crc.update(type);
      ZipEntry mimetype = entry("mimetype");
      mimetype.setMethod(ZipEntry.STORED);
      mimetype.setSize(type.length);
      mimetype.setCrc(crc.getValue());
      zip.putNextEntry(mimetype);
      zip.write(type);
      zip.putNextEntry(entry("META-INF/manifest.xml"));
      zip.write(
          ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                  + "<manifest:manifest"
                  + " xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
                  + "<manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\""
                  + new String(type, StandardCharsets.US_ASCII)
                  + "\"/><manifest:file-entry manifest:full-path=\"content.xml\""
                  + " manifest:media-type=\"text/xml\"/></manifest:manifest>")
              .getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(entry("content.xml"));
      zip.write(xml.toString().getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  private static String odsCell(Object cell) {
    if (cell instanceof Double number) {
      String text = number % 1 == 0 ? Long.toString(number.longValue()) : number.toString();
      return "<table:table-cell office:value-type=\"float\" office:value=\"%s\"><text:p>%s</text:p></table:table-cell>"
          .formatted(text, text.replace('.', ','));
    }
    if (cell instanceof LocalDate date) {
      return "<table:table-cell office:value-type=\"date\" office:date-value=\"%s\"><text:p>%s</text:p></table:table-cell>"
          .formatted(date, Habits.day(date.toString()));
    }
    String text = String.valueOf(cell);
    return text.isEmpty()
        ? "<table:table-cell/>"
        : "<table:table-cell office:value-type=\"string\"><text:p>%s</text:p></table:table-cell>"
            .formatted(escape(text));
  }

  public static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  private static byte[] bytes(Workbook workbook) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    workbook.write(out);
    return out.toByteArray();
  }

  /** The same archive with the same time on each part. */
  private static byte[] withFixedTimes(byte[] archive) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
        zip.putNextEntry(entry(part.getName()));
        in.transferTo(zip);
      }
    }
    return out.toByteArray();
  }

  private static ZipEntry entry(String name) {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(java.time.LocalDateTime.of(2026, 9, 21, 12, 0));
    return entry;
  }
}
