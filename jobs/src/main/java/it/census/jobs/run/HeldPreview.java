package it.census.jobs.run;

import it.census.jobs.batch.ArchivedFile;
import it.census.jobs.batch.DeliveryFailed;
import it.census.jobs.batch.DeliveryJob;
import it.census.jobs.batch.DeliveryWork;
import it.census.jobs.batch.Precedent;
import it.census.model.config.GuardLimits;
import it.census.model.config.SourceDefinition;
import it.census.model.report.DeliveryDescription;
import it.census.writers.archive.Archive;
import it.census.writers.catalogue.CataloguePublisher;
import it.census.writers.catalogue.DeliveryRecord;
import it.census.writers.catalogue.Prospect;
import it.census.writers.catalogue.PublishResult;
import it.census.writers.catalogue.ReceivedDelivery;
import it.census.writers.catalogue.SourceLock;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What releasing a held delivery would do, offer by offer. Nothing was kept of it but its bytes:
 * they are read again, so that the answer is that of today's rules and today's catalogue, as the
 * release itself would be. Nothing is written.
 */
public final class HeldPreview {

  private final CensusServices census;
  private final RunFrame run;

  public HeldPreview(CensusServices census, RunFrame run) {
    this.census = census;
    this.run = run;
  }

  /**
   * Tells of every offer that would vanish, change, come back or appear, in this order.
   *
   * @return the counts; empty where another process is working on the source
   * @throws DeliveryFailed where the delivery cannot be read any more
   */
  public Optional<PublishResult> preview(
      SourceDefinition source, DeliveryRecord held, Prospect.Listener listener)
      throws DeliveryFailed, SQLException, IOException {
    Optional<SourceLock> lock = census.locks().tryLock(source.id());
    if (lock.isEmpty()) {
      return Optional.empty();
    }
    try (SourceLock mine = lock.get();
        Spool spool = Spool.in(census.data())) {
      DeliveryJob job =
          new DeliveryJob(
              census.batch(),
              census.loads(),
              CataloguePublisher.previewing(census.dataSource(), listener),
              census.judging(),
              census.configuration().settings().limits(),
              run.referenceDate(),
              run.language(),
              Map.of("preview", run.id()));
      return Optional.of(job.run(work(source, held, mine, spool.folder())).published());
    }
  }

  private DeliveryWork work(
      SourceDefinition source, DeliveryRecord held, SourceLock lock, Path folder)
      throws IOException {
    List<Archive.Part> files =
        census.archive().partsOf(held.sha256(), held.file(), ArchivedFile.readers(source));
    return new DeliveryWork(
        run.id(),
        source,
        lock,
        new ReceivedDelivery(
            DeliveryDescription.unread(held.file(), held.sha256(), 0),
            held.fileDate(),
            held.modifiedAt(),
            held.receivedAt()),
        files,
        run.rulesOf(source, census.configuration()),
        run.started(),
        GuardLimits.NONE,
        true,
        true,
        List.of(),
        List.of(),
        folder,
        PublicReserves.of(source),
        Precedent.NONE,
        rows -> {},
        () -> {});
  }
}
