package it.census.model.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How the columns of a delivery differ from those of the source's last load. A column that gave
 * something and does so no more would empty a field of many offers overnight: such a delivery waits
 * for a person.
 *
 * @param changes breaking ones first, then in the order of the columns
 */
public record HeaderDrift(List<Change> changes) {

  /** Every column is as it was. */
  public static final HeaderDrift NONE = new HeaderDrift(List.of());

  public HeaderDrift {
    changes = changes.stream().sorted(Comparator.comparing(Change::severity).reversed()).toList();
  }

  /** What it means for the delivery: the worst of the changes. */
  public Severity severity() {
    return changes.stream()
        .map(Change::severity)
        .max(Comparator.naturalOrder())
        .orElse(Severity.NONE);
  }

  /** What a drift means. */
  public enum Severity {
    NONE,
    /** Whatever was read before is read now. */
    HARMLESS,
    /** Something that was read before is read no more, or for something else. */
    BREAKING
  }

  /**
   * What happened to one column.
   *
   * @param sheet of the column; empty where the format has none
   * @param before its header in the last load; empty for a new one
   * @param after its header now, or the one that most likely took its place; empty where there is
   *     none
   * @param field key of what was read from it; of a new column, what is
   * @param fieldNow key of what is read from it now; empty for nothing
   * @param filled share of the rows in which it held something, 0 to 1
   * @param line that would teach the source definition, under {@code columns}
   */
  public record Change(
      What what,
      Severity severity,
      String sheet,
      String before,
      String after,
      String field,
      String fieldNow,
      double filled,
      Optional<String> line) {}

  /** What can happen to a column. */
  public enum What {
    /** Columns stand in another order. */
    MOVED,
    /** A column came that was not there. */
    ADDED,
    /** Another header for the same. */
    RENAMED,
    /** A column that gave nothing of weight is gone. */
    REMOVED,
    /** A column is gone, or not understood any more, and nothing gives what it gave. */
    LOST,
    /** The same header is taken for something else. */
    MEANS_OTHERWISE
  }
}
