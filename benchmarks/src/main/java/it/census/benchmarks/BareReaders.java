package it.census.benchmarks;

import com.ctc.wstx.stax.WstxInputFactory;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;

/**
 * What the libraries do with a file when nobody asks for more than the texts of its cells: no
 * limits, no recognition, character set and delimiter given. Each gives the characters of all
 * cells, so that nothing can be left out.
 */
final class BareReaders {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private BareReaders() {}

  static long commonsCsv(Path file) throws IOException {
    CSVFormat format = CSVFormat.Builder.create().setDelimiter(';').get();
    long characters = 0;
    try (Reader in = Files.newBufferedReader(file, WINDOWS);
        CSVParser parser = CSVParser.parse(in, format)) {
      for (CSVRecord row : parser) {
        for (String cell : row) {
          characters += cell.length();
        }
      }
    }
    return characters;
  }

  static long fastCsv(Path file) throws IOException {
    long characters = 0;
    try (CsvReader<de.siegmar.fastcsv.reader.CsvRecord> rows =
        CsvReader.builder().fieldSeparator(';').ofCsvRecord(file, WINDOWS)) {
      for (de.siegmar.fastcsv.reader.CsvRecord row : rows) {
        for (String cell : row.getFields()) {
          characters += cell.length();
        }
      }
    }
    return characters;
  }

  static long poiEvents(Path file) throws Exception {
    long[] characters = {0};
    try (OPCPackage packed = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
      XSSFReader reader = new XSSFReader(packed);
      XSSFSheetXMLHandler.SheetContentsHandler cells =
          new XSSFSheetXMLHandler.SheetContentsHandler() {
            @Override
            public void startRow(int row) {}

            @Override
            public void endRow(int row) {}

            @Override
            public void cell(String reference, String shown, XSSFComment comment) {
              characters[0] += shown.length();
            }
          };
      XMLReader parser = org.apache.poi.util.XMLHelper.newXMLReader();
      parser.setContentHandler(
          new XSSFSheetXMLHandler(
              reader.getStylesTable(),
              new ReadOnlySharedStringsTable(packed),
              cells,
              new DataFormatter(),
              false));
      try (InputStream sheet = reader.getSheetsData().next()) {
        parser.parse(new InputSource(sheet));
      }
    }
    return characters[0];
  }

  /** Text of all cells of an ODS file. */
  static long staxOds(Path file) throws IOException, XMLStreamException {
    long characters = 0;
    try (ZipFile zip = new ZipFile(file.toFile());
        InputStream in = zip.getInputStream(zip.getEntry("content.xml"))) {
      XMLStreamReader xml = new WstxInputFactory().createXMLStreamReader(in);
      StringBuilder text = new StringBuilder();
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.CHARACTERS) {
          text.append(xml.getText());
        } else if (event == XMLStreamConstants.END_ELEMENT
            && xml.getLocalName().equals("table-cell")) {
          characters += text.toString().length();
          text.setLength(0);
        }
      }
    }
    return characters;
  }

  /** Every child of a row by its name. */
  static long staxXml(Path file) throws IOException, XMLStreamException {
    long characters = 0;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      XMLStreamReader xml = new WstxInputFactory().createXMLStreamReader(in);
      Map<String, String> row = new HashMap<>();
      int depth = 0;
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          if (++depth == 3) {
            row.put(xml.getLocalName(), xml.getElementText());
            depth--;
          }
        } else if (event == XMLStreamConstants.END_ELEMENT && --depth == 1) {
          characters += row.values().stream().mapToLong(String::length).sum();
          row.clear();
        }
      }
    }
    return characters;
  }
}
