package it.census.jobs.batch;

import it.census.model.config.ReadingLimits;
import it.census.model.config.SourceDefinition;
import it.census.readers.DeliveryOpener;
import it.census.readers.DeliveryUnreadable;
import it.census.readers.OpenedDelivery;
import it.census.readers.ReadingOptions;
import it.census.readers.asread.RowsAsRead;
import it.census.writers.archive.Archive;
import java.nio.file.Path;

/** Opens one file of the archive: the bytes of its sender, or the rows that are left of it. */
public final class ArchivedFile {

  private ArchivedFile() {}

  /**
   * Opens it.
   *
   * @throws DeliveryUnreadable where nothing of it can be used
   */
  public static OpenedDelivery open(
      Path file, SourceDefinition source, Judging judging, ReadingLimits limits)
      throws DeliveryUnreadable {
    return Archive.isRedacted(file)
        ? RowsAsRead.open(file)
        : new DeliveryOpener(limits)
            .open(
                file,
                new ReadingOptions(
                    source.record(), source.sheets(), judging.rules().knownHeader()));
  }
}
