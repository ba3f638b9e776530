package it.census.jobs.faults;

import it.census.jobs.Traces;
import it.census.jobs.faults.CensusProcess.Ended;
import it.census.jobs.run.RunOutcome;
import it.census.model.report.RunReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Stops a command at one of its fault points, gives the same command again with no hand on
 * anything, and holds what came of it against the same command undisturbed: catalogue, change feed
 * and publications must be equal, every time.
 */
final class FaultHarness {

  /** Without it nobody knows whether a source that lags behind was left alone, or why. */
  private static final String LAST_TOLD =
      "SELECT source_id, state, reason_en FROM catalogue.run_source WHERE run_id ="
          + " (SELECT max(run_id) FROM catalogue.run) ORDER BY 1";

  private static final int PROCESS_EVERY = 8;

  /** The same input given twice changes nothing. */
  private static final List<String> NIGHT = List.of("run");

  private final Path folder;
  private final Launcher launcher;
  private final String agent;
  private final AtomicInteger worlds = new AtomicInteger();
  private final AtomicInteger runs = new AtomicInteger();

  FaultHarness(Path folder, Launcher launcher) throws IOException {
    this.folder = folder;
    this.launcher = launcher;
    this.agent = AgentJar.in(Files.createDirectories(folder.resolve("agent")));
  }

  /**
   * A command that is going to be disturbed.
   *
   * @param name for people
   * @param before how things stand when it is given
   * @param config configuration folder
   * @param arguments the command
   * @param again the same command within this process, which starts sooner
   * @param after what is done afterwards in any case, or nothing
   * @param once whether it does something else when it is given again once it is done, so that
   *     nobody does before he has looked at {@code census runs}
   * @param gone of which no trace may be left in the end, in small letters
   */
  record Stage(
      String name,
      World before,
      Path config,
      List<String> arguments,
      Optional<World.Task<?>> again,
      Optional<World.Task<?>> after,
      boolean once,
      List<String> gone) {

    /** A nightly run. */
    static Stage night(String name, World before, Path config) {
      return new Stage(
          name,
          before,
          config,
          NIGHT,
          Optional.of(census -> census.run(config)),
          Optional.empty(),
          false,
          List.of());
    }
  }

  /**
   * What an undisturbed command leaves.
   *
   * @param points at which it can be stopped, by their kinds in order
   * @param exit its exit code
   * @param shown what readers may be shown of each source: before, after it, after all
   */
  record Undisturbed(CensusState state, List<String> points, int exit, Set<String> shown) {

    /** What nobody may have been shown: sources that are mixed or empty. */
    private List<String> faultsOf(Set<String> seen) {
      boolean nothingBefore = shown.contains(Reader.NOTHING_YET);
      return seen.stream()
          .filter(line -> !shown.contains(line))
          .filter(line -> !(nothingBefore && line.endsWith(Reader.NOTHING_YET)))
          .map(line -> "a reader saw " + line + ", not one of " + shown)
          .toList();
    }
  }

  /** Where all worlds of this harness are. */
  Path folder() {
    return folder;
  }

  /** How it starts processes. */
  Launcher launcher() {
    return launcher;
  }

  /** Processes started so far, and runs within this one. */
  int runs() {
    return runs.get();
  }

  /** One more. */
  void ran() {
    runs.incrementAndGet();
  }

  /** Gives the command to a copy and lets it come to its end. */
  Undisturbed undisturbed(Stage stage) throws Exception {
    return undisturbed(stage, FaultPoint.Does.HALT);
  }

  /**
   * The same.
   *
   * @param how what is going to happen to it, for which there may be other points
   */
  Undisturbed undisturbed(Stage stage, FaultPoint.Does how) throws Exception {
    World world = copy(stage.before());
    try (Reader reader = Reader.of(world, Reader.SOURCES)) {
      Set<String> shown = new TreeSet<>(shownBefore(stage));
      Path trace = trace(world);
      Ended ended = start(world, stage, options(how, 0, traced(trace)));
      shown.addAll(world.rows(Reader.SOURCES));
      List<String> wrong = new ArrayList<>(RunAccounts.consoleFaults(ended.out()));
      wrong.addAll(RunAccounts.unlogged(world));
      afterwards(world, stage);
      shown.addAll(world.rows(Reader.SOURCES));
      wrong.addAll(Invariants.afterRun(world));
      wrong.addAll(Traces.of(stage.gone(), world.data(), world::rows));
      Undisturbed undisturbed =
          new Undisturbed(
              CensusState.of(world), Files.readAllLines(trace), ended.exit(), Set.copyOf(shown));
      wrong.addAll(undisturbed.faultsOf(reader.seen()));
      if (ended.exit() > 1 || !wrong.isEmpty()) {
        throw new IllegalStateException(
            stage.name() + " undisturbed: " + ended + " " + String.join("\n", wrong));
      }
      return undisturbed;
    } finally {
      world.drop();
    }
  }

  /**
   * What the command leaves when it is given within this process, which is sooner done: at which
   * points it can be stopped is not told.
   */
  Undisturbed undisturbed(Stage stage, World.Task<RunOutcome> command) throws Exception {
    World world = copy(stage.before());
    try {
      Set<String> shown = new TreeSet<>(shownBefore(stage));
      RunReport told = here(world, command).report();
      shown.addAll(world.rows(Reader.SOURCES));
      afterwards(world, stage);
      shown.addAll(world.rows(Reader.SOURCES));
      int exit = told.status() == RunReport.Status.ATTENTION ? 1 : 0;
      return new Undisturbed(CensusState.of(world), List.of(), exit, Set.copyOf(shown));
    } finally {
      world.drop();
    }
  }

  private static List<String> shownBefore(Stage stage) throws SQLException {
    World before = stage.before();
    List<String> shown =
        before.hasSchema() ? before.rows(Reader.SOURCES) : List.of(Reader.NOTHING_YET);
    before.letGo();
    return shown;
  }

  /**
   * Stops the command at a point and gives it again.
   *
   * @param point from 1
   * @return what was wrong; nothing where all is as it should be
   */
  List<String> haltedAt(Stage stage, Undisturbed expected, int point) throws Exception {
    return disturbed(
        stage,
        expected,
        "halted at point %d (%s)".formatted(point, kind(expected, point)),
        world -> {
          Ended ended = start(world, stage, options(FaultPoint.Does.HALT, point));
          return ended.halted() ? List.of() : List.of("was not halted: " + ended);
        });
  }

  /**
   * Lets something fail at a point that the command can tell of: connections break, or the disk is
   * full.
   */
  List<String> failingAt(
      Stage stage, Undisturbed expected, FaultPoint.Does how, int point, String... options)
      throws Exception {
    return disturbed(
        stage,
        expected,
        "%s point %d (%s)"
            .formatted(how.name().toLowerCase(Locale.ROOT), point, kind(expected, point)),
        world -> {
          Path trace = trace(world);
          List<String> wrong =
              failing(
                  world,
                  stage,
                  expected,
                  Stream.concat(options(how, point, traced(trace)).stream(), Stream.of(options))
                      .toList());
          long met = Files.exists(trace) ? Files.readAllLines(trace).size() : 0;
          if (met < point) {
            wrong.add("nothing has failed: there were only %d points".formatted(met));
          }
          return wrong;
        });
  }

  /** Where a process tells of the points that it meets. */
  private static Path trace(World world) {
    return world.data().resolveSibling(world.database() + ".trace");
  }

  private static String traced(Path trace) {
    return "-Dcensus.fault.trace=" + trace;
  }

  /** Gives the command to somebody who may have so many connections and no more. */
  List<String> withConnections(Stage stage, Undisturbed expected, int most) throws Exception {
    return disturbed(
        stage,
        expected,
        "%d connections".formatted(most),
        world -> failing(world.withConnections(most), stage, expected, List.of()));
  }

  /** What happens to a world, and what is wrong with it at once. */
  interface Fault {
    List<String> happensTo(World world) throws Exception;
  }

  /** Lets a fault happen and gives the command again; a reader looks on all the time. */
  List<String> disturbed(Stage stage, Undisturbed expected, String what, Fault fault)
      throws Exception {
    World world = copy(stage.before());
    try (Reader reader = Reader.of(world, Reader.SOURCES)) {
      List<String> wrong = new ArrayList<>(fault.happensTo(world));
      Invariants.afterFault(world).stream()
          // Of an erasure that was cut off the archive says so itself.
          .filter(w -> stage.gone().isEmpty() || !w.endsWith("give ./census erase again."))
          .forEach(wrong::add);
      wrong.addAll(givenAgain(world, stage, expected));
      wrong.addAll(expected.faultsOf(reader.seen()));
      return wrong.stream().map(w -> "%s, %s: %s".formatted(stage.name(), what, w)).toList();
    } finally {
      world.drop();
    }
  }

  private List<String> failing(World world, Stage stage, Undisturbed expected, List<String> options)
      throws Exception {
    String published = manifest(world);
    Ended ended = start(world, stage, options);
    List<String> wrong = new ArrayList<>(complaint(ended, expected));
    if (ended.exit() == 3 && !manifest(world).equals(published)) {
      wrong.add("exit code 3, but something was published");
    }
    return wrong;
  }

  private static List<String> options(FaultPoint.Does how, int point, String... further) {
    return Stream.concat(
            Stream.of("-Dcensus.fault.does=" + how.name(), "-Dcensus.fault.at=" + point),
            Stream.of(further))
        .toList();
  }

  /** The command again, as an operator would give it, and what is then wrong. */
  private List<String> givenAgain(World world, Stage stage, Undisturbed expected) throws Exception {
    List<String> wrong = new ArrayList<>();
    if (stage.once() && isDone(world, stage)) {
      return afterAll(world, stage, expected, wrong);
    }
    if (stage.again().isPresent() && !ownProcess(world)) {
      here(world, stage.again().get());
    } else {
      Ended again = start(world, stage, List.of());
      if (again.exit() != expected.exit()) {
        wrong.add("given again, it ended otherwise than undisturbed: " + again);
      }
    }
    return afterAll(world, stage, expected, wrong);
  }

  /** Whether the history tells that the last run has done it, though its process was cut off. */
  private static boolean isDone(World world, Stage stage) throws SQLException {
    return world.hasSchema()
        && world
            .rows("SELECT command, status FROM catalogue.run ORDER BY started_at DESC LIMIT 1")
            .stream()
            .anyMatch(
                last ->
                    last.equals(stage.name() + "|completed")
                        || last.equals(stage.name() + "|attention"));
  }

  private List<String> afterAll(World world, Stage stage, Undisturbed expected, List<String> wrong)
      throws Exception {
    afterwards(world, stage);
    wrong.addAll(Invariants.afterRun(world));
    CensusState state = CensusState.of(world);
    wrong.addAll(state.differencesTo(expected.state()));
    if (stage.arguments().equals(NIGHT)) {
      here(world, stage.again().orElseThrow());
      CensusState.of(world).differencesTo(state).forEach(d -> wrong.add("the same again: " + d));
    }
    wrong.addAll(Traces.of(stage.gone(), world.data(), world::rows));
    if (!wrong.isEmpty()) {
      wrong.add(0, "the last run told: " + world.rows(LAST_TOLD));
    }
    return wrong;
  }

  /** Some are given again in a process of their own even where that takes longer. */
  private static boolean ownProcess(World world) {
    return world.database().hashCode() % PROCESS_EVERY == 0;
  }

  private void afterwards(World world, Stage stage) throws Exception {
    if (stage.after().isPresent()) {
      here(world, stage.after().get());
    }
  }

  /** One after the other, whoever works on another copy meanwhile. */
  private <T> T here(World world, World.Task<T> task) throws Exception {
    ran();
    synchronized (launcher) {
      return world.here(task);
    }
  }

  World copy(World before) throws SQLException, IOException {
    return before.copy(folder.resolve("world-" + worlds.incrementAndGet()));
  }

  Ended start(World world, Stage stage, List<String> options) throws Exception {
    ran();
    List<String> all = new ArrayList<>(options);
    if (!options.isEmpty()) {
      all.add(agent);
    }
    return CensusProcess.start(launcher, world, stage.config(), all, stage.arguments()).await();
  }

  /** A command that could not be done says so in one sentence. */
  private static List<String> complaint(Ended ended, Undisturbed expected) {
    List<String> wrong = new ArrayList<>();
    boolean done = ended.exit() == expected.exit() || ended.exit() == 1;
    if (!done && ended.exit() != 3) {
      wrong.add("exit code " + ended.exit());
    }
    // The virtual machine warns that with an agent it shares fewer classes.
    long sentences =
        ended.err().lines().filter(l -> !l.isBlank() && !l.contains("VM warning")).count();
    if (ended.exit() == 3 && sentences != 1) {
      wrong.add(sentences + " lines instead of a sentence");
    }
    if (ended.err().contains("\tat ")) {
      wrong.add("a stack trace");
    }
    return wrong.isEmpty() ? wrong : List.of(String.join(", ", wrong) + ": " + ended);
  }

  private static String manifest(World world) throws IOException {
    Path manifest = world.data().resolve("publications/manifest.json");
    return Files.exists(manifest) ? Files.readString(manifest) : "";
  }

  private static String kind(Undisturbed expected, int point) {
    return point <= expected.points().size() ? expected.points().get(point - 1) : "end";
  }
}
