package it.census.readers.xls;

import it.census.model.Cell;
import it.census.model.Place;
import it.census.readers.DeliveryUnreadable;
import it.census.readers.Refusal;
import it.census.readers.workbook.Faults;
import it.census.readers.workbook.NumberCells;
import it.census.readers.workbook.NumberFormats;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;

/** Turns the record of an XLS cell into what its sender sees. */
final class XlsCells {

  private final Optional<SSTRecord> texts;
  private final NumberFormats formats;
  private final NumberCells numbers;

  XlsCells(Optional<SSTRecord> texts, NumberFormats formats, boolean from1904) {
    this.texts = texts;
    this.formats = formats;
    this.numbers = new NumberCells(from1904);
  }

  /**
   * The cell of a record.
   *
   * @param place of the cell, for the refusal
   * @throws DeliveryUnreadable where it refers to a text that the workbook does not hold
   */
  Cell read(CellValueRecordInterface record, Place place) throws DeliveryUnreadable {
    if (record instanceof NumberRecord number) {
      return number(number, number.getValue());
    }
    if (record instanceof LabelSSTRecord label) {
      return Cell.of(text(label.getSSTIndex(), place));
    }
    if (record instanceof FormulaRecord formula) {
      return cached(formula);
    }
    if (record instanceof BoolErrRecord flag) {
      return flag.isBoolean()
          ? new Cell.Truth(flag.getBooleanValue())
          : fault(flag.getErrorValue());
    }
    return Cell.empty();
  }

  /** A text stored in the cell itself, as some programs write it. */
  static Cell read(LabelRecord label) {
    return Cell.of(label.getValue());
  }

  private Cell cached(FormulaRecord formula) {
    CellType type = formula.getCachedResultTypeEnum();
    return switch (type) {
      case NUMERIC -> number(formula, formula.getValue());
      case BOOLEAN -> new Cell.Truth(formula.getCachedBooleanValue());
      case ERROR -> fault(formula.getCachedErrorValue());
      // A text follows in a record of its own.
      default -> Cell.empty();
    };
  }

  private Cell number(CellValueRecordInterface record, double value) {
    int format = formats.indexOf(record.getXFIndex());
    return numbers.of(value, format, formats.format(format));
  }

  private static Cell fault(int code) {
    return Faults.of(
        FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#" + code);
  }

  private String text(int number, Place place) throws DeliveryUnreadable {
    try {
      if (texts.isPresent()) {
        return texts.get().getString(number).getString();
      }
    } catch (IndexOutOfBoundsException noSuchText) {
      throw noText(number, place);
    }
    throw noText(number, place);
  }

  private static DeliveryUnreadable noText(int number, Place place) {
    return DeliveryUnreadable.because(
        Refusal.DAMAGED, Map.of("detail", place.text() + ": text " + number + " ?"));
  }
}
