package it.census.writers.catalogue;

import it.census.writers.archive.LedgerEntry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import javax.sql.DataSource;

/**
 * The catalogue being built again from nothing, in one transaction: everybody else reads the old
 * one until the new one is whole, and a rebuild that fails leaves it as it was. Whoever does this
 * holds the locks of all sources. One connection, one thread.
 *
 * <p>The accounts of runs stay, as does what the public side depends on: neither follows from the
 * archive.
 */
public final class CatalogueRebuild implements AutoCloseable {

  /** Everything that follows from deliveries and decisions. */
  private static final List<String> TABLES =
      List.of(
          "offer_current",
          "offer_past",
          "offer_contact",
          "offer_seen",
          "judged_before",
          "change",
          "notice",
          "corrected_row",
          "correction_kind",
          "rejected_row",
          "delivery_table",
          "load_rows",
          "adoption",
          "load",
          "delivery",
          "ledger_entry");

  private final Connection connection;
  private final Before before;
  private long entries;
  private long highestLoad;
  private long generation = 1;

  private CatalogueRebuild(Connection connection, Before before) {
    this.connection = connection;
    this.before = before;
  }

  /** What the catalogue that is being replaced knew, and told its consumers. */
  private record Before(long lastEntry, long lastSeq, FeedDigest feed) {

    /** From now on nobody else adds to the feed. */
    static Before of(Connection connection) throws SQLException {
      Sql.execute(connection, "SELECT 1 FROM catalogue.feed_position FOR UPDATE");
      long lastEntry = Sql.number(connection, "SELECT last_entry FROM catalogue.feed_position");
      long lastSeq = Sql.number(connection, "SELECT last_seq FROM catalogue.feed_position");
      return new Before(lastEntry, lastSeq, FeedDigest.of(connection, lastSeq));
    }
  }

  /** Begins with an empty catalogue, which nobody else sees. */
  public static CatalogueRebuild begin(DataSource dataSource) throws SQLException {
    Connection connection = dataSource.getConnection();
    boolean begun = false;
    try {
      connection.setAutoCommit(false);
      Sql.execute(
          connection,
          "SET LOCAL work_mem = '128MB'",
          "SET LOCAL jit = off",
          "SET LOCAL idle_in_transaction_session_timeout = 0",
          "SET LOCAL client_connection_check_interval = '5s'");
      Before before = Before.of(connection);
      for (String table : TABLES) {
        Sql.execute(connection, "DELETE FROM catalogue." + table);
      }
      Sql.execute(
          connection,
          "UPDATE catalogue.feed_position SET last_seq = 0, last_entry = 0, generation = 1",
          "UPDATE catalogue.source SET last_load_id = NULL, last_full_load_at = NULL,"
              + " live_offers = 0");
      begun = true;
      return new CatalogueRebuild(connection, before);
    } finally {
      if (!begun) {
        connection.rollback();
        connection.setAutoCommit(true);
        connection.close();
      }
    }
  }

  /** Publishes within the rebuild. */
  public CataloguePublisher publisher() {
    return CataloguePublisher.replaying(connection);
  }

  /** What the new catalogue tells about the last load of a source so far. */
  public Optional<SourceOutcome> findLastOutcome(String sourceId) throws SQLException {
    Optional<LoadRecord> last = CatalogueStore.lastLoad(connection, sourceId);
    return last.isEmpty()
        ? Optional.empty()
        : CatalogueStore.outcome(connection, last.get().runId(), sourceId);
  }

  /** Staging within the rebuild, of a load that bears the number it had. */
  public Staging staging(long id) {
    highestLoad = Math.max(highestLoad, id);
    return new Replayed(id);
  }

  /** Takes an entry of the ledger over, and makes its run known where it is not. */
  public void remember(LedgerEntry entry) throws SQLException {
    long number = entry.circumstances().number().orElseThrow();
    if (number != entries + 1) {
      throw new IllegalArgumentException("entry " + number + " after " + entries);
    }
    entries = number;
    LedgerEntries.write(connection, number, entry);
    if (entry.circumstances().referenceDate().isPresent()) {
      Sql.update(
          connection,
          """
          INSERT INTO catalogue.run (run_id, command, status, started_at, finished_at,
            reference_date, rules_version, by_account, note)
          VALUES (?, ?, 'completed', ?, ?, ?, ?, ?, ?)
          ON CONFLICT (run_id) DO NOTHING
          """,
          entry.run(),
          entry.circumstances().command().orElse("run"),
          entry.at(),
          entry.at(),
          entry.circumstances().referenceDate().get(),
          entry.rulesVersion(),
          entry.by(),
          entry.note().orElse(null));
    }
  }

  /** Drops a held delivery for good, as was decided then. */
  public void discard(LedgerEntry entry) throws SQLException {
    RunLog.discard(connection, entry);
  }

  /** Takes the last load of a source back, as was decided then. */
  public Optional<LoadUndo.Result> undo(LoadUndo.Request request) throws SQLException, FencedOff {
    highestLoad = Math.max(highestLoad, request.load().id());
    return new LoadUndo.Undoing(connection, request, true).run();
  }

  /** Gives offers the versions that the erasure of personal data gave them. */
  public void erase(Load load, LedgerEntry entry) throws SQLException {
    highestLoad = Math.max(highestLoad, load.id());
    PersonalErasure.replay(connection, load, entry);
  }

  /** From here on the feed was another one, as was found then. */
  public void goOnWith(long rebuiltGeneration) {
    generation = rebuiltGeneration;
  }

  /**
   * From now on everybody reads the new catalogue. Where its feed is not the one before, the ledger
   * is told so: it is another generation.
   *
   * @param rulesAsThen whether every load was judged as then, for where there is no feed to compare
   * @param rebuilt what the ledger is told of a new generation
   */
  public void commit(boolean rulesAsThen, LongFunction<LedgerEntry> rebuilt) throws SQLException {
    Sql.update(
        connection,
        "UPDATE catalogue.feed_position SET last_entry = ?, generation = ?",
        entries,
        generation);
    if (!tellsTheSame(rulesAsThen)) {
      Sql.update(connection, "UPDATE catalogue.feed_position SET generation = ?", ++generation);
      LedgerEntries.add(connection, rebuilt.apply(generation));
    }
    Sql.number(
        connection,
        "SELECT setval('catalogue.load_number', greatest(?, (SELECT last_value FROM"
            + " catalogue.load_number), 1))",
        highestLoad);
    connection.commit();
  }

  /**
   * Whether consumers of the feed before may go on. A database that lacks what the ledger tells (an
   * empty one, or an older copy) does not hold all that they were told.
   */
  private boolean tellsTheSame(boolean rulesAsThen) throws SQLException {
    return before.lastEntry() == entries
        ? before.feed().equals(FeedDigest.of(connection, before.lastSeq()))
        : rulesAsThen;
  }

  /** Leaves the old catalogue where the new one was not committed. */
  @Override
  public void close() throws SQLException {
    try (connection) {
      if (!connection.isClosed()) {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  /** Stages in temporary tables of the transaction itself. */
  private final class Replayed implements Staging {
    private final long id;

    Replayed(long id) {
      this.id = id;
    }

    @Override
    public Load begin(String runId, SourceLock lock) throws SQLException {
      StagingTables.replayed(id).createTemporary(connection);
      return new Load(id, runId, lock.sourceId(), lock.fencingNumber());
    }

    @Override
    public StagingWriter writer(Load load, PublicReserve reserve) {
      return StagingWriter.within(connection, load, reserve);
    }

    @Override
    public void clear(Load load) {
      // Emptied by the next load, and gone with the transaction.
    }
  }
}
