package it.census.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import tools.jackson.databind.ObjectMapper;

/** Tells what was measured: medians, and how they stand to the floors. */
final class ResultTable {

  private static final List<String> STEPS = List.of("survey", "stage", "publish", "publications");

  private final String machine;

  ResultTable(String machine) {
    this.machine = machine;
  }

  String head() {
    return machine + "\nMedians; wall without the publications, which are told apart.\n";
  }

  /** A table of one number of rows, in Markdown. */
  String of(int rows, List<Measured> measured, List<StageCost> stages) {
    Optional<Double> floorA = median(measured, Subject.FLOOR_A, Measured::seconds);
    Optional<Double> floorB = median(measured, Subject.FLOOR_B, Measured::seconds);
    StringBuilder text = new StringBuilder("**%,d rows**%n%n".formatted(rows));
    text.append(
        "| what | wall s | from–to | µs/row | CPU s | server CPU s | peak MB | × A | × B |\n");
    text.append("|---|--:|--:|--:|--:|--:|--:|--:|--:|\n");
    for (Subject subject : Subject.values()) {
      if (measured.stream().anyMatch(m -> m.subject() == subject)) {
        text.append(line(subject, measured, floorA, floorB));
      }
    }
    return text.append('\n').append(steps(measured)).append(costs(stages)).toString();
  }

  private static String line(
      Subject subject, List<Measured> all, Optional<Double> floorA, Optional<Double> floorB) {
    List<Measured> mine = all.stream().filter(m -> m.subject() == subject).toList();
    double wall = median(mine, Measured::seconds);
    double least = mine.stream().mapToDouble(Measured::seconds).min().orElse(0);
    double most = mine.stream().mapToDouble(Measured::seconds).max().orElse(0);
    double peak = median(mine, m -> m.cost().peakBytes() / 1e6);
    return String.format(
        Locale.ROOT,
        "| %s | %.2f | %.2f–%.2f | %.1f | %.1f | %.1f | %s | %s | %s |%n",
        subject.title(),
        wall,
        least,
        most,
        wall * 1e6 / mine.get(0).rows(),
        median(mine, m -> seconds(m.cost().cpu())),
        median(mine, m -> seconds(m.cost().serverCpu())),
        peak == 0 ? "" : String.format(Locale.ROOT, "%.0f", peak),
        ratio(wall, floorA),
        ratio(wall, floorB));
  }

  private static String ratio(double wall, Optional<Double> floor) {
    return floor.map(f -> String.format(Locale.ROOT, "%.2f", wall / f)).orElse("");
  }

  private static String steps(List<Measured> measured) {
    StringBuilder text = new StringBuilder();
    for (Subject subject : Subject.values()) {
      List<Measured> mine =
          measured.stream().filter(m -> m.subject() == subject && !m.steps().isEmpty()).toList();
      if (!mine.isEmpty()) {
        String told =
            STEPS.stream()
                .map(
                    step ->
                        String.format(
                            Locale.ROOT,
                            "%s %.2f s",
                            step,
                            median(mine, m -> m.steps().getOrDefault(step, 0L) / 1e3)))
                .collect(Collectors.joining(", "));
        text.append("- ").append(subject.title()).append(": ").append(told).append('\n');
      }
    }
    return text.toString();
  }

  /** Of all that one row costs before it is copied to the server, the share of each stage. */
  private static String costs(List<StageCost> stages) {
    if (stages.isEmpty()) {
      return "";
    }
    double all = stages.stream().mapToDouble(StageCost::micros).sum();
    return stages.stream()
        .map(
            s ->
                String.format(
                    Locale.ROOT,
                    "%s %.1f µs (%.0f %%)",
                    s.stage(),
                    s.micros(),
                    100 * s.micros() / all))
        .collect(Collectors.joining(", ", "- a row, one thread, no database: ", "\n"));
  }

  /** All measurements, for programs. */
  String json(List<Measured> measured, Map<Integer, List<StageCost>> stages) {
    List<Map<String, Object>> list = new ArrayList<>();
    for (Measured one : measured) {
      Map<String, Object> told = new LinkedHashMap<>();
      told.put("subject", one.subject().name().toLowerCase(Locale.ROOT));
      told.put("rows", one.rows());
      told.put("wall_seconds", one.cost().seconds());
      told.put("wall_seconds_without_publications", one.seconds());
      told.put("cpu_seconds", seconds(one.cost().cpu()));
      told.put("server_cpu_seconds", seconds(one.cost().serverCpu()));
      told.put("peak_bytes", one.cost().peakBytes());
      told.put("step_millis", new TreeMap<>(one.steps()));
      list.add(told);
    }
    return new ObjectMapper()
        .writerWithDefaultPrettyPrinter()
        .writeValueAsString(Map.of("machine", machine, "measurements", list, "row_costs", stages));
  }

  private static Optional<Double> median(
      List<Measured> measured, Subject subject, ToDoubleFunction<Measured> what) {
    List<Measured> mine = measured.stream().filter(m -> m.subject() == subject).toList();
    return mine.isEmpty() ? Optional.empty() : Optional.of(median(mine, what));
  }

  private static double median(List<Measured> measured, ToDoubleFunction<Measured> what) {
    List<Double> sorted =
        measured.stream().map(what::applyAsDouble).sorted(Comparator.naturalOrder()).toList();
    return sorted.get((sorted.size() - 1) / 2);
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }
}
