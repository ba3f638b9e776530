package it.census.benchmarks;

import it.census.benchmarks.BenchServer.Database;
import it.census.benchmarks.DeliveryFiles.Variant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All measurements of one number of rows, taken in turns, so that what the machine does besides
 * falls on all of them.
 */
final class Campaign implements AutoCloseable {

  /** Meet a catalogue that holds the first delivery, or take their rows from it. */
  private static final Set<Subject> NEED_CATALOGUE =
      EnumSet.of(
          Subject.FIRST_LOAD,
          Subject.SAME_BYTES,
          Subject.REORDERED,
          Subject.ONE_CHANGED,
          Subject.ONE_PERCENT_CHANGED,
          Subject.FLOOR_A,
          Subject.FLOOR_B);

  /** Work on the first delivery, whatever they need besides. */
  private static final Set<Subject> NEED_FIRST =
      EnumSet.of(Subject.CHECK, Subject.NAIVE, Subject.PGLOADER, Subject.STAGES);

  private final BenchServer server;
  private final ServerClock clock;
  private final Path home;
  private final Path work;
  private final int rows;
  private final Set<Subject> only;
  private final boolean keep;
  private final Map<Variant, Path> deliveries = new EnumMap<>(Variant.class);
  private final Path xlsx;
  private final Path xml;
  private final Program program;
  private @Nullable Floors floors;

  Campaign(
      BenchServer server,
      DeliveryFiles files,
      Path home,
      Path work,
      int rows,
      List<Subject> only,
      boolean keep)
      throws IOException, SQLException {
    this.server = server;
    this.clock = server.clock();
    this.home = home;
    this.work = Files.createDirectories(work.resolve(Integer.toString(rows)));
    this.rows = rows;
    this.only = EnumSet.copyOf(only);
    this.keep = keep;
    this.xlsx = this.work.resolve("first.xlsx");
    this.xml = this.work.resolve("first.xml");
    write(files);
    this.program = new Program(home, this.work, clock);
  }

  /** What is asked for, and no more: a delivery of a million rows takes a while and much room. */
  private void write(DeliveryFiles files) throws IOException {
    for (Variant variant : Variant.values()) {
      if (isNeeded(variant)) {
        Path file = work.resolve(variant.name().toLowerCase(java.util.Locale.ROOT) + ".csv");
        files.csv(file, rows, variant);
        deliveries.put(variant, file);
      }
    }
    if (only.contains(Subject.FIRST_LOAD_XLSX)) {
      files.xlsx(xlsx, rows / 10);
    }
    if (only.contains(Subject.FIRST_LOAD_XML)) {
      files.xml(xml, rows / 10);
    }
  }

  private boolean isNeeded(Variant variant) {
    return switch (variant) {
      case FIRST -> needsCatalogue() || only.stream().anyMatch(NEED_FIRST::contains);
      case REORDERED -> only.contains(Subject.REORDERED);
      case ONE_CHANGED -> only.contains(Subject.ONE_CHANGED);
      case ONE_PERCENT_CHANGED -> only.contains(Subject.ONE_PERCENT_CHANGED);
    };
  }

  private boolean needsCatalogue() {
    return only.stream().anyMatch(NEED_CATALOGUE::contains);
  }

  List<Measured> measure(int repeat) throws IOException, InterruptedException, SQLException {
    List<Measured> measured = new ArrayList<>();
    for (int turn = 0; turn < repeat; turn++) {
      ofProgram(measured);
      ofFloors(measured);
      ofOthers(measured);
    }
    return measured;
  }

  /** What a row costs each stage, where that is asked for. */
  List<StageCost> stages() throws IOException, InterruptedException {
    if (!only.contains(Subject.STAGES)) {
      return List.of();
    }
    Path output = work.resolve("stages.log");
    return StageCosts.of(new Child(clock, Map.of(), output), output, home, delivery(Variant.FIRST));
  }

  private void ofProgram(List<Measured> measured)
      throws IOException, InterruptedException, SQLException {
    if (needsCatalogue()) {
      ofCatalogue(measured);
    }
    if (only.contains(Subject.CHECK)) {
      measured.add(
          new Measured(Subject.CHECK, rows, program.check(delivery(Variant.FIRST)), Map.of()));
    }
    other(measured, Subject.FIRST_LOAD_XLSX, xlsx);
    other(measured, Subject.FIRST_LOAD_XML, xml);
  }

  /**
   * Each later delivery meets the catalogue that the one before it left: another order comes before
   * anything has changed, so that it changes nothing either.
   */
  private void ofCatalogue(List<Measured> measured)
      throws IOException, InterruptedException, SQLException {
    Database database = server.fresh("bench_census");
    Path data = program.data("data");
    Program.Run first = program.run(delivery(Variant.FIRST), rows, data, database);
    add(measured, Subject.FIRST_LOAD, rows, first);
    if (floors == null) {
      floors = Floors.of(database, clock, work);
    }
    settled(measured, Subject.SAME_BYTES, Variant.FIRST, data, database);
    settled(measured, Subject.REORDERED, Variant.REORDERED, data, database);
    settled(measured, Subject.ONE_CHANGED, Variant.ONE_CHANGED, data, database);
    settled(measured, Subject.ONE_PERCENT_CHANGED, Variant.ONE_PERCENT_CHANGED, data, database);
    database.drop();
  }

  private void settled(
      List<Measured> measured, Subject subject, Variant variant, Path data, Database database)
      throws IOException, InterruptedException, SQLException {
    if (only.contains(subject)) {
      server.settle();
      // Sent now, whenever it was made: a delivery older than the one before it would be held.
      Files.setLastModifiedTime(delivery(variant), FileTime.from(Instant.now()));
      add(measured, subject, rows, program.run(delivery(variant), rows, data, database));
    }
  }

  private void other(List<Measured> measured, Subject subject, Path file)
      throws IOException, InterruptedException, SQLException {
    if (only.contains(subject)) {
      Database database = server.fresh("bench_census");
      int tenth = rows / 10;
      add(measured, subject, tenth, program.run(file, tenth, program.data("data"), database));
      database.drop();
    }
  }

  private void ofFloors(List<Measured> measured) throws SQLException, IOException {
    if (floors != null && only.contains(Subject.FLOOR_A)) {
      Database database = server.fresh("bench_floor");
      measured.add(new Measured(Subject.FLOOR_A, rows, floors.withIndexes(database), Map.of()));
      database.drop();
    }
    if (floors != null && only.contains(Subject.FLOOR_B)) {
      Database database = server.fresh("bench_floor");
      measured.add(new Measured(Subject.FLOOR_B, rows, floors.indexesAfter(database), Map.of()));
      database.drop();
    }
  }

  private void ofOthers(List<Measured> measured)
      throws IOException, InterruptedException, SQLException {
    if (only.contains(Subject.NAIVE)) {
      Database database = server.fresh("bench_naive");
      try (Connection connection = database.connect();
          Statement statement = connection.createStatement()) {
        statement.execute(NaiveOffer.CREATE);
      }
      measured.add(new Measured(Subject.NAIVE, rows, naive(database), Map.of()));
      database.drop();
    }
    if (only.contains(Subject.PGLOADER) && Pgloader.isInstalled()) {
      Database database = server.fresh("bench_pgloader");
      Cost cost = new Pgloader(clock, work).load(delivery(Variant.FIRST), rows, database);
      measured.add(new Measured(Subject.PGLOADER, rows, cost, Map.of()));
      database.drop();
    }
  }

  private Cost naive(Database database) throws IOException, InterruptedException {
    return new Child(clock, Map.of(), work.resolve("naive.log"))
        .run(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                home.resolve("benchmarks/target/benchmarks.jar").toString(),
                NaiveJob.class.getName(),
                delivery(Variant.FIRST).toString(),
                database.url(),
                database.user(),
                database.password()),
            Set.of(0));
  }

  private Path delivery(Variant variant) {
    Path file = deliveries.get(variant);
    if (file == null) {
      throw new IllegalStateException("no delivery for " + variant);
    }
    return file;
  }

  private void add(List<Measured> measured, Subject subject, int count, Program.Run run) {
    if (only.contains(subject)) {
      measured.add(new Measured(subject, count, run.cost(), run.steps()));
    }
  }

  /** Files of hundreds of megabytes are not left behind. */
  @Override
  public void close() throws IOException {
    if (!keep) {
      for (Path file : deliveries.values()) {
        Files.deleteIfExists(file);
      }
    }
    Folders.delete(work.resolve("data"));
    Folders.delete(work.resolve("check"));
    Files.deleteIfExists(work.resolve("floor.pgcopy"));
  }
}
