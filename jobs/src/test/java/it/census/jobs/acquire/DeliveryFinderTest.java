package it.census.jobs.acquire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.census.model.config.SourceDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which of the files that lie about is what the source delivers now. */
class DeliveryFinderTest {

  private static final Instant MONDAY = Instant.parse("2026-11-16T10:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-11-17T10:00:00Z");

  @TempDir private Path root;
  private Path config;
  private Path inbox;

  @BeforeEach
  void folders() throws IOException {
    config = Files.createDirectories(root.resolve("config"));
    inbox = Files.createDirectories(root.resolve("inbox/x"));
  }

  @Test
  void a_location_that_names_a_file_is_that_file() throws IOException {
    Path file = file("aree.csv", MONDAY);
    file("aree_2026-11-20.csv", TUESDAY);

    assertThat(find("../inbox/x/aree.csv"))
        .hasValue(FoundDelivery.ofFiles(List.of(file), Optional.empty(), MONDAY, List.of()));
  }

  @Test
  void the_latest_date_in_a_name_goes_before_the_latest_change() throws IOException {
    Path newest = file("aree_2026-10.csv", MONDAY);
    file("aree_2026-09-30.csv", TUESDAY);
    file("aree.csv", TUESDAY);

    assertThat(find("../inbox/x/"))
        .hasValue(
            FoundDelivery.ofFiles(
                List.of(newest),
                Optional.of(LocalDate.of(2026, 10, 31)),
                MONDAY,
                List.of("aree.csv", "aree_2026-09-30.csv")));
  }

  @Test
  void without_dates_the_last_changed_is_the_newest() throws IOException {
    Path newest = file("a.csv", TUESDAY);
    file("b.csv", MONDAY);

    assertThat(find("../inbox/x"))
        .hasValue(
            FoundDelivery.ofFiles(List.of(newest), Optional.empty(), TUESDAY, List.of("b.csv")));
  }

  @Test
  void of_files_changed_at_the_same_time_the_last_by_name_is_the_newest() throws IOException {
    file("a.csv", MONDAY);
    Path newest = file("b.csv", MONDAY);

    assertThat(find("../inbox/x"))
        .hasValue(
            FoundDelivery.ofFiles(List.of(newest), Optional.empty(), MONDAY, List.of("a.csv")));
  }

  @Test
  void several_files_are_one_delivery_where_the_source_says_so() throws IOException {
    Path second = file("parte2.csv", MONDAY);
    Path first = file("parte1.csv", TUESDAY);
    SourceDefinition all = takingAll(SourceDefinition.minimal("x", "X", "../inbox/x"));

    FoundDelivery found = new DeliveryFinder(config).find(all).orElseThrow();

    assertThat(found)
        .isEqualTo(
            FoundDelivery.ofFiles(List.of(first, second), Optional.empty(), TUESDAY, List.of()));
    assertThat(found.name()).isEqualTo("parte1.csv, parte2.csv");
  }

  @ParameterizedTest
  @CsvSource({
    "../inbox/x/*.csv, aree.csv",
    "'../inbox/x/aree.{xls,ods}', aree.ods",
    "../inbox/*/aree.csv, aree.csv",
    "../inbox/**.txt, aree.txt",
    "../inbox/x/are?.xlsx, aree.xlsx",
    "../inbox/x/*.xml, ",
    "../nowhere/*.csv, ",
    "../nowhere/, ",
    "../inbox/x/other.csv, "
  })
  void a_pattern_takes_what_it_matches(String location, String name) throws IOException {
    for (String ending : List.of("csv", "ods", "txt", "xlsx")) {
      file("aree." + ending, MONDAY);
    }

    assertThat(find(location).map(FoundDelivery::name)).isEqualTo(Optional.ofNullable(name));
  }

  @Test
  void a_pattern_that_is_none_is_told_in_a_sentence() {
    assertThatThrownBy(() -> find("../inbox/x/*.{csv"))
        .isInstanceOf(IOException.class)
        .hasMessage("../inbox/x/*.{csv is no pattern of file names: Missing '}");
  }

  @ParameterizedTest
  @ValueSource(strings = {".aree.csv", "~$aree.xlsx", "aree.csv.part", "aree.csv.tmp"})
  void what_editors_and_transfers_leave_behind_is_no_delivery(String name) throws IOException {
    file(name, MONDAY);

    assertThat(find("../inbox/x")).isEmpty();
    assertThat(find("../inbox/x/*")).isEmpty();
  }

  @Test
  void a_folder_is_a_delivery_only_where_it_is_named_like_a_file() throws IOException {
    Files.createDirectories(inbox.resolve("vecchi"));
    Path odd = Files.createDirectories(inbox.resolve("aree.csv"));
    Files.setLastModifiedTime(odd, FileTime.from(MONDAY));
    FoundDelivery refusedLater =
        FoundDelivery.ofFiles(List.of(odd), Optional.empty(), MONDAY, List.of());

    assertThat(find("../inbox/x")).hasValue(refusedLater);
    assertThat(find("../inbox/x/*")).hasValue(refusedLater);
    assertThat(find("../inbox/x/aree.csv")).hasValue(refusedLater);
  }

  private Optional<FoundDelivery> find(String location) throws IOException {
    return new DeliveryFinder(config).find(SourceDefinition.minimal("x", "X", location));
  }

  private Path file(String name, Instant modified) throws IOException {
    Path file = Files.writeString(inbox.resolve(name), name);
    return Files.setLastModifiedTime(file, FileTime.from(modified));
  }

  private static SourceDefinition takingAll(SourceDefinition s) {
    return new SourceDefinition(
        s.id(),
        s.formerly(),
        s.name(),
        s.location(),
        s.allowedHosts(),
        s.supplierCode(),
        s.supplierType(),
        s.municipality(),
        s.completeness(),
        s.crs(),
        s.record(),
        s.sheets(),
        s.columns(),
        s.values(),
        SourceDefinition.FileChoice.ALL,
        s.referenceScope(),
        s.defaults(),
        s.reserved(),
        s.guard(),
        s.referent(),
        s.fingerprint());
  }
}
