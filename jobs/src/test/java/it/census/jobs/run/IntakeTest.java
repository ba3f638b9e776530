package it.census.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.census.jobs.OwnSources;
import it.census.jobs.acquire.FetchLimits;
import it.census.jobs.acquire.FoundDelivery;
import it.census.jobs.acquire.HttpFetcher;
import it.census.model.config.CensusConfiguration;
import it.census.model.config.SourceDefinition;
import it.census.readers.config.ConfigurationReader;
import it.census.writers.archive.Archive;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that do not hold still while they are taken in. */
class IntakeTest {

  @TempDir private Path folder;
  private OwnSources sources;
  private SourceDefinition source;
  private Intake intake;

  @BeforeEach
  void open() throws Exception {
    sources = OwnSources.in(folder).source("pisa");
    sources.deliver("pisa", "Riferimento;Comune", "A1;Pisa");
    CensusConfiguration configuration = ConfigurationReader.read(sources.config());
    source = configuration.findSource("pisa").orElseThrow();
    intake =
        new Intake(
            configuration,
            new HttpFetcher(FetchLimits.ofBytes(1_000), SystemDefaultDnsResolver.INSTANCE),
            new Archive(folder.resolve("archive")),
            Optional.empty(),
            folder.resolve("spool"));
  }

  private String refusal(FoundDelivery found) {
    return catchThrowableOfType(Intake.Unreachable.class, () -> intake.take(source, found))
        .sentence()
        .en();
  }

  @Test
  void a_file_that_holds_still_is_taken() throws Exception {
    assertThat(intake.take(source, intake.find(source).orElseThrow()).sha256())
        .isEqualTo(sources.sha256("pisa"));
  }

  @Test
  void a_file_that_was_written_to_while_it_was_read_is_left_for_the_next_time() throws Exception {
    FoundDelivery found = intake.find(source).orElseThrow();
    sources.deliver("pisa", "Riferimento;Comune", "A1;Pisa", "A2;Pi");

    assertThat(refusal(found))
        .isEqualTo("pisa.csv was written to while it was being read: it is taken next time.");
  }

  @Test
  void a_file_that_was_removed_meanwhile_is_told() throws Exception {
    FoundDelivery found = intake.find(source).orElseThrow();
    Files.delete(sources.fileOf("pisa"));

    assertThat(refusal(found))
        .isEqualTo(
            "pisa.csv is not there: it was removed or renamed meanwhile, or is a link to nowhere."
                + " It is looked for again next time.");
  }

  @Test
  void a_file_that_is_not_there_is_asked_for_and_a_folder_that_is_not_there_is_a_mistake()
      throws Exception {
    Path file = sources.fileOf("pisa");
    Files.delete(file);
    assertThat(intake.missing(source).en())
        .isEqualTo("No file at " + file + ": ask the supplier for a delivery.");

    Files.delete(file.getParent());
    assertThat(intake.missing(source).en())
        .isEqualTo(
            "There is no folder "
                + file.getParent()
                + ": make it, or check `location:` in `sources/pisa.yml`.");
    assertThat(intake.missing(at("../nope/deep/*.csv")).en())
        .startsWith("There is no folder " + folder.resolve("nope/deep") + ": ");
    assertThat(intake.missing(at("inbox/")).en())
        .startsWith("There is no folder " + sources.config().resolve("inbox") + ": ");
    assertThat(intake.missing(at("https://example.org/lotti.csv")).en())
        .isEqualTo("No file at https://example.org/lotti.csv: ask the supplier for a delivery.");
  }

  private static SourceDefinition at(String location) {
    return SourceDefinition.minimal("pisa", "Pisa", location);
  }
}
