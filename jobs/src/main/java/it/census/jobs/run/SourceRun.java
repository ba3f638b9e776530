package it.census.jobs.run;

import it.census.jobs.acquire.FoundDelivery;
import it.census.jobs.batch.DeliveryFailed;
import it.census.jobs.batch.DeliveryJob;
import it.census.jobs.batch.DeliveryResult;
import it.census.jobs.batch.DeliveryWork;
import it.census.model.Bilingual;
import it.census.model.config.SourceDefinition;
import it.census.model.report.Counts;
import it.census.model.report.DeliveryDescription;
import it.census.model.report.SourceReport;
import it.census.model.report.SourceState;
import it.census.readers.DeliveryUnreadable;
import it.census.readers.config.RulesVersion;
import it.census.writers.archive.Archive;
import it.census.writers.archive.LedgerEntry;
import it.census.writers.archive.LedgerEntry.Event;
import it.census.writers.catalogue.DeliveryRecord;
import it.census.writers.catalogue.FencedOff;
import it.census.writers.catalogue.HoldReason;
import it.census.writers.catalogue.Load;
import it.census.writers.catalogue.LoadRecord;
import it.census.writers.catalogue.LoadUndo;
import it.census.writers.catalogue.PersonalErasure;
import it.census.writers.catalogue.ReceivedDelivery;
import it.census.writers.catalogue.SourceLock;
import it.census.writers.catalogue.SourceOutcome;
import it.census.writers.erasure.Erasures;
import it.census.writers.erasure.Redaction;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a run does with one source: takes its delivery in, decides whether there is anything to do,
 * and brings it into the catalogue. One source never harms another: whatever goes wrong with this
 * one ends in its own report, except that the database is down or the disk is full.
 */
final class SourceRun {

  private static final Logger LOG = LoggerFactory.getLogger(SourceRun.class);

  private final CensusServices census;
  private final RunFrame run;
  private final DeliveryJob job;
  private final Intake intake;
  private final UnchangedDelivery unchanged;
  private final Erasures erasures;

  SourceRun(CensusServices census, RunFrame run, Intake intake, Erasures erasures) {
    this.erasures = erasures;
    this.census = census;
    this.run = run;
    this.intake = intake;
    this.unchanged = new UnchangedDelivery(census, run);
    this.job =
        new DeliveryJob(
            census.batch(),
            census.loads(),
            census.publisher(),
            census.judging(),
            census.configuration().settings().limits(),
            run.referenceDate(),
            run.language(),
            Map.of());
  }

  /**
   * Works on a source whose lock is held.
   *
   * @throws SQLException where the database failed
   * @throws IOException where the data folder cannot be written
   */
  SourceReport process(SourceDefinition source, SourceLock lock, Runnable turn)
      throws SQLException, IOException {
    Optional<FoundDelivery> found;
    Archive.Archived archived;
    try {
      found = intake.find(source);
      if (found.isEmpty()) {
        return record(source, missing(source));
      }
      archived = intake.take(source, found.get());
    } catch (Intake.Unreachable e) {
      return record(source, failed(source, Optional.empty(), e.sentence(), List.of()));
    }
    ReceivedDelivery received = received(found.get(), archived);
    String rules = RulesVersion.of(census.configuration(), source, run.code());
    if (!run.force()) {
      Optional<SourceReport> nothingToDo = alreadyDecided(source, received, rules);
      if (nothingToDo.isPresent()) {
        return nothingToDo.get();
      }
    }
    intake.keepRules(rules);
    intake.note(entry(Event.RECEIVED, source, received, rules));
    return load(source, lock, received, rules, found.get().setAside(), false, turn);
  }

  /** Lets in a delivery that was held; its bytes come from the archive. */
  SourceReport release(SourceDefinition source, SourceLock lock, DeliveryRecord held, Runnable turn)
      throws SQLException, IOException {
    ReceivedDelivery received =
        new ReceivedDelivery(describe(held), held.fileDate(), held.modifiedAt(), held.receivedAt());
    String rules = RulesVersion.of(census.configuration(), source, run.code());
    intake.keepRules(rules);
    intake.note(entry(Event.RELEASED, source, received, rules));
    return load(source, lock, received, rules, List.of(), true, turn);
  }

  /** Reads a delivery again from its archived bytes, under today's rules. */
  SourceReport readAgain(
      SourceDefinition source, SourceLock lock, DeliveryRecord delivery, Runnable turn)
      throws SQLException, IOException {
    ReceivedDelivery received =
        new ReceivedDelivery(
            describe(delivery), delivery.fileDate(), delivery.modifiedAt(), delivery.receivedAt());
    String rules = RulesVersion.of(census.configuration(), source, run.code());
    intake.keepRules(rules);
    return load(source, lock, received, rules, List.of(), false, turn);
  }

  /** Tells what the catalogue holds of a source, without looking for anything new. */
  SourceReport tellHeld(SourceDefinition source, Optional<Bilingual> reason)
      throws SQLException, IOException {
    Optional<LoadRecord> last = census.store().findLastLoad(source.id());
    return last.isPresent()
        ? unchanged.tell(source, last.get(), reason)
        : record(source, nothingLoaded(source));
  }

  /** Takes the last load back; what the catalogue held before is told as if loaded again. */
  SourceReport undo(SourceDefinition source, SourceLock lock) throws SQLException, IOException {
    LoadUndo.Request request =
        new LoadUndo.Request(
            census.loads().number(run.id(), lock),
            source.name(),
            run.started(),
            census.configuration().region().timeZone());
    try {
      Optional<LoadUndo.Result> undone = new LoadUndo(census.dataSource()).undo(request);
      if (undone.isEmpty()) {
        return record(source, nothingLoaded(source));
      }
      intake.bringLedgerUpToDate(census.ledgerEntries());
      return unchanged.report(undone.get().outcome());
    } catch (FencedOff e) {
      throw new IllegalStateException("the lock was lost", e);
    }
  }

  /** How the request is made once the load has its number. */
  interface ErasureRequest {
    PersonalErasure.Request of(Load load, String rulesVersion);
  }

  /** Takes personal data out of the catalogue; what it holds of the source is told anew. */
  SourceReport erase(SourceDefinition source, SourceLock lock, ErasureRequest request)
      throws SQLException, IOException {
    Load load = census.loads().number(run.id(), lock);
    PersonalErasure.Extent extent;
    try {
      extent = census.erasure().erase(request.of(load, run.rulesVersion()));
    } catch (FencedOff e) {
      throw new IllegalStateException("the lock was lost", e);
    }
    intake.bringLedgerUpToDate(census.ledgerEntries());
    Bilingual reason =
        new Bilingual(
            "Cancellati dati personali: %d versioni di offerte, %d segnalazioni e correzioni, %d righe scartate."
                .formatted(extent.versions(), extent.remarks(), extent.quarantined()),
            "Personal data erased: %d versions of offers, %d notices and corrections, %d rejected rows."
                .formatted(extent.versions(), extent.remarks(), extent.quarantined()));
    Optional<LoadRecord> last = census.store().findLastLoad(source.id());
    return last.isPresent()
        ? unchanged.tell(source, last.get(), Optional.of(reason))
        : record(source, told(source, SourceState.UNCHANGED, reason, Optional.empty(), List.of()));
  }

  private static SourceReport nothingLoaded(SourceDefinition source) {
    return told(
        source,
        SourceState.UNCHANGED,
        new Bilingual(
            "Il catalogo non contiene alcun caricamento di questa fonte.",
            "The catalogue holds no load of this source."),
        Optional.empty(),
        List.of());
  }

  /** Tells about a delivery that has just been dropped for good. */
  SourceReport tellDiscarded(SourceDefinition source, DeliveryRecord held)
      throws SQLException, IOException {
    DeliveryRecord discarded =
        census
            .store()
            .findDelivery(source.id(), held.sha256())
            .orElseThrow(() -> new IllegalStateException("no delivery " + held.sha256()));
    return unchanged.tellDiscarded(source, describe(held), discarded);
  }

  private DeliveryDescription describe(DeliveryRecord held) throws IOException {
    return new DeliveryDescription(
        held.file(),
        held.sha256(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Files.size(census.archive().pathOf(held.sha256())));
  }

  private Optional<SourceReport> alreadyDecided(
      SourceDefinition source, ReceivedDelivery received, String rules)
      throws SQLException, IOException {
    String sha256 = received.description().sha256();
    Optional<LoadRecord> last = census.store().findLastLoad(source.id());
    if (last.filter(l -> l.isOf(sha256, rules)).isPresent()) {
      return Optional.of(unchanged.tell(source, last.get(), Optional.empty()));
    }
    Optional<DeliveryRecord> known = census.store().findDelivery(source.id(), sha256);
    if (known.filter(d -> d.state() == DeliveryRecord.State.DISCARDED).isPresent()) {
      return Optional.of(unchanged.tellDiscarded(source, received.description(), known.get()));
    }
    boolean undone =
        known.filter(d -> d.state() == DeliveryRecord.State.UNDONE).isPresent()
            || census.store().isUndone(source.id(), sha256, rules);
    return undone && known.isPresent()
        ? Optional.of(unchanged.tellUndone(source, received.description(), known.get()))
        : Optional.empty();
  }

  private SourceReport load(
      SourceDefinition source,
      SourceLock lock,
      ReceivedDelivery received,
      String rules,
      List<String> setAside,
      boolean released,
      Runnable turn)
      throws SQLException, IOException {
    DeliveryDescription file = received.description();
    keepOut(source, file);
    try {
      DeliveryResult result =
          job.run(
              new DeliveryWork(
                  run.id(),
                  source,
                  lock,
                  received,
                  intake.partsOf(file),
                  rules,
                  run.started(),
                  source.guard().orElse(census.configuration().settings().guard()),
                  released,
                  run.dryRun(),
                  released ? List.of() : olderThanLoaded(source, received),
                  setAside,
                  run.folder().resolve(source.id()),
                  PublicReserves.of(source),
                  rows -> run.listener().rowsRead(source.id(), rows),
                  turn));
      intake.bringLedgerUpToDate(census.ledgerEntries());
      return report(source, result, setAside);
    } catch (DeliveryFailed e) {
      LOG.error("Source {} failed", source.id(), e);
      intake.note(entry(Event.FAILED, source, received, rules));
      if (!run.dryRun()) {
        census.runLog().recordFailure(source.id(), received, run.started());
      }
      return record(source, failed(source, Optional.of(file), e.sentence(), setAside));
    }
  }

  /**
   * What was erased is kept out before anybody reads it; a file that cannot be read fails later.
   */
  private void keepOut(SourceDefinition source, DeliveryDescription file)
      throws SQLException, IOException {
    Redaction redaction = erasures.of(source.id());
    if (!redaction.isEmpty()) {
      try {
        new ArchiveRedaction(census, intake.archive())
            .redact(file.sha256(), file.file(), source, redaction, ArchiveRedaction.Way.SENT_AGAIN);
      } catch (DeliveryUnreadable e) {
        LOG.info("Source {}: personal data cannot be looked for in {}", source.id(), file.file());
      }
    }
  }

  /** A file that is older than the one the catalogue holds: mostly sent by mistake. */
  private List<HoldReason> olderThanLoaded(SourceDefinition source, ReceivedDelivery received)
      throws SQLException {
    Optional<LoadRecord> last = census.store().findLastLoad(source.id());
    return last
        .filter(l -> !l.sha256().equals(received.description().sha256()))
        .flatMap(l -> DeliveryAge.older(received, l))
        .map(sentence -> new HoldReason(HoldReason.Kind.OLDER_DELIVERY, sentence))
        .stream()
        .toList();
  }

  private SourceReport report(
      SourceDefinition source, DeliveryResult result, List<String> setAside) {
    OutcomeTally tally = result.tally();
    return new SourceReport(
        source.id(),
        source.name(),
        result.published().state(),
        result.published().reason(),
        Optional.of(result.description()),
        result.published().counts(),
        result.columns(),
        tally.noticeCounts(),
        tally.noticeExamples(),
        tally.corrections(),
        tally.correctionExamples(),
        setAside);
  }

  private SourceReport missing(SourceDefinition source) {
    return told(
        source,
        SourceState.MISSING,
        new Bilingual(
            "Nessun file in " + source.location() + ": chiedere la consegna al conferente.",
            "No file at " + source.location() + ": ask the supplier for a delivery."),
        Optional.empty(),
        List.of());
  }

  private static SourceReport failed(
      SourceDefinition source,
      Optional<DeliveryDescription> delivery,
      Bilingual sentence,
      List<String> setAside) {
    return told(source, SourceState.FAILED, sentence, delivery, setAside);
  }

  static SourceReport told(
      SourceDefinition source,
      SourceState state,
      Bilingual reason,
      Optional<DeliveryDescription> delivery,
      List<String> setAside) {
    return new SourceReport(
        source.id(),
        source.name(),
        state,
        Optional.of(reason),
        delivery,
        Counts.ZERO,
        List.of(),
        List.of(),
        List.of(),
        0,
        List.of(),
        setAside);
  }

  /** Keeps the account of a source of which nothing was loaded. */
  private SourceReport record(SourceDefinition source, SourceReport report) throws SQLException {
    if (!run.dryRun()) {
      census
          .runLog()
          .record(
              new SourceOutcome(
                  run.id(),
                  source.id(),
                  source.name(),
                  report.state(),
                  report.reason(),
                  Optional.empty(),
                  report.delivery(),
                  Optional.empty(),
                  report.counts(),
                  census.store().liveOffers(source.id()),
                  0,
                  List.of(),
                  List.of(),
                  report.setAside()));
    }
    return report;
  }

  private ReceivedDelivery received(FoundDelivery found, Archive.Archived archived) {
    return new ReceivedDelivery(
        new DeliveryDescription(
            found.name(),
            archived.sha256(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            archived.bytes()),
        found.dated(),
        Optional.of(found.modified()),
        run.started());
  }

  private LedgerEntry entry(
      Event event, SourceDefinition source, ReceivedDelivery received, String rules) {
    return new LedgerEntry(
        run.started(),
        event,
        run.id(),
        source.id(),
        received.description().sha256(),
        received.description().file(),
        rules,
        Optional.empty(),
        run.by(),
        run.note(),
        new LedgerEntry.Circumstances(
            Optional.empty(),
            Optional.of(run.command()),
            Optional.of(run.referenceDate()),
            received.fileDate(),
            received.modifiedAt(),
            Optional.of(received.receivedAt()),
            List.of(),
            Map.of()));
  }
}
