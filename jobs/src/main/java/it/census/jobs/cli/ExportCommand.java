package it.census.jobs.cli;

import it.census.model.config.CensusConfiguration;
import it.census.writers.publications.Publications;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The catalogue and its publications as they stood. */
@Command(
    description =
        "The catalogue and its publications as they stood at the end of a day, in the time zone of"
            + " the region.",
    mixinStandardHelpOptions = true)
final class ExportCommand extends CensusCommand {

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      required = true,
      converter = CommonOptions.DateConverter.class,
      description = "the day, YYYY-MM-DD")
  private @Nullable LocalDate day;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "folder for the files, laid out like data/publications")
  private Path folder = Path.of("");

  @Override
  protected int execute() throws Exception {
    CensusConfiguration configuration = configuration();
    LocalDate asOf = day == null ? referenceDate(configuration) : day;
    LocalDate today = LocalDate.now(clock().withZone(configuration.region().timeZone()));
    if (asOf.isAfter(today)) {
      throw new Refused("--as-of " + asOf + " lies in the future; today is " + today + ".");
    }
    if (folder.toAbsolutePath().normalize().startsWith(options.data())) {
      throw new Refused("--out must not lie in the data folder: it would pass for today's files.");
    }
    Instant end = asOf.plusDays(1).atStartOfDay(configuration.region().timeZone()).toInstant();
    return askingDatabase(
        configuration,
        census -> {
          boolean anything =
              written(
                  folder,
                  to ->
                      new Publications(census.dataSource(), configuration)
                          .writeAsOf(to, end, asOf));
          out()
              .println(
                  anything
                      ? "The catalogue as it stood on " + asOf + ": " + folder
                      : "On " + asOf + " the catalogue was still empty: " + folder);
          return ExitCode.DONE;
        });
  }
}
