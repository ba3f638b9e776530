package it.census.rules.harmonise;

import it.census.rules.book.AgeingRules;
import it.census.rules.book.RuleBook;
import it.census.rules.columns.DeliveryPlan;
import it.census.rules.columns.RuleContext;
import it.census.rules.rule.AgeingRule;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/**
 * Turns rows into offers: the readers of values, the derivations and the rule book of one
 * configuration. Built once a run, immutable, shared by all threads; every delivery then gets an
 * interpreter of its own.
 */
public final class Harmoniser {

  private final FieldReaders readers;
  private final RowReaders rows;
  private final Derivations derivations;
  private final RuleBook book;
  private final List<AgeingRule> ageing;

  private Harmoniser(
      FieldReaders readers,
      RowReaders rows,
      Derivations derivations,
      RuleBook book,
      List<AgeingRule> ageing) {
    this.readers = readers;
    this.rows = rows;
    this.derivations = derivations;
    this.book = book;
    this.ageing = ageing;
  }

  public static Harmoniser of(RuleContext context) {
    FieldReaders readers = FieldReaders.of(context);
    return new Harmoniser(
        readers,
        RowReaders.of(context.region(), readers),
        Derivations.of(context.region(), context.vocabulary()),
        RuleBook.of(context.settings(), context.region(), context.vocabulary()),
        AgeingRules.all(context.settings()));
  }

  /**
   * The interpreter of one delivery.
   *
   * @param plan what its columns are and how they are to be read
   * @param referenceDate the day from whose point of view offers age
   */
  public RowInterpreter interpreter(DeliveryPlan plan, LocalDate referenceDate) {
    TableSteps steps = new TableSteps(readers, rows, plan.source());
    Supplier<List<TableReader>> tables = () -> plan.tables().stream().map(steps::of).toList();
    return new RowInterpreter(plan, tables, derivations, book, ageing, referenceDate);
  }
}
