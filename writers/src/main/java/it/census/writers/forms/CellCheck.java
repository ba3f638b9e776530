package it.census.writers.forms;

import it.census.model.Bilingual;
import it.census.model.OfferField;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * What the spreadsheet program checks while a column is filled in, and the hint it shows. A value
 * that is not of the list is only warned of: the census reads synonyms, and several values.
 */
record CellCheck(XSSFSheet sheet, int column, OfferField field) {

  /** What Excel takes at most for title and text of a hint. */
  private static final int TITLE = 32;

  private static final int TEXT = 255;

  void addTo(TemplateLists lists) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    Optional<DataValidationConstraint> constraint = constraint(helper, lists);
    DataValidation check =
        helper.createValidation(
            constraint.orElseGet(() -> helper.createCustomConstraint("TRUE")),
            new CellRangeAddressList(1, TemplateWorkbook.ROWS, column, column));
    Bilingual how = SupplierForm.howTo(field);
    check.createPromptBox(
        cut(field.label().it(), TITLE),
        cut(field.label().en() + "\n" + how.it() + "\n" + how.en(), TEXT));
    check.setShowPromptBox(true);
    if (constraint.isPresent()) {
      check.setErrorStyle(DataValidation.ErrorStyle.WARNING);
      check.createErrorBox(cut(field.label().it(), TITLE), cut(how.it() + "\n" + how.en(), TEXT));
      check.setShowErrorBox(true);
      check.setSuppressDropDownArrow(true);
    }
    sheet.addValidationData(check);
  }

  private Optional<DataValidationConstraint> constraint(
      DataValidationHelper helper, TemplateLists lists) {
    Optional<String> range = lists.range(field);
    if (range.isPresent()) {
      return Optional.of(helper.createFormulaListConstraint(range.get()));
    }
    return Optional.ofNullable(
        switch (field.type()) {
          case INTEGER -> helper.createIntegerConstraint(OperatorType.GREATER_OR_EQUAL, "0", null);
          case DECIMAL -> helper.createDecimalConstraint(OperatorType.BETWEEN, "-1E12", "1E12");
          case DATE ->
              helper.createDateConstraint(
                  OperatorType.GREATER_OR_EQUAL, "DATE(1900,1,1)", null, "dd/mm/yyyy");
          default -> null;
        });
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length - 1) + "…";
  }
}
