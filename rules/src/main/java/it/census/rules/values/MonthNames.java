package it.census.rules.values;

import java.util.Map;

/** Italian and English names of months, whole and shortened, folded. */
final class MonthNames {

  private static final Map<String, Integer> BY_PREFIX =
      Map.ofEntries(
          Map.entry("gen", 1),
          Map.entry("jan", 1),
          Map.entry("feb", 2),
          Map.entry("mar", 3),
          Map.entry("apr", 4),
          Map.entry("mag", 5),
          Map.entry("may", 5),
          Map.entry("giu", 6),
          Map.entry("jun", 6),
          Map.entry("lug", 7),
          Map.entry("jul", 7),
          Map.entry("ago", 8),
          Map.entry("aug", 8),
          Map.entry("set", 9),
          Map.entry("sep", 9),
          Map.entry("ott", 10),
          Map.entry("oct", 10),
          Map.entry("nov", 11),
          Map.entry("dic", 12),
          Map.entry("dec", 12));

  /** A regular expression with one group for any of the names, in lower case. */
  static final String PATTERN =
      "(gen(?:naio)?|jan(?:uary)?|feb(?:braio|br|ruary)?|mar(?:zo|ch)?|apr(?:ile|il)?|mag(?:gio)?|may"
          + "|giu(?:gno)?|june?|lug(?:lio)?|july?|ago(?:sto)?|aug(?:ust)?|sett?(?:embre)?"
          + "|sept?(?:ember)?|ott(?:obre)?|oct(?:ober)?|nov(?:embre|ember)?|dic(?:embre)?"
          + "|dec(?:ember)?)(?![a-z])";

  private MonthNames() {}

  /** 1 to 12, for a name that {@link #PATTERN} matched. */
  static int number(String name) {
    Integer month = BY_PREFIX.get(name.substring(0, 3));
    if (month == null) {
      throw new IllegalArgumentException(name);
    }
    return month;
  }
}
