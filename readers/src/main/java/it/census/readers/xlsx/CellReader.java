package it.census.readers.xlsx;

import it.census.model.Cell;
import it.census.model.Place;
import it.census.readers.DeliveryUnreadable;
import it.census.readers.Refusal;
import it.census.readers.workbook.Faults;
import it.census.readers.workbook.NumberCells;
import it.census.readers.workbook.NumberFormats;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;

/**
 * Turns the stored text of an XLSX cell into what its sender sees, by the type and style it names.
 */
final class CellReader implements CellValues {

  private final SharedTexts texts;
  private final NumberFormats formats;
  private final NumberCells numbers;

  CellReader(SharedTexts texts, NumberFormats formats, boolean from1904) {
    this.texts = texts;
    this.formats = formats;
    this.numbers = new NumberCells(from1904);
  }

  @Override
  public Cell read(String type, int style, String value, Place place) throws DeliveryUnreadable {
    return switch (type) {
      case "s" -> Cell.of(texts.text(textNumber(value, place), place));
      case "inlineStr" -> Cell.of(value);
      case "str" -> Cell.of(RichText.unescaped(value));
      case "b" -> truth(value);
      case "e" -> Faults.of(value);
      case "d" -> day(value);
      default -> number(style, value);
    };
  }

  private Cell number(int style, String value) {
    int format = formats.indexOf(style);
    return numbers.of(value, format, formats.format(format));
  }

  private static int textNumber(String value, Place place) throws DeliveryUnreadable {
    try {
      return Integer.parseInt(value.strip());
    } catch (NumberFormatException notANumber) {
      throw DeliveryUnreadable.because(
          Refusal.DAMAGED, Map.of("detail", place.text() + ": text \"" + value + "\""), notANumber);
    }
  }

  private static Cell truth(String value) {
    return switch (value.strip()) {
      case "1", "true" -> new Cell.Truth(true);
      case "0", "false" -> new Cell.Truth(false);
      default -> Cell.of(value);
    };
  }

  private static Cell day(String value) {
    String text = value.strip();
    try {
      return new Cell.Day(
          text.indexOf('T') < 0
              ? LocalDate.parse(text).atStartOfDay()
              : LocalDateTime.parse(
                  text.endsWith("Z") ? text.substring(0, text.length() - 1) : text));
    } catch (DateTimeParseException notADay) {
      return Cell.of(value);
    }
  }
}
