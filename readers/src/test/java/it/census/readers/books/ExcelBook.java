package it.census.readers.books;

import it.census.readers.workbook.Merge;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;

/** Writes what an example describes into a workbook of Excel, of either generation. */
final class ExcelBook {

  private final Workbook book;
  private final boolean from1904;
  private final Map<String, CellStyle> styles = new HashMap<>();

  private ExcelBook(Workbook book, boolean from1904) {
    this.book = book;
    this.from1904 = from1904;
  }

  static void fill(Workbook book, boolean from1904, List<SpecifiedSheet> sheets) {
    ExcelBook filled = new ExcelBook(book, from1904);
    for (SpecifiedSheet sheet : sheets) {
      filled.add(sheet);
    }
  }

  private void add(SpecifiedSheet described) {
    Sheet sheet = book.createSheet(described.name());
    book.setSheetHidden(book.getSheetIndex(sheet), described.hidden());
    for (int number = 0; number < described.rows().size(); number++) {
      List<SpecifiedCell> cells = described.rows().get(number);
      Row row = cells.isEmpty() ? null : sheet.createRow(number);
      for (int column = 0; column < cells.size(); column++) {
        put(row.createCell(column), cells.get(column));
      }
    }
    described.hiddenRows().forEach(number -> sheet.getRow(number - 1).setZeroHeight(true));
    for (Merge merge : described.merges()) {
      sheet.addMergedRegion(
          new CellRangeAddress(
              merge.firstRow() - 1, merge.lastRow() - 1, merge.firstColumn(), merge.lastColumn()));
    }
  }

  private void put(Cell cell, SpecifiedCell described) {
    if (described instanceof SpecifiedCell.Text text) {
      cell.setCellValue(text.text());
    } else if (described instanceof SpecifiedCell.Quantity number) {
      cell.setCellValue(number.value().doubleValue());
      style(cell, number.format());
    } else if (described instanceof SpecifiedCell.Day day) {
      cell.setCellValue(DateUtil.getExcelDate(day.value(), from1904));
      style(cell, day.format());
    } else if (described instanceof SpecifiedCell.Empty empty) {
      style(cell, empty.format());
    } else if (described instanceof SpecifiedCell.Truth truth) {
      cell.setCellValue(truth.value());
    } else if (described instanceof SpecifiedCell.Fault fault) {
      cell.setCellErrorValue(FormulaError.forString(fault.code()).getCode());
    } else if (described instanceof SpecifiedCell.Formula formula) {
      cell.setCellFormula(formula.formula());
      put(cell, formula.result());
    } else if (described instanceof SpecifiedCell.Link link) {
      cell.setCellValue(link.text());
      Hyperlink target = book.getCreationHelper().createHyperlink(HyperlinkType.URL);
      target.setAddress(link.address());
      cell.setHyperlink(target);
    }
  }

  private void style(Cell cell, String format) {
    if (!format.isEmpty()) {
      cell.setCellStyle(styles.computeIfAbsent(format, this::newStyle));
    }
  }

  private CellStyle newStyle(String format) {
    CellStyle style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat(format));
    return style;
  }
}
