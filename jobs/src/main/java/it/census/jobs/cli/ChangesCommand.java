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
          long last = feed.lastSeq();
          if (since > last) {
            throw new Refused(
                "The feed ends at "
                    + last
                    + ", before "
                    + since
                    + ": this consumer has read another catalogue and must begin anew with --since"
                    + " 0.");
          }
          if (file != null) {
            long next = written(file, to -> feed.writeFile(since, to));
            out().println("next: --since " + next);
          } else {
            OutputStream lines = out();
            feed.write(since, lines);
            out().flush();
          }
          return ExitCode.DONE;
        });
  }
}
