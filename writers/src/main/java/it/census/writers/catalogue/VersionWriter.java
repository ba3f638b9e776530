package it.census.writers.catalogue;

import it.census.model.Bilingual;
import it.census.model.text.References;
import it.census.writers.catalogue.PublishResult.FeedRange;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Writes what a comparison found: versions closed and opened, contacts, and the change feed. */
final class VersionWriter {

  /** Fewer new rows than this are not worth building indexes anew. */
  private static final long WORTH_LATE_INDEXES = 20_000;

  private static final String LOCK_NOT_AVAILABLE = "55P03";

  private static final String FIELDS = OfferColumns.names(OfferColumns.VERSIONED);
  private static final String STAGED_FIELDS = OfferColumns.names(OfferColumns.VERSIONED, "s");
  private static final String CONTACTS = OfferColumns.names(OfferColumns.CONTACTS);
  private static final String STAGED_CONTACTS = OfferColumns.names(OfferColumns.CONTACTS, "s");

  private static final String INTO_CURRENT =
      "INSERT INTO catalogue.offer_current (offer_id, source_id, version, lifecycle, content_hash,"
          + " quality_score, quality_tier, withheld, valid_from, first_seen_at, last_seen_at,"
          + " load_id, source_row, changed_fields, "
          + FIELDS
          + ") ";

  private final Connection connection;
  private final StagingTables tables;
  private final PublishRequest request;
  private final Load load;
  private final Comparison comparison;
  private final boolean replay;

  /**
   * @param replay whether the catalogue is being built again while others read the old one, so that
   *     no index may be touched
   */
  VersionWriter(
      Connection connection,
      StagingTables tables,
      PublishRequest request,
      Comparison comparison,
      boolean replay) {
    this.replay = replay;
    this.connection = connection;
    this.tables = tables;
    this.request = request;
    this.load = request.load();
    this.comparison = comparison;
  }

  /**
   * Writes everything.
   *
   * @return the part of the feed this takes; empty where nothing changed
   */
  Optional<FeedRange> write() throws SQLException, IdentityCollision {
    refuseCollisions(request.offerIdOf());
    addWithdrawn();
    closeReplaced();
    openChanged();
    openWithdrawn();
    LateIndexes indexes = comparison.fresh() > 0 ? lateIndexes() : LateIndexes.none(connection);
    openNew();
    indexes.build();
    rejudge();
    if (!request.isFull()) {
      remember();
    }
    return appendChanges();
  }

  /** Adds the offers to be withdrawn to those that get a new version. */
  private void addWithdrawn() throws SQLException {
    if (comparison.withdrawn() > 0) {
      Sql.execute(
          connection,
          """
          INSERT INTO replaced
          SELECT c.offer_id, NULL, c.version, c.first_seen_at, c.lifecycle, 'withdrawn',
            greatest(c.valid_from, f.last_full_load_at, s.seen_at), ARRAY['lifecycle']
          FROM difference d
          JOIN catalogue.offer_current c ON c.offer_id = d.offer_id
          JOIN catalogue.source f ON f.source_id = c.source_id
          LEFT JOIN catalogue.offer_seen s ON s.offer_id = c.offer_id
          WHERE d.fate = 'missing'
          """);
    }
  }

  private void closeReplaced() throws SQLException {
    if (comparison.changed() + comparison.withdrawn() > 0) {
      Succession.close(connection, "replaced", request.at(), load);
    }
  }

  private void openChanged() throws SQLException {
    if (comparison.changed() == 0) {
      return;
    }
    String from = " FROM replaced r JOIN %s s ON s.ctid = r.staged".formatted(tables.offers());
    Sql.update(
        connection,
        INTO_CURRENT
            + "SELECT s.offer_id, ?, r.version + 1, r.lifecycle, s.content_hash, s.quality_score,"
            + " s.quality_tier, s.withheld, ?, r.first_seen_at, NULL, ?, s.source_row,"
            + " r.changed_fields, "
            + STAGED_FIELDS
            + from,
        load.sourceId(),
        request.at(),
        load.id());
    contacts("r.version + 1", from);
  }

  /** A withdrawn offer keeps its content; only its row is gone. */
  private void openWithdrawn() throws SQLException {
    if (comparison.withdrawn() == 0) {
      return;
    }
    Sql.update(
        connection,
        INTO_CURRENT
            + "SELECT o.offer_id, o.source_id, o.version + 1, r.lifecycle, o.content_hash,"
            + " o.quality_score, o.quality_tier, o.withheld, ?, o.first_seen_at, r.last_seen_at, ?,"
            + " NULL, r.changed_fields, "
            + OfferColumns.names(OfferColumns.VERSIONED, "o")
            + " FROM replaced r JOIN catalogue.offer_past o"
            + " ON o.offer_id = r.offer_id AND o.version = r.version"
            + " WHERE r.lifecycle = 'withdrawn'",
        request.at(),
        load.id());
    Sql.execute(
        connection,
        "INSERT INTO catalogue.offer_contact (offer_id, version, %s) SELECT p.offer_id, p.version + 1, %s"
                .formatted(CONTACTS, OfferColumns.names(OfferColumns.CONTACTS, "p"))
            + " FROM replaced r JOIN catalogue.offer_contact p"
            + " ON p.offer_id = r.offer_id AND p.version = r.version"
            + " WHERE r.lifecycle = 'withdrawn'");
  }

  private void openNew() throws SQLException {
    if (comparison.fresh() == 0) {
      return;
    }
    String from =
        comparison.firstOfSource()
            ? " FROM " + tables.offers() + " s"
            : " FROM difference d JOIN %s s ON s.ctid = d.staged AND d.fate = 'new'"
                .formatted(tables.offers());
    Sql.update(
        connection,
        INTO_CURRENT
            + "SELECT s.offer_id, ?, 1, 'live', s.content_hash, s.quality_score, s.quality_tier,"
            + " s.withheld, ?, ?, NULL, ?, s.source_row, '{}', "
            + STAGED_FIELDS
            + from,
        load.sourceId(),
        request.at(),
        request.at(),
        load.id());
    contacts("1", from);
  }

  private void contacts(String version, String from) throws SQLException {
    if (request.staged().withContacts() > 0) {
      Sql.execute(
          connection,
          "INSERT INTO catalogue.offer_contact (offer_id, version, %s) SELECT s.offer_id, %s, %s%s WHERE num_nonnulls(%s) > 0"
              .formatted(CONTACTS, version, STAGED_CONTACTS, from, STAGED_CONTACTS));
    }
  }

  /** Same content, judged otherwise: the version stays, its quality is set. */
  private void rejudge() throws SQLException {
    Sql.update(
        connection,
        """
        INSERT INTO catalogue.judged_before (offer_id, version, valid_to, load_id, quality_score,
          quality_tier, withheld)
        SELECT c.offer_id, c.version, ?, ?, c.quality_score, c.quality_tier, c.withheld
        FROM difference d
        JOIN catalogue.offer_current c ON c.offer_id = d.offer_id
        JOIN %s s ON s.ctid = d.staged
        WHERE d.fate = 'rejudged' AND (c.quality_score <> s.quality_score
          OR c.quality_tier <> s.quality_tier OR c.withheld IS DISTINCT FROM s.withheld)
        """
            .formatted(tables.offers()),
        request.at(),
        load.id());
    Sql.execute(
        connection,
        """
        UPDATE catalogue.offer_current c
        SET content_hash = s.content_hash, quality_score = s.quality_score,
          quality_tier = s.quality_tier, withheld = s.withheld
        FROM difference d JOIN %s s ON s.ctid = d.staged
        WHERE d.fate = 'rejudged' AND c.offer_id = d.offer_id
        """
            .formatted(tables.offers()));
  }

  /** After a partial delivery, who was in it; a full one is remembered by its source alone. */
  private void remember() throws SQLException {
    Sql.update(
        connection,
        """
        INSERT INTO catalogue.offer_seen (offer_id, seen_at) SELECT offer_id, ? FROM %s
        ON CONFLICT (offer_id) DO UPDATE SET seen_at = excluded.seen_at
        """
            .formatted(tables.offers()),
        request.at());
  }

  private Optional<FeedRange> appendChanges() throws SQLException {
    String fresh =
        comparison.firstOfSource()
            ? tables.offers()
            : "(SELECT offer_id FROM difference WHERE fate = 'new')";
    return Succession.tell(
        connection,
        """
        SELECT offer_id, 'live' AS lifecycle, 1 AS version, '{}'::text[] AS changed_fields
        FROM %s fresh
        UNION ALL
        SELECT offer_id, lifecycle, version + 1, changed_fields FROM replaced
        """
            .formatted(fresh),
        comparison.fresh() + comparison.changed() + comparison.withdrawn(),
        request.at());
  }

  /**
   * Puts the indexes off where this is the first load of an empty catalogue. Nobody may be using
   * the table; who does, costs only time.
   */
  private LateIndexes lateIndexes() throws SQLException {
    if (replay
        || comparison.fresh() < WORTH_LATE_INDEXES
        || !isEmpty("catalogue.offer_current")
        || !lockAlone("catalogue.offer_current")
        || !isEmpty("catalogue.offer_current")) {
      return LateIndexes.none(connection);
    }
    List<String> tables = List.of("catalogue.offer_current", "catalogue.offer_contact");
    LateIndexes indexes = LateIndexes.of(connection, tables);
    for (String table : tables) {
      renewFile(table);
    }
    return indexes;
  }

  /**
   * Gives an empty table a new file: what a transaction writes into a file that it made itself goes
   * to the disk once and not into the WAL as well, where the server replicates to nobody ({@code
   * wal_level=minimal}). Readers wait no longer for it: dropping the indexes took the same lock. A
   * file that holds deleted rows stays, since a reader with an older snapshot still sees them.
   */
  private void renewFile(String table) throws SQLException {
    if (Sql.number(connection, "SELECT pg_relation_size('%s')".formatted(table)) == 0) {
      Sql.execute(connection, "TRUNCATE " + table);
    }
  }

  private boolean isEmpty(String table) throws SQLException {
    return Sql.number(
            connection, "SELECT count(*) FROM (SELECT FROM " + table + " LIMIT 1) any_row")
        == 0;
  }

  private boolean lockAlone(String table) throws SQLException {
    var before = connection.setSavepoint();
    try {
      Sql.execute(connection, "LOCK TABLE " + table + " IN ACCESS EXCLUSIVE MODE NOWAIT");
      return true;
    } catch (SQLException e) {
      if (!LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
        throw e;
      }
      connection.rollback(before);
      return false;
    }
  }

  /** Refuses offers whose id comes from another reference than before. */
  private void refuseCollisions(UnaryOperator<String> offerIdOf)
      throws SQLException, IdentityCollision {
    List<String[]> pairs =
        Sql.list(
            connection,
            row -> new String[] {row.getString(1), row.getString(2), row.getString(3)},
            """
            SELECT r.offer_id, c.source_reference, s.source_reference
            FROM replaced r
            JOIN catalogue.offer_current c ON c.offer_id = r.offer_id
            JOIN %s s ON s.ctid = r.staged
            WHERE 'source_reference' = ANY (r.changed_fields)
            ORDER BY r.offer_id
            """
                .formatted(tables.offers()));
    for (String[] pair : pairs) {
      String id = pair[0];
      @Nullable String before = pair[1];
      @Nullable String after = pair[2];
      if (before != null
          && after != null
          && !References.normalise(before).equals(References.normalise(after))
          && id.equals(offerIdOf.apply(before))
          && id.equals(offerIdOf.apply(after))) {
        throw new IdentityCollision(
            new Bilingual(
                "I riferimenti «%s» e «%s» danno lo stesso identificativo %s."
                    .formatted(before, after, id),
                "The references \"%s\" and \"%s\" give the same id %s."
                    .formatted(before, after, id)));
      }
    }
  }
}
