package it.census.jobs.cli;

import it.census.jobs.onboard.Onboarding;
import it.census.jobs.onboard.Proposal;
import it.census.jobs.onboard.ProposalText;
import it.census.model.config.CensusConfiguration;
import it.census.readers.DeliveryUnreadable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A new source from a sample file. */
@Command(
    description =
        "Proposes a source definition from a sample file, with what was recognised and what was"
            + " not: headers and words that nobody understood stand in it as comments, with their"
            + " best candidates. Printed; with --out written too.",
    mixinStandardHelpOptions = true)
final class OnboardCommand extends CensusCommand {

  @Parameters(paramLabel = "FILE", description = "a delivery of the new source")
  private Path file = Path.of("");

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "id of the source, which never changes (default: from the name of the file)")
  private @Nullable String id;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "write the proposal there, e.g. config/sources/<id>.yml; never over a file")
  private @Nullable Path target;

  @Override
  protected int execute() throws Exception {
    CensusConfiguration configuration = configuration();
    String chosen = id == null ? Onboarding.idOf(file) : id;
    refuse(configuration, chosen);
    Path sample = file.toAbsolutePath().normalize();
    Path home = target == null ? options.config() : folderOf(target);
    try {
      Proposal proposal =
          new Onboarding(configuration, referenceDate(configuration))
              .propose(sample, chosen, location(home.toAbsolutePath().normalize(), sample));
      String text = new ProposalText(language()).of(proposal);
      out().print(text);
      if (target != null) {
        written(target, to -> Files.writeString(to, text, StandardCharsets.UTF_8));
        out().println("written: " + target);
        out()
            .println(
                ("next: check the name, then ./census run --source %1$s --dry-run%2$s"
                        + " and ./census run --source %1$s%2$s")
                    .formatted(chosen, options.folders()));
      }
      return ExitCode.DONE;
    } catch (DeliveryUnreadable e) {
      throw new Refused(file + ": " + e.sentence().in(language()));
    }
  }

  private void refuse(CensusConfiguration configuration, String chosen) throws Refused {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new Refused(file + " is no file that can be read.");
    }
    if (!chosen.matches("[a-z0-9][a-z0-9-]{0,79}")) {
      throw new Refused(
          "'"
              + chosen
              + "' cannot be an id: lower-case letters without accents, digits and hyphens only,"
              + " e.g. comune-piombino.");
    }
    if (configuration.findSource(chosen).isPresent()) {
      throw new Refused("There is a source " + chosen + " already; choose another with --id.");
    }
    if (target != null && Files.exists(target)) {
      throw new Refused(target + " exists already; choose another with --out.");
    }
  }

  /** Locations start at the configuration folder, two above the definition. */
  private static Path folderOf(Path definition) throws Refused {
    Path sources = definition.toAbsolutePath().normalize().getParent();
    if (sources == null || !Files.isDirectory(sources) || sources.getParent() == null) {
      throw new Refused(definition + ": there is no such folder; make it first.");
    }
    return sources.endsWith("sources") ? sources.getParent() : sources;
  }

  private static String location(Path config, Path sample) {
    try {
      return config.relativize(sample).toString().replace('\\', '/');
    } catch (IllegalArgumentException otherDrive) {
      return sample.toString();
    }
  }
}
