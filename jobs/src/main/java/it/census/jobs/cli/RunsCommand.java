package it.census.jobs.cli;

import it.census.model.config.CensusConfiguration;
import it.census.writers.catalogue.RunRecord;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The history of runs. */
@Command(description = "The history of runs, the newest first.", mixinStandardHelpOptions = true)
final class RunsCommand extends CensusCommand {

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "how many (default: ${DEFAULT-VALUE})")
  private int limit;

  @Override
  protected int execute() throws Exception {
    if (limit < 1) {
      throw new Refused("--limit must be 1 or more, not " + limit + ".");
    }
    CensusConfiguration configuration = configuration();
    return askingDatabase(
        configuration,
        census -> {
          census.noteInterrupted();
          List<RunRecord> runs = census.store().listRuns(limit);
          if (runs.isEmpty()) {
            out().println("No run yet; start one with ./census run");
            return ExitCode.DONE;
          }
          DateTimeFormatter time =
              DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT)
                  .withZone(configuration.region().timeZone());
          TextTable table =
              new TextTable()
                  .fitting()
                  .name("run")
                  .text("command")
                  .text("status")
                  .text("started (%s)".formatted(configuration.region().timeZone()))
                  .number("seconds")
                  .text("note");
          for (RunRecord run : runs) {
            table.row(
                run.id(),
                run.command(),
                run.wasCutOff() ? "interrupted" : run.status(),
                time.format(run.started()),
                run.finished()
                    .map(f -> Long.toString(Duration.between(run.started(), f).toSeconds()))
                    .orElse("-"),
                run.note().orElse(""));
          }
          table.print(terminal());
          return ExitCode.DONE;
        });
  }
}
