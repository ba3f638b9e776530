package it.census.jobs.benchmark;

import java.util.List;
import java.util.function.Function;

/**
 * A column of an invented layout.
 *
 * @param wording under which kind of column its header is found in {@code headers.csv}
 * @param unit behind the header, empty for none
 * @param meanings the fields or helper columns as which it may be recognised; empty: as none
 * @param fields that it tells
 * @param cell what stands in it: a text, a number or a day
 */
record CorpusColumn(
    String wording,
    String unit,
    List<String> meanings,
    List<String> fields,
    Function<TrueOffer, Object> cell) {

  static CorpusColumn of(String field, Function<TrueOffer, Object> cell) {
    return new CorpusColumn(field, "", List.of(field), List.of(field), cell);
  }

  CorpusColumn unit(String text) {
    return new CorpusColumn(wording, text, meanings, fields, cell);
  }

  CorpusColumn wording(String other, String... recognisedAs) {
    return new CorpusColumn(other, unit, List.of(recognisedAs), fields, cell);
  }

  /** A cell now and then that says something else than a value. */
  CorpusColumn cell(Function<TrueOffer, Object> other) {
    return new CorpusColumn(wording, unit, meanings, fields, other);
  }
}
