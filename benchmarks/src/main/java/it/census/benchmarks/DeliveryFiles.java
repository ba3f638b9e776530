package it.census.benchmarks;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Writes deliveries of generated rows: CSV as it leaves an Italian spreadsheet, XLSX, XML. */
final class DeliveryFiles {

  private static final int ROWS_IN_MEMORY = 200;

  private final CensusRows rows;

  DeliveryFiles(CensusRows rows) {
    this.rows = rows;
  }

  /** Which rows a delivery holds, and in which order. */
  enum Variant {
    /** All rows as they are. */
    FIRST {
      @Override
      Stream<String[]> rows(CensusRows rows, int count) {
        return numbered(count, i -> rows.row(i, 0));
      }
    },
    /** One row in the middle asks another price. */
    ONE_CHANGED {
      @Override
      Stream<String[]> rows(CensusRows rows, int count) {
        return numbered(count, i -> rows.row(i, i == count / 2 ? 1 : 0));
      }
    },
    /** Every hundredth row asks another price. */
    ONE_PERCENT_CHANGED {
      @Override
      Stream<String[]> rows(CensusRows rows, int count) {
        return numbered(count, i -> rows.row(i, i % 100 == 0 ? 1 : 0));
      }
    },
    /** The same rows in another order. */
    REORDERED {
      @Override
      Stream<String[]> rows(CensusRows rows, int count) {
        return numbered(count, i -> rows.row(count - 1 - i, 0));
      }
    };

    abstract Stream<String[]> rows(CensusRows rows, int count);

    private static Stream<String[]> numbered(int count, IntFunction<String[]> row) {
      return IntStream.range(0, count).mapToObj(row);
    }
  }

  /** Code page 1252, semicolons, Windows line ends. */
  void csv(Path file, int count, Variant variant) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, Charset.forName("windows-1252"))) {
      out.write(String.join(";", CensusRows.HEADERS) + "\r\n");
      for (String[] row : (Iterable<String[]>) variant.rows(rows, count)::iterator) {
        out.write(String.join(";", row));
        out.write("\r\n");
      }
    }
  }

  /** All cells are texts, as in workbooks that were made of a CSV file. */
  void xlsx(Path file, int count) throws IOException {
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(null, ROWS_IN_MEMORY, true, true);
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      SXSSFSheet sheet = workbook.createSheet("Immobili");
      fill(sheet.createRow(0), CensusRows.HEADERS.toArray(String[]::new));
      int number = 1;
      for (String[] row : (Iterable<String[]>) Variant.FIRST.rows(rows, count)::iterator) {
        fill(sheet.createRow(number++), row);
      }
      workbook.write(out);
    }
  }

  private static void fill(SXSSFRow row, String[] cells) {
    for (int i = 0; i < cells.length; i++) {
      row.createCell(i).setCellValue(cells[i]);
    }
  }

  /** All cells are texts, as LibreOffice writes them. */
  void ods(Path file, int count) throws IOException {
    try (ZipOutputStream zip =
        new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      zip.putNextEntry(new ZipEntry("mimetype"));
      zip.write(
          "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII));
      zip.putNextEntry(new ZipEntry("content.xml"));
      XMLStreamWriter xml =
          XMLOutputFactory.newInstance().createXMLStreamWriter(zip, StandardCharsets.UTF_8.name());
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("office:document-content");
      for (String name : List.of("office", "table", "text")) {
        xml.writeAttribute(
            "xmlns:" + name, "urn:oasis:names:tc:opendocument:xmlns:" + name + ":1.0");
      }
      xml.writeStartElement("office:body");
      xml.writeStartElement("office:spreadsheet");
      xml.writeStartElement("table:table");
      xml.writeAttribute("table:name", "Immobili");
      odsRow(xml, CensusRows.HEADERS.toArray(String[]::new));
      Variant.FIRST.rows(rows, count).forEach(row -> odsRow(xml, row));
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private static void odsRow(XMLStreamWriter xml, String[] row) {
    try {
      xml.writeStartElement("table:table-row");
      for (String cell : row) {
        xml.writeStartElement("table:table-cell");
        xml.writeAttribute("office:value-type", "string");
        xml.writeStartElement("text:p");
        xml.writeCharacters(cell);
        xml.writeEndElement();
        xml.writeEndElement();
      }
      xml.writeEndElement();
    } catch (XMLStreamException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }

  /** One element a row, one child a cell. */
  void xml(Path file, int count) throws IOException {
    String[] names =
        CensusRows.HEADERS.stream()
            .map(h -> h.replaceAll("[^A-Za-zàèìòù]+", "_"))
            .toArray(String[]::new);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      XMLStreamWriter xml =
          XMLOutputFactory.newInstance().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("immobili");
      Variant.FIRST.rows(rows, count).forEach(row -> element(xml, names, row));
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private static void element(XMLStreamWriter xml, String[] names, String[] row) {
    try {
      xml.writeCharacters("\n");
      xml.writeStartElement("immobile");
      for (int i = 0; i < row.length; i++) {
        xml.writeStartElement(names[i]);
        xml.writeCharacters(row[i]);
        xml.writeEndElement();
      }
      xml.writeEndElement();
    } catch (XMLStreamException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
