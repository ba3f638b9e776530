package it.census.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.jobs.TestCensus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files and folders that are not where whoever types believes them: nothing is made of them. */
class MistypedPathsTest {

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void writeFile() throws Exception {
    file = Files.writeString(folder.resolve("lotti.csv"), "Riferimento;Denominazione;Comune\n");
  }

  private static Told typed(Map<String, String> environment, String line) {
    String config = " --lang en --config " + TestCensus.root().resolve("config");
    return Told.typed(environment, (line + config).split(" "));
  }

  private static Told refused(String sentence) {
    return new Told(ExitCode.USAGE, "", "census: " + sentence + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "runs",
        "show run-1",
        "offer OT-0000000000",
        "changes --since 0",
        "unmatched",
        "verify",
        "export --as-of 2024-03-02 --out nowhere",
      })
  void who_only_asks_makes_no_data_folder(String command) throws Exception {
    Path data = folder.resolve("no/data");

    assertThat(typed(Map.of(), command + " --data " + data))
        .isEqualTo(
            refused(
                "There is no data folder " + data + ": check --data, or begin with ./census run."));

    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void sources_that_have_never_run_are_told_without_a_data_folder() throws Exception {
    Path data = folder.resolve("no/data");

    Told told = typed(Map.of(), "sources --data " + data);

    assertThat(told.exit()).isZero();
    assertThat(told.out())
        .contains("never run")
        .endsWith("There is no data folder " + data + " yet: nothing has run there.\n");
    assertThat(data).doesNotExist();
  }

  @Test
  void an_address_of_no_database_is_wrong_configuration() {
    assertThat(typed(Map.of("CENSUS_DB_URL", "foo"), "runs --data " + folder.resolve("data")))
        .isEqualTo(
            refused(
                "CENSUS_DB_URL is not the address of a PostgreSQL database: expected"
                    + " jdbc:postgresql://host:port/database."));
  }

  @Test
  void a_file_to_check_that_is_not_there_is_no_bad_delivery() {
    Path out = folder.resolve("out");

    assertThat(typed(Map.of(), "check " + folder.resolve("list.csv") + " --out " + out))
        .isEqualTo(refused("There is no file " + folder.resolve("list.csv") + ": check the path."));

    assertThat(out).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"check FILE --out FILE", "template --out FILE/x", "run --data FILE"})
  void a_file_for_a_folder_is_named_as_it_was_typed(String line) {
    String named = file + (line.endsWith("/x") ? "/x" : "");

    assertThat(typed(Map.of(), line.replace("FILE", file.toString())))
        .isEqualTo(
            refused(
                named + " is a file, or lies below one, where a folder is needed: name another."));
  }

  @Test
  void a_checked_file_with_a_header_alone_is_held_as_it_would_be_at_night() throws Exception {
    Path out = folder.resolve("out");

    assertThat(typed(Map.of(), "check " + file + " --out " + out).exit())
        .isEqualTo(ExitCode.ATTENTION);

    assertThat(out.resolve("report.json"))
        .content()
        .contains("\"held\"", "The delivery holds no row of data.");
  }
}
