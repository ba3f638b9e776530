package it.census.jobs.cli;

import it.census.jobs.unmatched.UnmatchedFile;
import it.census.jobs.unmatched.UnmatchedFinder;
import it.census.jobs.unmatched.UnmatchedFinder.Found;
import it.census.model.Bilingual;
import it.census.model.config.CensusConfiguration;
import it.census.model.config.SourceDefinition;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Headers and values that were not understood, and how to teach them. */
@Command(
    description =
        "Headers and values not understood in the last and in the held delivery of each source, by"
            + " frequency, with the best candidate and the line that would teach it. Reads the"
            + " catalogue, no file; nothing about persons is listed.",
    mixinStandardHelpOptions = true)
final class UnmatchedCommand extends CensusCommand {

  @Option(names = "--source", paramLabel = "ID", description = "only this source; may be repeated")
  private List<String> sources = new ArrayList<>();

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "25",
      description = "how many are shown; --out writes all (default: ${DEFAULT-VALUE})")
  private int limit = 25;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "write all of them there as CSV too, safe to open in a spreadsheet")
  private @Nullable Path file;

  @Override
  protected int execute() throws Exception {
    if (limit < 1) {
      throw new Refused("--limit is at least 1.");
    }
    CensusConfiguration configuration = configuration();
    List<SourceDefinition> chosen = chosen(configuration, sources);
    return askingDatabase(
        configuration,
        census -> {
          Found found = new UnmatchedFinder(census).find(chosen);
          if (file != null) {
            written(
                file,
                to -> {
                  UnmatchedFile.write(to.toAbsolutePath().normalize(), found.entries());
                  return to;
                });
          }
          new UnmatchedConsole(terminal(), language(), limit).print(found);
          if (file != null) {
            out().println(new Bilingual("scritto: ", "written: ").in(language()) + file);
          }
          return ExitCode.DONE;
        });
  }
}
