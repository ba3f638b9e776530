package it.census.writers.catalogue;

import it.census.model.report.Counts;
import it.census.model.report.SourceState;
import it.census.writers.catalogue.PublishResult.FeedRange;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One delivery on its way from staging into the catalogue, within one transaction. */
final class Publication {

  private final Connection connection;
  private PublishRequest request;
  private final Load load;
  private final StagingTables tables;
  private final boolean replay;

  /**
   * @param replay whether this has happened before and the catalogue is being built again, in one
   *     transaction with what comes before and after
   */
  Publication(Connection connection, PublishRequest request, boolean replay) {
    this.replay = replay;
    this.connection = connection;
    this.request = request;
    this.load = request.load();
    this.tables = replay ? StagingTables.replayed(load.id()) : new StagingTables(load.id());
  }

  PublishResult run() throws SQLException, FencedOff, IdentityCollision {
    settle();
    load.checkFencing(connection);
    date();
    if (request.staged().addingParcels() > 0) {
      joinAddedParcels();
    }
    Optional<Savepoint> asBefore =
        request.formerIds().isEmpty() ? Optional.empty() : Optional.of(connection.setSavepoint());
    Adoption.adopt(connection, load, request.formerIds());
    long live = liveOffers();
    Comparison comparison = Comparison.make(connection, tables, request);
    tellProspects(comparison);
    List<HoldReason> reasons = reasonsToHold(live, comparison);
    boolean held = !reasons.isEmpty();
    Optional<FeedRange> changes = Optional.empty();
    if (!held) {
      changes = new VersionWriter(connection, tables, request, comparison, replay).write();
      live += comparison.fresh() + comparison.back() - comparison.withdrawn();
    } else if (asBefore.isPresent()) {
      // It was compared as if; a delivery that waits changes nothing.
      connection.rollback(asBefore.get());
      live = liveOffers();
    }
    if (asBefore.isPresent()) {
      connection.releaseSavepoint(asBefore.get());
    }
    PublishResult result =
        new PublishResult(
            held ? SourceState.HELD : SourceState.LOADED,
            counts(comparison),
            reasons,
            live,
            changes);
    new PublicationAccount(connection, request, tables, replay).write(result);
    return result;
  }

  /**
   * Compares and tells what would become of each offer, past the guard and before anything is
   * written; whoever began the transaction takes it back.
   */
  PublishResult preview(Prospect.Listener listener) throws SQLException, FencedOff {
    settle();
    load.checkFencing(connection);
    Adoption.adopt(connection, load, request.formerIds());
    long live = liveOffers();
    if (request.staged().addingParcels() > 0) {
      joinAddedParcels();
    }
    Comparison comparison = Comparison.make(connection, tables, request);
    new Prospects(connection, tables, comparison, listener).tell();
    return new PublishResult(
        SourceState.LOADED,
        counts(comparison),
        List.of(),
        live + comparison.fresh() + comparison.back() - comparison.withdrawn(),
        Optional.empty());
  }

  /** Before anything is written: what the offers are now is still to be seen. */
  private void tellProspects(Comparison comparison) throws SQLException {
    if (request.prospects().isPresent() && !comparison.firstOfSource()) {
      Prospects prospects =
          new Prospects(connection, tables, comparison, request.prospects().get());
      prospects.tell();
      prospects.tellQuality();
    }
  }

  /** Settings for large statements, until the transaction ends. */
  private void settle() throws SQLException {
    Sql.execute(
        connection,
        "SET LOCAL work_mem = '128MB'",
        "SET LOCAL maintenance_work_mem = '256MB'",
        // Compiling expressions over a hundred columns takes longer than evaluating them.
        "SET LOCAL jit = off",
        // A statement ends soon after its owner does.
        "SET LOCAL client_connection_check_interval = '5s'");
  }

  /** The load is dated after what the source, by whatever name, has gone through. */
  private void date() throws SQLException {
    List<String> ids = new ArrayList<>(request.formerIds());
    ids.add(load.sourceId());
    request = request.at(Succession.instant(connection, ids, request.at(), replay));
  }

  private long liveOffers() throws SQLException {
    return Sql.number(
        connection,
        "SELECT live_offers FROM catalogue.source WHERE source_id = ?",
        load.sourceId());
  }

  /** Joins the parcels of later rows to the offers of earlier ones, each once, in their order. */
  private void joinAddedParcels() throws SQLException {
    Sql.execute(
        connection,
        """
        WITH added AS (
          SELECT DISTINCT ON (a.offer_id, u.parcel) a.offer_id, u.parcel, a.item, u.position
          FROM %1$s a
          CROSS JOIN LATERAL unnest(a.parcels) WITH ORDINALITY AS u (parcel, position)
          ORDER BY a.offer_id, u.parcel, a.item, u.position
        ), joined AS (
          SELECT o.ctid AS staged,
            coalesce(o.cadastral_parcels, '{}') || array_agg(a.parcel ORDER BY a.item, a.position)
              AS parcels
          FROM added a JOIN %2$s o ON o.offer_id = a.offer_id
          WHERE NOT a.parcel = ANY (coalesce(o.cadastral_parcels, '{}'))
          GROUP BY o.ctid, o.cadastral_parcels
        )
        UPDATE %2$s s SET cadastral_parcels = j.parcels
        FROM joined j WHERE s.ctid = j.staged
        """
            .formatted(tables.addedParcels(), tables.offers()),
        """
        UPDATE %2$s SET content_hash = %3$s
        WHERE offer_id IN (SELECT offer_id FROM %1$s)
        """
            .formatted(tables.addedParcels(), tables.offers(), OfferHash.CONTENT_IN_SQL));
  }

  private List<HoldReason> reasonsToHold(long live, Comparison comparison) throws SQLException {
    if (request.released()) {
      return List.of();
    }
    if (replay) {
      // What held it then is given; today's limits may be others.
      return request.reasons();
    }
    Set<HoldReason> reasons = new LinkedHashSet<>(request.reasons());
    reasons.addAll(
        Guard.judge(
            request.guard(),
            new Guard.Figures(
                request.isFull(),
                live,
                comparison.withdrawn(),
                request.staged().read(),
                request.staged().rejected(),
                Whereabouts.of(connection, tables, request))));
    return List.copyOf(reasons);
  }

  private Counts counts(Comparison comparison) {
    return new Counts(
        request.staged().read(),
        comparison.fresh(),
        comparison.changed(),
        comparison.unchanged(),
        request.staged().rejected(),
        request.staged().duplicate(),
        comparison.withdrawn(),
        request.others().blank(),
        request.others().totals(),
        request.others().headings());
  }
}
