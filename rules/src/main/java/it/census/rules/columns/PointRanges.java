package it.census.rules.columns;

import it.census.model.config.Region.CoordinateSystem;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** For a column with both coordinates in one cell: where the first and where the second lie. */
final class PointRanges {

  private static final Pattern PART =
      Pattern.compile(
          "(?i)[nsewo]?\\s*\\d{1,3}\\s*°(?:\\s*\\d{1,2}(?:[.,]\\d+)?\\s*['’′])?"
              + "(?:\\s*\\d{1,2}(?:[.,]\\d+)?\\s*(?:\"|”|″|''))?\\s*[nsewo]?"
              + "|-?\\d{1,8}(?:[.,]\\d+)?");

  private final CoordinateRanges first;
  private final CoordinateRanges second;

  PointRanges(List<CoordinateSystem> systems) {
    first = new CoordinateRanges(systems);
    second = new CoordinateRanges(systems);
  }

  /** Takes note of one point as written; without its reference system, where it names one. */
  void add(String point) {
    Matcher parts = PART.matcher(point.replaceFirst("(?i)^\\s*SRID=\\d+;", ""));
    if (parts.find()) {
      String one = parts.group();
      if (parts.find()) {
        first.add(one);
        second.add(parts.group());
      }
    }
  }

  CoordinateRanges first() {
    return first;
  }

  CoordinateRanges second() {
    return second;
  }
}
