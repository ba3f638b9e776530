package it.census.jobs.cli;

import it.census.jobs.run.Decisions;
import it.census.jobs.run.RunImpossible;
import it.census.jobs.run.RunOutcome;
import it.census.model.config.SourceDefinition;
import it.census.writers.catalogue.DeliveryRecord;
import picocli.CommandLine.Command;

/** Lets the held delivery of a source in. */
@Command(
    description = "Let the held delivery of a source into the catalogue, and publish.",
    mixinStandardHelpOptions = true)
final class ReleaseCommand extends DecisionCommand {

  ReleaseCommand() {
    super("release");
  }

  @Override
  protected RunOutcome decide(Decisions decisions, SourceDefinition definition, DeliveryRecord held)
      throws RunImpossible {
    return decisions.release(definition, held);
  }
}
