package it.census.readers.ods;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * An OpenDocument spreadsheet as LibreOffice packs it, its cells written by the test. In the body
 * {@code <row>}, {@code <cell>}, {@code <covered>}, {@code <p>} and their attributes stand for the
 * long names.
 */
public final class OdsFile {

  private static final String NAMESPACES =
      " xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
          + " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'"
          + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'"
          + " xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0'"
          + " xmlns:xlink='http://www.w3.org/1999/xlink'"
          + " xmlns:draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'"
          + " xmlns:calcext="
          + "'urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0'";

  private static final String STYLES =
      "<style:style style:name='ta1' style:family='table'>"
          + "<style:table-properties table:display='true'/></style:style>"
          + "<style:style style:name='ta2' style:family='table'>"
          + "<style:table-properties table:display='false'/></style:style>";

  private OdsFile() {}

  /** A sheet; {@code style='ta2'} hides it. */
  public static String sheet(String name, String style, String rows) {
    return "<table:table table:name='"
        + name
        + "' table:style-name='"
        + style
        + "'>"
        + "<table:table-column table:number-columns-repeated='1024'/>"
        + written(rows)
        + "</table:table>";
  }

  public static String sheet(String name, String rows) {
    return sheet(name, "ta1", rows);
  }

  /** A cell of text. */
  public static String text(String text) {
    return text.isEmpty()
        ? "<cell/>"
        : "<cell type='string'><p>"
            + text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "</p><p>")
            + "</p></cell>";
  }

  /** A cell with a number. */
  public static String number(String value, String shown) {
    return "<cell type='float' value='" + value + "'><p>" + shown + "</p></cell>";
  }

  public static Path write(Path file, String... sheets) throws IOException {
    return pack(file, content(String.join("", sheets)), "");
  }

  static String content(String sheets) {
    return "<?xml version='1.0' encoding='UTF-8'?><office:document-content"
        + NAMESPACES
        + "><office:automatic-styles>"
        + STYLES
        + "</office:automatic-styles><office:body><office:spreadsheet>"
        + sheets
        + "</office:spreadsheet></office:body></office:document-content>";
  }

  static Path pack(Path file, String content, String manifestExtra) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      stored(zip, "mimetype", "application/vnd.oasis.opendocument.spreadsheet");
      part(zip, "content.xml", content);
      part(
          zip,
          "META-INF/manifest.xml",
          "<manifest:manifest xmlns:manifest='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'>"
              + "<manifest:file-entry manifest:full-path='content.xml'>"
              + manifestExtra
              + "</manifest:file-entry></manifest:manifest>");
    }
    return file;
  }

  private static void stored(ZipOutputStream zip, String name, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    CRC32 checksum = new CRC32();
    checksum.update(bytes);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(checksum.getValue());
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  private static void part(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static String written(String rows) {
    return rows.replace("<row", "<table:table-row")
        .replace("</row>", "</table:table-row>")
        .replace("<cell", "<table:table-cell")
        .replace("</cell>", "</table:table-cell>")
        .replace("<covered", "<table:covered-table-cell")
        .replace("<p>", "<text:p>")
        .replace("</p>", "</text:p>")
        .replace(" times=", " table:number-rows-repeated=")
        .replace(" columns=", " table:number-columns-repeated=")
        .replace(" wide=", " table:number-columns-spanned=")
        .replace(" high=", " table:number-rows-spanned=")
        .replace(" visibility=", " table:visibility=")
        .replace(" formula=", " table:formula=")
        .replace(" type=", " office:value-type=")
        .replace(" value=", " office:value=")
        .replace(" date=", " office:date-value=")
        .replace(" truth=", " office:boolean-value=");
  }
}
