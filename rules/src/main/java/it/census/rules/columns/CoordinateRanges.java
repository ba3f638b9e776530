package it.census.rules.columns;

import it.census.model.Cell;
import it.census.model.config.Region.CoordinateSystem;
import it.census.rules.values.CoordinateReader;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Counts, for one column, how many values lie where the coordinates of the region lie, per
 * reference system and axis. Headers are not asked: that is how northings under X and metres under
 * longitude come to light.
 */
final class CoordinateRanges {

  private static final Pattern DEGREES =
      Pattern.compile(
          "(?i)[nsewo]?\\s*(\\d{1,3})\\s*°\\s*(?:(\\d{1,2}(?:[.,]\\d+)?)\\s*['’′])?"
              + "\\s*(?:(\\d{1,2}(?:[.,]\\d+)?)\\s*(?:\"|”|″|''))?\\s*[nsewo]?");
  private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,8}([.,]\\d+)?");
  private static final Pattern ITALIAN = Pattern.compile("-?\\d{1,3}(\\.\\d{3})++(,\\d+)?");
  private static final Pattern ENGLISH = Pattern.compile("-?\\d{1,3}(,\\d{3})++(\\.\\d+)?");

  private final List<CoordinateSystem> systems;
  private final long[] onX;
  private final long[] onY;
  private long seen;

  CoordinateRanges(List<CoordinateSystem> systems) {
    this.systems = systems;
    this.onX = new long[systems.size()];
    this.onY = new long[systems.size()];
  }

  /** Takes note of one value; zeros stand for none. */
  void add(Cell cell) {
    if (cell instanceof Cell.Num number) {
      double value = number.value().doubleValue();
      add(OptionalDouble.of(value), value);
    } else {
      add(cell.shown());
    }
  }

  /** Takes note of one number or angle as written. */
  void add(String written) {
    OptionalDouble value = value(written);
    boolean open = CoordinateReader.mayBeThousands(written);
    add(value, open ? value.orElse(0) * 1000 : value.orElse(0));
  }

  /** The same value may mean another where its one point may part thousands. */
  private void add(OptionalDouble value, double thousands) {
    if (value.isEmpty() || value.getAsDouble() == 0) {
      return;
    }
    seen++;
    double v = value.getAsDouble();
    for (int i = 0; i < systems.size(); i++) {
      CoordinateSystem s = systems.get(i);
      onX[i] += isIn(v, s.xMin(), s.xMax()) || isIn(thousands, s.xMin(), s.xMax()) ? 1 : 0;
      onY[i] += isIn(v, s.yMin(), s.yMax()) || isIn(thousands, s.yMin(), s.yMax()) ? 1 : 0;
    }
  }

  private static boolean isIn(double value, double min, double max) {
    return value >= min && value <= max;
  }

  /** Share of the values that are eastings or longitudes of a system, by its number in the list. */
  double onX(int system) {
    return seen == 0 ? 0 : (double) onX[system] / seen;
  }

  /** Share of the values that are northings or latitudes of a system. */
  double onY(int system) {
    return seen == 0 ? 0 : (double) onY[system] / seen;
  }

  boolean isEmpty() {
    return seen == 0;
  }

  /** A coordinate in any usual notation; one sign is always the decimal one here. */
  private static OptionalDouble value(String written) {
    String text = written.strip();
    if (text.length() > 8 && ITALIAN.matcher(text).matches()) {
      return OptionalDouble.of(Double.parseDouble(text.replace(".", "").replace(',', '.')));
    }
    if (text.length() > 8 && ENGLISH.matcher(text).matches()) {
      return OptionalDouble.of(Double.parseDouble(text.replace(",", "")));
    }
    if (DECIMAL.matcher(text).matches()) {
      return OptionalDouble.of(Double.parseDouble(text.replace(',', '.')));
    }
    if (text.indexOf('°') < 0) {
      return OptionalDouble.empty();
    }
    Matcher degrees = DEGREES.matcher(text);
    return degrees.matches()
        ? OptionalDouble.of(
            part(degrees.group(1)) + part(degrees.group(2)) / 60 + part(degrees.group(3)) / 3600)
        : OptionalDouble.empty();
  }

  private static double part(@Nullable String digits) {
    return digits == null ? 0 : Double.parseDouble(digits.replace(',', '.'));
  }
}
