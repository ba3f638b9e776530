package it.census.readers.books;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;

/** The formats of workbooks in which suppliers send. */
public enum BookFormat {
  XLSX,
  /** With macros, which nobody looks at. */
  XLSM,
  XLS,
  ODS;

  /**
   * Writes sheets in this format.
   *
   * @param from1904 whether days count from 1904; OpenDocument stores days, not their number
   */
  public Path write(Path folder, String name, boolean from1904, List<SpecifiedSheet> sheets)
      throws IOException {
    Path file = folder.resolve(name + "." + name().toLowerCase(Locale.ROOT));
    if (this == ODS) {
      return OdsBook.write(file, sheets);
    }
    try (Workbook book = empty();
        OutputStream out = Files.newOutputStream(file)) {
      if (from1904) {
        countFrom1904(book);
      }
      ExcelBook.fill(book, from1904, sheets);
      book.write(out);
    }
    return file;
  }

  private Workbook empty() throws IOException {
    if (this == XLS) {
      return new HSSFWorkbook();
    }
    if (this == XLSX) {
      return new XSSFWorkbook();
    }
    XSSFWorkbook book = new XSSFWorkbook(XSSFWorkbookType.XLSM);
    book.setVBAProject(
        new ByteArrayInputStream("Sub Auto_Open()".getBytes(StandardCharsets.US_ASCII)));
    return book;
  }

  private static void countFrom1904(Workbook book) {
    if (book instanceof XSSFWorkbook xlsx) {
      xlsx.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
    } else if (book instanceof HSSFWorkbook xls) {
      for (var record : xls.getInternalWorkbook().getRecords()) {
        if (record instanceof DateWindow1904Record window) {
          window.setWindowing((short) 1);
        }
      }
    }
  }
}
