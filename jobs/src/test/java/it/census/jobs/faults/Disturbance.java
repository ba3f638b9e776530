package it.census.jobs.faults;

import it.census.jobs.TestServer;
import it.census.jobs.faults.EmbeddedFaults.Kill;
import it.census.jobs.faults.FaultHarness.Stage;
import it.census.jobs.faults.FaultHarness.Undisturbed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.springframework.util.FileSystemUtils;

/** One way of disturbing the program, at one point after the other. */
interface Disturbance {

  /** How often processes are started at once, killed and told to end. */
  int MOMENTS = 100;

  /** How often each kind of kill is tried. */
  int KILLS_OF_A_KIND = 5;

  /** More than a night of the four sources needs. */
  int MOST_CONNECTIONS = 16;

  /** Between the name of a fault and that of the command which it meets. */
  String MEETS = ":";

  /** Faults that may meet any command; the second night unless another one is named. */
  List<String> OF_ANY_COMMAND =
      List.of(
          "broken-connections",
          "broken-connection",
          "lost-answer",
          "refused",
          "connection-limit",
          "restarted-server",
          "full-disk");

  /** The points there are, by their kinds in order. */
  List<String> points();

  /**
   * Disturbs it at a point.
   *
   * @param point from 1
   * @return what was wrong; nothing where all is as it should be
   */
  List<String> at(int point) throws Exception;

  /** All that can be asked for, in the order in which it is tried. */
  static List<String> names() {
    List<String> names = new ArrayList<>(FaultStages.NAMES);
    names.addAll(
        List.of(
            "broken-connections",
            "broken-connection",
            "lost-answer",
            "refused",
            "connection-limit",
            "restarted-server",
            "full-disk",
            "embedded-server",
            "embedded-crowd",
            "kill",
            "terminate",
            "crowd"));
    return List.copyOf(names);
  }

  /** Whether there is one of this name. */
  static boolean isKnown(String name) {
    int meets = name.indexOf(MEETS);
    return meets < 0
        ? names().contains(name)
        : OF_ANY_COMMAND.contains(name.substring(0, meets))
            && FaultStages.NAMES.contains(name.substring(meets + MEETS.length()));
  }

  /** By its name, such as {@code rebuild} or {@code full-disk:rebuild}. */
  static Disturbance of(String name, FaultHarness harness, FaultStages stages) throws Exception {
    int meets = name.indexOf(MEETS);
    String fault = meets < 0 ? name : name.substring(0, meets);
    String command = meets < 0 ? "second-night" : name.substring(meets + MEETS.length());
    return switch (fault) {
      case "broken-connections" -> failing(FaultPoint.Does.CUT, command, harness, stages);
      case "broken-connection" -> failing(FaultPoint.Does.CUT_ONE, command, harness, stages);
      case "lost-answer" -> failing(FaultPoint.Does.LOSE_ANSWER, command, harness, stages);
      case "refused" -> failing(FaultPoint.Does.REFUSE, command, harness, stages);
      case "connection-limit" -> limited(command, harness, stages);
      case "restarted-server" -> restarted(command, harness);
      case "full-disk" -> failing(FaultPoint.Does.FILL, command, harness, stages);
      case "embedded-server" -> embedded(harness, stages);
      case "embedded-crowd" -> embeddedCrowd(harness, stages);
      case "kill" -> interrupted(false, harness, stages);
      case "terminate" -> interrupted(true, harness, stages);
      case "crowd" -> crowd(harness, stages);
      default -> halted(stages.of(name), harness);
    };
  }

  private static Disturbance halted(Stage stage, FaultHarness harness) throws Exception {
    Undisturbed expected = harness.undisturbed(stage);
    return new At(expected.points(), point -> harness.haltedAt(stage, expected, point));
  }

  private static Disturbance failing(
      FaultPoint.Does how, String command, FaultHarness harness, FaultStages stages)
      throws Exception {
    Stage stage = stages.of(command);
    Undisturbed expected = harness.undisturbed(stage, how);
    return new At(expected.points(), point -> harness.failingAt(stage, expected, how, point));
  }

  /** From one connection on, and more than a night needs. */
  private static Disturbance limited(String command, FaultHarness harness, FaultStages stages)
      throws Exception {
    Stage stage = stages.of(command);
    Undisturbed expected = harness.undisturbed(stage);
    return new At(
        Collections.nCopies(MOST_CONNECTIONS, "limit"),
        most -> harness.withConnections(stage, expected, most));
  }

  /** On a server of its own, one point after the other: what is restarted is there for all. */
  private static Disturbance restarted(String command, FaultHarness harness) throws Exception {
    Path folder = harness.folder().resolve("restarted");
    TestServer server = TestServer.restartable(folder.resolve("server"));
    Stage stage = FaultStages.in(folder, server).of(command);
    Undisturbed expected = harness.undisturbed(stage);
    Object turn = new Object();
    return new At(
        expected.points(),
        point -> {
          String restart =
              "-Dcensus.fault.restart="
                  + String.join(" ", server.restart(point % 2 == 0 ? "fast" : "immediate"));
          synchronized (turn) {
            return harness.failingAt(stage, expected, FaultPoint.Does.RESTART, point, restart);
          }
        });
  }

  /** Each kill at some moments. */
  private static Disturbance embedded(FaultHarness harness, FaultStages stages) throws Exception {
    Stage stage = stages.of("first-night");
    Undisturbed expected = harness.undisturbed(stage);
    List<Kill> kills =
        IntStream.range(0, KILLS_OF_A_KIND).boxed().flatMap(i -> Kill.all().stream()).toList();
    return new At(
        kills.stream().map(Kill::toString).toList(),
        point -> {
          Path data = harness.folder().resolve("embedded-" + point);
          EmbeddedFaults faults =
              new EmbeddedFaults(harness.launcher(), data, stage.config(), harness::ran);
          // The first of a kind as soon as its moment has come.
          int millis = point <= Kill.all().size() ? 0 : new Random(point).nextInt(1_000);
          faults.kill(kills.get(point - 1), millis);
          List<String> wrong = faults.again(expected.state(), UnaryOperator.identity());
          FileSystemUtils.deleteRecursively(data);
          return wrong.stream().map(w -> "killed after %d ms: %s".formatted(millis, w)).toList();
        });
  }

  /** Two to eight processes, none of which finds a server yet. */
  private static Disturbance embeddedCrowd(FaultHarness harness, FaultStages stages)
      throws Exception {
    Stage stage = stages.of("first-night");
    Undisturbed expected = harness.undisturbed(stage);
    return new At(
        Collections.nCopies(MOMENTS, "moment"),
        point -> {
          Path data = harness.folder().resolve("embedded-crowd-" + point);
          EmbeddedFaults faults =
              new EmbeddedFaults(harness.launcher(), data, stage.config(), harness::ran);
          Random random = new Random(point);
          List<String> wrong = new ArrayList<>(faults.rush(2 + random.nextInt(7), random));
          wrong.addAll(faults.again(expected.state(), CensusState::ofSeveral));
          FileSystemUtils.deleteRecursively(data);
          return wrong;
        });
  }

  private static Disturbance interrupted(boolean asked, FaultHarness harness, FaultStages stages)
      throws Exception {
    Stage stage = stages.of("second-night");
    Undisturbed expected = harness.undisturbed(stage);
    Crowd crowd = new Crowd(harness.launcher(), stages.nights(), harness::ran);
    return new At(
        Collections.nCopies(MOMENTS, "moment"),
        point -> {
          int millis = new Random(point).nextInt(asked ? 1_500 : 3_000);
          return harness.disturbed(
              stage,
              expected,
              "interrupted after %d ms".formatted(millis),
              world -> crowd.interrupt(world, asked, millis));
        });
  }

  private static Disturbance crowd(FaultHarness harness, FaultStages stages) {
    Crowd crowd = new Crowd(harness.launcher(), stages.nights(), harness::ran);
    return new At(
        Collections.nCopies(MOMENTS, "moment"),
        point -> {
          World world = harness.copy(stages.second());
          Random random = new Random(point);
          try {
            // From two to eight processes.
            return crowd.rush(world, 2 + random.nextInt(7), random);
          } finally {
            world.drop();
          }
        });
  }

  /** What is done at a point. */
  interface Attempt {
    List<String> at(int point) throws Exception;
  }

  /** Points, and what is done at each. */
  record At(List<String> points, Attempt attempt) implements Disturbance {
    @Override
    public List<String> at(int point) throws Exception {
      return attempt.at(point);
    }
  }
}
