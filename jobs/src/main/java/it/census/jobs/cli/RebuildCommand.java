package it.census.jobs.cli;

import it.census.jobs.run.Rebuild;
import it.census.model.config.CensusConfiguration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The catalogue built again from the archive. */
@Command(
    description =
        "Build the catalogue again from the archive and its ledger, under today's rules, and"
            + " publish. Others read the old one until the new one is whole.",
    mixinStandardHelpOptions = true)
final class RebuildCommand extends CensusCommand {

  @Option(names = "--note", paramLabel = "TEXT", description = "why; kept with the run")
  private @Nullable String note;

  @Override
  protected int execute() throws Exception {
    CensusConfiguration configuration = configuration();
    return withDatabase(
        configuration,
        census -> {
          return asRun(
              census,
              "rebuild",
              false,
              note,
              frame ->
                  new Rebuild(census, frame, clock())
                      .rebuild(
                          (done, all) -> {
                            if (terminal().interactive()) {
                              out().print("\rreplaying " + done + " of " + all + " entries ");
                              out().flush();
                            } else if (done == all) {
                              out().println("replayed " + all + " entries of the ledger");
                            }
                          }));
        });
  }
}
