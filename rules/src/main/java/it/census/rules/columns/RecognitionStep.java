package it.census.rules.columns;

/**
 * One step in recognising the columns of a table; {@link Recognition} lists them in their order.
 */
interface RecognitionStep {

  void apply(TableState table);
}
