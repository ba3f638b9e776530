package it.census.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.jobs.TestCensus;
import it.census.model.report.RunReport;
import it.census.model.report.SourceReport;
import it.census.model.report.SourceState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that cannot be used fail their own source, with a sentence, and no other. */
class BadInputTest {

  @TempDir private Path folder;
  private TestCensus census;
  private Path config;

  @BeforeEach
  void open() throws Exception {
    census = TestCensus.in(folder.resolve("data"));
    config = Files.createDirectories(folder.resolve("config"));
    Files.writeString(
        config.resolve("application.yml"),
        "extends: " + folder.resolve("base").toAbsolutePath() + "\n");
    copyTree(TestCensus.root().resolve("config"), folder.resolve("base"));
    Files.createDirectories(config.resolve("sources"));
    source("good", "good.csv", "Riferimento;Denominazione;Comune\nA1;Area uno;Pisa\n");
  }

  @AfterEach
  void close() {
    census.close();
  }

  @Test
  void each_unusable_file_fails_its_source_and_the_good_one_is_loaded() throws Exception {
    source("empty", "empty.csv", "");
    source("page", "page.csv", "<!DOCTYPE html><html><body>Non trovato</body></html>");
    source("broken", "broken.xlsx", "PK\u0003\u0004 this is no workbook");
    source("picture", "picture.csv", "%PDF-1.7 something");
    encrypted("secret");
    source(
        "laughs",
        "laughs.xml",
        "<!DOCTYPE o [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]><o><r><a>&b;</a></r></o>");
    source("holes", "holes.csv", "Riferimento;Comune\nA1;" + "\0".repeat(100_000));
    source("folder", "folder.csv", null);
    Files.createDirectories(config.resolve("in/folder/folder.csv"));
    source("nothing", "nothing.csv", null);

    RunReport report = census.run(config).report();

    Map<String, String> states = new TreeMap<>();
    for (SourceReport source : report.sources()) {
      states.put(source.id(), source.state().key());
      assertThat(source.counts().balanced()).isTrue();
      if (source.state().needsAttention()) {
        assertThat(source.reason().orElseThrow().it()).as(source.id()).endsWith(".");
      }
    }
    assertThat(states)
        .isEqualTo(
            Map.of(
                "broken", "failed",
                "empty", "failed",
                "folder", "failed",
                "good", "loaded",
                "holes", "failed",
                "laughs", "failed",
                "nothing", "missing",
                "page", "failed",
                "picture", "failed",
                "secret", "failed"));
    assertThat(report.status()).isEqualTo(RunReport.Status.ATTENTION);
    assertThat(census.rows("SELECT name, municipality_code FROM catalogue.offer"))
        .containsExactly("Area uno|050026");
  }

  @Test
  void a_source_that_fails_keeps_its_last_good_offers() throws Exception {
    census.run(config);
    source("good", "good.csv", "<html>in manutenzione</html>");

    RunReport report = census.run(config).report();

    assertThat(report.sources().get(0).state()).isEqualTo(SourceState.FAILED);
    assertThat(census.rows("SELECT count(*) FROM catalogue.offer WHERE lifecycle = 'live'"))
        .containsExactly("1");
  }

  @Test
  void a_file_of_headers_only_is_held_where_it_would_empty_the_source() throws Exception {
    census.run(config);
    source("good", "good.csv", "Riferimento;Denominazione;Comune\n");

    RunReport report = census.run(config).report();

    assertThat(report.sources().get(0).state()).isEqualTo(SourceState.HELD);
    assertThat(census.rows("SELECT count(*) FROM catalogue.offer WHERE lifecycle = 'live'"))
        .containsExactly("1");
  }

  @Test
  void an_offer_that_comes_back_from_withdrawn_is_changed_and_keeps_its_id() throws Exception {
    String five =
        """
        Riferimento;Denominazione;Comune
        A1;Uno;Pisa
        A2;Due;Pisa
        A3;Tre;Pisa
        A4;Quattro;Pisa
        A5;Cinque;Pisa
        """;
    source("good", "good.csv", five + "A6;Sei;Pisa\n");
    census.run(config);
    source("good", "good.csv", five);
    census.run(config);
    source("good", "good.csv", five + "A6;Sei;Pisa\n");

    RunReport report = census.run(config).report();

    assertThat(report.totals().changed()).isEqualTo(1);
    assertThat(report.totals().fresh()).isZero();
    assertThat(
            census.rows(
                "SELECT source_reference, lifecycle, version FROM catalogue.offer"
                    + " WHERE source_reference = 'A6'"))
        .containsExactly("A6|live|3");
  }

  private void source(String id, String file, String content) throws IOException {
    Path in = Files.createDirectories(config.resolve("in").resolve(id));
    Files.writeString(
        config.resolve("sources").resolve(id + ".yml"),
        "id: %1$s\nname: Fonte %1$s\nlocation: in/%1$s/%2$s\n".formatted(id, file));
    if (content != null) {
      Files.writeString(in.resolve(file), content);
    }
  }

  private void encrypted(String id) throws IOException {
    source(id, id + ".xls", null);
    Biff8EncryptionKey.setCurrentUserPassword("segreto");
    try (HSSFWorkbook workbook = new HSSFWorkbook();
        var out = Files.newOutputStream(config.resolve("in").resolve(id).resolve(id + ".xls"))) {
      workbook.createSheet("Aree").createRow(0).createCell(0).setCellValue("Comune");
      workbook.write(out);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
  }

  /** The repository's configuration without its sources. */
  private static void copyTree(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (Path file : files.filter(f -> !f.startsWith(from.resolve("sources"))).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }
}
