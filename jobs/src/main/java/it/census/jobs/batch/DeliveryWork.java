package it.census.jobs.batch;

import it.census.model.config.GuardLimits;
import it.census.model.config.SourceDefinition;
import it.census.writers.archive.Archive;
import it.census.writers.catalogue.HoldReason;
import it.census.writers.catalogue.PublicReserve;
import it.census.writers.catalogue.ReceivedDelivery;
import it.census.writers.catalogue.SourceLock;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * One delivery that is to be brought into the catalogue, with all that was decided about it before.
 *
 * @param runId the run it is part of
 * @param source whose delivery it is
 * @param lock under which the source is being worked on
 * @param received the file, its format still unknown
 * @param files its bytes in the archive
 * @param rulesVersion under which it is read
 * @param at instant of the load
 * @param guard limits of the source
 * @param released whether a person let it in
 * @param dryRun whether everything is taken back in the end
 * @param reasons to hold it that were found before it was opened
 * @param setAside names of files that are not read
 * @param folder where the files of its notices go
 * @param reserve what stays off the public side
 * @param precedent what was before
 * @param progress told the number of rows judged by now
 * @param turn waits until it may be published
 */
public record DeliveryWork(
    String runId,
    SourceDefinition source,
    SourceLock lock,
    ReceivedDelivery received,
    List<Archive.Part> files,
    String rulesVersion,
    Instant at,
    GuardLimits guard,
    boolean released,
    boolean dryRun,
    List<HoldReason> reasons,
    List<String> setAside,
    Path folder,
    PublicReserve reserve,
    Precedent precedent,
    LongConsumer progress,
    Runnable turn) {

  public DeliveryWork {
    files = List.copyOf(files);
    reasons = List.copyOf(reasons);
    setAside = List.copyOf(setAside);
  }
}
