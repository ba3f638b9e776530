package it.census.jobs.faults;

import it.census.jobs.TestServer;
import it.census.jobs.faults.FaultHarness.Stage;
import it.census.jobs.faults.FaultHarness.Undisturbed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All faults, in full: {@code jobs/faults}. Tells how many points were tried, how many runs that
 * took and what was wrong.
 */
public final class FaultCampaign {

  /** How often processes are started at once, killed and told to end. */
  private static final int CROWDS = 100;

  private static final List<String> ALL =
      Stream.concat(
              FaultStages.NAMES.stream(),
              Stream.of("broken-connections", "full-disk", "kill", "terminate", "crowd"))
          .toList();

  private final FaultHarness harness;
  private final FaultStages stages;
  private final int stride;
  private final ExecutorService workers;
  private final List<String> failures = new ArrayList<>();
  private int points;
  private @Nullable Undisturbed night;

  private FaultCampaign(Path folder, TestServer server, int stride, int workers) throws Exception {
    this.harness = new FaultHarness(folder);
    this.stages = FaultStages.in(folder, server);
    this.stride = stride;
    this.workers = Executors.newFixedThreadPool(workers);
  }

  /**
   * Tries everything, or what is named.
   *
   * @param args names of commands and faults; {@code --every N} tries every N-th point only, {@code
   *     --workers N} so many at once
   */
  public static void main(String[] args) throws Exception {
    List<String> named = new ArrayList<>(List.of(args));
    int stride = option(named, "--every", 1);
    int workers = option(named, "--workers", Runtime.getRuntime().availableProcessors());
    Path folder = Files.createTempDirectory("census-faults-");
    Instant began = Instant.now();
    boolean inOrder;
    try (TestServer server = TestServer.start(folder.resolve("server"))) {
      FaultCampaign campaign = new FaultCampaign(folder, server, stride, workers);
      campaign.tryAll(named);
      inOrder = campaign.close(began);
    }
    System.exit(inOrder ? 0 : 1);
  }

  private static int option(List<String> named, String name, int otherwise) {
    int at = named.indexOf(name);
    if (at < 0) {
      return otherwise;
    }
    int value = Integer.parseInt(named.get(at + 1));
    named.subList(at, at + 2).clear();
    return value;
  }

  private void tryAll(List<String> named) throws Exception {
    for (String name : named.isEmpty() ? ALL : named) {
      switch (name) {
        case "broken-connections" -> fail(name, FaultPoint.Does.CUT);
        case "full-disk" -> fail(name, FaultPoint.Does.FILL);
        case "kill" -> crowd(name, n -> interrupted(n, false));
        case "terminate" -> crowd(name, n -> interrupted(n, true));
        case "crowd" -> crowd(name, this::rushed);
        default -> halt(name);
      }
    }
  }

  /** Every point of a command at which it can be halted. */
  private void halt(String name) throws Exception {
    Stage stage = stages.of(name);
    Undisturbed expected = harness.undisturbed(stage);
    System.out.printf("%s: %s%n", name, kinds(expected.points()));
    tell(name, expected.points().size(), point -> harness.haltedAt(stage, expected, point));
  }

  private void fail(String name, FaultPoint.Does how) throws Exception {
    Stage stage = stages.of("second-night");
    Undisturbed expected = harness.undisturbed(stage);
    long writes =
        expected.points().stream().filter(p -> p.equals("write") || p.equals("flush")).count();
    tell(
        name,
        how == FaultPoint.Does.FILL ? (int) writes : expected.points().size(),
        point -> harness.failingAt(stage, expected, how, point));
  }

  private void crowd(String name, Attempt attempt) throws Exception {
    tell(name, CROWDS, attempt);
  }

  private List<String> rushed(int n) throws Exception {
    World world = harness.copy(stages.second());
    try {
      // From two to eight processes.
      return new Crowd(stages.nights()).rush(world, 2 + n % 7, new Random(n));
    } finally {
      world.drop();
    }
  }

  private List<String> interrupted(int n, boolean asked) throws Exception {
    Stage stage = stages.of("second-night");
    Undisturbed expected = undisturbedNight();
    World world = harness.copy(stage.before());
    try {
      int millis = new Random(n).nextInt(asked ? 1_500 : 3_000);
      List<String> wrong =
          new ArrayList<>(new Crowd(stages.nights()).interrupt(world, asked, millis));
      wrong.addAll(harness.givenAgain(world, stage, expected));
      return wrong.stream().map(w -> "interrupted after %d ms: %s".formatted(millis, w)).toList();
    } finally {
      world.drop();
    }
  }

  private synchronized Undisturbed undisturbedNight() throws Exception {
    if (night == null) {
      night = harness.undisturbed(stages.of("second-night"));
    }
    return night;
  }

  /** One attempt, by its number; what was wrong. */
  private interface Attempt {
    List<String> make(int number) throws Exception;
  }

  private void tell(String name, int all, Attempt attempt) throws Exception {
    List<Future<List<String>>> tries = new ArrayList<>();
    for (int n = 1; n <= all; n += stride) {
      int number = n;
      tries.add(workers.submit(() -> attempt.make(number)));
    }
    int wrong = collect(tries);
    points += tries.size();
    System.out.printf(
        "%s: %d of %d points tried, %d with a fault%n", name, tries.size(), all, wrong);
  }

  private int collect(List<Future<List<String>>> tries) throws Exception {
    int wrong = 0;
    for (Future<List<String>> attempt : tries) {
      List<String> found = attempt.get();
      found.forEach(System.out::println);
      failures.addAll(found);
      wrong += found.isEmpty() ? 0 : 1;
    }
    return wrong;
  }

  private static Map<String, Integer> kinds(List<String> points) {
    Map<String, Integer> kinds = new TreeMap<>();
    points.forEach(kind -> kinds.merge(kind, 1, Integer::sum));
    return kinds;
  }

  private boolean close(Instant began) {
    workers.shutdown();
    System.out.printf(
        Locale.ROOT,
        "%d fault points, %d runs, %d failures, %d minutes%n",
        points,
        harness.runs(),
        failures.size(),
        Duration.between(began, Instant.now()).toMinutes());
    return failures.isEmpty();
  }
}
