package it.census.jobs.faults;

import it.census.jobs.TestServer;
import it.census.jobs.faults.FaultHarness.Stage;
import it.census.jobs.faults.FaultHarness.Undisturbed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** One way of disturbing the program, at one point after the other. */
interface Disturbance {

  /** How often processes are started at once, killed and told to end. */
  int MOMENTS = 100;

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
            "restarted-server",
            "full-disk",
            "kill",
            "terminate",
            "crowd"));
    return List.copyOf(names);
  }

  /** By its name. */
  static Disturbance of(String name, FaultHarness harness, FaultStages stages) throws Exception {
    return switch (name) {
      case "broken-connections" -> failing(FaultPoint.Does.CUT, harness, stages);
      case "broken-connection" -> failing(FaultPoint.Does.CUT_ONE, harness, stages);
      case "lost-answer" -> failing(FaultPoint.Does.LOSE_ANSWER, harness, stages);
      case "restarted-server" -> restarted(harness);
      case "full-disk" -> failing(FaultPoint.Does.FILL, harness, stages);
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

  private static Disturbance failing(FaultPoint.Does how, FaultHarness harness, FaultStages stages)
      throws Exception {
    Stage stage = stages.of("second-night");
    Undisturbed expected = harness.undisturbed(stage);
    List<String> counted =
        switch (how) {
          case FILL -> List.of("write", "flush");
          case LOSE_ANSWER -> List.of("commit");
          default -> List.of("commit", "copy", "flush", "rename", "write");
        };
    List<String> points = expected.points().stream().filter(counted::contains).toList();
    return new At(points, point -> harness.failingAt(stage, expected, how, point));
  }

  /** On a server of its own, one point after the other: what is restarted is there for all. */
  private static Disturbance restarted(FaultHarness harness) throws Exception {
    Path folder = harness.folder().resolve("restarted");
    TestServer server = TestServer.restartable(folder.resolve("server"));
    Stage stage = FaultStages.in(folder, server).of("second-night");
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

  private static Disturbance interrupted(boolean asked, FaultHarness harness, FaultStages stages)
      throws Exception {
    Stage stage = stages.of("second-night");
    Undisturbed expected = harness.undisturbed(stage);
    Crowd crowd = new Crowd(harness.launcher(), stages.nights(), harness::ran);
    return moments(
        harness,
        stage.before(),
        (world, random) -> {
          int millis = random.nextInt(asked ? 1_500 : 3_000);
          List<String> wrong = new ArrayList<>(crowd.interrupt(world, asked, millis));
          wrong.addAll(harness.givenAgain(world, stage, expected));
          return wrong.stream()
              .map(w -> "interrupted after %d ms: %s".formatted(millis, w))
              .toList();
        });
  }

  private static Disturbance crowd(FaultHarness harness, FaultStages stages) {
    Crowd crowd = new Crowd(harness.launcher(), stages.nights(), harness::ran);
    return moments(
        harness,
        stages.second(),
        // From two to eight processes.
        (world, random) -> crowd.rush(world, 2 + random.nextInt(7), random));
  }

  /** Something done to a world of its own; what came of it depends on nothing but the seed. */
  interface Deed {
    List<String> to(World world, Random random) throws Exception;
  }

  private static Disturbance moments(FaultHarness harness, World before, Deed deed) {
    return new At(
        Collections.nCopies(MOMENTS, "moment"),
        point -> {
          World world = harness.copy(before);
          try {
            return deed.to(world, new Random(point));
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
