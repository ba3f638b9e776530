package it.census.jobs.benchmark;

import it.census.jobs.benchmark.HarmonisingBenchmark.Measured;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Prints how right harmonising is, field by field, and the worst cases: what {@code
 * jobs/harmonising} starts.
 */
final class HarmonisingFigures {

  /** As many as the build holds to its aims, so that both tell the same figures. */
  private static final int DELIVERIES = 44;

  private static final int WORST = 25;

  private HarmonisingFigures() {}

  /**
   * @param arguments names of corpora, none for all; {@code --worst=N} for N cases of each
   */
  public static void main(String[] arguments) throws Exception {
    List<Measured> corpora =
        Arrays.stream(Measured.values())
            .filter(m -> named(arguments).isEmpty() || named(arguments).contains(name(m)))
            .toList();
    int worst = number(arguments, "--worst=", WORST);
    int deliveries = number(arguments, "--deliveries=", DELIVERIES);
    Path folder = Files.createTempDirectory("harmonising");
    for (Measured corpus : corpora) {
      print(System.out, corpus, HarmonisingBenchmark.measure(corpus, deliveries, folder), worst);
    }
  }

  private static void print(PrintStream out, Measured corpus, Figures figures, int worst) {
    out.printf(Locale.ROOT, "%s: %s%n", name(corpus), corpus.title());
    out.print(figures.table());
    out.println("columns taken for something else, or for nothing:");
    figures.worstColumns(worst).forEach(c -> out.println("  " + c));
    out.println("worst values:");
    figures.worst(worst).forEach(c -> out.println("  " + c));
    out.println();
  }

  private static int number(String[] arguments, String option, int usual) {
    return Arrays.stream(arguments)
        .filter(a -> a.startsWith(option))
        .map(a -> Integer.parseInt(a.substring(option.length())))
        .findFirst()
        .orElse(usual);
  }

  private static List<String> named(String[] arguments) {
    return Arrays.stream(arguments).filter(a -> !a.startsWith("--")).toList();
  }

  private static String name(Measured corpus) {
    return corpus.name().toLowerCase(Locale.ROOT);
  }
}
