package it.census.writers.catalogue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * The tables in which a delivery waits to be published: unlogged, because whatever happens to them,
 * the delivery is simply read again.
 *
 * @param loadId whose tables they are
 * @param replayed whether they are temporary ones, used by one load after the other within the
 *     transaction that builds the catalogue again
 */
record StagingTables(long loadId, boolean replayed) {

  private static final List<String> KINDS =
      List.of("offer", "parcels", "notice", "kind", "corrected", "rejected", "rows", "head");

  private static final String LOCK_NOT_AVAILABLE = "55P03";

  StagingTables(long loadId) {
    this(loadId, false);
  }

  /** The tables of a load that is replayed. */
  static StagingTables replayed(long loadId) {
    return new StagingTables(loadId, true);
  }

  /** The usable rows, one an offer: columns as {@link #OFFER_COLUMNS}. */
  String offers() {
    return name("offer");
  }

  /** Parcels that later rows add to offers of earlier ones. */
  String addedParcels() {
    return name("parcels");
  }

  String notices() {
    return name("notice");
  }

  /** What corrections have in common. */
  String correctionKinds() {
    return name("kind");
  }

  /** The corrections, those of a row together. */
  String correctedRows() {
    return name("corrected");
  }

  String rejected() {
    return name("rejected");
  }

  /** Where the usable rows stood. */
  String rows() {
    return name("rows");
  }

  /** The tables of the delivery and their headers. */
  String heads() {
    return name("head");
  }

  /**
   * Columns of the offers as they are copied in; the narrow ones first, and before the many others
   * those that are copied by themselves: the server takes a row apart from its beginning.
   */
  static final String OFFER_COLUMNS =
      "offer_id, content_hash, base_hash, quality_score, quality_tier, withheld, source_row, "
          + OfferColumns.names(OfferColumns.CONTACTS)
          + ", "
          + OfferColumns.names(OfferColumns.VERSIONED);

  static final int OFFER_COLUMN_COUNT =
      7 + OfferColumns.VERSIONED.size() + OfferColumns.CONTACTS.size();

  /** Makes the tables, after clearing away what earlier loads of the source left. */
  void create(Connection connection, String sourceId) throws SQLException {
    dropLeftOver(connection, sourceId);
    Sql.update(connection, "INSERT INTO staging.load VALUES (?, ?)", loadId, sourceId);
    make(connection, "UNLOGGED");
  }

  /** Removes what loads of a source that were cut off have left. */
  static void dropLeftOver(Connection connection, String sourceId) throws SQLException {
    List<Long> left =
        Sql.list(
            connection,
            row -> row.getLong(1),
            "SELECT load_id FROM staging.load WHERE source_id = ?",
            sourceId);
    for (long earlier : left) {
      new StagingTables(earlier).dropUnlessInUse(connection);
    }
  }

  /** Makes the temporary tables of a replay, or empties them after the load before. */
  void createTemporary(Connection connection) throws SQLException {
    boolean there =
        Sql.number(
                connection,
                "SELECT (to_regclass(" + Sql.literal(offers()) + ") IS NOT NULL)::integer")
            == 1;
    if (there) {
      Sql.execute(
          connection, "TRUNCATE " + String.join(", ", KINDS.stream().map(this::name).toList()));
    } else {
      make(connection, "TEMPORARY");
    }
  }

  private void make(Connection connection, String how) throws SQLException {
    // Nothing is ever updated here but parcels, and nothing lives long enough for a vacuum.
    String without = " WITH (autovacuum_enabled = false)";
    Sql.execute(
        connection,
        "CREATE "
            + how
            + " TABLE "
            + offers()
            + " (offer_id text COLLATE \"C\" NOT NULL, content_hash bytea NOT NULL,"
            + " base_hash bytea NOT NULL, quality_score numeric(3, 2) NOT NULL,"
            + " quality_tier text NOT NULL, withheld text[], source_row text NOT NULL, "
            + OfferColumns.declarations(OfferColumns.CONTACTS)
            + ", "
            + OfferColumns.declarations(OfferColumns.VERSIONED)
            + ")"
            + without,
        "CREATE "
            + how
            + " TABLE "
            + addedParcels()
            + " (item bigint NOT NULL, offer_id text COLLATE \"C\" NOT NULL,"
            + " parcels text[] NOT NULL)"
            + without,
        like(how, notices(), "notice"),
        like(how, correctionKinds(), "correction_kind"),
        like(how, correctedRows(), "corrected_row"),
        like(how, rejected(), "rejected_row"),
        like(how, rows(), "load_rows"),
        like(how, heads(), "delivery_table"));
  }

  /** An owner that lost its lock may still be writing; its tables are then left to a later load. */
  private void dropUnlessInUse(Connection connection) throws SQLException {
    Sql.execute(connection, "SET lock_timeout = '2s'");
    try {
      drop(connection);
    } catch (SQLException e) {
      if (!LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
        throw e;
      }
    } finally {
      Sql.execute(connection, "RESET lock_timeout");
    }
  }

  /** Removes the tables; they may be gone already. */
  void drop(Connection connection) throws SQLException {
    String all = String.join(", ", KINDS.stream().map(this::name).toList());
    Sql.execute(connection, "DROP TABLE IF EXISTS " + all);
    Sql.update(connection, "DELETE FROM staging.load WHERE load_id = ?", loadId);
  }

  /** A staging table whose rows go into the catalogue as they are. */
  record Copied(String staged, String catalogue) {}

  /** The staging tables whose rows go into the catalogue as they are. */
  List<Copied> copied() {
    return List.of(
        new Copied(notices(), "catalogue.notice"),
        new Copied(correctionKinds(), "catalogue.correction_kind"),
        new Copied(correctedRows(), "catalogue.corrected_row"),
        new Copied(rejected(), "catalogue.rejected_row"),
        new Copied(rows(), "catalogue.load_rows"),
        new Copied(heads(), "catalogue.delivery_table"));
  }

  private static String like(String how, String table, String model) {
    return "CREATE "
        + how
        + " TABLE "
        + table
        + " (LIKE catalogue."
        + model
        + ") WITH (autovacuum_enabled = false)";
  }

  private String name(String kind) {
    return replayed ? "pg_temp.staged_" + kind : "staging." + kind + "_" + loadId;
  }
}
