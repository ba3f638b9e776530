package it.census.jobs.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * One invented source: its definition, the file it sends, and the truth behind every row.
 *
 * @param id of the source
 * @param definition the text of {@code config/sources/<id>.yml}
 * @param file name of the delivery
 * @param content its bytes
 * @param truths one for each record, in the order of the file
 * @param headings rows that are preamble or header
 * @param blanks empty rows
 * @param totals rows of sums
 * @param fields that the file, or the agreement with the source, tells
 * @param shows which habits of suppliers the file shows
 */
@SuppressWarnings("ArrayRecordComponent") // written once, compared never
record SampleSource(
    String id,
    String definition,
    String file,
    byte[] content,
    List<Truth> truths,
    int headings,
    int blanks,
    int totals,
    Set<String> fields,
    String shows) {

  static SampleSource of(
      String id,
      String definition,
      String file,
      byte[] content,
      List<Truth> truths,
      List<Grid> grids,
      Set<String> fields,
      String shows) {
    return new SampleSource(
        id,
        definition,
        file,
        content,
        truths,
        grids.stream().mapToInt(Grid::headings).sum(),
        grids.stream().mapToInt(Grid::blanks).sum(),
        grids.stream().mapToInt(Grid::totals).sum(),
        fields,
        shows);
  }

  /** The fields that a layout tells, and those that the agreement adds. */
  static Set<String> fields(List<Column> columns, String... agreed) {
    Set<String> fields = new TreeSet<>(Set.of(agreed));
    columns.forEach(column -> fields.addAll(column.fields()));
    return fields;
  }

  /** A column of a layout: its header, what stands in it, and the fields that it tells. */
  record Column(String header, Function<Truth, Object> content, Set<String> fields) {

    Column(String header, Function<Truth, Object> content, String... fields) {
      this(header, content, Set.of(fields));
    }

    static Column of(String header, String field) {
      return new Column(header, t -> t.sent(field, t.get(field)), field);
    }

    static Column of(String header, String field, Function<String, Object> habit) {
      return new Column(
          header,
          t -> {
            String sent = t.sent(field, "");
            return sent.isEmpty() ? habit.apply(t.get(field)) : sent;
          },
          field);
    }
  }

  /** What is so in the given night, the last standing for all later ones. */
  static String inNight(int night, String... texts) {
    return texts[Math.min(night, texts.length) - 1];
  }

  /** The header row of a layout. */
  static Object[] headers(List<Column> columns) {
    return columns.stream().map(Column::header).toArray();
  }

  /** The record of an offer in a layout. */
  static List<Object> record(List<Column> columns, Truth truth) {
    List<Object> cells = new ArrayList<>();
    columns.forEach(column -> cells.add(column.content().apply(truth)));
    return cells;
  }
}
