package it.census.readers.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An XLSX file of one sheet, put together part by part, as no spreadsheet program would. */
final class XlsxParts {

  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  private final Map<String, String> parts = new LinkedHashMap<>();

  private int level = Deflater.DEFAULT_COMPRESSION;

  private XlsxParts() {}

  static XlsxParts minimal() {
    XlsxParts file = new XlsxParts();
    file.with("[Content_Types].xml", "<Types/>");
    file.with(
        "_rels/.rels",
        "<Relationships><Relationship Id='r1' Type='"
            + RELATIONS
            + "/officeDocument' Target='xl/workbook.xml'/></Relationships>");
    file.with(
        "xl/workbook.xml",
        "<workbook xmlns='"
            + MAIN
            + "' xmlns:r='"
            + RELATIONS
            + "'><sheets><sheet name='F' sheetId='1' r:id='s1'/></sheets></workbook>");
    file.with(
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id='s1' Type='"
            + RELATIONS
            + "/worksheet' Target='worksheets/sheet1.xml'/><Relationship Id='s2' Type='"
            + RELATIONS
            + "/sharedStrings' Target='/xl/sharedStrings.xml'/><Relationship Id='x' Type='"
            + RELATIONS
            + "/externalLink' Target='http://127.0.0.1:9/x' TargetMode='External'/></Relationships>");
    return file.withRows("");
  }

  XlsxParts with(String name, String content) {
    parts.put(name, content);
    return this;
  }

  XlsxParts withRows(String rows) {
    return withSheet(
        "<worksheet xmlns='" + MAIN + "'><sheetData>" + rows + "</sheetData></worksheet>");
  }

  XlsxParts withSheet(String xml) {
    return with("xl/worksheets/sheet1.xml", xml);
  }

  XlsxParts withTexts(String items) {
    return with("xl/sharedStrings.xml", "<sst xmlns='" + MAIN + "'>" + items + "</sst>");
  }

  /** The same in the strict dialect of the format. */
  XlsxParts strict() {
    parts.replaceAll(
        (name, content) ->
            content
                .replace(
                    "http://schemas.openxmlformats.org/officeDocument/2006",
                    "http://purl.oclc.org/ooxml/officeDocument")
                .replace(
                    "http://schemas.openxmlformats.org/spreadsheetml/2006",
                    "http://purl.oclc.org/ooxml/spreadsheetml"));
    return this;
  }

  /** The same without packing its parts. */
  XlsxParts uncompressed() {
    level = Deflater.NO_COMPRESSION;
    return this;
  }

  Path write(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(level);
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return file;
  }
}
