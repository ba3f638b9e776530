package it.census.benchmarks;

import it.census.jobs.batch.DeliveryReading;
import it.census.jobs.batch.Judging;
import it.census.model.Language;
import it.census.model.RawRecord;
import it.census.model.RowOutcome;
import it.census.model.config.CensusConfiguration;
import it.census.model.config.SourceDefinition;
import it.census.readers.DeliveryOpener;
import it.census.readers.OpenedDelivery;
import it.census.readers.ReadingOptions;
import it.census.readers.RowCursor;
import it.census.readers.config.ConfigurationReader;
import it.census.rules.columns.DeliverySurvey;
import it.census.rules.harmonise.RowInterpreter;
import it.census.rules.harmonise.RowInterpreter.Harmonised;
import it.census.writers.archive.Archive;
import it.census.writers.reports.RowFiles;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one row costs each stage in CPU time and memory of the thread that measures, without a
 * database: the stages run there one after the other, so that the figures hold on a busy machine
 * too. Reading is measured in the first pass; in the second a thread of its own reads ahead, as in
 * a run, at the same cost. {@code java -cp benchmarks.jar it.census.benchmarks.StageCosts
 * CONFIGURATION FILE [TIMES]}.
 */
public final class StageCosts {

  private static final int CHUNK = 2_000;
  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
  private static final com.sun.management.ThreadMXBean THREADS =
      (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final Map<String, long[]> costs = new LinkedHashMap<>();
  private long cpu;
  private long bytes;

  private static final Pattern LINE = Pattern.compile(" +(.+?) +([0-9.]+) µs +([0-9]+) bytes");

  private StageCosts() {}

  /** Measured once, in a process of its own: what it costs a cold machine, as in a run. */
  static List<StageCost> of(Child child, Path output, Path home, Path file)
      throws IOException, InterruptedException {
    child.run(
        List.of(
            ProcessHandle.current().info().command().orElse("java"),
            "-Dfile.encoding=UTF-8",
            "-cp",
            home.resolve("benchmarks/target/benchmarks.jar").toString(),
            StageCosts.class.getName(),
            home.resolve("config").toString(),
            file.toString(),
            "1"),
        Set.of(0));
    return Files.readAllLines(output).stream()
        .map(LINE::matcher)
        .filter(Matcher::matches)
        .map(
            m ->
                new StageCost(
                    m.group(1), Double.parseDouble(m.group(2)), Long.parseLong(m.group(3))))
        .toList();
  }

  /** Measures the file so many times and prints each round; the first is that of a cold JVM. */
  public static void main(String[] arguments) throws Exception {
    CensusConfiguration configuration = ConfigurationReader.read(Path.of(arguments[0]));
    Path file = Path.of(arguments[1]);
    int times = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 3;
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (int round = 1; round <= times; round++) {
      StageCosts costs = new StageCosts();
      long rows = costs.measure(configuration, file);
      out.printf("round %d, %,d rows; a row costs%n", round, rows);
      costs.costs.forEach(
          (stage, cost) ->
              out.printf(
                  Locale.ROOT,
                  "  %-20s %7.2f µs %9d bytes%n",
                  stage,
                  cost[0] / 1e3 / rows,
                  cost[1] / rows));
    }
  }

  private long measure(CensusConfiguration configuration, Path file) throws Exception {
    Judging judging = Judging.by(configuration);
    SourceDefinition source = SourceDefinition.minimal("bench", "bench", file.toString());
    ReadingOptions options =
        new ReadingOptions(source.record(), source.sheets(), judging.rules().knownHeader());
    try (OpenedDelivery delivery =
        new DeliveryOpener(configuration.settings().limits()).open(file, options)) {
      survey(judging, source, delivery);
    }
    try (DeliveryReading reading =
        DeliveryReading.open(
            List.of(new Archive.Part("bench", file)),
            source,
            judging,
            configuration.settings().limits(),
            DAY)) {
      return rows(reading, judging.harmoniser().interpreter(reading.survey(), DAY));
    }
  }

  private void survey(Judging judging, SourceDefinition source, OpenedDelivery delivery)
      throws Exception {
    DeliverySurvey survey = new DeliverySurvey(judging.rules(), source, delivery.tables());
    try (RowCursor rows = delivery.rows()) {
      List<RawRecord> chunk = new ArrayList<>();
      boolean more = true;
      while (more) {
        begin();
        chunk.clear();
        RawRecord row = rows.next();
        while (row != null && chunk.size() < CHUNK) {
          chunk.add(row);
          row = rows.next();
        }
        if (row != null) {
          chunk.add(row);
        }
        more = row != null;
        end("read");
        begin();
        chunk.forEach(survey::add);
        end("recognise");
      }
    }
  }

  private long rows(DeliveryReading reading, RowInterpreter interpreter) throws Exception {
    RowInterpreter.Judge judge = interpreter.judge();
    Path folder = Files.createTempDirectory("census-stages");
    long count = 0;
    try (RowFiles files = new RowFiles(folder, Language.IT, reading.tables())) {
      for (List<RawRecord> rows = next(reading); !rows.isEmpty(); rows = next(reading)) {
        count += rows.size();
        begin();
        List<Harmonised> harmonised = rows.stream().map(judge::harmonise).toList();
        end("harmonise");
        begin();
        List<RowOutcome> outcomes =
            harmonised.stream().map(judge::check).map(interpreter::settle).toList();
        end("check");
        begin();
        for (RowOutcome outcome : outcomes) {
          files.add(outcome);
        }
        end("files of rows");
      }
      return count;
    } finally {
      Folders.delete(folder);
    }
  }

  private static List<RawRecord> next(DeliveryReading reading) throws Exception {
    List<RawRecord> rows = new ArrayList<>();
    while (rows.size() < CHUNK) {
      RawRecord row = reading.nextRow();
      if (row == null) {
        break;
      }
      rows.add(row);
    }
    return rows;
  }

  private void begin() {
    cpu = THREADS.getCurrentThreadCpuTime();
    bytes = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
  }

  private void end(String stage) {
    long[] cost = costs.computeIfAbsent(stage, s -> new long[2]);
    cost[0] += THREADS.getCurrentThreadCpuTime() - cpu;
    cost[1] += THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - bytes;
  }
}
