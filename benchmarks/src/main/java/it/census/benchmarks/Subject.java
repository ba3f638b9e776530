package it.census.benchmarks;

/** What is measured, in the order of a turn. */
enum Subject {
  FIRST_LOAD("census: first load"),
  SAME_BYTES("census: same bytes again"),
  REORDERED("census: rows in another order"),
  ONE_CHANGED("census: one row changed"),
  ONE_PERCENT_CHANGED("census: 1 % of the rows changed"),
  CHECK("census: check, no database"),
  FIRST_LOAD_XLSX("census: first load, XLSX of a tenth"),
  FIRST_LOAD_XML("census: first load, XML of a tenth"),
  FLOOR_A("floor A: COPY into table and indexes"),
  FLOOR_B("floor B: COPY, indexes after it"),
  NAIVE("naive Spring Batch job"),
  PGLOADER("pgloader, raw text"),
  STAGES("what a row costs each stage");

  private final String title;

  Subject(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }
}
