package it.census.jobs.faults;

import it.census.jobs.TestServer;
import it.census.jobs.database.CensusDatabase;
import it.census.jobs.faults.CensusProcess.Ended;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Kills the program where it brings its own server, and the server with it or only a part of it,
 * while it is made, started or at work; then the same command is given again at once.
 */
final class EmbeddedFaults {

  /** Longer than it takes to make a server. */
  private static final int MILLIS_TO_KILL = 8_000;

  private final Launcher launcher;
  private final Path data;
  private final Path config;
  private final Runnable started;

  /**
   * @param data the data folder, which holds nothing yet
   * @param config of the night that is to be disturbed
   * @param started told of every process
   */
  EmbeddedFaults(Launcher launcher, Path data, Path config, Runnable started) throws IOException {
    this.launcher = launcher;
    this.data = Files.createDirectories(data);
    this.config = config;
    this.started = started;
  }

  /** When the program is killed. */
  enum Moment {
    MAKING,
    STARTING,
    AT_WORK
  }

  /** Who is killed with it. */
  enum Victims {
    /** Nobody: whatever it has started goes on by itself. */
    PROGRAM,
    /** The first process of the server, which the others notice sooner or later. */
    POSTMASTER,
    /** All at once, as when the machine fails. */
    ALL
  }

  /**
   * What can happen.
   *
   * @param moment when
   * @param victims to whom
   */
  record Kill(Moment moment, Victims victims) {

    /** All kills there are. */
    static List<Kill> all() {
      return Arrays.stream(Moment.values())
          .flatMap(m -> Arrays.stream(Victims.values()).map(v -> new Kill(m, v)))
          .toList();
    }

    @Override
    public String toString() {
      return (moment + ", " + victims).toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /**
   * Starts a night and kills it.
   *
   * @param millis after the moment has come
   */
  void kill(Kill kill, long millis) throws Exception {
    CensusProcess process = start();
    while (process.isAlive() && !hasCome(kill.moment())) {
      Thread.sleep(5);
    }
    Thread.sleep(millis);
    List<ProcessHandle> victims = new ArrayList<>();
    if (kill.victims() != Victims.PROGRAM) {
      victims.addAll(process.children());
      victims.addAll(server(kill.victims() == Victims.ALL));
    }
    process.kill();
    victims.forEach(ProcessHandle::destroyForcibly);
    process.await();
  }

  /**
   * Starts so many nights at the same instant, of which some are killed and started again. One of
   * them makes the server, the others share it, the last one ends it.
   *
   * @return what was wrong
   */
  List<String> rush(int processes, Random random) throws Exception {
    List<CensusProcess> running = new ArrayList<>();
    for (int i = 0; i < processes; i++) {
      running.add(start());
    }
    List<String> wrong = new ArrayList<>();
    for (CensusProcess process : running) {
      CensusProcess last = process;
      if (random.nextInt(Crowd.KILLED_OF) == 0) {
        Thread.sleep(random.nextInt(MILLIS_TO_KILL));
        process.kill();
        process.await();
        last = start();
      }
      Ended ended = last.await();
      if (!Crowd.EXPECTED.contains(ended.exit()) || ended.err().contains("\tat ")) {
        wrong.add("among " + processes + ": " + ended);
      }
    }
    return wrong;
  }

  /**
   * The same command again, which ends the server, and what is then wrong.
   *
   * @param expected what it leaves where nothing happened to it
   * @param compared what has to be equal of both
   */
  List<String> again(CensusState expected, UnaryOperator<CensusState> compared) throws Exception {
    Ended ended = start().await();
    List<String> wrong = new ArrayList<>();
    if (ended.exit() > 1) {
      wrong.add("given again: " + ended);
    }
    if (Files.exists(postmasterFile())) {
      wrong.add("its server goes on");
    }
    try (CensusDatabase database =
            CensusDatabase.open(data, Map.of("HOME", System.getProperty("user.home")));
        TestServer server = TestServer.of(database)) {
      World world = World.existing(server, data, "postgres");
      wrong.addAll(Invariants.afterRun(world));
      wrong.addAll(compared.apply(CensusState.of(world)).differencesTo(compared.apply(expected)));
      world.letGo();
    }
    left("{cluster-*,command-*.log}").forEach(p -> wrong.add("left over: " + p));
    return wrong;
  }

  private CensusProcess start() throws IOException {
    started.run();
    return CensusProcess.start(launcher, data, Map.of(), config, List.of(), List.of("run"));
  }

  private boolean hasCome(Moment moment) throws IOException {
    return switch (moment) {
      case MAKING -> left("cluster-*").stream().anyMatch(c -> Files.exists(c.resolve("global")));
      case STARTING -> Files.exists(postmasterFile());
      case AT_WORK -> Files.exists(data.resolve("archive"));
    };
  }

  /** What lies in the folder of the server. */
  private List<Path> left(String glob) throws IOException {
    Path folder = data.resolve("postgres");
    List<Path> found = new ArrayList<>();
    if (Files.exists(folder)) {
      try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, glob)) {
        all.forEach(found::add);
      }
    }
    return found;
  }

  private Path postmasterFile() {
    return data.resolve("postgres/cluster/postmaster.pid");
  }

  private List<ProcessHandle> server(boolean whole) throws IOException {
    if (!Files.exists(postmasterFile())) {
      return List.of();
    }
    String pid = Files.readAllLines(postmasterFile()).get(0).strip();
    return ProcessHandle.of(Long.parseLong(pid)).stream()
        .flatMap(p -> Stream.concat(Stream.of(p), whole ? p.descendants() : Stream.of()))
        .toList();
  }
}
