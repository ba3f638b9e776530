package it.census.jobs.run;

import it.census.jobs.batch.ArchivedFile;
import it.census.model.Cell;
import it.census.model.RawRecord;
import it.census.model.config.SourceDefinition;
import it.census.readers.DeliveryUnreadable;
import it.census.readers.OpenedDelivery;
import it.census.readers.asread.RowsAsRead;
import it.census.writers.archive.Archive;
import it.census.writers.archive.Kept;
import it.census.writers.archive.LedgerEntry;
import it.census.writers.archive.SourceErasures;
import it.census.writers.erasure.Erasures;
import it.census.writers.erasure.Redaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes erased values out of deliveries in the archive: the rows that were read in a file take the
 * place of its bytes, so that it can be read again with the same result but for these values. A
 * delivery without such values stays as it was sent. Where several sources have read the same bytes
 * these go when there are rows for each of them.
 */
final class ArchiveRedaction {

  private static final Logger LOG = LoggerFactory.getLogger(ArchiveRedaction.class);

  private final CensusServices census;
  private final Archive archive;
  private final SourceErasures erasures;

  /** By file and source; read from the ledger when it is needed first. */
  private final Map<String, Map<String, Reader>> readers = new HashMap<>();

  ArchiveRedaction(CensusServices census, Archive archive) {
    this.census = census;
    this.archive = archive;
    this.erasures = new SourceErasures(census.data().resolve("archive"));
  }

  /** What is done with a file in which values were found. */
  enum Way {
    /** It is only counted. */
    LOOK,
    /** Its rows are put beside its bytes, which stay until they are dropped. */
    KEEP_ORIGINAL,
    /** The same; whenever its rows are read they tell what was sent again. */
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
    for (Archive.Part part : archive.partsOf(sha256, name, ArchivedFile.readers(source))) {
      boolean settled = archive.kept(Archive.deliveryOf(part.path())).isSettled(source.id());
      Change change = new Change(redaction, way == Way.SENT_AGAIN);
      write(part.path(), source, change, () -> way != Way.LOOK && !(settled && change.isNothing()));
      found += change.found();
    }
    return found;
  }

  /**
   * Whether an erasure was cut off before a source had nothing left of this delivery but its rows.
   */
  boolean isHalfDone(String sha256, String name, String source) throws IOException {
    return archive.partsOf(sha256, name, List.of()).stream()
        .anyMatch(p -> archive.kept(Archive.deliveryOf(p.path())).isHalfDone(source));
  }

  /**
   * Drops the bytes of a delivery of which there are rows, once every source has its own. Only for
   * whoever has the locks of all sources.
   *
   * @param erased sources of which everything is being erased, by whoever asks
   */
  void dropOriginals(String sha256, String name, Set<String> erased)
      throws SQLException, IOException {
    dropOriginals(sha256, name, erased, reader -> false);
  }

  /**
   * The same for the source that has read it, or is about to; others may be reading it meanwhile.
   */
  void dropOriginalsAfter(SourceDefinition source, String sha256, String name)
      throws SQLException, IOException {
    dropOriginals(
        sha256, name, Set.of(), r -> r.underWay() && !r.entry().source().equals(source.id()));
  }

  private void dropOriginals(
      String sha256, String name, Set<String> erased, Predicate<Reader> needsBytes)
      throws SQLException, IOException {
    Set<String> others = new TreeSet<>(erasures.underWay());
    others.removeAll(erased);
    for (Archive.Part part : archive.partsOf(sha256, name, List.of())) {
      String file = Archive.deliveryOf(part.path());
      Kept kept = archive.kept(file);
      if (!others.isEmpty()
          && readersOf(file).stream().anyMatch(r -> others.contains(r.entry().source()))) {
        // Another erasure still has to learn from them what it looks for.
        continue;
      }
      if (!kept.isDivided() && !kept.rows().isEmpty()) {
        // Rows of before each source had its own.
        archive.drop(file, List.of(kept.bytes()));
      } else if (kept.isDivided() && !kept.shared().isEmpty()) {
        List<Reader> without =
            readersOf(file).stream()
                .filter(r -> kept.rowsOf(r.entry().source()).isEmpty())
                .toList();
        if (without.stream().noneMatch(needsBytes) && writeRows(file, without)) {
          archive.drop(file, kept.shared());
        }
      }
    }
  }

  /** Writes the rows of sources that have none; whether they all have what they need. */
  private boolean writeRows(String file, List<Reader> sources) throws SQLException, IOException {
    Erasures erased = census.erasures();
    boolean all = true;
    try (Spool spool = Spool.in(census.data())) {
      FormerSources former =
          new FormerSources(
              census.configuration(), census.data().resolve("archive/rules"), spool.folder());
      for (Reader reader : sources) {
        all &= writeRows(file, reader, former.orUnknown(reader.entry()), erased);
      }
    }
    return all;
  }

  /** Whoever could never read a file needs no rows of it. */
  private boolean writeRows(String file, Reader reader, SourceDefinition source, Erasures erased)
      throws IOException {
    try {
      // One that is only about to read it would find nothing any more to tell of.
      Change change = new Change(erased.of(source.id()), !reader.hasRead());
      write(archive.pathOf(file, ArchivedFile.readers(source)), source, change, () -> true);
      return true;
    } catch (DeliveryUnreadable e) {
      LOG.info("Source {} cannot read {} any more", source.id(), file, e);
      return !reader.hasRead();
    }
  }

  /**
   * A source that was sent a file.
   *
   * @param entry of the ledger that names both; where it has read it, such a one
   * @param underWay whether it has been sent it and nothing is known yet of what became of it
   */
  private record Reader(LedgerEntry entry, boolean underWay) {

    boolean hasRead() {
      return entry.event() == LedgerEntry.Event.LOADED || entry.event() == LedgerEntry.Event.HELD;
    }

    static Reader of(LedgerEntry entry) {
      return new Reader(entry, entry.event() == LedgerEntry.Event.RECEIVED);
    }

    Reader then(Reader later) {
      return new Reader(hasRead() ? entry : later.entry(), later.underWay());
    }
  }

  private Collection<Reader> readersOf(String file) throws IOException {
    if (readers.isEmpty()) {
      Map<String, List<String>> files = new HashMap<>();
      for (LedgerEntry entry : census.ledger().entries()) {
        if (!entry.sha256().isEmpty() && !files.containsKey(entry.sha256())) {
          files.put(
              entry.sha256(),
              archive.partsOf(entry.sha256(), entry.file(), List.of()).stream()
                  .map(part -> Archive.deliveryOf(part.path()))
                  .toList());
        }
        for (String each : files.getOrDefault(entry.sha256(), List.of())) {
          readers
              .computeIfAbsent(each, f -> new TreeMap<>())
              .merge(entry.source(), Reader.of(entry), Reader::then);
        }
      }
    }
    return readers.getOrDefault(file, Map.of()).values();
  }

  private void write(Path file, SourceDefinition source, Change change, BooleanSupplier wanted)
      throws IOException, DeliveryUnreadable {
    Path rows = archive.temporary();
    try (OpenedDelivery delivery =
        ArchivedFile.open(
            file, source, census.judging(), census.configuration().settings().limits())) {
      RowsAsRead.write(delivery, change, rows);
      if (wanted.getAsBoolean()) {
        archive.redact(Archive.deliveryOf(file), source.id(), rows);
      }
    } finally {
      Files.deleteIfExists(rows);
    }
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

    boolean isNothing() {
      return found() == 0;
    }

    long found() {
      return redaction.replaced() - before;
    }
  }
}
