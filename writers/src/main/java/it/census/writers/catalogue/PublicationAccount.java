package it.census.writers.catalogue;

import static java.util.stream.Collectors.joining;

import it.census.model.report.DeliveryDescription;
import it.census.model.report.SourceState;
import it.census.writers.archive.LedgerEntry;
import it.census.writers.catalogue.PublishResult.FeedRange;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What remains of a publication besides the offers: the delivery, its load, what was said about it.
 */
final class PublicationAccount {

  private final Connection connection;
  private final PublishRequest request;
  private final StagingTables tables;
  private final Load load;
  private final DeliveryDescription file;
  private final boolean replay;

  /**
   * @param replay whether the ledger knows of it already
   */
  PublicationAccount(
      Connection connection, PublishRequest request, StagingTables tables, boolean replay) {
    this.replay = replay;
    this.connection = connection;
    this.request = request;
    this.tables = tables;
    this.load = request.load();
    this.file = request.delivery().description();
  }

  void write(PublishResult result) throws SQLException {
    boolean loaded = result.state() == SourceState.LOADED;
    writeDelivery(loaded ? "loaded" : "held");
    supersede(loaded ? List.of("loaded", "held") : List.of("held"));
    writeLoad(result.state(), result.changes());
    if (loaded) {
      writeSource(result.liveOffers());
    }
    for (StagingTables.Copied table : tables.copied()) {
      Sql.execute(
          connection,
          "INSERT INTO %s SELECT * FROM %s".formatted(table.catalogue(), table.staged()));
    }
    RunLog.write(connection, outcome(result));
    if (!replay) {
      LedgerEntries.add(connection, ledgerEntry(result));
    }
  }

  /** What a rebuild has to know of this load. */
  private LedgerEntry ledgerEntry(PublishResult result) throws SQLException {
    RunAccount run = RunAccount.of(connection, load.runId());
    return new LedgerEntry(
        request.at(),
        result.state() == SourceState.LOADED ? LedgerEntry.Event.LOADED : LedgerEntry.Event.HELD,
        load.runId(),
        load.sourceId(),
        file.sha256(),
        file.file(),
        request.rulesVersion(),
        Optional.of(load.id()),
        run.by(),
        run.note(),
        new LedgerEntry.Circumstances(
            Optional.empty(),
            run.command(),
            run.referenceDate(),
            request.delivery().fileDate(),
            request.delivery().modifiedAt(),
            Optional.of(request.delivery().receivedAt()),
            result.reasons().stream().map(HoldReason::sentence).toList(),
            details(result)));
  }

  private Map<String, String> details(PublishResult result) {
    Map<String, String> details = new HashMap<>();
    details.put(
        LedgerEntry.HELD_FOR,
        result.reasons().stream().map(r -> r.kind().name()).collect(joining(",")));
    request
        .remark()
        .ifPresent(
            remark -> {
              details.put(LedgerEntry.REMARK_IT, remark.it());
              details.put(LedgerEntry.REMARK_EN, remark.en());
            });
    return details;
  }

  private SourceOutcome outcome(PublishResult result) {
    return new SourceOutcome(
        load.runId(),
        load.sourceId(),
        request.source().name(),
        result.state(),
        result.reason().or(request::remark),
        Optional.of(load.id()),
        Optional.of(file),
        Optional.of(request.rulesVersion()),
        result.counts(),
        result.liveOffers(),
        request.staged().corrections(),
        request.columns(),
        request.staged().notices(),
        request.setAside());
  }

  private void writeDelivery(String state) throws SQLException {
    RunLog.writeDelivery(connection, load.sourceId(), request.delivery(), state, request.at());
  }

  /** A newer delivery takes the place of one that waits, and of the one loaded before. */
  private void supersede(List<String> states) throws SQLException {
    Sql.update(
        connection,
        """
        UPDATE catalogue.delivery SET state = 'superseded', state_at = ?
        WHERE source_id = ? AND delivery_sha256 <> ? AND state = ANY (?)
        """,
        request.at(),
        load.sourceId(),
        file.sha256(),
        states);
  }

  private void writeLoad(SourceState state, Optional<FeedRange> changes) throws SQLException {
    Sql.update(
        connection,
        """
        INSERT INTO catalogue.load (load_id, run_id, source_id, delivery_sha256, source_file,
          loaded_at, rules_version, completeness, state, first_seq, last_seq, feed_after)
        SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, last_seq FROM catalogue.feed_position
        """,
        load.id(),
        load.runId(),
        load.sourceId(),
        file.sha256(),
        file.file(),
        request.at(),
        request.rulesVersion(),
        request.isFull() ? "full" : "partial",
        state.key(),
        changes.map(FeedRange::first).orElse(null),
        changes.map(FeedRange::last).orElse(null));
  }

  private void writeSource(long liveOffers) throws SQLException {
    Sql.update(
        connection,
        """
        UPDATE catalogue.source SET name = ?, last_load_id = ?, live_offers = ?,
          last_full_load_at = CASE WHEN ? THEN ? ELSE last_full_load_at END
        WHERE source_id = ?
        """,
        request.source().name(),
        load.id(),
        liveOffers,
        request.isFull(),
        request.at(),
        load.sourceId());
  }
}
