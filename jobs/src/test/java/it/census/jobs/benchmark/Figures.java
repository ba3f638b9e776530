package it.census.jobs.benchmark;

import it.census.model.OfferField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What came of the values and columns of a corpus, by field. */
final class Figures {

  private static final String SILENT = ", IN SILENCE";

  /** What harmonising made of one true value. */
  enum Result {
    RIGHT,
    EMPTY_TOLD,
    WRONG_TOLD,
    WRONG_SILENT,
    EMPTY_SILENT
  }

  private final Map<String, Map<Result, Integer>> byField = new LinkedHashMap<>();
  private final Map<String, Case> cases = new LinkedHashMap<>();
  private final List<String> columnCases = new ArrayList<>();
  private int columns;
  private int recognised;

  Figures() {
    Arrays.stream(OfferField.values())
        .forEach(f -> byField.put(f.key(), new EnumMap<>(Result.class)));
  }

  /** How often something went wrong in one delivery, and one of the times. */
  private record Case(int times, String example) {

    Case and(Case other) {
      return new Case(times + other.times, example);
    }
  }

  void count(String field, Result result, String file, String example) {
    byField.get(field).merge(result, 1, Integer::sum);
    if (result != Result.RIGHT) {
      cases.merge("%s %s in %s".formatted(result, field, file), new Case(1, example), Case::and);
    }
  }

  /**
   * @param told whether a notice speaks of the column
   */
  void countColumn(boolean right, boolean told, String described) {
    columns++;
    if (right) {
      recognised++;
    } else {
      columnCases.add(described + (told ? "" : SILENT));
    }
  }

  /** Columns taken for what they are not, or for nothing, without a word. */
  long silentColumns() {
    return columnCases.stream().filter(c -> c.endsWith(SILENT)).count();
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

  /** What went wrong, silent cases first, then the most frequent. */
  List<String> worst(int howMany) {
    return cases.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<String, Case> e) -> !e.getKey().contains("SILENT"))
                .thenComparing(e -> -e.getValue().times()))
        .limit(howMany)
        .map(e -> "%d x %s: %s".formatted(e.getValue().times(), e.getKey(), e.getValue().example()))
        .toList();
  }

  List<String> columnCases() {
    return columnCases;
  }

  /** Columns not taken for what they are, most frequent first; the same header once. */
  List<String> worstColumns(int howMany) {
    Map<String, Integer> counted = new LinkedHashMap<>();
    columnCases.forEach(c -> counted.merge(c.substring(c.indexOf(": ") + 2), 1, Integer::sum));
    return counted.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<String, Integer> e) -> !e.getKey().endsWith(SILENT))
                .thenComparing(e -> -e.getValue()))
        .limit(howMany)
        .map(e -> e.getValue() + " x " + e.getKey())
        .toList();
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
                "columns recognised without configuration: %d of %d, %.2f %%, in silence wrong %d%n",
                recognised,
                columns,
                100 * recognised(),
                silentColumns()))
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
