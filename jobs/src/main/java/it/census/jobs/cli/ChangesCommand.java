package it.census.jobs.cli;

import it.census.model.config.CensusConfiguration;
import it.census.writers.publications.ChangeFeed;
import java.io.OutputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The change feed after a consumer's cursor. */
@Command(
    description =
        "The changes after a position of the feed, as crm/changes.jsonl has them: one JSON object a"
            + " line. A consumer keeps the last seq it has worked on and asks for those since.",
    mixinStandardHelpOptions = true)
final class ChangesCommand extends CensusCommand {

  @Option(
      names = "--since",
      paramLabel = "SEQ",
      required = true,
      description = "the last seq the consumer has; 0: everything")
  private long since;

  @Option(
      names = "--generation",
      paramLabel = "N",
      description =
          "of the feed that the consumer has read, as the manifest and --out tell it; refused where"
              + " a rebuild has made another one")
  private @Nullable Long generation;

  @Option(names = "--out", paramLabel = "FILE", description = "where to (default: the terminal)")
  private @Nullable Path file;

  @Override
  protected int execute() throws Exception {
    if (since < 0) {
      throw new Refused("--since must be 0 or more, not " + since + ".");
    }
    CensusConfiguration configuration = configuration();
    return askingDatabase(
        configuration,
        census -> {
          ChangeFeed feed = new ChangeFeed(census.dataSource());
          if (file != null) {
            ChangeFeed.Position next =
                written(file, to -> feed.writeFile(since, this::refuseStranger, to));
            out().println("next: --since " + next.seq() + " --generation " + next.generation());
          } else {
            OutputStream lines = out();
            feed.write(since, this::refuseStranger, lines);
            out().flush();
          }
          return ExitCode.DONE;
        });
  }

  /** Whoever has read another feed must not go on in this one. */
  private void refuseStranger(ChangeFeed.Position end) throws Refused {
    boolean rebuilt = generation != null && generation != end.generation();
    if (rebuilt || since > end.seq()) {
      throw new Refused(
          (rebuilt
                  ? "The feed is of generation %d, not %d".formatted(end.generation(), generation)
                  : "The feed ends at %d, before %d".formatted(end.seq(), since))
              + ": this consumer has read another catalogue and must begin anew with --since 0.");
    }
  }
}
