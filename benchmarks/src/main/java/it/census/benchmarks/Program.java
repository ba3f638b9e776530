package it.census.benchmarks;

import it.census.benchmarks.BenchServer.Database;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The census itself, started as an operator starts it, with one source. */
final class Program {

  /** Done, or done with something for a person to look at. */
  private static final Set<Integer> DONE = Set.of(0, 1);

  private static final Set<String> LOADED = Set.of("loaded", "unchanged");

  private static final Pattern STEP = Pattern.compile("step=(\\w+) millis=(\\d+)");

  private final Path home;
  private final Path work;
  private final ServerClock clock;

  /**
   * @param home root of the repository
   * @param work folder for configuration, data and what is printed
   */
  Program(Path home, Path work, ServerClock clock) {
    this.home = home;
    this.work = work;
    this.clock = clock;
  }

  /**
   * What a run cost, and how long each of its steps took.
   *
   * @param steps milliseconds by step: survey, stage, publish, publications
   */
  record Run(Cost cost, Map<String, Long> steps) {
    /** Seconds from start to end without writing the publications. */
    double secondsToCatalogue() {
      return cost.seconds() - steps.getOrDefault("publications", 0L) / 1e3;
    }
  }

  /** A folder of data, empty at first. */
  Path data(String name) throws IOException {
    Path data = work.resolve(name);
    Folders.delete(data);
    return Files.createDirectories(data);
  }

  /**
   * The nightly run with one delivery.
   *
   * @throws IllegalStateException where the catalogue does not hold its rows afterwards: a delivery
   *     that is held is no load to be measured
   */
  Run run(Path delivery, int rows, Path data, Database database)
      throws IOException, InterruptedException, SQLException {
    Path configuration = configuration(delivery);
    Path log = data.resolve("census.log");
    long before = Files.exists(log) ? Files.size(log) : 0;
    Cost cost =
        new Child(clock, database.environment(), work.resolve("output.log"))
            .run(
                command(
                    "run",
                    "--source",
                    "bench",
                    "--config",
                    configuration.toString(),
                    "--data",
                    data.toString()),
                DONE);
    checkLoaded(rows, database);
    return new Run(cost, steps(log, before));
  }

  /** Of a delivery that came later, too: held, it would have left the state of its source. */
  private static void checkLoaded(int rows, Database database) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet told =
            statement.executeQuery(
                "SELECT state, (SELECT count(*) FROM catalogue.offer WHERE lifecycle = 'live')"
                    + " FROM catalogue.run_source ORDER BY run_id DESC LIMIT 1")) {
      told.next();
      String state = told.getString(1);
      if (!LOADED.contains(state) || told.getInt(2) != rows) {
        throw new IllegalStateException(
            "the delivery is %s, and of %d rows %d are offers"
                .formatted(state, rows, told.getInt(2)));
      }
    }
  }

  /** Reading and rules alone, without a database. */
  Cost check(Path delivery) throws IOException, InterruptedException {
    Path configuration = configuration(delivery);
    Path out = data("check");
    return new Child(clock, Map.of(), work.resolve("output.log"))
        .run(
            command(
                "check",
                delivery.toString(),
                "--source",
                "bench",
                "--config",
                configuration.toString(),
                "--out",
                out.toString()),
            DONE);
  }

  private List<String> command(String... arguments) {
    List<String> command = new ArrayList<>(List.of(home.resolve("census").toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  private Path configuration(Path delivery) throws IOException {
    Path configuration = Files.createDirectories(work.resolve("config"));
    Path sources = Files.createDirectories(configuration.resolve("sources"));
    Files.writeString(
        configuration.resolve("application.yml"), "extends: " + home.resolve("config") + "\n");
    Files.writeString(
        sources.resolve("bench.yml"),
        "id: bench\nname: Invented offers\nlocation: " + delivery.toAbsolutePath() + "\n");
    return configuration;
  }

  private static Map<String, Long> steps(Path log, long from) throws IOException {
    Map<String, Long> steps = new LinkedHashMap<>();
    byte[] all = Files.readAllBytes(log);
    int begin = (int) from;
    String told = new String(all, begin, all.length - begin, StandardCharsets.UTF_8);
    Matcher matcher = STEP.matcher(told);
    while (matcher.find()) {
      steps.merge(matcher.group(1), Long.parseLong(matcher.group(2)), Long::sum);
    }
    return steps;
  }
}
