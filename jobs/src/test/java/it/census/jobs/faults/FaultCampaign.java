package it.census.jobs.faults;

import it.census.jobs.TestServer;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * All faults, in full: {@code jobs/faults}. Tells point by point how it went, and in the end how
 * many points were tried, how many runs that took and what was wrong.
 */
@Command(
    name = "jobs/faults",
    description = "Stops the program at every point at which it could leave something half done.",
    mixinStandardHelpOptions = true)
public final class FaultCampaign implements Callable<Integer> {

  private static final List<String> ALL = Disturbance.names();

  @Parameters(
      paramLabel = "WHAT",
      description = "commands, faults, or a fault and the command it meets; all by default")
  private List<String> named = ALL;

  @Option(names = "--every", paramLabel = "N", description = "only every N-th point")
  private int stride = 1;

  @Option(
      names = "--at-most",
      paramLabel = "N",
      description = "N points of each, from the first to the last")
  private int most = Integer.MAX_VALUE;

  @Option(names = "--from", paramLabel = "N", description = "the first point to be tried")
  private int from = 1;

  @Option(names = "--to", paramLabel = "N", description = "the last point to be tried")
  private int to = Integer.MAX_VALUE;

  @Option(names = "--workers", paramLabel = "N", description = "so many points at once")
  private int atOnce = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--record",
      paramLabel = "FILE",
      description = "notes each point there; those that it says were in order are not tried again")
  private @Nullable Path recordFile;

  @Spec private @Nullable CommandSpec command;

  /** Tries everything, or what is named. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new FaultCampaign()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    check();
    Path folder = folder();
    try (TestServer server = TestServer.start(folder.resolve("server"));
        FaultRecord record = FaultRecord.in(recordFile, Program.name())) {
      FaultStages stages = FaultStages.in(folder, server);
      Launcher launcher = stages.launcher(folder.resolve("classes"));
      FaultHarness harness = new FaultHarness(folder, launcher);
      record.runsCountedBy(harness::runs);
      ExecutorService workers = Executors.newFixedThreadPool(atOnce);
      try {
        for (String name : named) {
          attempt(name, workers, record, Disturbance.of(name, harness, stages));
        }
      } finally {
        workers.shutdownNow();
      }
      return record.inOrder() ? 0 : 1;
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  /** Where a campaign before was stopped its folder was left: it goes now. */
  private static Path folder() throws IOException {
    Path mine = Files.createTempDirectory("census-faults-" + ProcessHandle.current().pid() + "-");
    try (DirectoryStream<Path> all =
        Files.newDirectoryStream(mine.getParent(), "census-faults-*-*")) {
      for (Path one : all) {
        long pid = Long.parseLong(one.getFileName().toString().split("-")[2]);
        if (ProcessHandle.of(pid).isEmpty()) {
          FileSystemUtils.deleteRecursively(one);
        }
      }
    }
    return mine;
  }

  private void check() {
    List<String> unknown = named.stream().filter(n -> !Disturbance.isKnown(n)).toList();
    if (!unknown.isEmpty() || stride < 1 || most < 1 || from < 1 || atOnce < 1) {
      throw new ParameterException(
          Objects.requireNonNull(command).commandLine(),
          unknown.isEmpty()
              ? "--every, --at-most, --from and --workers begin with 1."
              : "There is no %s; there are: %s."
                  .formatted(String.join(", ", unknown), String.join(", ", ALL)));
    }
  }

  private void attempt(
      String name, ExecutorService workers, FaultRecord record, Disturbance disturbance)
      throws Exception {
    List<String> kinds = disturbance.points();
    int last = Math.min(to, kinds.size());
    int step = Math.max(stride, (last - from) / most + 1);
    List<Integer> points =
        IntStream.iterate(from, n -> n <= last, n -> n + step)
            .filter(n -> !record.knows(name, n))
            .boxed()
            .toList();
    record.begin(name, kinds, points.size());
    List<Future<?>> tries = new ArrayList<>();
    for (int point : points) {
      tries.add(
          workers.submit(
              () -> {
                record.tried(name, point, kinds.get(point - 1), () -> disturbance.at(point));
                return null;
              }));
    }
    for (Future<?> one : tries) {
      one.get();
    }
    record.end(name);
  }
}
