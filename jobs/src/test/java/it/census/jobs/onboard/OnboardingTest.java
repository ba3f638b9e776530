package it.census.jobs.onboard;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.jobs.cli.Census;
import it.census.model.config.SourceDefinition;
import it.census.readers.config.ConfigurationReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A proposal is a source definition that runs as it is. */
class OnboardingTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  @TempDir Path config;

  @BeforeEach
  void configuration() throws IOException {
    Files.createDirectories(config.resolve("sources"));
    Files.writeString(
        config.resolve("application.yml"), "extends: " + ROOT.resolve("config") + "\n");
  }

  static List<Path> deliveries() throws IOException {
    try (Stream<Path> folders = Files.list(ROOT.resolve("sample-data"))) {
      return folders
          .filter(f -> !f.endsWith("expected") && !f.getFileName().toString().endsWith("night"))
          .filter(Files::isDirectory)
          .sorted()
          .map(OnboardingTest::delivery)
          .toList();
    }
  }

  private static Path delivery(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().findFirst().orElseThrow();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("deliveries")
  void every_sample_delivery_gets_a_definition_that_the_configuration_takes(Path file)
      throws Exception {
    Path target = config.resolve("sources/nuova-fonte.yml");

    assertThat(onboard(file, "nuova-fonte", target)).isZero();

    SourceDefinition source =
        ConfigurationReader.read(config).findSource("nuova-fonte").orElseThrow();
    assertThat(source.id()).isEqualTo("nuova-fonte");
    assertThat(Files.readString(target)).contains("# Colonne riconosciute:");
  }

  @ParameterizedTest
  @MethodSource("deliveries")
  void a_check_under_the_proposal_reads_the_sample_as_the_proposal_says(Path file)
      throws Exception {
    Path target = config.resolve("sources/nuova-fonte.yml");
    onboard(file, "nuova-fonte", target);

    // 0 or 1: whether rows are rejected is the matter of the file; 2 would be a bad definition.
    assertThat(check(file)).isIn(0, 1);
    assertThat(config.resolve("check/report.json"))
        .content()
        .contains("\"read\" : " + readIn(Files.readString(target)) + ",");
  }

  private static String readIn(String proposal) {
    return proposal.lines().findFirst().orElseThrow().replaceAll(".*: (\\d+) righe, .*", "$1");
  }

  @Test
  void what_was_not_understood_works_as_soon_as_its_sign_is_taken_away() throws Exception {
    Path file =
        csv(
            """
            Codice;Denominazione;Comune;Stato;Disponibilità parcheggio ospiti
            A1;Area uno;Pisa;quasi libera;posti 12
            A2;Area due;Pisa;quasi libera;posti 9
            A3;Area tre;Pisa;kappa;posti 7
            """);
    Path target = config.resolve("sources/nuova-fonte.yml");
    onboard(file, "nuova-fonte", target);

    String proposal = Files.readString(target);
    assertThat(proposal)
        .contains(
            """
            # values:
            #   status:
            #     "quasi libera": DISPONIBILE   # 2 righe
            #     # "kappa": ……   # 1 righe
            """)
        .contains("#   \"Disponibilità parcheggio ospiti\": parking_spaces   # 3 valori: ")
        .contains("#   WARNING × 3 code_unknown: Stato dell'offerta: «");
    Files.writeString(
        target,
        proposal.replaceAll(
            "(?m)^# (values:|columns:|  status:|    .quasi .*|  .Disponibilit.*)$", "$1"));

    SourceDefinition source =
        ConfigurationReader.read(config).findSource("nuova-fonte").orElseThrow();
    assertThat(source.values()).isEqualTo(Map.of("status", Map.of("quasi libera", "DISPONIBILE")));
    assertThat(source.columns())
        .isEqualTo(Map.of("Disponibilità parcheggio ospiti", "parking_spaces"));
  }

  @Test
  void a_sample_of_which_nothing_can_be_used_says_why_at_the_top() throws Exception {
    Path target = config.resolve("sources/nuova-fonte.yml");

    onboard(csv("Codice;Denominazione;Comune\nA1;Area uno;Desio\n"), "nuova-fonte", target);

    assertThat(Files.readAllLines(target).get(1))
        .isEqualTo(
            "# Nessuna riga è utilizzabile, per esempio: Il comune non si riconosce: «Desio» non è"
                + " tra i comuni noti.");
  }

  private int check(Path file) {
    return Census.execute(
        "check",
        file.toString(),
        "--source",
        "nuova-fonte",
        "--config",
        config.toString(),
        "--out",
        config.resolve("check").toString(),
        "--date",
        "2026-11-01");
  }

  @Test
  void a_proposal_is_never_written_over_a_file() throws IOException {
    Path target = config.resolve("sources/nuova-fonte.yml");
    Files.writeString(target, "# mine\n");

    assertThat(onboard(csv("Codice;Comune\nA1;Prato\n"), "altra", target)).isEqualTo(2);
    assertThat(target).hasContent("# mine");
  }

  @Test
  void a_source_that_is_there_already_is_not_proposed_again() throws IOException {
    assertThat(
            onboard(
                csv("Codice;Comune\nA1;Prato\n"),
                "comune-prato",
                config.resolve("sources/comune-prato.yml")))
        .isEqualTo(2);
  }

  private Path csv(String content) throws IOException {
    Path folder = Files.createDirectories(config.resolve("inbox"));
    return Files.writeString(folder.resolve("elenco.csv"), content, StandardCharsets.UTF_8);
  }

  private int onboard(Path file, String id, Path target) {
    return Census.execute(
        "onboard",
        file.toString(),
        "--id",
        id,
        "--out",
        target.toString(),
        "--config",
        config.toString(),
        "--date",
        "2026-11-01");
  }
}
