package it.census.jobs.benchmark;

import it.census.model.OfferField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What came of the values and columns of a corpus, by field. */
final class Figures {

  /** What harmonising made of one true value. */
  enum Result {
    RIGHT,
    EMPTY_TOLD,
    WRONG_TOLD,
    WRONG_SILENT,
    EMPTY_SILENT
  }

  private final Map<String, Map<Result, Integer>> byField = new LinkedHashMap<>();
  private final Map<String, Integer> cases = new LinkedHashMap<>();
  private final List<String> columnCases = new ArrayList<>();
  private int columns;
  private int recognised;

  Figures() {
    Arrays.stream(OfferField.values())
        .forEach(f -> byField.put(f.key(), new EnumMap<>(Result.class)));
  }

  void count(String field, Result result, String described) {
    byField.get(field).merge(result, 1, Integer::sum);
    if (result != Result.RIGHT) {
      cases.merge(result + " " + field + ": " + described, 1, Integer::sum);
    }
  }

  void countColumn(boolean right, String described) {
    columns++;
    if (right) {
      recognised++;
    } else {
      columnCases.add(described);
    }
  }

  int of(Result result) {
    return byField.values().stream().mapToInt(m -> m.getOrDefault(result, 0)).sum();
  }

  int values() {
    return Arrays.stream(Result.values()).mapToInt(this::of).sum();
  }

  /** Right values of all, 0 to 1. */
  double right() {
    return (double) of(Result.RIGHT) / values();
  }

  /** Columns recognised without configuration, 0 to 1. */
  double recognised() {
    return (double) recognised / columns;
  }

  List<String> worst(int howMany) {
    return cases.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(howMany)
        .map(e -> e.getValue() + " x " + e.getKey())
        .toList();
  }

  List<String> columnCases() {
    return columnCases;
  }

  /** The table as a person reads it. */
  String table() {
    StringBuilder text = new StringBuilder();
    text.append(
        line(
            "field",
            "values",
            "right",
            "empty+notice",
            "wrong+notice",
            "WRONG silent",
            "EMPTY silent"));
    byField.forEach(
        (field, results) -> {
          int all = results.values().stream().mapToInt(Integer::intValue).sum();
          if (all > 0) {
            text.append(line(field, results, all));
          }
        });
    Map<Result, Integer> sum = new EnumMap<>(Result.class);
    Arrays.stream(Result.values()).forEach(r -> sum.put(r, of(r)));
    text.append(line("all", sum, values()));
    return text.append(
            String.format(
                Locale.ROOT,
                "columns recognised without configuration: %d of %d, %.2f %%%n",
                recognised,
                columns,
                100 * recognised()))
        .toString();
  }

  private static String line(String field, Map<Result, Integer> results, int all) {
    return line(
        field,
        Integer.toString(all),
        String.format(Locale.ROOT, "%.2f %%", 100.0 * results.getOrDefault(Result.RIGHT, 0) / all),
        cell(results, Result.EMPTY_TOLD),
        cell(results, Result.WRONG_TOLD),
        cell(results, Result.WRONG_SILENT),
        cell(results, Result.EMPTY_SILENT));
  }

  private static String cell(Map<Result, Integer> results, Result result) {
    return Integer.toString(results.getOrDefault(result, 0));
  }

  private static String line(String first, String... cells) {
    StringBuilder line = new StringBuilder(String.format("%-30s", first));
    for (String cell : cells) {
      line.append(String.format("%14s", cell));
    }
    return line.append(System.lineSeparator()).toString();
  }
}
