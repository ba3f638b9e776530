package it.census.writers.erasure;

import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Erased values go from the files of past runs; what was one file stays one. */
class RedactedFilesTest {

  private static final String ROW = "line 2,contact_name,MARIO  ROSSI,Mario Rossi\n";

  @TempDir private Path data;

  private Path file(String run) throws IOException {
    return Files.createDirectories(data.resolve("runs").resolve(run)).resolve("corrections.csv");
  }

  @Test
  void a_file_that_nights_share_is_redacted_once_and_shared_afterwards() throws Exception {
    Path told = Files.writeString(file("first"), ROW);
    Path again = Files.createLink(file("second"), told);
    Path alike = Files.writeString(file("third"), ROW);
    told.toFile().setReadOnly();
    PersonalData person = new PersonalData();
    person.addTyped("Mario Rossi");

    long changed = new RedactedFiles(data).redact(person.redaction(ErasureKey.passing()));

    assertThat(changed).isEqualTo(3);
    assertThat(told)
        .content()
        .startsWith("line 2,contact_name,")
        .doesNotContainIgnoringCase("rossi");
    assertThat(alike).hasSameTextualContentAs(told);
    assertThat(Files.isSameFile(told, again)).isTrue();
    assertThat(Files.isSameFile(told, alike)).isFalse();
    assertThat(Files.getPosixFilePermissions(again)).doesNotContain(OWNER_WRITE);
    assertThat(again.getParent()).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void the_log_and_the_older_ones_that_it_became_are_redacted_in_place() throws Exception {
    Path log = Files.writeString(data.resolve("census.log"), "no such row: Mario Rossi\n");
    Path older = Files.writeString(data.resolve("census.log.5"), "no such row: ROSSI MARIO\n");
    Object file = Files.readAttributes(older, BasicFileAttributes.class).fileKey();
    PersonalData person = new PersonalData();
    person.addTyped("Mario Rossi");

    long changed = new RedactedFiles(data).redact(person.redaction(ErasureKey.passing()));

    assertThat(changed).isEqualTo(2);
    assertThat(log).content().startsWith("no such row: ").doesNotContain("Rossi");
    assertThat(older).content().startsWith("no such row: ").doesNotContain("ROSSI");
    assertThat(Files.readAttributes(older, BasicFileAttributes.class).fileKey()).isEqualTo(file);
  }

  @Test
  void a_list_whose_quotes_are_not_those_of_a_file_with_commas_is_redacted_line_by_line()
      throws Exception {
    Path list =
        Files.writeString(
            file("first").resolveSibling("lista.csv"),
            "\"Superficie; netta\";land_area_m2\nm.rossi@esempio.it;contact_email\n");
    PersonalData person = new PersonalData();
    person.addTyped("m.rossi@esempio.it");

    long changed = new RedactedFiles(data).redact(person.redaction(ErasureKey.passing()));

    assertThat(changed).isEqualTo(1);
    assertThat(list)
        .content()
        .matches(
            "\"Superficie; netta\";land_area_m2\nerased-\\d{10}@erased.invalid;contact_email\n");
    assertThat(list.getParent()).isDirectoryNotContaining("glob:**.part");
  }
}
