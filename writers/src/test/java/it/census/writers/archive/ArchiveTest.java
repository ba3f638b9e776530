package it.census.writers.archive;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.model.Bilingual;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {

  /** SHA-256 of the three bytes {@code abc}, from FIPS 180-2. */
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @TempDir private Path folder;

  @Test
  void the_same_bytes_are_kept_once_under_their_hash() throws IOException {
    Archive archive = new Archive(folder.resolve("archive"));
    Path first = Files.writeString(folder.resolve("aree.csv"), "abc");
    Path second = Files.writeString(folder.resolve("aree-copia.csv"), "abc");

    assertThat(archive.store(first, List.of("pisa"))).isEqualTo(new Archive.Archived(ABC, 3));
    assertThat(archive.store(second, List.of("lucca"))).isEqualTo(new Archive.Archived(ABC, 3));

    assertThat(archive.pathOf(ABC)).hasContent("abc");
    assertThat(filesUnder(folder.resolve("archive"))).containsExactly("ba/" + ABC);
  }

  @Test
  void a_half_written_copy_is_replaced_by_the_whole_one() throws IOException {
    Archive archive = new Archive(folder.resolve("archive"));
    Files.createDirectories(archive.pathOf(ABC).getParent());
    Files.writeString(archive.pathOf(ABC), "ab");

    archive.store(Files.writeString(folder.resolve("aree.csv"), "abc"), List.of("pisa"));

    assertThat(archive.pathOf(ABC)).hasContent("abc");
  }

  @Test
  void several_files_are_one_delivery_that_lists_them() throws IOException {
    Archive archive = new Archive(folder.resolve("archive"));
    Path one = Files.writeString(folder.resolve("aree.csv"), "abc");
    Path two = Files.writeString(folder.resolve("edifici.csv"), "de");

    Archive.Archived delivery = archive.storeAll(List.of(one, two), List.of("lucca"));

    assertThat(delivery.bytes()).isEqualTo(5);
    assertThat(archive.partsOf(delivery.sha256(), "both", List.of("lucca")))
        .extracting(Archive.Part::name)
        .containsExactly("aree.csv", "edifici.csv");
    assertThat(archive.partsOf(delivery.sha256(), "both", List.of("lucca")).get(0).path())
        .hasContent("abc");
    assertThat(archive.partsOf(ABC, "aree.csv", List.of("lucca")))
        .containsExactly(new Archive.Part("aree.csv", archive.pathOf(ABC)));
  }

  @Test
  void each_source_reads_its_own_rows_or_those_of_an_id_it_had_and_others_the_bytes()
      throws IOException {
    Archive archive = new Archive(folder.resolve("archive"));
    Path sent = Files.writeString(folder.resolve("aree.csv"), "abc");
    archive.store(sent, List.of("pisa"));
    archive.redact(ABC, "pisa", Files.writeString(folder.resolve("rows"), "a"));

    assertThat(archive.pathOf(ABC, List.of("pisa"))).hasContent("a");
    assertThat(archive.pathOf(ABC, List.of("pisa-nuova", "pisa"))).hasContent("a");
    assertThat(archive.pathOf(ABC, List.of("lucca"))).hasContent("abc");
    archive.drop(ABC, archive.kept(ABC).shared());
    archive.store(sent, List.of("pisa-nuova", "pisa"));
    assertThat(archive.pathOf(ABC)).hasContent("a");
    archive.store(sent, List.of("lucca"));
    assertThat(archive.pathOf(ABC, List.of("lucca"))).hasContent("abc");
  }

  @Test
  void rows_of_before_each_source_had_its_own_are_read_by_all_of_them() throws IOException {
    Archive archive = new Archive(folder.resolve("archive"));
    Path sent = Files.writeString(folder.resolve("aree.csv"), "abc");
    Path bytes = archive.kept(archive.store(sent, List.of("pisa")).sha256()).bytes();
    Files.move(bytes, bytes.resolveSibling(ABC + "." + "0".repeat(64)));

    archive.store(sent, List.of("lucca"));

    assertThat(archive.pathOf(ABC, List.of("lucca")))
        .isEqualTo(archive.pathOf(ABC, List.of("pisa")))
        .hasContent("abc");
    assertThat(bytes).doesNotExist();
  }

  @Test
  void the_ledger_gives_back_what_was_appended_and_drops_a_half_written_line() throws IOException {
    Path file = folder.resolve("archive/ledger.jsonl");
    Ledger ledger = new Ledger(file);
    LedgerEntry received = entry(LedgerEntry.Event.RECEIVED, Optional.empty(), Optional.empty());
    LedgerEntry released =
        entry(LedgerEntry.Event.RELEASED, Optional.of(7L), Optional.of("checked by telephone"));

    ledger.append(received);
    Files.writeString(file, "{\"at\":\"2026-", StandardOpenOption.APPEND);
    assertThat(ledger.entries()).containsExactly(received);
    ledger.append(released);

    assertThat(ledger.entries()).containsExactly(received, released);
    assertThat(file).content().doesNotContain("\"2026-{");
  }

  @Test
  void the_ledger_asks_for_the_numbered_entries_it_lacks_and_no_others() throws IOException {
    Path file = folder.resolve("archive/ledger.jsonl");
    Ledger ledger = new Ledger(file);
    LedgerEntry loaded = entry(LedgerEntry.Event.LOADED, Optional.of(1L), Optional.empty());
    List<String> all = new ArrayList<>();
    for (int number = 1; number <= 300; number++) {
      all.add(LedgerJson.line(loaded.numbered(number)));
    }

    ledger.catchUp(after -> all.subList((int) after, 3));
    ledger.append(entry(LedgerEntry.Event.RECEIVED, Optional.empty(), Optional.empty()));
    Files.writeString(file, "{\"entry\":4,\"at\":\"20", StandardOpenOption.APPEND);

    assertThat(ledger.lastNumber()).isEqualTo(3);
    ledger.catchUp(after -> all.subList((int) after, 300));
    ledger.catchUp(after -> all.subList((int) after, 300));

    assertThat(ledger.lastNumber()).isEqualTo(300);
    assertThat(ledger.entries())
        .extracting(e -> e.circumstances().number().orElse(0L))
        .startsWith(1L, 2L, 3L, 0L, 4L, 5L)
        .endsWith(299L, 300L)
        .hasSize(301);
  }

  @Test
  void the_rules_of_a_version_are_kept_once() throws IOException {
    RuleSnapshots snapshots = new RuleSnapshots(folder.resolve("rules"), kept -> {});

    snapshots.keep("v1", Map.of("region.yml", "name: x", "codelists/a.csv", "code"), "p1");
    snapshots.keep("v1", Map.of("region.yml", "name: y"), "p2");

    assertThat(filesUnder(folder.resolve("rules")))
        .containsExactly(
            "v1/codelists/a.csv", "v1/files.sha256", "v1/program.sha256", "v1/region.yml");
    assertThat(folder.resolve("rules/v1/region.yml")).hasContent("name: x");
  }

  private static LedgerEntry entry(
      LedgerEntry.Event event, Optional<Long> load, Optional<String> note) {
    return new LedgerEntry(
        Instant.parse("2026-11-21T01:30:00Z"),
        event,
        "20261121-013000-0001",
        "comune-piombino",
        ABC,
        "aree.csv",
        "0123456789abcdef",
        load,
        "suap",
        note,
        new LedgerEntry.Circumstances(
            Optional.empty(),
            Optional.of("run"),
            Optional.of(LocalDate.of(2026, 11, 21)),
            Optional.of(LocalDate.of(2026, 11, 20)),
            Optional.of(Instant.parse("2026-11-20T09:00:00Z")),
            Optional.of(Instant.parse("2026-11-21T01:30:00Z")),
            List.of(new Bilingual("Motivo.", "Reason.")),
            Map.of("completeness", "full")));
  }

  private static List<String> filesUnder(Path root) throws IOException {
    try (var walk = Files.walk(root)) {
      return walk.filter(Files::isRegularFile)
          .map(f -> root.relativize(f).toString())
          .sorted()
          .toList();
    }
  }
}
