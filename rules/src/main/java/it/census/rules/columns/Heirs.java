package it.census.rules.columns;

import it.census.model.report.ColumnReport;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the column that most likely took the place of one that is gone: by the values they share,
 * by the words of their headers, and by what the column itself might be. Advice for a person, who
 * decides.
 */
final class Heirs {

  /** What each sign counts; the values say most. */
  private static final double BY_VALUES = 0.6;

  private static final double BY_CANDIDATE = 0.25;
  private static final double BY_WORDS = 0.25;

  /** Less than this is no sign at all. */
  private static final double ENOUGH = 0.12;

  /** A column that is read as something else must hold just the same values. */
  private static final double SURE = 0.45;

  private final ColumnReport gone;

  Heirs(ColumnReport gone) {
    this.gone = gone;
  }

  Optional<ColumnReport> best(List<ColumnReport> columns) {
    return columns.stream()
        .filter(c -> likeness(c) >= (c.isRead() ? SURE : ENOUGH))
        .max(Comparator.comparingDouble(this::likeness));
  }

  private double likeness(ColumnReport column) {
    return BY_VALUES * gone.content().likeness(column.content())
        + BY_CANDIDATE * candidate(column)
        + BY_WORDS * words(column);
  }

  private double candidate(ColumnReport column) {
    int rank = column.content().candidates().indexOf(gone.field());
    return rank < 0 ? 0 : 1.0 / (rank + 1);
  }

  /** Words in common, of all words of both. */
  private double words(ColumnReport column) {
    Set<String> mine = HeaderText.of(gone.header()).wordSet();
    Set<String> others = HeaderText.of(column.header()).wordSet();
    Set<String> all = new HashSet<>(mine);
    all.addAll(others);
    Set<String> common = new HashSet<>(mine);
    common.retainAll(others);
    return all.isEmpty() ? 0 : (double) common.size() / all.size();
  }
}
