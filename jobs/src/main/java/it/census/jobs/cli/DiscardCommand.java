package it.census.jobs.cli;

import it.census.jobs.run.Decisions;
import it.census.jobs.run.RunImpossible;
import it.census.jobs.run.RunOutcome;
import it.census.model.config.SourceDefinition;
import it.census.writers.catalogue.DeliveryRecord;
import picocli.CommandLine.Command;

/** Drops the held delivery of a source for good. */
@Command(
    description = "Drop the held delivery of a source for good; the same bytes are not held again.",
    mixinStandardHelpOptions = true)
final class DiscardCommand extends DecisionCommand {

  DiscardCommand() {
    super("discard");
  }

  @Override
  protected RunOutcome decide(Decisions decisions, SourceDefinition definition, DeliveryRecord held)
      throws RunImpossible {
    return decisions.discard(definition, held);
  }
}
