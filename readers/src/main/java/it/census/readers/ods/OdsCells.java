package it.census.readers.ods;

import it.census.model.Cell;
import it.census.readers.DeliveryUnreadable;
import it.census.readers.workbook.Faults;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.regex.Pattern;

/**
 * What stands in a cell: the stored value where there is one, and the text that its sender sees.
 */
final class OdsCells {

  private static final int LONGEST_NUMBER = 40;
  private static final int LARGEST_EXPONENT = 100;

  /** Digits that a spreadsheet program computes with; more are noise of binary fractions. */
  private static final MathContext SHOWN_DIGITS = new MathContext(15);

  private static final Pattern FAULT = Pattern.compile("#[\\p{Lu}/0]+[!?]?|(Err|Errore):\\d{3}");

  private final OdsElements xml;
  private final OdsText text;

  OdsCells(OdsElements xml) {
    this.xml = xml;
    this.text = new OdsText(xml);
  }

  /** Reads the cell whose start was read last, to its end. */
  Cell read() throws DeliveryUnreadable {
    String type = xml.attribute(OdsElements.OFFICE, "value-type");
    String value = xml.attribute(OdsElements.OFFICE, "value");
    String day = xml.attribute(OdsElements.OFFICE, "date-value");
    String truth = xml.attribute(OdsElements.OFFICE, "boolean-value");
    String string = xml.attribute(OdsElements.OFFICE, "string-value");
    boolean failed = xml.attribute(OdsElements.CALC, "value-type").equals("error");
    boolean formula = xml.hasAttribute(OdsElements.TABLE, "formula");
    String shown = text.read();
    if (failed || (formula && FAULT.matcher(shown.strip()).matches())) {
      return Faults.of(shown.strip());
    }
    return switch (type) {
      case "float", "currency", "percentage" -> number(value, shown);
      case "date" -> day(day, shown);
      case "boolean" ->
          truth.isEmpty() ? Cell.of(shown) : new Cell.Truth(truth.equalsIgnoreCase("true"));
      default -> Cell.of(shown.isEmpty() ? string : shown);
    };
  }

  private static Cell number(String value, String shown) {
    if (value.isEmpty() || value.length() > LONGEST_NUMBER) {
      return Cell.of(shown);
    }
    try {
      BigDecimal exact = new BigDecimal(value.strip());
      if (Math.abs((long) exact.precision() - exact.scale()) > LARGEST_EXPONENT) {
        return Cell.of(shown);
      }
      exact = exact.round(SHOWN_DIGITS).stripTrailingZeros();
      exact = exact.scale() < 0 ? exact.setScale(0) : exact;
      String text = shown.isBlank() ? exact.toPlainString().replace('.', ',') : shown.strip();
      return new Cell.Num(exact, text);
    } catch (NumberFormatException notANumber) {
      return Cell.of(shown);
    }
  }

  private static Cell day(String value, String shown) {
    try {
      LocalDateTime day =
          value.indexOf('T') > 0
              ? LocalDateTime.parse(value)
              : LocalDate.parse(value).atStartOfDay();
      return new Cell.Day(day);
    } catch (DateTimeException outsideTheCalendar) {
      return Cell.of(shown);
    }
  }
}
