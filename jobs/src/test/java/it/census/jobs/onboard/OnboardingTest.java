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
    return Files.writeString(config.resolve("elenco.csv"), content, StandardCharsets.UTF_8);
  }

  private int onboard(Path file, String id, Path target) {
    return Census.commandLine()
        .execute(
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
