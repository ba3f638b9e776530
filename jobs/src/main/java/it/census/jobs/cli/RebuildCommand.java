package it.census.jobs.cli;

import it.census.jobs.run.Rebuild;
import it.census.jobs.run.RunFrame;
import it.census.jobs.run.RunOutcome;
import it.census.model.config.CensusConfiguration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The catalogue built again from the archive. */
@Command(
    name = "rebuild",
    header = "The catalogue again, from archive and ledger",
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
          RunConsole console = new RunConsole(terminal(), language());
          RunFrame frame =
              new Frames(
                      configuration,
                      options.data(),
                      instant(census),
                      referenceDate(configuration),
                      language(),
                      console)
                  .of("rebuild", false, false, Optional.ofNullable(note));
          RunOutcome outcome =
              new Rebuild(census, frame, clock())
                  .rebuild(
                      (done, all) -> {
                        if (terminal().interactive()) {
                          out().print("\rreplaying " + done + " of " + all + " entries ");
                          out().flush();
                        } else if (done == all) {
                          out().println("replayed " + all + " entries of the ledger");
                        }
                      });
          console.close(outcome.report());
          return RunClosing.print(terminal(), outcome, frame, language(), options.folders());
        });
  }
}
