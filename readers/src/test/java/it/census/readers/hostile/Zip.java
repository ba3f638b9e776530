package it.census.readers.hostile;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook put together part by part, none of them ever held whole. */
final class Zip implements AutoCloseable {

  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final ZipOutputStream zip;

  private Zip(Path file) throws IOException {
    zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
    zip.setLevel(Deflater.BEST_SPEED);
  }

  static Zip at(Path file) {
    try {
      return new Zip(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What writes a part. */
  interface Content {
    void to(Text out) throws IOException;
  }

  /** Characters and repetitions of them. */
  static final class Text {
    private final OutputStream out;
    private final Random noise = new Random(7);

    Text(OutputStream out) {
      this.out = out;
    }

    Text add(String text) throws IOException {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      return this;
    }

    Text repeat(String text, long times) throws IOException {
      byte[] block =
          text.repeat(Math.max(1, 65_536 / text.length())).getBytes(StandardCharsets.UTF_8);
      long perBlock = Math.max(1, 65_536 / text.length());
      long left = times;
      for (; left >= perBlock; left -= perBlock) {
        out.write(block);
      }
      return add(text.repeat((int) left));
    }

    /** Letters that do not pack. */
    Text noise(int letters) throws IOException {
      byte[] bytes = new byte[letters];
      for (int i = 0; i < letters; i++) {
        bytes[i] = (byte) ('a' + noise.nextInt(26));
      }
      out.write(bytes);
      return this;
    }
  }

  Zip part(String name, Content content) {
    try {
      zip.putNextEntry(new ZipEntry(name));
      content.to(new Text(zip));
      zip.closeEntry();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Zip part(String name, String content) {
    return part(name, out -> out.add(content));
  }

  /** Everything of an XLSX file but its only sheet and its texts. */
  Zip xlsxFrame() {
    return xlsxFrame("<sheet name='F' sheetId='1' r:id='s1'/>", "");
  }

  Zip xlsxFrame(String sheets, String relations) {
    return part("[Content_Types].xml", "<Types/>")
        .part(
            "_rels/.rels",
            "<Relationships><Relationship Id='r1' Type='"
                + OFFICE
                + "/officeDocument' Target='xl/workbook.xml'/></Relationships>")
        .part(
            "xl/workbook.xml",
            "<workbook xmlns:r='" + OFFICE + "'><sheets>" + sheets + "</sheets></workbook>")
        .part(
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id='s1' Type='"
                + OFFICE
                + "/worksheet' Target='worksheets/sheet1.xml'/><Relationship Id='s2' Type='"
                + OFFICE
                + "/sharedStrings' Target='sharedStrings.xml'/>"
                + relations.replace("OFFICE", OFFICE)
                + "</Relationships>");
  }

  Zip sheet(Content rows) {
    return part(
        "xl/worksheets/sheet1.xml",
        out -> {
          out.add("<worksheet><sheetData>");
          rows.to(out);
          out.add("</sheetData></worksheet>");
        });
  }

  Zip texts(Content items) {
    return part(
        "xl/sharedStrings.xml",
        out -> {
          out.add("<sst>");
          items.to(out);
          out.add("</sst>");
        });
  }

  /** An ODS file of one sheet. */
  Zip ods(Content rows) {
    return odsContent(
        out -> {
          out.add("<table:table table:name='F'>");
          rows.to(out);
          out.add("</table:table>");
        });
  }

  Zip odsContent(Content tables) {
    return part("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        .part(
            "content.xml",
            out -> {
              out.add(
                  "<office:document-content"
                      + " xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
                      + " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'"
                      + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'>"
                      + "<office:body><office:spreadsheet>");
              tables.to(out);
              out.add("</office:spreadsheet></office:body></office:document-content>");
            });
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
