package it.census.jobs.run;

import it.census.jobs.batch.ArchivedFile;
import it.census.model.Cell;
import it.census.model.RawRecord;
import it.census.model.config.SourceDefinition;
import it.census.readers.DeliveryUnreadable;
import it.census.readers.OpenedDelivery;
import it.census.readers.asread.RowsAsRead;
import it.census.writers.archive.Archive;
import it.census.writers.erasure.Redaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes erased values out of deliveries in the archive: the rows that were read in a file take the
 * place of its bytes, so that it can be read again with the same result but for these values. A
 * delivery without such values stays as it was sent.
 */
final class ArchiveRedaction {

  private final CensusServices census;
  private final Archive archive;

  ArchiveRedaction(CensusServices census, Archive archive) {
    this.census = census;
    this.archive = archive;
  }

  /** What is done with a file in which values were found. */
  enum Way {
    /** It is only counted. */
    LOOK,
    /** Its rows are put beside its bytes, which stay until they are dropped. */
    KEEP_ORIGINAL,
    /**
     * Its rows take the place of its bytes, and tell whenever they are read what was sent again.
     */
    SENT_AGAIN
  }

  /**
   * Looks through a delivery.
   *
   * @return how many values were found
   * @throws DeliveryUnreadable where one of its files cannot be read
   */
  long redact(String sha256, String name, SourceDefinition source, Redaction redaction, Way way)
      throws IOException, DeliveryUnreadable {
    long found = 0;
    for (Archive.Part part : archive.partsOf(sha256, name)) {
      found += redact(part.path(), source, redaction, way);
    }
    return found;
  }

  /** Whether an erasure was cut off before it dropped the bytes of this delivery. */
  boolean isHalfDone(String sha256, String name) throws IOException {
    return archive.partsOf(sha256, name).stream()
        .map(Archive.Part::path)
        .anyMatch(p -> !Archive.originalOf(p).equals(p));
  }

  /** Drops the bytes of a delivery whose rows stand beside them. */
  void dropOriginals(String sha256, String name) throws IOException {
    for (Archive.Part part : archive.partsOf(sha256, name)) {
      if (Archive.isRedacted(part.path())) {
        archive.dropOriginal(sha256Of(part.path()));
      }
    }
  }

  private long redact(Path file, SourceDefinition source, Redaction redaction, Way way)
      throws IOException, DeliveryUnreadable {
    Path rows = archive.temporary();
    try (OpenedDelivery delivery =
        ArchivedFile.open(
            file, source, census.judging(), census.configuration().settings().limits())) {
      Change change = new Change(redaction, way == Way.SENT_AGAIN);
      RowsAsRead.write(delivery, change, rows);
      if (change.found() > 0 && way != Way.LOOK) {
        archive.redact(sha256Of(file), rows);
        if (way == Way.SENT_AGAIN) {
          archive.dropOriginal(sha256Of(file));
        }
      }
      return change.found();
    } finally {
      Files.deleteIfExists(rows);
    }
  }

  private static String sha256Of(Path file) {
    String name = String.valueOf(file.getFileName());
    return Archive.isRedacted(file) ? name.substring(0, name.indexOf('.')) : name;
  }

  /** Rows without the erased values; cells that hold none stay what they are. */
  private static final class Change implements RowsAsRead.Change {
    private final Redaction redaction;
    private final boolean again;
    private final long before;

    Change(Redaction redaction, boolean again) {
      this.redaction = redaction;
      this.again = again;
      this.before = redaction.replaced();
    }

    @Override
    public RawRecord row(RawRecord row) {
      List<String> shown = row.cells().stream().map(Cell::shown).toList();
      List<String> redacted = redaction.apply(shown);
      if (redacted.equals(shown)) {
        return row;
      }
      List<Cell> cells = new ArrayList<>(shown.size());
      for (int i = 0; i < shown.size(); i++) {
        cells.add(
            redacted.get(i).equals(shown.get(i)) ? row.cells().get(i) : Cell.of(redacted.get(i)));
      }
      return new RawRecord(row.table(), row.place(), row.kind(), cells);
    }

    @Override
    public String text(String text) {
      return redaction.apply(text);
    }

    @Override
    public long sentAgain() {
      return again ? found() : 0;
    }

    long found() {
      return redaction.replaced() - before;
    }
  }
}
