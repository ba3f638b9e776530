package it.census.jobs.cli;

import it.census.jobs.run.CheckRun;
import it.census.jobs.run.RunFrame;
import it.census.model.config.CensusConfiguration;
import it.census.model.config.SourceDefinition;
import it.census.model.report.RunReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The same reading and rules over files, without a database. */
@Command(
    description =
        "The same reading and rules over files, without a database: report.json, report.html,"
            + " notices.csv, corrections.csv, rejected.csv, other-rows.csv (rows taken for no"
            + " record). Exit code 1: a file is unreadable or has rejected rows.",
    mixinStandardHelpOptions = true)
final class CheckCommand extends CensusCommand {

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "files to check")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--source",
      paramLabel = "ID",
      description = "read them as deliveries of this source (default: nothing is known)")
  private @Nullable String source;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "where the reports go (default: check)")
  private Path folder = Path.of("check");

  @Override
  protected int execute() throws Exception {
    CensusConfiguration configuration = configuration();
    for (Path file : files) {
      if (!Files.exists(file)) {
        throw new Refused("There is no file " + file + ": check the path.");
      }
    }
    Optional<SourceDefinition> definition =
        source == null ? Optional.empty() : Optional.of(source(configuration, source));
    folder(folder);
    RunConsole console = new RunConsole(terminal(), language());
    RunFrame frame =
        frames(configuration, clock().instant(), console)
            .of("check", false, true, Optional.empty());
    RunReport report = new CheckRun(configuration, frame, clock()).check(files, definition, folder);
    console.close(report);
    out().println("report: " + folder.toAbsolutePath().normalize().resolve("report.html"));
    boolean inOrder =
        report.sources().stream()
            .allMatch(s -> !s.state().needsAttention() && s.counts().rejected() == 0);
    return inOrder ? ExitCode.DONE : ExitCode.ATTENTION;
  }
}
