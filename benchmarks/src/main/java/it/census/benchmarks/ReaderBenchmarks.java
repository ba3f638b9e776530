package it.census.benchmarks;

import it.census.model.Cell;
import it.census.model.RawRecord;
import it.census.model.config.ReadingLimits;
import it.census.readers.DeliveryOpener;
import it.census.readers.OpenedDelivery;
import it.census.readers.ReadingOptions;
import it.census.readers.RowCursor;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the readers beside the bare libraries, on the same files. */
@Command(
    name = "benchmarks/readers",
    description =
        "Measures the readers of deliveries beside the bare libraries on the same files: opening"
            + " (character set, delimiter, header, limits: a pass over the file) and one pass over"
            + " the rows.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
public final class ReaderBenchmarks implements Callable<Integer> {

  @Option(names = "--rows", description = "Rows of the CSV file; the other files hold a quarter")
  private int rows = 200_000;

  @Option(names = "--repeat", description = "How often each is measured, in turns, after one round")
  private int repeat = 5;

  @Option(names = "--seed", description = "Of the invented rows")
  private long seed = 20_261_101;

  public static void main(String[] args) {
    System.exit(new CommandLine(new ReaderBenchmarks()).execute(args));
  }

  /** A pass over a file; gives the characters of its cells. */
  private interface Pass {
    long over(Path file) throws Exception;
  }

  private record Library(String name, Pass pass) {}

  @Override
  public Integer call() throws Exception {
    Path home = Path.of(System.getProperty("census.home", "."));
    CensusRows generator = CensusRows.of(seed, home.resolve("config/reference/municipalities.csv"));
    DeliveryFiles files = new DeliveryFiles(generator);
    Path work = Files.createTempDirectory("census-readers");
    try {
      say(Machine.describe("not used") + "\n");
      say(
          "| file | rows | MB | library | bare CPU s | open CPU s | rows CPU s | rows ÷ bare | whole ÷ bare |");
      say("|---|--:|--:|---|--:|--:|--:|--:|--:|");
      Path csv = work.resolve("rows.csv");
      files.csv(csv, rows, DeliveryFiles.Variant.FIRST);
      measure(
          csv,
          rows,
          List.of(
              new Library("Commons CSV", BareReaders::commonsCsv),
              new Library("FastCSV", BareReaders::fastCsv)));
      Path xlsx = work.resolve("rows.xlsx");
      files.xlsx(xlsx, rows / 4);
      measure(xlsx, rows / 4, List.of(new Library("POI event API", BareReaders::poiEvents)));
      Path ods = work.resolve("rows.ods");
      files.ods(ods, rows / 4);
      measure(ods, rows / 4, List.of(new Library("StAX (Woodstox)", BareReaders::staxOds)));
      Path xml = work.resolve("rows.xml");
      files.xml(xml, rows / 4);
      measure(xml, rows / 4, List.of(new Library("StAX (Woodstox)", BareReaders::staxXml)));
    } finally {
      Folders.delete(work);
    }
    return 0;
  }

  private void measure(Path file, int count, List<Library> libraries) throws Exception {
    List<Double> opening = new ArrayList<>();
    List<Double> reading = new ArrayList<>();
    List<List<Double>> bare = new ArrayList<>();
    libraries.forEach(library -> bare.add(new ArrayList<>()));
    for (int round = 0; round <= repeat; round++) {
      for (int i = 0; i < libraries.size(); i++) {
        long begin = used();
        long characters = libraries.get(i).pass().over(file);
        keep(round, bare.get(i), begin, characters);
      }
      census(file, round, opening, reading);
    }
    for (int i = 0; i < libraries.size(); i++) {
      double library = median(bare.get(i));
      say(
          String.format(
              Locale.ROOT,
              "| %s | %,d | %.1f | %s | %.2f | %.2f | %.2f | %.2f | %.2f |",
              file.getFileName(),
              count,
              Files.size(file) / 1e6,
              libraries.get(i).name(),
              library,
              median(opening),
              median(reading),
              median(reading) / library,
              (median(opening) + median(reading)) / library));
    }
    Files.delete(file);
  }

  private static void census(Path file, int round, List<Double> opening, List<Double> reading)
      throws Exception {
    Set<String> headers = Set.copyOf(CensusRows.HEADERS);
    ReadingOptions options = new ReadingOptions(Optional.empty(), List.of(), headers::contains);
    long begin = used();
    try (OpenedDelivery delivery = new DeliveryOpener(ReadingLimits.DEFAULT).open(file, options)) {
      keep(round, opening, begin, 1);
      begin = used();
      long characters = 0;
      try (RowCursor cursor = delivery.rows()) {
        for (RawRecord row = cursor.next(); row != null; row = cursor.next()) {
          for (Cell cell : row.cells()) {
            characters += cell.shown().length();
          }
        }
      }
      keep(round, reading, begin, characters);
    }
  }

  /** CPU time of this thread: what else the machine does meanwhile does not count. */
  private static long used() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** The first round warms up. */
  private static void keep(int round, List<Double> seconds, long begin, long characters) {
    if (characters == 0) {
      throw new IllegalStateException("nothing was read");
    }
    if (round > 0) {
      seconds.add((used() - begin) / 1e9);
    }
  }

  private static double median(List<Double> seconds) {
    List<Double> sorted = seconds.stream().sorted().toList();
    return sorted.get((sorted.size() - 1) / 2);
  }

  private static void say(String line) {
    System.out.println(line);
  }
}
