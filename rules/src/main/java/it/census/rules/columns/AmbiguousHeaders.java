package it.census.rules.columns;

import it.census.model.HelperColumn;
import it.census.model.OfferField;
import it.census.model.report.ColumnReport.How;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Decides headers with several meanings ({@code Stato}, {@code Categoria}, {@code Titolo}, {@code
 * Località}) by what stands below them and beside them. What the header usually means wins unless
 * another meaning fits clearly better, or another column has the usual one already.
 */
final class AmbiguousHeaders implements RecognitionStep {

  /** Another meaning has to fit that much better than the usual one. */
  private static final double CLEARLY_BETTER = 0.1;

  /** Anything can be a text: that a column holds one says half as much as a code that is known. */
  private static final double TEXT_WEIGHS = 0.5;

  private static final double NOT_KEPT_WEIGHS = 0.45;

  /** What the neighbour to the left adds or takes. */
  private static final double NEIGHBOUR_WEIGHS = 0.3;

  @Override
  public void apply(TableState table) {
    for (ColumnState column : table.open()) {
      column
          .match()
          .filter(m -> m.ambiguous() && ClearHeaders.isSure(m))
          .ifPresent(m -> decide(table, column, m));
    }
  }

  private static void decide(TableState table, ColumnState column, HeaderMatch match) {
    List<Target> candidates = AreaColumns.withoutAreasOfWords(column, match.candidates());
    if (AreaColumns.concerns(candidates) || PriceColumns.concerns(candidates)) {
      return;
    }
    List<Target> possible = possible(table, column, candidates);
    if (possible.isEmpty()) {
      refuse(table, column, candidates);
      return;
    }
    Target usual = possible.get(0);
    double best = score(table, column, usual);
    Target chosen = usual;
    for (Target other : possible) {
      double score = score(table, column, other);
      if (score > best + (chosen.equals(usual) ? CLEARLY_BETTER : 0)) {
        chosen = other;
        best = score;
      }
    }
    column.recognise(chosen, match.confidence() * 0.9);
    if (!chosen.equals(match.candidates().get(0)) && column.profile().filled() > 0) {
      column.say(ColumnNotices.BY_CONTENT, ColumnState.meaning(chosen));
    }
  }

  private static List<Target> possible(
      TableState table, ColumnState column, List<Target> candidates) {
    List<Target> free =
        candidates.stream()
            .filter(c -> !table.fit().contradicts(c, column.profile()))
            .filter(c -> !table.isTaken(c, column))
            .toList();
    return free.isEmpty()
        ? candidates.stream()
            .filter(c -> !table.fit().contradicts(c, column.profile()))
            .limit(1)
            .toList()
        : free;
  }

  /** None of the meanings is there: told as a contradiction of the usual one. */
  private static void refuse(TableState table, ColumnState column, List<Target> candidates) {
    candidates.stream()
        .findFirst()
        .ifPresent(
            usual -> {
              column.recognise(usual, 0);
              ContradictedColumns.check(table, column);
            });
  }

  private static double score(TableState table, ColumnState column, Target target) {
    if (target instanceof Target.NotKept) {
      return NOT_KEPT_WEIGHS;
    }
    double fit = column.profile().filled() == 0 ? 0 : table.fit().of(target, column.profile());
    double weighed = table.fit().tells(target) ? fit : fit * TEXT_WEIGHS;
    return weighed + bySpecialSigns(column, target) + byNeighbours(table, column, target);
  }

  private static double bySpecialSigns(ColumnState column, Target target) {
    if (target.equals(Target.of(OfferField.ADDRESS))) {
      return column.profile().share(Trait.ADDRESS) * TEXT_WEIGHS - 0.1;
    }
    if (target.equals(Target.of(OfferField.LOCALITY))) {
      return -0.05;
    }
    if (target.equals(Target.of(OfferField.YEAR_BUILT))) {
      boolean old = column.profile().earliestYear().filter(y -> y < 1995).isPresent();
      return old ? NEIGHBOUR_WEIGHS : -NEIGHBOUR_WEIGHS;
    }
    return 0;
  }

  private static double byNeighbours(TableState table, ColumnState column, Target target) {
    Optional<Target> left = table.leftOf(column).flatMap(ColumnState::target);
    if (target.equals(Target.of(HelperColumn.CADASTRAL_PARCEL))) {
      return table.has(HelperColumn.CADASTRAL_SHEET) ? 0 : -3 * NEIGHBOUR_WEIGHS;
    }
    if (target.equals(Target.of(HelperColumn.ADDRESS_NUMBER))) {
      return left.equals(Optional.of(Target.of(OfferField.ADDRESS))) ? NEIGHBOUR_WEIGHS : -0.4;
    }
    if (target.equals(Target.of(OfferField.TENDER_DEADLINE))) {
      return left.equals(Optional.of(Target.of(OfferField.TENDER_URL))) ? NEIGHBOUR_WEIGHS : 0;
    }
    if (target.equals(Target.of(OfferField.AVAILABLE_FROM))) {
      return left.equals(Optional.of(Target.of(OfferField.CURRENT_USE))) ? NEIGHBOUR_WEIGHS : 0;
    }
    return 0;
  }

  /**
   * Columns in the order in which they are taken where several have one meaning: the best first.
   */
  static Comparator<ColumnState> bestFirst(TableState table) {
    return Comparator.comparing((ColumnState c) -> c.how() != How.CONFIGURED)
        .thenComparing(c -> c.profile().filled() == 0)
        .thenComparing(ColumnState::confidence, Comparator.reverseOrder())
        .thenComparing(
            c -> c.target().map(t -> table.fit().of(t, c.profile())).orElse(0.0),
            Comparator.reverseOrder())
        .thenComparing(c -> c.profile().filled(), Comparator.reverseOrder())
        .thenComparing(ColumnState::index);
  }
}
