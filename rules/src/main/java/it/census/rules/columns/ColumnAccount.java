package it.census.rules.columns;

import it.census.model.report.ColumnReport.How;
import java.util.List;
import java.util.Optional;

/**
 * How one column was understood, for people: what it was taken for, on what grounds, how sure that
 * is, and, where it was not understood, what it might be.
 *
 * @param table number of its table in the delivery, from 0
 * @param header as sent, empty for a column without a name
 * @param field key of the field or helper, empty for none
 * @param how the decision was made
 * @param grounds on which it was made
 * @param confidence 0 to 1
 * @param filled cells that hold something
 * @param examples a few values, personal data masked
 * @param candidates what it might be where it is unknown, likeliest first
 * @param conventions how its values are written
 */
public record ColumnAccount(
    int table,
    String header,
    String field,
    How how,
    Grounds grounds,
    double confidence,
    long filled,
    List<String> examples,
    List<Candidates.Candidate> candidates,
    Conventions conventions) {

  public ColumnAccount {
    examples = List.copyOf(examples);
    candidates = List.copyOf(candidates);
  }

  /** On what a decision rests. */
  public enum Grounds {
    /** The source definition says so. */
    CONFIGURATION,
    /** The header is a known one. */
    HEADER,
    /** The header is a known one, abbreviated or with a slip of the pen. */
    SPELLING,
    /** What stands in the column, with or without words of the header. */
    CONTENT,
    /** Nothing that would be enough. */
    NONE
  }

  static ColumnAccount of(int table, ColumnState column, ColumnPlan plan, Candidates candidates) {
    Optional<String> field = column.target().filter(t -> t.kept()).map(Target::key);
    return new ColumnAccount(
        table,
        column.header(),
        field.orElse(""),
        column.how(),
        grounds(column),
        column.confidence(),
        column.profile().filled(),
        column.shownExamples(),
        column.how() == How.UNKNOWN ? candidates.ofColumn(column) : List.of(),
        plan.conventions());
  }

  private static Grounds grounds(ColumnState column) {
    return switch (column.how()) {
      case CONFIGURED, IGNORED -> Grounds.CONFIGURATION;
      case UNKNOWN -> Grounds.NONE;
      case RECOGNISED, KNOWN_NOT_KEPT -> {
        boolean content =
            column.notices().stream()
                .anyMatch(
                    n ->
                        n.type().equals(ColumnNotices.BY_CONTENT)
                            || n.type().equals(ColumnNotices.PRESUMED)
                            || n.type().equals(ColumnNotices.EXCHANGED));
        boolean spelling =
            column
                .match()
                .filter(m -> m.by().compareTo(HeaderMatch.By.ABBREVIATION) >= 0)
                .isPresent();
        yield content ? Grounds.CONTENT : spelling ? Grounds.SPELLING : Grounds.HEADER;
      }
    };
  }
}
