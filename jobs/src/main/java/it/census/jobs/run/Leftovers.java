package it.census.jobs.run;

import it.census.model.Bilingual;
import it.census.writers.archive.Archive;
import it.census.writers.archive.HalfWritten;
import it.census.writers.archive.Ledger;
import it.census.writers.archive.LedgerEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Files in the archive that never became a delivery: of one that changed while it was taken in, or
 * that a process had no time to note. No erasure looks into them, because nobody knows how they
 * would have been read; their senders' files are taken in anew. What ledger or catalogue names is a
 * delivery, even where only one of them does: either may have been lost, or be of an older backup.
 *
 * @param files of them
 * @param doubt why none of them may be removed: some may be deliveries all the same
 */
public record Leftovers(List<Path> files, Optional<Bilingual> doubt) {

  private static final Bilingual NO_LEDGER =
      new Bilingual(
          "manca il registro archive/ledger.jsonl, ripristinarlo da una copia",
          "the ledger archive/ledger.jsonl is missing, restore it from a backup");

  public Leftovers {
    files = List.copyOf(files);
  }

  /** Those of a census, before what its ledger lacks is brought to it. */
  public static Leftovers in(CensusServices census) throws SQLException, IOException {
    // First: what is taken in meanwhile is named when its names are asked for.
    List<Path> there = census.archive().files();
    List<LedgerEntry> ledger = census.ledger().entries();
    Set<String> deliveries = census.ledgerEntries().deliveries();
    ledger.stream().map(LedgerEntry::sha256).filter(s -> !s.isEmpty()).forEach(deliveries::add);
    Set<String> named = new TreeSet<>(deliveries);
    for (String sha256 : deliveries) {
      if (Files.isReadable(census.archive().pathOf(sha256))) {
        census.archive().partsOf(sha256, "", List.of()).stream()
            .map(part -> Archive.deliveryOf(part.path()))
            .forEach(named::add);
      }
    }
    List<Path> files = there.stream().filter(f -> !named.contains(Archive.deliveryOf(f))).toList();
    if (files.isEmpty()) {
      return new Leftovers(files, Optional.empty());
    }
    return new Leftovers(
        files, ledger.isEmpty() ? Optional.of(NO_LEDGER) : damaged(census.archive(), deliveries));
  }

  /** One that is not whole may have listed parts that now seem to be nobody's. */
  private static Optional<Bilingual> damaged(Archive archive, Set<String> deliveries)
      throws IOException {
    for (String sha256 : deliveries) {
      Path path = archive.pathOf(sha256);
      if (!Files.isReadable(path) || !Archive.isWhole(path)) {
        return Optional.of(
            new Bilingual(
                "%s manca o è danneggiato, ripristinarlo da una copia".formatted(path),
                "%s is missing or damaged, restore it from a backup".formatted(path)));
      }
    }
    return Optional.empty();
  }

  /**
   * Removes them, unless there is a doubt, and whatever was left half written. Only for whoever has
   * the locks of all sources: nobody is taking in anything meanwhile.
   */
  Leftovers remove(Path archive) throws IOException {
    HalfWritten.removeOfDeliveries(archive);
    if (doubt.isEmpty()) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    }
    return this;
  }

  /** How many went, where they might. */
  long removed() {
    return doubt.isEmpty() ? files.size() : 0;
  }

  /**
   * Tells the ledger of them where nothing else was erased, so that no load does. Without a number:
   * no rebuild does it again.
   */
  void note(Ledger ledger, RunFrame run) throws IOException {
    if (removed() > 0) {
      ledger.append(
          run.entry(
              LedgerEntry.Event.ERASED, "", "", "", Map.of("leftovers", Long.toString(removed()))));
    }
  }
}
