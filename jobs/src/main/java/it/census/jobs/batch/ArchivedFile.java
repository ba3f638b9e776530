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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Opens one file of the archive: the bytes of its sender, or the rows that are left of it. */
public final class ArchivedFile {

  private ArchivedFile() {}

  /** Whose rows a source reads: its own, else those of the ids that it had, the last first. */
  public static List<String> readers(SourceDefinition source) {
    List<String> readers = new ArrayList<>(source.formerly());
    readers.add(source.id());
    Collections.reverse(readers);
    return List.copyOf(readers);
  }

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
