package it.census.jobs.cli;

import it.census.model.config.CensusConfiguration;
import it.census.model.config.SourceDefinition;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The nightly job. */
@Command(
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
          "archive, load and publish nothing; the report and exit code tell what would be, and"
              + " impact.csv which notices and offers the rules of today would change")
  private boolean dryRun;

  @Override
  protected int execute() throws Exception {
    CensusConfiguration configuration = configuration();
    List<SourceDefinition> only = sources.isEmpty() ? List.of() : chosen(configuration, sources);
    return withDatabase(
        configuration,
        census -> done(nightly().run(census, referenceDate(configuration), only, force, dryRun)));
  }
}
