package it.census.writers.catalogue;

import it.census.model.Bilingual;
import it.census.model.report.Counts;
import it.census.model.report.SourceState;
import it.census.writers.archive.LedgerEntry;
import it.census.writers.catalogue.PublishResult.FeedRange;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Takes the last load of a source back, in one transaction: every offer is again what it was before
 * that load, by a new version of its own, so that the feed goes on and nothing is forgotten. Offers
 * that came with the load are withdrawn. The delivery taken back is not loaded again unless
 * somebody asks for it.
 */
public final class LoadUndo {

  private final DataSource dataSource;

  public LoadUndo(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Who takes back what.
   *
   * @param load under which it is done; its source is the one whose last load is taken back
   * @param name of the source
   * @param at instant from which the restored versions are true, unless something of the source is
   *     dated later already
   * @param zone of the region, to tell days
   */
  public record Request(Load load, String name, Instant at, ZoneId zone) {}

  /**
   * What was done.
   *
   * @param undone the load taken back
   * @param outcome the account of the run
   */
  public record Result(LoadRecord undone, SourceOutcome outcome) {}

  /**
   * Takes the last load back.
   *
   * @return empty where the catalogue holds nothing of the source
   * @throws FencedOff if another process has taken over the source; nothing is written
   */
  public Optional<Result> undo(Request request) throws SQLException, FencedOff {
    return Sql.transaction(dataSource, connection -> new Undoing(connection, request, false).run());
  }

  /** One load being taken back. */
  static final class Undoing {
    private final Connection connection;
    private final Request request;
    private final Load load;
    private final boolean replay;
    private Instant at;

    Undoing(Connection connection, Request request, boolean replay) {
      this.connection = connection;
      this.request = request;
      this.load = request.load();
      this.at = request.at();
      this.replay = replay;
    }

    Optional<Result> run() throws SQLException, FencedOff {
      load.checkFencing(connection);
      Optional<LoadRecord> last = CatalogueStore.lastLoad(connection, load.sourceId());
      if (last.isEmpty()) {
        return Optional.empty();
      }
      at = Succession.instant(connection, List.of(load.sourceId()), at, replay);
      LoadRecord undone = last.get();
      Optional<LoadRecord> before =
          CatalogueStore.loadBefore(connection, load.sourceId(), undone.id());
      Restoration restoration = new Restoration(connection, load, at);
      Restoration.Extent extent = restoration.restore(undone.id());
      restoration.restoreJudgement(undone.id());
      restoration.restoreSeen(undone.id());
      Optional<FeedRange> changes = restoration.appendChanges(extent);
      Adoption.takeBack(connection, undone.id());
      long live = accounts(undone, before);
      writeLoad(undone, changes);
      SourceOutcome outcome = outcome(undone, before, extent, live);
      RunLog.write(connection, outcome);
      if (!replay) {
        LedgerEntries.add(connection, ledgerEntry(undone));
      }
      return Optional.of(new Result(undone, outcome));
    }

    private long accounts(LoadRecord undone, Optional<LoadRecord> before) throws SQLException {
      Sql.update(
          connection,
          "UPDATE catalogue.load SET state = 'undone', undone_by = ?, undone_at = ? WHERE load_id = ?",
          load.id(),
          at,
          undone.id());
      if (before.filter(b -> b.sha256().equals(undone.sha256())).isEmpty()) {
        state(undone.sha256(), "undone");
        if (before.isPresent()) {
          state(before.get().sha256(), "loaded");
        }
      }
      long live =
          Sql.number(
              connection,
              "SELECT count(*) FROM catalogue.offer_current WHERE source_id = ? AND lifecycle = 'live'",
              load.sourceId());
      Sql.update(
          connection,
          """
          UPDATE catalogue.source SET last_load_id = ?, live_offers = ?, last_full_load_at = (
            SELECT max(loaded_at) FROM catalogue.load
            WHERE source_id = ? AND state = 'loaded' AND completeness = 'full')
          WHERE source_id = ?
          """,
          before.map(LoadRecord::id).orElse(null),
          live,
          load.sourceId(),
          load.sourceId());
      return live;
    }

    private void state(String sha256, String state) throws SQLException {
      Sql.update(
          connection,
          "UPDATE catalogue.delivery SET state = ?, state_at = ?, note = ?"
              + " WHERE source_id = ? AND delivery_sha256 = ?",
          state,
          at,
          RunAccount.of(connection, load.runId()).note().orElse(null),
          load.sourceId(),
          sha256);
    }

    private void writeLoad(LoadRecord undone, Optional<FeedRange> changes) throws SQLException {
      Sql.update(
          connection,
          """
          INSERT INTO catalogue.load (load_id, run_id, source_id, delivery_sha256, source_file,
            loaded_at, rules_version, completeness, state, first_seq, last_seq, feed_after)
          SELECT ?, ?, ?, ?, ?, ?, ?, ?, 'undo', ?, ?, last_seq FROM catalogue.feed_position
          """,
          load.id(),
          load.runId(),
          load.sourceId(),
          undone.sha256(),
          undone.file(),
          at,
          undone.rulesVersion(),
          undone.completeness().name().toLowerCase(java.util.Locale.ROOT),
          changes.map(FeedRange::first).orElse(null),
          changes.map(FeedRange::last).orElse(null));
    }

    private SourceOutcome outcome(
        LoadRecord undone, Optional<LoadRecord> before, Restoration.Extent extent, long live)
        throws SQLException {
      Optional<SourceOutcome> then =
          before.isEmpty()
              ? Optional.empty()
              : CatalogueStore.outcome(connection, before.get().runId(), load.sourceId());
      Counts was = then.map(SourceOutcome::counts).orElse(Counts.ZERO);
      long usable = was.fresh() + was.changed() + was.unchanged();
      long changed = Math.min(extent.restored(), usable);
      return new SourceOutcome(
          load.runId(),
          load.sourceId(),
          request.name(),
          SourceState.LOADED,
          Optional.of(sentence(undone, extent)),
          before.map(LoadRecord::id),
          then.flatMap(SourceOutcome::delivery),
          before.map(LoadRecord::rulesVersion),
          new Counts(
              was.read(),
              0,
              changed,
              usable - changed,
              was.rejected(),
              was.duplicate(),
              extent.withdrawn(),
              was.blank(),
              was.totals(),
              was.headings()),
          live,
          then.map(SourceOutcome::corrections).orElse(0L),
          then.map(SourceOutcome::columns).orElse(List.of()),
          then.map(SourceOutcome::notices).orElse(List.of()),
          List.of());
    }

    private Bilingual sentence(LoadRecord undone, Restoration.Extent extent) {
      String day = undone.loadedAt().atZone(request.zone()).toLocalDate().toString();
      return new Bilingual(
          ("Annullato il caricamento di %s del %s: %d offerte come prima, %d ritirate. La consegna"
                  + " non si ricarica da sola; per ricaricarla: rerun --delivery %s.")
              .formatted(
                  undone.file(),
                  day,
                  extent.restored(),
                  extent.withdrawn(),
                  undone.sha256().substring(0, 12)),
          ("The load of %s of %s was taken back: %d offers as before, %d withdrawn. The delivery"
                  + " is not loaded again by itself; to load it: rerun --delivery %s.")
              .formatted(
                  undone.file(),
                  day,
                  extent.restored(),
                  extent.withdrawn(),
                  undone.sha256().substring(0, 12)));
    }

    private LedgerEntry ledgerEntry(LoadRecord undone) throws SQLException {
      RunAccount run = RunAccount.of(connection, load.runId());
      return new LedgerEntry(
          at,
          LedgerEntry.Event.UNDONE,
          load.runId(),
          load.sourceId(),
          undone.sha256(),
          undone.file(),
          undone.rulesVersion(),
          Optional.of(load.id()),
          run.by(),
          run.note(),
          LedgerEntry.Circumstances.of(
              run.command(),
              run.referenceDate(),
              Map.of("undoes", Long.toString(undone.id()), LedgerEntry.NAME, request.name())));
    }
  }
}
