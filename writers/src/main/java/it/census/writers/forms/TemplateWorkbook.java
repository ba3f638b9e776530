package it.census.writers.forms;

import it.census.model.FieldType;
import it.census.model.OfferField;
import it.census.model.config.Region;
import it.census.model.config.Vocabulary;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The workbook that suppliers without a system of their own fill in: a sheet with a column for each
 * field, Italian labels, drop-down lists and checks of numbers and dates; instructions in Italian
 * and English; the lists of allowed values. The reader takes it back without loss and leaves the
 * other sheets aside.
 */
public final class TemplateWorkbook {

  /** The sheet to fill in. */
  public static final String OFFERS = "Offerte";

  static final String INSTRUCTIONS = "Istruzioni";
  static final String LISTS = "Liste";

  /** Marks the label of a mandatory field. */
  public static final String MANDATORY = " *";

  /** Rows with drop-down lists; more may be written below them. */
  static final int ROWS = 2_000;

  private static final int WIDEST = 40;

  private final Vocabulary vocabulary;
  private final Region region;

  public TemplateWorkbook(Vocabulary vocabulary, Region region) {
    this.vocabulary = vocabulary;
    this.region = region;
  }

  /** Writes the workbook. */
  public void write(OutputStream out) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFSheet instructions = book.createSheet(INSTRUCTIONS);
      XSSFSheet offers = book.createSheet(OFFERS);
      XSSFSheet lists = book.createSheet(LISTS);
      TemplateLists ranges = TemplateLists.write(lists, vocabulary, region);
      writeOffers(book, offers, ranges);
      new TemplateInstructions(book).write(instructions);
      book.setActiveSheet(book.getSheetIndex(OFFERS));
      book.setSelectedTab(book.getSheetIndex(OFFERS));
      book.write(out);
    }
  }

  /** The header of a field's column. */
  public static String header(OfferField field) {
    return field.label().it() + (SupplierForm.isMandatory(field) ? MANDATORY : "");
  }

  private static void writeOffers(XSSFWorkbook book, XSSFSheet sheet, TemplateLists lists) {
    CellStyle mandatory = headerStyle(book, IndexedColors.LIGHT_ORANGE);
    CellStyle optional = headerStyle(book, IndexedColors.LIGHT_CORNFLOWER_BLUE);
    ColumnStyles styles = ColumnStyles.in(book);
    Row header = sheet.createRow(0);
    List<OfferField> fields = SupplierForm.fields();
    for (int column = 0; column < fields.size(); column++) {
      OfferField field = fields.get(column);
      Cell cell = header.createCell(column);
      cell.setCellValue(header(field));
      cell.setCellStyle(SupplierForm.isMandatory(field) ? mandatory : optional);
      sheet.setDefaultColumnStyle(column, styles.of(field.type()));
      sheet.setColumnWidth(column, Math.min(WIDEST, header(field).length() + 4) * 256);
      new CellCheck(sheet, column, field).addTo(lists);
    }
    sheet.createFreezePane(0, 1);
    sheet.setAutoFilter(new CellRangeAddress(0, 0, 0, fields.size() - 1));
  }

  static CellStyle headerStyle(XSSFWorkbook book, IndexedColors colour) {
    Font bold = book.createFont();
    bold.setBold(true);
    CellStyle style = book.createCellStyle();
    style.setFont(bold);
    style.setFillForegroundColor(colour.getIndex());
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    style.setBorderBottom(BorderStyle.THIN);
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    return style;
  }

  /** Texts keep their leading zeros, days look like days. */
  private record ColumnStyles(CellStyle text, CellStyle day, CellStyle number) {

    static ColumnStyles in(XSSFWorkbook book) {
      CellStyle text = book.createCellStyle();
      text.setDataFormat(book.createDataFormat().getFormat("@"));
      text.setWrapText(true);
      CellStyle day = book.createCellStyle();
      day.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
      return new ColumnStyles(text, day, book.createCellStyle());
    }

    CellStyle of(FieldType type) {
      return switch (type) {
        case DATE -> day;
        case INTEGER, DECIMAL -> number;
        default -> text;
      };
    }
  }
}
