package it.census.jobs.run;

import it.census.model.config.SourceDefinition;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;

/**
 * The nightly job: every source is taken in and brought into the catalogue; afterwards what is too
 * old to be of use is forgotten.
 */
public final class NightlyRun {

  private final CensusServices census;
  private final RunFrame run;
  private final Clock clock;

  /**
   * @param clock tells only when the run ended; all else takes the instants of the frame
   */
  public NightlyRun(CensusServices census, RunFrame run, Clock clock) {
    this.census = census;
    this.run = run;
    this.clock = clock;
  }

  /**
   * Processes the sources, in whatever order they are named.
   *
   * @throws RunImpossible where the database or the data folder cannot be used; nothing is
   *     published
   */
  public RunOutcome run(List<SourceDefinition> sources) throws RunImpossible {
    RunOutcome outcome =
        new PublishingRun(census, run, clock)
            .perform(
                sources.stream().sorted(Comparator.comparing(SourceDefinition::id)).toList(),
                SourceRun::process);
    if (!run.dryRun()) {
      new RetentionSweep(census, run.started()).sweep();
    }
    return outcome;
  }
}
