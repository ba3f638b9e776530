package it.census.jobs.cli;

import it.census.jobs.run.NightlyRun;
import it.census.jobs.run.RunFrame;
import it.census.jobs.run.RunOutcome;
import it.census.model.config.CensusConfiguration;
import it.census.model.config.SourceDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The nightly job. */
@Command(
    name = "run",
    description =
        "The nightly job: acquire, read, harmonise, validate, load, publish, report. Exit code 0:"
            + " all sources in order; 1: something waits for a person.",
    mixinStandardHelpOptions = true)
final class RunCommand extends CensusCommand {

  @Option(names = "--source", paramLabel = "ID", description = "only this source; may be repeated")
  private List<String> sources = new ArrayList<>();

  @Option(names = "--force", description = "process unchanged bytes again; never passes the guard")
  private boolean force;

  @Option(
      names = "--dry-run",
      description =
          "archive, load and publish nothing; the report and exit code tell what would be")
  private boolean dryRun;

  @Override
  protected int execute() throws Exception {
    CensusConfiguration configuration = configuration();
    List<SourceDefinition> chosen = chosen(configuration, sources);
    return withDatabase(
        configuration,
        census -> {
          RunConsole console = new RunConsole(terminal(), language());
          RunFrame frame =
              new Frames(
                      configuration,
                      options.data(),
                      clock().instant(),
                      referenceDate(configuration),
                      language(),
                      console)
                  .of("run", force, dryRun, Optional.empty());
          RunOutcome outcome = new NightlyRun(census, frame, clock()).run(chosen);
          console.close(outcome.report());
          return RunClosing.print(terminal(), outcome, frame, language(), options.folders());
        });
  }
}
