package it.census.model.report;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What stood in a column, as far as the column of a later delivery is compared with it, and as far
 * as somebody who teaches its header wants to know.
 *
 * @param rows data rows of its table; 0 where nobody counted them
 * @param filled those of them in which it holds something
 * @param candidates keys of the fields an unknown column might be, likeliest first
 * @param values a sample of its values, each as a short hash, the same ones wherever they stand:
 *     two columns with the same values have the same sample. None for what is said about persons
 */
public record ColumnContent(long rows, long filled, List<String> candidates, List<String> values) {

  /** Nothing is known. */
  public static final ColumnContent NONE = new ColumnContent(0, 0, List.of(), List.of());

  public ColumnContent {
    candidates = List.copyOf(candidates);
    values = List.copyOf(values);
  }

  /** Whether the column was counted. */
  public boolean isKnown() {
    return rows > 0;
  }

  /** Share of the rows in which the column holds something; 1 where nobody counted. */
  public double filledShare() {
    return isKnown() ? (double) filled / rows : 1;
  }

  /** Share of equal values between two columns, as their samples tell it: 0 to 1. */
  public double likeness(ColumnContent other) {
    if (values.isEmpty() || other.values.isEmpty()) {
      return 0;
    }
    Set<String> mine = new HashSet<>(values);
    Set<String> others = new HashSet<>(other.values);
    // Of both together, the smallest: only these would be in either sample if they were there.
    List<String> smallest =
        Stream.concat(values.stream(), other.values.stream())
            .distinct()
            .sorted()
            .limit(Math.min(values.size(), other.values.size()))
            .toList();
    long common = smallest.stream().filter(v -> mine.contains(v) && others.contains(v)).count();
    return (double) common / smallest.size();
  }

  /** The same without the sample. */
  public ColumnContent withoutValues() {
    return values.isEmpty() ? this : new ColumnContent(rows, filled, candidates, List.of());
  }
}
