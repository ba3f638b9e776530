package it.census.jobs.faults;

import it.census.jobs.faults.CensusProcess.Ended;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Processes that get in each other's way, or are ended from outside at any moment. */
final class Crowd {

  /** Done, something waits for a person, nothing to decide, busy. */
  static final Set<Integer> EXPECTED = Set.of(0, 1, 2, 4);

  private static final List<List<String>> COMMANDS =
      List.of(
          List.of("run"),
          List.of("run", "--force"),
          List.of("rebuild", "--note", "at the same time"),
          List.of("release", "gamma", "--note", "at the same time"),
          List.of("discard", "gamma", "--note", "at the same time"),
          List.of("rerun", "--source", "alfa"),
          List.of("undo", "beta", "--note", "at the same time"));

  /** Of so many processes one is killed and started again. */
  static final int KILLED_OF = 3;

  private static final int MILLIS_TO_KILL = 2_000;

  private final Launcher launcher;
  private final Nights nights;
  private final Runnable started;

  /**
   * @param started told of every run
   */
  Crowd(Launcher launcher, Nights nights, Runnable started) {
    this.launcher = launcher;
    this.nights = nights;
    this.started = started;
  }

  /**
   * Starts so many commands at once, of which some are killed and started again, then one night by
   * itself. What archive and ledger tell must then be what the catalogue holds.
   *
   * @return what was wrong
   */
  List<String> rush(World world, int processes, Random random) throws Exception {
    Map<CensusProcess, List<String>> running = new LinkedHashMap<>();
    for (int i = 0; i < processes; i++) {
      List<String> command =
          i == 0 ? COMMANDS.get(0) : COMMANDS.get(random.nextInt(COMMANDS.size()));
      running.put(start(world, command), command);
    }
    List<CensusProcess> last = new ArrayList<>();
    for (Map.Entry<CensusProcess, List<String>> one : running.entrySet()) {
      if (random.nextInt(KILLED_OF) == 0) {
        Thread.sleep(random.nextInt(MILLIS_TO_KILL));
        one.getKey().kill();
        one.getKey().await();
        last.add(start(world, one.getValue()));
      } else {
        last.add(one.getKey());
      }
    }
    List<String> wrong = new ArrayList<>();
    for (CensusProcess process : last) {
      Ended ended = process.await();
      if (!EXPECTED.contains(ended.exit()) || ended.err().contains("\tat ")) {
        wrong.add("among " + processes + ": " + ended);
      }
    }
    wrong.addAll(Invariants.afterFault(world));
    started.run();
    // One after the other, whoever works on another copy meanwhile.
    synchronized (launcher) {
      world.night(nights.second());
      wrong.addAll(Invariants.afterRun(world));
      CensusState held = CensusState.of(world);
      started.run();
      world.here(census -> census.rebuild(nights.second()));
      CensusState.of(world).differencesTo(held).forEach(d -> wrong.add("built again: " + d));
    }
    wrong.addAll(Invariants.afterRun(world));
    return wrong;
  }

  private CensusProcess start(World world, List<String> command) throws Exception {
    started.run();
    return CensusProcess.start(launcher, world, nights.second(), List.of(), command);
  }

  /**
   * Starts a night and ends it from outside.
   *
   * @param asked whether by {@code SIGTERM} once it has begun, else by {@code SIGKILL}
   * @param millis after which
   * @return what was wrong
   */
  List<String> interrupt(World world, boolean asked, long millis) throws Exception {
    CensusProcess process = start(world, List.of("run"));
    if (asked) {
      while (process.isAlive()
          && world.number("SELECT count(*) FROM catalogue.run WHERE status = 'running'") == 0) {
        Thread.sleep(5);
      }
    }
    Thread.sleep(millis);
    if (asked) {
      process.terminate();
    } else {
      process.kill();
    }
    Ended ended = process.await();
    boolean toldToEnd = ended.exit() == 130 && ended.err().lines().count() == 1;
    boolean tooLate = ended.exit() <= 1;
    return asked && !toldToEnd && !tooLate ? List.of("told to end: " + ended) : List.of();
  }
}
