package it.census.jobs.faults;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What came of every point tried: told as it happens, summed up in the end or when somebody stops
 * it, and kept in a file, so that a campaign of hours can be interrupted and goes on where it was.
 */
final class FaultRecord implements AutoCloseable {

  /** Begins the line that tells on which program the points after it were tried. */
  private static final String PROGRAM = "program ";

  private static final String IN_ORDER = "in order";
  private static final String WRONG = "WRONG";

  /** The harness itself came to grief, by a starved server or for want of room: no verdict. */
  private static final String NOT_TRIED = "COULD NOT BE TRIED";

  private final @Nullable PrintWriter file;
  private final Set<String> known;
  private final Instant began = Instant.now();
  private final Thread atInterruption = new Thread(this::stop, "faults-summary");
  private IntSupplier runs = () -> 0;
  private boolean stopped;
  private int left;
  private Map<String, Integer> ofName = new TreeMap<>();
  private final Map<String, Integer> ofAll = new TreeMap<>();

  private FaultRecord(@Nullable PrintWriter file, Set<String> known) {
    this.file = file;
    this.known = known;
    Runtime.getRuntime().addShutdownHook(atInterruption);
  }

  /**
   * With what a former campaign has noted there of the same program. What it noted of another one
   * stays, and counts for nothing.
   *
   * @param program its name
   */
  static FaultRecord in(@Nullable Path path, String program) throws IOException {
    if (path == null) {
      return new FaultRecord(null, Set.of());
    }
    Set<String> known = new HashSet<>();
    Set<String> others = new HashSet<>();
    String of = "";
    for (String line : Files.exists(path) ? Files.readAllLines(path) : List.<String>of()) {
      if (line.startsWith(PROGRAM)) {
        of = line.substring(PROGRAM.length());
      } else if (line.endsWith(": " + IN_ORDER)) {
        (of.equals(program) ? known : others).add(line.substring(0, line.indexOf(':')));
      }
    }
    PrintWriter file =
        new PrintWriter(
            Files.newBufferedWriter(
                path, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND),
            true);
    if (!of.equals(program)) {
      file.println(PROGRAM + program);
    }
    if (!others.isEmpty()) {
      say(
          "WARNING: %d points of the record were in order on another program, not on %s: they are tried again"
              .formatted(others.size(), program));
    }
    return new FaultRecord(file, known);
  }

  /** Who counts the runs. */
  synchronized void runsCountedBy(IntSupplier counter) {
    runs = counter;
  }

  /** Whether a point was in order before. */
  boolean knows(String name, int point) {
    return known.contains(name + " " + point);
  }

  /** So many points of a disturbance are going to be tried. */
  synchronized void begin(String name, List<String> kinds, int points) {
    Map<String, Integer> count = new TreeMap<>();
    kinds.forEach(kind -> count.merge(kind, 1, Integer::sum));
    long before = known.stream().filter(k -> k.startsWith(name + " ")).count();
    say(
        "%s: %d points %s, %d of them to be tried now, %d in order before"
            .formatted(name, kinds.size(), count, points, before));
    left = points;
    ofName = new TreeMap<>();
  }

  /** Tries a point and tells what came of it. */
  void tried(String name, int point, String kind, Callable<List<String>> attempt)
      throws InterruptedException {
    Instant start = Instant.now();
    List<String> found;
    String result;
    try {
      found = attempt.call();
      result = found.isEmpty() ? IN_ORDER : WRONG;
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      found = List.of(String.valueOf(e));
      result = NOT_TRIED;
    }
    note(
        "%s %d".formatted(name, point),
        kind,
        result,
        found,
        Duration.between(start, Instant.now()));
  }

  private synchronized void note(
      String point, String kind, String result, List<String> found, Duration took) {
    // What is torn down with everything else tells nothing.
    if (stopped) {
      return;
    }
    left--;
    ofName.merge(result, 1, Integer::sum);
    ofAll.merge(result, 1, Integer::sum);
    say(
        "%s (%s): %s, %.1f s, %d to go"
            .formatted(point, kind, result, took.toMillis() / 1000.0, left));
    found.forEach(FaultRecord::say);
    if (file != null) {
      file.printf("%s: %s%n", point, result);
    }
  }

  /** All points of a disturbance have been tried. */
  synchronized void end(String name) {
    say("%s: %s".formatted(name, ofName));
  }

  synchronized boolean inOrder() {
    return ofAll.keySet().stream().allMatch(IN_ORDER::equals);
  }

  private synchronized void stop() {
    stopped = true;
    say(
        "Stopped."
            + (file == null ? "" : " The same command with the same --record goes on from here."));
    sum();
  }

  private synchronized void sum() {
    say(
        "%d fault points %s, %d runs, %d minutes"
            .formatted(
                ofAll.values().stream().mapToInt(Integer::intValue).sum(),
                ofAll,
                runs.getAsInt(),
                Duration.between(began, Instant.now()).toMinutes()));
  }

  private static void say(String line) {
    System.out.println(line);
  }

  @Override
  public void close() {
    if (Runtime.getRuntime().removeShutdownHook(atInterruption)) {
      sum();
    }
    if (file != null) {
      file.close();
    }
  }
}
