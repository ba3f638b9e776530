package it.census.benchmarks;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the census beside floors and alternatives. */
@Command(
    name = "benchmarks/run",
    description =
        "Measures the census, what PostgreSQL itself needs for the same rows, and what one would"
            + " write otherwise, on one server in one run.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
public final class Benchmarks implements Callable<Integer> {

  @Option(names = "--rows", split = ",", description = "Rows of the deliveries")
  private List<Integer> rows = List.of(10_000, 100_000, 1_000_000);

  @Option(names = "--repeat", description = "How often each is measured, in turns")
  private int repeat = 3;

  @Option(names = "--seed", description = "Of the invented rows")
  private long seed = 20_261_101;

  @Option(
      names = "--work",
      description = "Folder for deliveries, server and results; emptied first")
  private Path work = Path.of(System.getProperty("java.io.tmpdir"), "census-benchmarks");

  @Option(names = "--only", split = ",", description = "What is measured: ${COMPLETION-CANDIDATES}")
  private List<Subject> only = List.of(Subject.values());

  @Option(names = "--keep", description = "Leaves the CSV deliveries in the work folder")
  private boolean keep;

  public static void main(String[] args) {
    System.exit(new CommandLine(new Benchmarks()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    Path home = Path.of(System.getProperty("census.home", "."));
    Folders.delete(work);
    Files.createDirectories(work);
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    List<Measured> all = new ArrayList<>();
    Map<Integer, List<StageCost>> stages = new TreeMap<>();
    try (BenchServer server = BenchServer.start(work.resolve("server"))) {
      CensusRows generator =
          CensusRows.of(seed, home.resolve("config/reference/municipalities.csv"));
      ResultTable table = new ResultTable(Machine.describe(server.version()));
      out.println(table.head());
      for (int count : rows) {
        try (Campaign campaign =
            new Campaign(server, new DeliveryFiles(generator), home, work, count, only, keep)) {
          List<Measured> measured = campaign.measure(repeat);
          List<StageCost> costs = campaign.stages();
          out.println(table.of(count, measured, costs));
          all.addAll(measured);
          stages.put(count, costs);
        }
      }
      Files.writeString(work.resolve("results.json"), table.json(all, stages));
      out.println("as JSON: " + work.resolve("results.json"));
    }
    return 0;
  }
}
