package it.census.jobs.run;

import it.census.jobs.batch.ArchivedFile;
import it.census.jobs.batch.DeliveryFailed;
import it.census.jobs.batch.DeliveryJob;
import it.census.jobs.batch.DeliveryResult;
import it.census.jobs.batch.DeliveryWork;
import it.census.jobs.batch.OutcomeTally;
import it.census.model.Bilingual;
import it.census.model.config.SourceDefinition;
import it.census.model.report.DeliveryDescription;
import it.census.model.report.SourceReport;
import it.census.readers.DeliveryUnreadable;
import it.census.writers.archive.Archive;
import it.census.writers.catalogue.HoldReason;
import it.census.writers.catalogue.LoadRecord;
import it.census.writers.catalogue.ReceivedDelivery;
import it.census.writers.catalogue.SourceLock;
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

/** Brings one delivery of a source towards the catalogue and tells what became of it. */
final class SourceLoading {

  private static final Logger LOG = LoggerFactory.getLogger(SourceLoading.class);

  private final CensusServices census;
  private final RunFrame run;
  private final Intake intake;
  private final Erasures erasures;
  private final Impacts impacts;
  private final DeliveryJob job;

  SourceLoading(
      CensusServices census, RunFrame run, Intake intake, Erasures erasures, Impacts impacts) {
    this.erasures = erasures;
    this.census = census;
    this.run = run;
    this.intake = intake;
    this.impacts = impacts;
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
   * What is to be loaded.
   *
   * @param archive that holds its bytes; of a dry run a passing one, but for what was there before
   * @param rules under which it is read
   * @param setAside names of files that are not read
   * @param released whether a person let it in
   * @param remark what else should be known about it
   */
  record Delivery(
      ReceivedDelivery received,
      Archive archive,
      String rules,
      List<String> setAside,
      boolean released,
      Optional<Bilingual> remark) {}

  SourceReport load(SourceDefinition source, SourceLock lock, Delivery delivery, Runnable turn)
      throws DeliveryFailed, SQLException, IOException {
    ReceivedDelivery received = delivery.received();
    refuseLost(source, delivery);
    if (delivery.archive() == intake.archive()) {
      keepOut(source, received.description());
    }
    Impacts.Before before =
        impacts.before(
            source, received.description().sha256(), delivery.rules(), delivery.remark());
    DeliveryResult result =
        run(
            delivery,
            new DeliveryWork(
                run.id(),
                source,
                lock,
                received,
                delivery
                    .archive()
                    .partsOf(
                        received.description().sha256(),
                        received.description().file(),
                        ArchivedFile.readers(source)),
                delivery.rules(),
                run.started(),
                source.guard().orElse(census.configuration().settings().guard()),
                delivery.released(),
                run.dryRun(),
                delivery.released() ? List.of() : olderThanLoaded(source, received),
                delivery.setAside(),
                run.folder().resolve(source.id()),
                PublicReserves.of(source),
                before.precedent(),
                rows -> run.listener().rowsRead(source.id(), rows),
                turn));
    return impacts.tell(report(source, result, delivery), before);
  }

  /** That the archive has lost a file of a delivery is a source's own trouble. */
  private static void refuseLost(SourceDefinition source, Delivery delivery)
      throws DeliveryFailed, IOException {
    DeliveryDescription file = delivery.received().description();
    for (Archive.Part part :
        delivery.archive().partsOf(file.sha256(), file.file(), ArchivedFile.readers(source))) {
      if (!Files.isReadable(part.path())) {
        throw DeliveryFailed.lost(part);
      }
    }
  }

  private DeliveryResult run(Delivery delivery, DeliveryWork work)
      throws DeliveryFailed, SQLException, IOException {
    try {
      DeliveryResult result = job.run(work);
      intake.bringLedgerUpToDate(census.ledgerEntries());
      dropOriginals(work.source(), delivery);
      return result;
    } catch (DeliveryFailed e) {
      dropOriginals(work.source(), delivery);
      throw e;
    }
  }

  /** Bytes that another source was to keep while this one might be reading them. */
  private void dropOriginals(SourceDefinition source, Delivery delivery)
      throws SQLException, IOException {
    if (delivery.archive() == intake.archive() && !erasures.isEmpty()) {
      DeliveryDescription file = delivery.received().description();
      new ArchiveRedaction(census, intake.archive())
          .dropOriginalsAfter(source, file.sha256(), file.file());
    }
  }

  /**
   * What was erased is kept out before anybody reads it; a file that cannot be read fails later.
   */
  private void keepOut(SourceDefinition source, DeliveryDescription file)
      throws SQLException, IOException {
    if (erasures.isEmpty()) {
      return;
    }
    ArchiveRedaction archive = new ArchiveRedaction(census, intake.archive());
    Redaction redaction = erasures.of(source.id());
    try {
      if (!redaction.isEmpty() || archive.isHalfDone(file.sha256(), file.file(), source.id())) {
        archive.redact(
            file.sha256(), file.file(), source, redaction, ArchiveRedaction.Way.SENT_AGAIN);
      }
      // Also what a night that was killed in between has left, or another source has rows of.
      archive.dropOriginalsAfter(source, file.sha256(), file.file());
    } catch (DeliveryUnreadable e) {
      LOG.info("Source {}: personal data cannot be looked for in {}", source.id(), file.file());
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

  private static SourceReport report(
      SourceDefinition source, DeliveryResult result, Delivery delivery) {
    OutcomeTally tally = result.tally();
    return new SourceReport(
        source.id(),
        source.name(),
        result.published().state(),
        result.published().reason().or(delivery::remark),
        Optional.of(result.description()),
        result.published().counts(),
        result.columns(),
        tally.noticeCounts(),
        tally.noticeExamples(),
        tally.corrections(),
        tally.correctionExamples(),
        delivery.setAside(),
        result.drift(),
        Optional.empty());
  }
}
