package it.census.writers.catalogue;

import it.census.model.AgeingWindow;
import it.census.model.Correction;
import it.census.model.Notice;
import it.census.model.NoticeType;
import it.census.model.Place;
import it.census.model.TableHead;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What was said about the rows of a load, and what ages in them, handed over one by one in the
 * order of the file: an unchanged delivery is told again without being read again. Constant memory.
 */
public final class LoadContents {

  private static final String OF_LOAD = " WHERE load_id = ? ORDER BY item";

  private final DataSource dataSource;

  public LoadContents(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Notices, with their place as it was told.
   *
   * @param types the kind of notice by its code; notices without one are of rules that are no more,
   *     and left out
   */
  public void notices(
      long loadId, Function<String, Optional<NoticeType>> types, Consumer<Notice> taker)
      throws SQLException {
    stream(
        row -> {
          Optional<NoticeType> type = types.apply(row.getString("code"));
          if (type.isPresent()) {
            taker.accept(notice(type.get(), row));
          }
        },
        "SELECT code, place, offer_id, field, value, arguments FROM catalogue.notice" + OF_LOAD,
        loadId);
  }

  /** Corrections, with their place as it was told. */
  public void corrections(long loadId, Consumer<Correction> taker) throws SQLException {
    stream(
        row -> taker.accept(correction(row)),
        "SELECT place, offer_id, field, before, after, rule FROM catalogue.correction" + OF_LOAD,
        loadId);
  }

  /**
   * Corrections in their order, among them the first twenty of each rule, without reading all of
   * them.
   *
   * @return whether the load remembers which they are; those before this was kept do not
   */
  public boolean firstCorrections(long loadId, Consumer<Correction> taker) throws SQLException {
    boolean[] remembered = {true};
    stream(
        row -> remembered[0] &= row.getBoolean("remembered"),
        "SELECT first_items IS NOT NULL AS remembered FROM catalogue.correction_kind"
            + " WHERE load_id = ?",
        loadId);
    if (remembered[0]) {
      stream(
          row -> taker.accept(correction(row)),
          """
          SELECT place, offer_id, field, before, after, rule FROM catalogue.correction_of_record
          WHERE load_id = ? AND record = ANY (ARRAY(
            SELECT DISTINCT unnest(first_items) FROM catalogue.correction_kind WHERE load_id = ?))
          ORDER BY item
          """,
          loadId,
          loadId);
    }
    return remembered[0];
  }

  /** The heads of the delivery's tables, in their order. */
  public List<TableHead> tables(long loadId) throws SQLException {
    return List.copyOf(heads(loadId).values());
  }

  private SortedMap<Integer, TableHead> heads(long loadId) throws SQLException {
    SortedMap<Integer, TableHead> heads = new TreeMap<>();
    stream(
        row ->
            heads.put(
                row.getInt("table_number"),
                new TableHead(
                    row.getString("sheet"), row.getBoolean("hidden"), Sql.texts(row, "headers"))),
        "SELECT table_number, sheet, hidden, headers FROM catalogue.delivery_table"
            + " WHERE load_id = ?",
        loadId);
    return heads;
  }

  /** Rejected rows. */
  public void rejectedRows(long loadId, Consumer<QuarantinedRow> taker) throws SQLException {
    Map<Integer, TableHead> heads = heads(loadId);
    TableHead unknown = new TableHead("", false, List.of());
    stream(
        row ->
            taker.accept(
                new QuarantinedRow(
                    heads.getOrDefault(row.getInt("table_number"), unknown),
                    row.getString("place"),
                    text(row, "offer_id"),
                    Sql.texts(row, "codes"),
                    Sql.texts(row, "cells"))),
        "SELECT table_number, place, offer_id, codes, cells FROM catalogue.rejected_row" + OF_LOAD,
        loadId);
  }

  /**
   * What may have aged in the live offers that the load held, each at the place of its row there.
   *
   * @param windows of the rules that judge it; only offers within one of them are handed over
   * @param delivered when those were confirmed for which the supplier gives no date; null where
   *     they were not
   */
  public void ageing(
      long loadId,
      List<AgeingWindow> windows,
      @Nullable LocalDate delivered,
      Consumer<AgeingRow> taker)
      throws SQLException {
    if (windows.isEmpty()) {
      return;
    }
    List<@Nullable Object> parameters = new ArrayList<>(List.of(loadId));
    String within =
        windows.stream().map(w -> within(w, parameters)).collect(Collectors.joining(" OR "));
    parameters.add(0, delivered);
    parameters.add(loadId);
    stream(
        row ->
            taker.accept(
                new AgeingRow(
                    row.getString("offer_id"),
                    row.getString("place"),
                    row.getString("status"),
                    row.getObject("last_confirmed_at", LocalDate.class),
                    row.getObject("tender_deadline", LocalDate.class),
                    row.getObject("available_from", LocalDate.class))),
        // Where nothing has aged, the rows of the load need not be looked at.
        """
        WITH dated AS (
          SELECT offer_id, status, coalesce(last_confirmed_at, ?::date) AS last_confirmed_at,
            tender_deadline, available_from
          FROM catalogue.offer_current
          WHERE lifecycle = 'live'
            AND source_id = (SELECT source_id FROM catalogue.load WHERE load_id = ?)
        ), aged AS MATERIALIZED (SELECT * FROM dated WHERE %s)
        SELECT a.*, u.place
        FROM catalogue.load_rows r
        CROSS JOIN LATERAL unnest(r.offer_ids, r.places) WITH ORDINALITY AS u (offer_id, place, nr)
        JOIN aged a ON a.offer_id = u.offer_id
        WHERE r.load_id = ? AND EXISTS (SELECT FROM aged)
        ORDER BY r.part, u.nr
        """
            .formatted(within),
        parameters.toArray());
  }

  private static String within(AgeingWindow window, List<@Nullable Object> parameters) {
    List<String> conditions = new ArrayList<>();
    String date = window.date().key();
    window.from().ifPresent(day -> and(conditions, parameters, date + " >= ?", day));
    window.to().ifPresent(day -> and(conditions, parameters, date + " <= ?", day));
    window.status().ifPresent(code -> and(conditions, parameters, "status = ?", code));
    return conditions.stream().collect(Collectors.joining(" AND ", "(", ")"));
  }

  private static void and(
      List<String> conditions, List<@Nullable Object> parameters, String condition, Object value) {
    conditions.add(condition);
    parameters.add(value);
  }

  private void stream(Sql.RowTaker taker, String sql, @Nullable Object... parameters)
      throws SQLException {
    // Within a transaction the server hands rows over as they are taken.
    Sql.attempt(dataSource, connection -> Sql.stream(connection, taker, sql, parameters));
  }

  private static Correction correction(ResultSet row) throws SQLException {
    return new Correction(
        new Place.Stored(row.getString("place")),
        text(row, "offer_id"),
        row.getString("field"),
        row.getString("before"),
        row.getString("after"),
        row.getString("rule"));
  }

  private static Notice notice(NoticeType type, ResultSet row) throws SQLException {
    String arguments = row.getString("arguments");
    return new Notice(
        type,
        new Place.Stored(row.getString("place")),
        text(row, "offer_id"),
        text(row, "field"),
        text(row, "value"),
        arguments == null ? Map.of() : StoredJson.texts(arguments));
  }

  private static String text(ResultSet row, String column) throws SQLException {
    return Sql.findText(row, column).orElse("");
  }
}
