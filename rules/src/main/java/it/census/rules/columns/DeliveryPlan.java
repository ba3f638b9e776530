package it.census.rules.columns;

import it.census.model.Bilingual;
import it.census.model.Notice;
import it.census.model.config.SourceDefinition;
import it.census.model.report.ColumnReport;
import java.util.List;
import java.util.Optional;

/**
 * How one delivery is to be read, table by table, and what there is to say about its columns.
 *
 * @param context what all deliveries share
 * @param source whose delivery it is
 * @param tables one for each table of the delivery, in order
 * @param columns what the report says about every column, in order
 * @param accounts how every column was understood, in the same order
 * @param notices about columns, in order of table and column
 * @param mandatoryColumnGone why the delivery should wait for a person: nothing in it names a
 *     municipality, or nothing identifies or describes an offer; empty where all is there
 */
public record DeliveryPlan(
    RuleContext context,
    SourceDefinition source,
    List<TablePlan> tables,
    List<ColumnReport> columns,
    List<ColumnAccount> accounts,
    List<Notice> notices,
    Optional<Bilingual> mandatoryColumnGone) {

  public DeliveryPlan {
    tables = List.copyOf(tables);
    columns = List.copyOf(columns);
    accounts = List.copyOf(accounts);
    notices = List.copyOf(notices);
  }

  /** How the rows of a table are to be read, by its number in the delivery. */
  public TablePlan table(int number) {
    return tables.get(number);
  }
}
