package it.census.jobs.run;

import it.census.jobs.acquire.FoundDelivery;
import it.census.jobs.batch.DeliveryFailed;
import it.census.jobs.run.SourceLoading.Delivery;
import it.census.model.Bilingual;
import it.census.model.config.SourceDefinition;
import it.census.model.report.DeliveryDescription;
import it.census.model.report.SourceReport;
import it.census.writers.archive.Archive;
import it.census.writers.archive.LedgerEntry;
import it.census.writers.archive.LedgerEntry.Event;
import it.census.writers.catalogue.DeliveryRecord;
import it.census.writers.catalogue.FencedOff;
import it.census.writers.catalogue.LeftAlone;
import it.census.writers.catalogue.Load;
import it.census.writers.catalogue.LoadRecord;
import it.census.writers.catalogue.LoadUndo;
import it.census.writers.catalogue.PersonalErasure;
import it.census.writers.catalogue.ReceivedDelivery;
import it.census.writers.catalogue.SourceLock;
import it.census.writers.catalogue.SourceOutcome;
import it.census.writers.erasure.Erasures;
import it.census.writers.erasure.Redaction;
import it.census.writers.reports.ImpactFile;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a run does with one source: takes its delivery in, decides whether there is anything to do,
 * and brings it into the catalogue. One source never harms another: whatever goes wrong with this
 * one ends in its own report, except that the database is down, the disk is full, or the catalogue
 * holds its delivery already.
 */
final class SourceRun {

  private static final Logger LOG = LoggerFactory.getLogger(SourceRun.class);

  private final CensusServices census;
  private final RunFrame run;
  private final SourceLoading loading;
  private final Intake intake;
  private final Erasures erasures;
  private final UnchangedDelivery unchanged;

  SourceRun(
      CensusServices census,
      RunFrame run,
      Intake intake,
      Erasures erasures,
      ImpactFile impactFile) {
    this.census = census;
    this.run = run;
    this.intake = intake;
    this.erasures = erasures;
    this.unchanged = new UnchangedDelivery(census, run);
    this.loading =
        new SourceLoading(census, run, intake, erasures, new Impacts(census, run, impactFile));
  }

  /**
   * Works on a source whose lock is held.
   *
   * @throws SQLException where the database failed
   * @throws IOException where the data folder cannot be written
   */
  SourceReport process(SourceDefinition source, SourceLock lock, Runnable turn)
      throws SQLException, IOException {
    AtomicBoolean entered = new AtomicBoolean();
    try {
      return takeIn(
          source,
          lock,
          () -> {
            turn.run();
            entered.set(true);
          });
    } catch (RuntimeException e) {
      // From then on the catalogue may hold the load and its account, which tells the truth.
      if (entered.get()) {
        throw e;
      }
      DeliveryFailed failed = DeliveryFailed.of(e);
      LOG.error("Source {} failed", source.id(), failed);
      return record(
          source, NothingLoaded.failed(source, Optional.empty(), failed.sentence(), List.of()));
    }
  }

  private SourceReport takeIn(SourceDefinition source, SourceLock lock, Runnable turn)
      throws SQLException, IOException {
    Optional<FoundDelivery> found;
    Archive.Archived archived;
    try {
      found = intake.find(source);
      if (found.isEmpty()) {
        Bilingual missing = intake.missing(source);
        Optional<SourceReport> taught = applyTeaching(source, lock, missing, turn);
        return taught.isPresent()
            ? taught.get()
            : record(source, NothingLoaded.missing(source, missing));
      }
      archived = intake.take(source, found.get());
    } catch (Intake.Unreachable e) {
      return record(
          source, NothingLoaded.failed(source, Optional.empty(), e.sentence(), List.of()));
    }
    // A person who was erased may be named by the file, too.
    Redaction erased = erasures.of(source.id());
    ReceivedDelivery received = received(erased.apply(found.get().name()), found.get(), archived);
    String rules = run.rulesOf(source, census.configuration());
    if (!run.force()) {
      Optional<SourceReport> nothingToDo = alreadyDecided(source, lock, received, rules, turn);
      if (nothingToDo.isPresent()) {
        return nothingToDo.get();
      }
    }
    intake.keepRules(rules, run.code());
    intake.note(entry(Event.RECEIVED, source, received, rules));
    Delivery delivery =
        new Delivery(
            received,
            intake.archive(),
            rules,
            found.get().setAside().stream().map(erased::apply).toList(),
            false,
            Optional.empty());
    return load(source, lock, delivery, turn);
  }

  /**
   * Where nothing new is to be read: what officers taught since the last load is applied to the
   * source's last delivery, from its archived bytes: the one that waits for a decision, whose place
   * no older one takes, else the one that the catalogue holds.
   *
   * @param why nothing new is to be read
   * @return empty where nothing was taught, or nothing was ever loaded
   */
  private Optional<SourceReport> applyTeaching(
      SourceDefinition source, SourceLock lock, Bilingual why, Runnable turn)
      throws SQLException, IOException {
    String rules = run.rulesOf(source, census.configuration());
    Optional<LoadRecord> last =
        census.store().findHeld(source.id()).isPresent()
            ? census.store().findHeldLoad(source.id())
            : census.store().findLastLoad(source.id());
    if (last.isEmpty()
        || last.get().rulesVersion().equals(rules)
        || census.store().isUndone(source.id(), last.get().sha256(), rules)
        || !Files.isReadable(census.archive().pathOf(last.get().sha256()))) {
      return Optional.empty();
    }
    Optional<DeliveryRecord> delivery =
        census.store().findDelivery(source.id(), last.get().sha256());
    if (delivery.isEmpty()) {
      return Optional.empty();
    }
    Bilingual remark =
        new Bilingual(
            why.it()
                + " La consegna in archivio, %s, è stata riletta con le regole di oggi."
                    .formatted(last.get().file()),
            why.en()
                + " The archived delivery, %s, was read again under today's rules."
                    .formatted(last.get().file()));
    intake.keepRules(rules, run.code());
    return Optional.of(
        load(source, lock, archived(delivery.get(), rules, false, Optional.of(remark)), turn));
  }

  private ReceivedDelivery received(DeliveryRecord delivery) {
    return new ReceivedDelivery(
        describe(delivery), delivery.fileDate(), delivery.modifiedAt(), delivery.receivedAt());
  }

  private Delivery archived(
      DeliveryRecord delivery, String rules, boolean released, Optional<Bilingual> remark) {
    return new Delivery(received(delivery), census.archive(), rules, List.of(), released, remark);
  }

  /** Lets in a delivery that was held; its bytes come from the archive. */
  SourceReport release(SourceDefinition source, SourceLock lock, DeliveryRecord held, Runnable turn)
      throws SQLException, IOException {
    ReceivedDelivery received = received(held);
    String rules = run.rulesOf(source, census.configuration());
    intake.keepRules(rules, run.code());
    intake.note(entry(Event.RELEASED, source, received, rules));
    return load(source, lock, archived(held, rules, true, Optional.empty()), turn);
  }

  /** Reads a delivery again from its archived bytes, under today's rules. */
  SourceReport readAgain(
      SourceDefinition source, SourceLock lock, DeliveryRecord delivery, Runnable turn)
      throws SQLException, IOException {
    String rules = run.rulesOf(source, census.configuration());
    intake.keepRules(rules, run.code());
    return load(source, lock, archived(delivery, rules, false, Optional.empty()), turn);
  }

  /** Tells of the delivery that waits for a decision, else what the catalogue holds of a source. */
  SourceReport tellStanding(SourceDefinition source) throws SQLException, IOException {
    Optional<LoadRecord> waiting = census.store().findHeldLoad(source.id());
    return waiting.isPresent()
        ? unchanged.tellWaiting(waiting.get())
        : tellCatalogued(source, Optional.empty());
  }

  /** Tells what the catalogue holds of a source, without looking for anything new. */
  SourceReport tellCatalogued(SourceDefinition source, Optional<Bilingual> reason)
      throws SQLException, IOException {
    Optional<LoadRecord> last = census.store().findLastLoad(source.id());
    return last.isPresent()
        ? unchanged.tell(source, last.get(), reason)
        : record(
            source,
            reason
                .map(r -> NothingLoaded.unchanged(source, r))
                .orElseGet(() -> NothingLoaded.nothingLoaded(source)));
  }

  /** Tells that this run does nothing with a source. */
  SourceReport tell(SourceDefinition source, LeftAlone why) throws SQLException {
    return record(
        source, NothingLoaded.failed(source, Optional.empty(), why.sentence(), List.of()));
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
        return record(source, NothingLoaded.nothingLoaded(source));
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
    return tellCatalogued(source, Optional.of(reason));
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

  private DeliveryDescription describe(DeliveryRecord held) {
    return DeliveryDescription.unread(
        held.file(),
        held.sha256(),
        // Nothing where the archive lacks it.
        census.archive().pathOf(held.sha256()).toFile().length());
  }

  private Optional<SourceReport> alreadyDecided(
      SourceDefinition source,
      SourceLock lock,
      ReceivedDelivery received,
      String rules,
      Runnable turn)
      throws SQLException, IOException {
    String sha256 = received.description().sha256();
    Optional<LoadRecord> last = census.store().findLastLoad(source.id());
    if (last.filter(l -> l.isOf(sha256, rules)).isPresent()) {
      // They are there, unless they were lost or damaged meanwhile.
      intake.keepRules(rules, run.code());
      return Optional.of(unchanged.tell(source, last.get(), Optional.empty()));
    }
    Optional<DeliveryRecord> known = census.store().findDelivery(source.id(), sha256);
    if (known.filter(d -> d.state() == DeliveryRecord.State.DISCARDED).isPresent()) {
      Optional<SourceReport> taught =
          applyTeaching(source, lock, unchanged.discarded(known.get()), turn);
      return taught.isPresent()
          ? taught
          : Optional.of(unchanged.tellDiscarded(source, received.description(), known.get()));
    }
    boolean undone =
        known.filter(d -> d.state() == DeliveryRecord.State.UNDONE).isPresent()
            || census.store().isUndone(source.id(), sha256, rules);
    if (!undone || known.isEmpty()) {
      return Optional.empty();
    }
    Optional<SourceReport> taught =
        applyTeaching(source, lock, unchanged.undone(known.get()), turn);
    return taught.isPresent()
        ? taught
        : Optional.of(unchanged.tellUndone(source, received.description(), known.get()));
  }

  private SourceReport load(
      SourceDefinition source, SourceLock lock, Delivery delivery, Runnable turn)
      throws SQLException, IOException {
    try {
      return loading.load(source, lock, delivery, turn);
    } catch (DeliveryFailed e) {
      LOG.error("Source {} failed", source.id(), e);
      ReceivedDelivery received = delivery.received();
      intake.note(entry(Event.FAILED, source, received, delivery.rules()));
      if (!run.dryRun()) {
        census.runLog().recordFailure(source.id(), received, run.started());
      }
      return record(
          source,
          NothingLoaded.failed(
              source, Optional.of(received.description()), e.sentence(), delivery.setAside()));
    }
  }

  /** Keeps the account of a source of which nothing was loaded. */
  private SourceReport record(SourceDefinition source, SourceReport report) throws SQLException {
    if (!run.dryRun()) {
      census
          .runLog()
          .record(
              SourceOutcome.nothingLoaded(
                  run.id(), report, census.store().liveOffers(source.id())));
    }
    return report;
  }

  private ReceivedDelivery received(String name, FoundDelivery found, Archive.Archived archived) {
    return new ReceivedDelivery(
        DeliveryDescription.unread(name, archived.sha256(), archived.bytes()),
        found.dated(),
        found.modified(),
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
