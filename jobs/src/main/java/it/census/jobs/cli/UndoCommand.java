package it.census.jobs.cli;

import it.census.jobs.run.Decisions;
import it.census.model.config.CensusConfiguration;
import it.census.model.config.SourceDefinition;
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
                  boolean halfDone = decisions.isHalfDone(definition);
                  if (!halfDone && decisions.lastLoad(definition).isEmpty()) {
                    throw new Refused(
                        "The catalogue holds no load of source "
                            + source
                            + " that could be taken back; see ./census sources.");
                  }
                  return halfDone ? decisions.finish(definition) : decisions.undo(definition);
                }));
  }
}
