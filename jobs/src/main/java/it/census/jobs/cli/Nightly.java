package it.census.jobs.cli;

import it.census.jobs.run.CensusServices;
import it.census.jobs.run.NightlyRun;
import it.census.jobs.run.RunFrame;
import it.census.jobs.run.RunImpossible;
import it.census.jobs.run.RunOutcome;
import it.census.model.Language;
import it.census.model.config.CensusConfiguration;
import it.census.model.config.SourceDefinition;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A nightly run as a person sees it, whether a person or the schedule began it.
 *
 * @param folders options that the next command needs too
 * @param by who began it
 */
record Nightly(
    Path data, Clock clock, Terminal terminal, Language language, String folders, String by) {

  /**
   * Runs all sources, or some of them.
   *
   * @param referenceDate the day by which everything that ages is judged
   * @param only the sources that were asked for; none: all there are
   * @return the exit code
   */
  int run(
      CensusServices census,
      LocalDate referenceDate,
      List<SourceDefinition> only,
      boolean force,
      boolean dryRun)
      throws RunImpossible, SQLException {
    CensusConfiguration configuration = census.configuration();
    RunConsole console = new RunConsole(terminal, language);
    // Under a name of its own: a night that did not run is not made good by one source.
    String command = only.isEmpty() ? "run" : "run --source";
    RunFrame frame =
        new Frames(
                configuration,
                data,
                Frames.instant(census, clock),
                referenceDate,
                language,
                folders,
                console,
                by)
            .of(command, force, dryRun, Optional.empty());
    RunOutcome outcome =
        new NightlyRun(census, frame, clock).run(only.isEmpty() ? configuration.sources() : only);
    console.close(outcome.report());
    return RunClosing.print(terminal, outcome, frame, language);
  }
}
