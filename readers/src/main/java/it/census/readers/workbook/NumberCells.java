package it.census.readers.workbook;

import it.census.model.Cell;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * Turns the numbers of a workbook into what its sender sees: a workbook stores days, percentages
 * and codes with leading zeros as plain binary numbers, and only the number format of the cell
 * tells them apart. Numbers are shown in the Italian manner ({@code 1.234,5}); their value is exact
 * to the fifteen digits that spreadsheet programs show. One object a reading, for one thread.
 */
public final class NumberCells {

  /** Spreadsheet programs show no more digits; those beyond are noise of the binary form. */
  private static final MathContext SHOWN_DIGITS = new MathContext(15, RoundingMode.HALF_UP);

  /** Longer formats are not made by spreadsheet programs. */
  private static final int LONGEST_FORMAT = 255;

  /** Longer numbers are read from their binary form: parsing them exactly is of no use. */
  private static final int LONGEST_NUMBER = 40;

  /** Last day that spreadsheet programs know: 31 December 9999. */
  private static final double LAST_DAY = 2_958_466;

  private static final int DIGITS_BEFORE_POWERS = 21;

  private static final Pattern ELAPSED = Pattern.compile("\\[(h+|m+|s+)]");
  private static final Pattern NOT_CODE = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^]]*]");

  private static final Pattern DIGIT = Pattern.compile("[0#]");
  private static final Pattern PADDING = Pattern.compile("_.|\\*.|\\[[^]]*]|\\?");

  private enum Shape {
    GENERAL,
    NUMBER,
    DAY,
    TIME
  }

  private final boolean from1904;
  private final DataFormatter formatter = new DataFormatter(Locale.ITALIAN);
  private final Map<String, Shape> shapes = new HashMap<>();

  /**
   * @param from1904 whether the workbook counts days from 1904, as old Macintosh programs did
   */
  public NumberCells(boolean from1904) {
    this.from1904 = from1904;
  }

  /**
   * The cell for a stored number.
   *
   * @param text the number as stored, with a decimal point; anything else stays text
   * @param formatIndex number of the format in the workbook
   * @param format the format itself, in the language of the file format ({@code dd/mm/yyyy})
   */
  public Cell of(String text, int formatIndex, String format) {
    double number;
    try {
      number = Double.parseDouble(text);
    } catch (NumberFormatException notANumber) {
      return Cell.of(text);
    }
    return Double.isFinite(number)
        ? of(number, exact(number, text.strip()), formatIndex, format)
        : Cell.of(text);
  }

  /** The cell for a number stored in binary form. */
  public Cell of(double number, int formatIndex, String format) {
    return Double.isFinite(number)
        ? of(number, exact(number, Double.toString(number)), formatIndex, format)
        : Cell.of(Double.toString(number));
  }

  private Cell of(double number, BigDecimal value, int formatIndex, String format) {
    return switch (shapes.computeIfAbsent(format, f -> shape(formatIndex, f))) {
      case GENERAL -> new Cell.Num(value, general(value));
      case NUMBER ->
          number == 0
              ? zero(formatIndex, format)
              : new Cell.Num(value, formatted(number, value, formatIndex, format));
      case DAY -> day(number, value);
      case TIME -> Cell.of(formatted(number, value, formatIndex, format));
    };
  }

  /**
   * Formats of three parts show zero by the last, often as a dash or not at all. A zero that is not
   * shown is an empty cell.
   */
  private Cell zero(int formatIndex, String format) {
    String[] parts = format.split(";", -1);
    if (parts.length < 3 || DIGIT.matcher(NOT_CODE.matcher(parts[2]).replaceAll("")).find()) {
      return new Cell.Num(BigDecimal.ZERO, formatted(0, BigDecimal.ZERO, formatIndex, format));
    }
    String shown = PADDING.matcher(parts[2]).replaceAll("").replaceAll("[\"\\\\]", "").strip();
    return shown.isEmpty() ? Cell.empty() : new Cell.Num(BigDecimal.ZERO, shown);
  }

  /** A serial number outside the calendar, and zero, which stands for "none", remain numbers. */
  private Cell day(double number, BigDecimal value) {
    if (number <= 0 || number >= LAST_DAY) {
      return new Cell.Num(value, general(value));
    }
    LocalDateTime day = DateUtil.getLocalDateTime(number, from1904, true);
    return new Cell.Day(day);
  }

  private String formatted(double number, BigDecimal value, int formatIndex, String format) {
    try {
      String shown = formatter.formatRawCellContents(number, formatIndex, format, from1904);
      return shown.isBlank() ? general(value) : shown.strip();
    } catch (RuntimeException unusable) {
      // A format that the formatter cannot apply: the sender's program shows the plain number too.
      return general(value);
    }
  }

  private static Shape shape(int formatIndex, String format) {
    if (format.isBlank()
        || format.length() > LONGEST_FORMAT
        || format.equals("@")
        || format.equalsIgnoreCase("General")) {
      return Shape.GENERAL;
    }
    if (!DateUtil.isADateFormat(formatIndex, format)) {
      return Shape.NUMBER;
    }
    String lower = format.toLowerCase(Locale.ROOT);
    if (ELAPSED.matcher(lower).find()) {
      return Shape.TIME;
    }
    String code = NOT_CODE.matcher(lower).replaceAll("");
    boolean calendar = code.indexOf('d') >= 0 || code.indexOf('y') >= 0;
    boolean clock = code.indexOf('h') >= 0 || code.indexOf('s') >= 0;
    return calendar || !clock ? Shape.DAY : Shape.TIME;
  }

  private static BigDecimal exact(double number, String text) {
    if (number == 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal value = BigDecimal.valueOf(number);
    if (text.length() <= LONGEST_NUMBER) {
      try {
        value = new BigDecimal(text);
      } catch (NumberFormatException hexadecimalOrSuffixed) {
        value = BigDecimal.valueOf(number);
      }
    }
    value = value.round(SHOWN_DIGITS).stripTrailingZeros();
    return value.scale() < 0 ? value.setScale(0) : value;
  }

  private static String general(BigDecimal value) {
    boolean extreme =
        value.precision() - value.scale() > DIGITS_BEFORE_POWERS
            || value.scale() > DIGITS_BEFORE_POWERS;
    String text = extreme ? value.stripTrailingZeros().toString() : value.toPlainString();
    return text.replace('.', ',');
  }
}
