package it.census.jobs.cli;

import it.census.jobs.run.Decisions;
import it.census.jobs.run.RunImpossible;
import it.census.jobs.run.RunOutcome;
import it.census.model.config.CensusConfiguration;
import it.census.model.config.SourceDefinition;
import it.census.writers.catalogue.DeliveryRecord;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A decision about the held delivery of a source. */
abstract class DecisionCommand extends CensusCommand {

  private final String verb;

  @Parameters(paramLabel = "SOURCE", description = "id of the source")
  private String source = "";

  @Option(names = "--note", paramLabel = "TEXT", description = "why; kept in the ledger")
  private @Nullable String note;

  DecisionCommand(String verb) {
    this.verb = verb;
  }

  protected abstract RunOutcome decide(
      Decisions decisions, SourceDefinition definition, DeliveryRecord held) throws RunImpossible;

  @Override
  protected int execute() throws Exception {
    CensusConfiguration configuration = configuration();
    SourceDefinition definition = source(configuration, source);
    return withDatabase(
        configuration,
        census ->
            asRun(
                census,
                verb,
                false,
                note,
                frame -> {
                  Decisions decisions = new Decisions(census, frame, clock());
                  Optional<DeliveryRecord> held = decisions.held(definition);
                  boolean halfDone = held.isEmpty() && decisions.isHalfDone(definition);
                  if (held.isEmpty() && !halfDone) {
                    throw new Refused(
                        "Source "
                            + source
                            + " has no held delivery; see ./census sources for the state of each source.");
                  }
                  return halfDone
                      ? decisions.finish(definition)
                      : decide(decisions, definition, held.get());
                }));
  }
}
