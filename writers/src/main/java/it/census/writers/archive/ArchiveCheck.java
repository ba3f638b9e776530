package it.census.writers.archive;

import it.census.model.Bilingual;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Holds the archive against its hashes and its ledger: every file is what its name says, every
 * delivery and the rules of every load are there. What a dying process left half written is cleared
 * away.
 */
public final class ArchiveCheck {

  private static final Set<String> NOT_A_DELIVERY =
      Set.of("ledger.jsonl", "publications.jsonl", "erasure.key");

  private final Path root;
  private final Archive archive;
  private final Ledger ledger;
  private final Instant now;

  /**
   * @param root of the archive
   * @param now by which half-written files are told from those being written
   */
  public ArchiveCheck(Path root, Archive archive, Ledger ledger, Instant now) {
    this.root = root;
    this.archive = archive;
    this.ledger = ledger;
    this.now = now;
  }

  /**
   * What was found.
   *
   * @param files looked at
   * @param entries of the ledger
   * @param faults what is wrong, a sentence each
   * @param mended what was wrong and is not any more
   */
  public record Result(long files, long entries, List<Bilingual> faults, List<Bilingual> mended) {

    public Result {
      faults = List.copyOf(faults);
      mended = List.copyOf(mended);
    }
  }

  /** Checks everything. */
  public Result check() throws IOException {
    List<Bilingual> faults = new ArrayList<>();
    List<Bilingual> mended = new ArrayList<>();
    for (Path half : HalfWritten.remove(root, now)) {
      mended.add(
          new Bilingual(
              "%s era rimasto a metà ed è stato tolto.".formatted(half),
              "%s was left half written and has been removed.".formatted(half)));
    }
    long files = 0;
    for (Path file : files()) {
      files++;
      checkFile(file, faults);
    }
    List<String> lines = ledger.lines();
    checkLedger(lines, faults);
    return new Result(files, lines.size(), faults, mended);
  }

  /** Files of deliveries, and what was left half written. */
  private List<Path> files() throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    Path rules = root.resolve("rules");
    try (Stream<Path> walk = Files.walk(root)) {
      return walk.filter(Files::isRegularFile)
          .filter(f -> !f.startsWith(rules) && !NOT_A_DELIVERY.contains(f.getFileName().toString()))
          .sorted()
          .toList();
    }
  }

  private void checkFile(Path file, List<Bilingual> faults) throws IOException {
    String name = String.valueOf(file.getFileName());
    if (name.endsWith(".part")) {
      return; // being written, or not yet abandoned
    }
    Optional<String> erased = SourceErasures.sourceOf(file);
    if (erased.isPresent()) {
      faults.add(
          new Bilingual(
              "La cancellazione dei dati della fonte %s non è finita: ripetere ./census erase."
                  .formatted(erased.get()),
              "The erasure of the data of source %s has not come to its end: give ./census erase again."
                  .formatted(erased.get())));
    } else if (Archive.isRedacted(file)) {
      checkRedacted(file, name, faults);
    } else if (!name.matches("[0-9a-f]{64}") || !lies(file, name)) {
      faults.add(
          new Bilingual(
              "%s non è una consegna: che cosa ci fa nell'archivio?".formatted(file),
              "%s is no delivery: what is it doing in the archive?".formatted(file)));
    } else {
      String actual = Archive.identify(file).sha256();
      if (!actual.equals(name)) {
        faults.add(
            new Bilingual(
                "%s è danneggiato (SHA-256 %s): ripristinarlo da una copia, o rimandare il file della fonte."
                    .formatted(file, actual),
                "%s is damaged (SHA-256 %s): restore it from a backup, or have the source's file sent again."
                    .formatted(file, actual)));
      }
    }
  }

  private boolean lies(Path file, String sha256) {
    return file.equals(root.resolve(sha256.substring(0, 2)).resolve(sha256));
  }

  private void checkRedacted(Path file, String name, List<Bilingual> faults) throws IOException {
    String delivery = name.substring(0, name.indexOf('.'));
    String actual = Archive.identify(file).sha256();
    if (!name.endsWith("." + actual)) {
      faults.add(
          new Bilingual(
              "%s è danneggiato (SHA-256 %s): ripristinarlo da una copia.".formatted(file, actual),
              "%s is damaged (SHA-256 %s): restore it from a backup.".formatted(file, actual)));
    }
    Kept kept = archive.kept(delivery);
    if (kept.isHalfDone() && file.equals(kept.rows().get(0))) {
      faults.add(
          new Bilingual(
              "Di %s restano i byte originali, o righe di prima, accanto alle righe senza dati personali: ripetere ./census erase."
                  .formatted(delivery),
              "The original bytes of %s, or earlier rows, are still beside its rows without personal data: give ./census erase again."
                  .formatted(delivery)));
    }
  }

  private void checkLedger(List<String> lines, List<Bilingual> faults) throws IOException {
    long expected = 1;
    Set<String> told = new TreeSet<>();
    for (int i = 0; i < lines.size(); i++) {
      LedgerEntry entry;
      try {
        entry = LedgerJson.entry(lines.get(i));
      } catch (RuntimeException unreadable) {
        faults.add(
            new Bilingual(
                "La riga %d di ledger.jsonl non si legge: ripristinare il registro da una copia."
                    .formatted(i + 1),
                "Line %d of ledger.jsonl cannot be read: restore the ledger from a backup."
                    .formatted(i + 1)));
        continue;
      }
      if (entry.circumstances().number().isPresent()) {
        long number = entry.circumstances().number().get();
        if (number != expected) {
          faults.add(
              new Bilingual(
                  "Nel registro manca la voce %d prima della %d: ripristinarlo da una copia."
                      .formatted(expected, number),
                  "The ledger lacks entry %d before %d: restore it from a backup."
                      .formatted(expected, number)));
        }
        expected = number + 1;
      }
      checkEntry(entry, told, faults);
    }
  }

  private void checkEntry(LedgerEntry entry, Set<String> told, List<Bilingual> faults)
      throws IOException {
    boolean needed =
        entry.event() == LedgerEntry.Event.LOADED || entry.event() == LedgerEntry.Event.HELD;
    if (!needed) {
      return;
    }
    if (told.add(entry.sha256() + " " + entry.source())) {
      for (Path path : partsOf(entry)) {
        if (!Files.isReadable(path)) {
          faults.add(
              new Bilingual(
                  "Nell'archivio manca %s (%s, fonte %s): ripristinarlo da una copia."
                      .formatted(path, entry.file(), entry.source()),
                  "The archive lacks %s (%s of source %s): restore it from a backup."
                      .formatted(path, entry.file(), entry.source())));
        }
      }
    }
    if (told.add("rules " + entry.rulesVersion())) {
      checkRules(entry, faults);
    }
  }

  private void checkRules(LedgerEntry entry, List<Bilingual> faults) throws IOException {
    Path rules = root.resolve("rules").resolve(entry.rulesVersion());
    if (!Files.isDirectory(rules)) {
      faults.add(
          new Bilingual(
              "Nell'archivio mancano le regole %s: ripristinarle da una copia."
                  .formatted(entry.rulesVersion()),
              "The archive lacks the rules %s: restore them from a backup."
                  .formatted(entry.rulesVersion())));
    } else if (!RuleHashes.of(rules).areRight()) {
      faults.add(
          new Bilingual(
              "%s è danneggiato: se sono le regole di oggi lo riscrive la prossima esecuzione, altrimenti ripristinarlo da una copia."
                  .formatted(rules),
              "%s is damaged: if these are today's rules the next run writes it anew, otherwise restore it from a backup."
                  .formatted(rules)));
    }
  }

  private List<Path> partsOf(LedgerEntry entry) throws IOException {
    return archive.partsOf(entry.sha256(), entry.file(), List.of(entry.source())).stream()
        .map(Archive.Part::path)
        .toList();
  }
}
