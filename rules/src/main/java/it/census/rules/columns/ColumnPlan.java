package it.census.rules.columns;

import it.census.model.report.ColumnReport;
import java.util.Optional;

/**
 * What one column is and how its values are to be read.
 *
 * @param index of the column in its table, from 0
 * @param header as sent, white space collapsed; empty where the column has no name
 * @param target what it means; empty for ignored and unknown columns
 * @param how the decision was made
 * @param confidence 0 to 1; 1 where the source definition decides
 * @param conventions how its values are written
 * @param fit share of its values that were seen to be what the meaning needs, 0 to 1; 1 where the
 *     content cannot tell
 */
public record ColumnPlan(
    int index,
    String header,
    Optional<Target> target,
    ColumnReport.How how,
    double confidence,
    Conventions conventions,
    double fit) {

  /** Whether values are taken from this column. */
  public boolean used() {
    return target.isPresent()
        && (how == ColumnReport.How.CONFIGURED || how == ColumnReport.How.RECOGNISED);
  }
}
