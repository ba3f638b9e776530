package it.census.jobs.run;

import it.census.jobs.batch.ArchivedFile;
import it.census.jobs.batch.DeliveryFailed;
import it.census.jobs.batch.DeliveryJob;
import it.census.jobs.batch.DeliveryWork;
import it.census.jobs.batch.Precedent;
import it.census.model.config.GuardLimits;
import it.census.model.config.SourceDefinition;
import it.census.model.report.DeliveryDescription;
import it.census.readers.DeliveryUnreadable;
import it.census.writers.archive.Archive;
import it.census.writers.archive.LedgerEntry;
import it.census.writers.catalogue.CatalogueRebuild;
import it.census.writers.catalogue.FencedOff;
import it.census.writers.catalogue.HoldReason;
import it.census.writers.catalogue.Load;
import it.census.writers.catalogue.LoadUndo;
import it.census.writers.catalogue.ReceivedDelivery;
import it.census.writers.catalogue.SourceLock;
import it.census.writers.erasure.Erasures;
import it.census.writers.erasure.Redaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Does again, one by one, what the ledger tells. */
final class Replay {

  private final CensusServices census;
  private final RunFrame run;
  private final CatalogueRebuild rebuild;
  private final AllLocks locks;
  private final Path spool;
  private final FormerSources formerSources;
  private final Erasures erasures;
  private boolean rulesAsThen = true;

  Replay(
      CensusServices census,
      RunFrame run,
      CatalogueRebuild rebuild,
      AllLocks locks,
      Path spool,
      Erasures erasures) {
    this.erasures = erasures;
    this.census = census;
    this.run = run;
    this.rebuild = rebuild;
    this.locks = locks;
    this.spool = spool;
    this.formerSources =
        new FormerSources(census.configuration(), census.data().resolve("archive/rules"), spool);
  }

  void replay(LedgerEntry entry) throws SQLException, IOException, RunImpossible {
    rebuild.remember(entry);
    switch (entry.event()) {
      case LOADED, HELD -> load(entry);
      case DISCARDED -> rebuild.discard(entry);
      case UNDONE -> undo(entry);
      case ERASED -> erase(entry);
      case REBUILT -> rebuilt(entry);
      case RECEIVED, RELEASED, FAILED -> {
        // Nothing of the catalogue.
      }
    }
  }

  /** Whether everything was judged again by the rules by which it was judged last. */
  boolean rulesAsThen() {
    return rulesAsThen;
  }

  /** All that was there was judged again then, and by the rules of then. */
  private void rebuilt(LedgerEntry entry) {
    rulesAsThen = entry.rulesVersion().equals(run.rulesVersion());
    rebuild.goOnWith(
        Long.parseLong(entry.circumstances().details().getOrDefault(LedgerEntry.GENERATION, "1")));
  }

  private SourceLock lock(LedgerEntry entry) throws RunImpossible {
    Optional<SourceLock> lock = locks.lock(entry.source());
    if (lock.isEmpty()) {
      throw new RunImpossible(
          "Source "
              + entry.source()
              + " appeared while the catalogue was being rebuilt: start again. The catalogue stays"
              + " as it was.");
    }
    return lock.get();
  }

  private long loadId(LedgerEntry entry) throws RunImpossible {
    return entry
        .loadId()
        .orElseThrow(
            () -> new RunImpossible("An entry of the ledger has no load number: " + entry.run()));
  }

  /** What was erased is erased in the archive; here only the versions that told of it. */
  private void erase(LedgerEntry entry) throws SQLException, RunImpossible {
    rebuild.erase(
        new Load(loadId(entry), entry.run(), entry.source(), lock(entry).fencingNumber()), entry);
  }

  private void undo(LedgerEntry entry) throws SQLException, RunImpossible {
    SourceLock lock = lock(entry);
    try {
      rebuild.undo(
          new LoadUndo.Request(
              new Load(loadId(entry), entry.run(), entry.source(), lock.fencingNumber()),
              entry.circumstances().details().getOrDefault(LedgerEntry.NAME, entry.source()),
              entry.at(),
              census.configuration().region().timeZone()));
    } catch (FencedOff e) {
      throw new RunImpossible("The lock of source " + entry.source() + " was lost.", e);
    }
  }

  private void load(LedgerEntry entry) throws SQLException, IOException, RunImpossible {
    SourceDefinition source = formerSources.find(entry);
    String rules = run.rulesOf(source, census.configuration());
    census.snapshots().keep(rules, census.configuration().files(), run.code().sha256());
    keepOut(entry, source);
    List<Archive.Part> files = files(entry, source);
    long id = loadId(entry);
    DeliveryJob job =
        new DeliveryJob(
            census.batch(),
            rebuild.staging(id),
            rebuild.publisher(),
            census.judging(),
            census.configuration().settings().limits(),
            entry.circumstances().referenceDate().orElse(run.referenceDate()),
            run.language(),
            Map.of("rebuild", run.id()));
    boolean loaded = entry.event() == LedgerEntry.Event.LOADED;
    rulesAsThen &= !loaded || rules.equals(entry.rulesVersion());
    try {
      job.run(
          new DeliveryWork(
              entry.run(),
              source,
              lock(entry),
              received(entry, files),
              files,
              rules,
              entry.at(),
              GuardLimits.NONE,
              loaded,
              false,
              loaded ? List.of() : reasons(entry),
              List.of(),
              spool.resolve(Long.toString(id)),
              PublicReserves.of(source),
              new Precedent(
                  rebuild.findLastOutcome(entry.source()), Optional.empty(), entry.remark()),
              rows -> {},
              () -> {}));
    } catch (DeliveryFailed e) {
      throw new RunImpossible(
          "%s of source %s (%s) cannot be loaded under today's rules: %s The catalogue stays as it was."
              .formatted(
                  entry.file(),
                  entry.source(),
                  entry.sha256().substring(0, 12),
                  e.sentence().in(run.language())),
          e);
    }
  }

  /** Bytes that came back with an old copy of the archive do not bring back what was erased. */
  private void keepOut(LedgerEntry entry, SourceDefinition source)
      throws SQLException, IOException, RunImpossible {
    Redaction redaction = erasures.of(entry.source());
    if (!redaction.isEmpty()) {
      files(entry, source);
      try {
        ArchiveRedaction archive = new ArchiveRedaction(census, census.archive());
        archive.redact(
            entry.sha256(), entry.file(), source, redaction, ArchiveRedaction.Way.KEEP_ORIGINAL);
        archive.dropOriginals(entry.sha256(), entry.file(), Set.of());
      } catch (DeliveryUnreadable e) {
        throw new RunImpossible(
            "%s of source %s (%s) cannot be read any more: %s"
                .formatted(
                    entry.file(), entry.source(), entry.sha256().substring(0, 12), e.getMessage()),
            e);
      }
    }
  }

  private List<Archive.Part> files(LedgerEntry entry, SourceDefinition source)
      throws IOException, RunImpossible {
    List<Archive.Part> parts =
        census.archive().partsOf(entry.sha256(), entry.file(), ArchivedFile.readers(source));
    Optional<Path> missing =
        parts.stream().map(Archive.Part::path).filter(p -> !Files.isReadable(p)).findFirst();
    if (missing.isPresent()) {
      throw new RunImpossible(
          "The archive lacks %s (%s of source %s): restore it from a backup. The catalogue stays as it was."
              .formatted(missing.get(), entry.file(), entry.source()));
    }
    for (Archive.Part part : parts) {
      if (!Archive.isWhole(part.path())) {
        throw new RunImpossible(
            "%s (%s of source %s) is damaged: restore it from a backup. The catalogue stays as it was."
                .formatted(part.path(), entry.file(), entry.source()));
      }
    }
    return parts;
  }

  private static ReceivedDelivery received(LedgerEntry entry, List<Archive.Part> files)
      throws IOException {
    long bytes = 0;
    for (Archive.Part file : files) {
      bytes += Files.size(file.path());
    }
    return new ReceivedDelivery(
        DeliveryDescription.unread(entry.file(), entry.sha256(), bytes),
        entry.circumstances().fileDate(),
        entry.circumstances().modifiedAt(),
        entry.circumstances().receivedAt().orElse(entry.at()));
  }

  private static List<HoldReason> reasons(LedgerEntry entry) {
    String[] kinds =
        entry.circumstances().details().getOrDefault(LedgerEntry.HELD_FOR, "").split(",", -1);
    List<HoldReason> reasons = new ArrayList<>();
    for (int i = 0; i < entry.circumstances().reasons().size(); i++) {
      HoldReason.Kind kind =
          i < kinds.length && !kinds[i].isEmpty()
              ? HoldReason.Kind.valueOf(kinds[i].toUpperCase(Locale.ROOT))
              : HoldReason.Kind.OLDER_DELIVERY;
      reasons.add(new HoldReason(kind, entry.circumstances().reasons().get(i)));
    }
    return reasons;
  }
}
