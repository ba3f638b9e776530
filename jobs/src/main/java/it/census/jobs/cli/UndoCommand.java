package it.census.jobs.cli;

import it.census.jobs.run.Decisions;
import it.census.model.config.CensusConfiguration;
import it.census.model.config.SourceDefinition;
import it.census.writers.catalogue.LoadRecord;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes the last load of a source back. */
@Command(
    description =
        "Take the last load of a source back: every offer is again what it was before, and the"
            + " delivery is not loaded again by itself.",
    mixinStandardHelpOptions = true)
final class UndoCommand extends CensusCommand {

  @Parameters(paramLabel = "SOURCE", description = "id of the source")
  private String source = "";

  @Option(names = "--note", paramLabel = "TEXT", description = "why; kept in the ledger")
  private @Nullable String note;

  @Override
  protected int execute() throws Exception {
    CensusConfiguration configuration = configuration();
    SourceDefinition definition = source(configuration, source);
    return withDatabase(
        configuration,
        census ->
            asRun(
                census,
                "undo",
                false,
                note,
                frame -> {
                  Decisions decisions = new Decisions(census, frame, clock());
                  // First: who is quicker meanwhile has taken back what is seen here.
                  Optional<LoadRecord> last = decisions.lastLoad(definition);
                  boolean halfDone = decisions.isHalfDone(definition);
                  if (!halfDone && last.isEmpty()) {
                    throw new Refused(
                        "The catalogue holds no load of source "
                            + source
                            + " that could be taken back; see ./census sources.");
                  }
                  return halfDone
                      ? decisions.finish(definition)
                      : decisions.undo(definition, last.get());
                }));
  }
}
