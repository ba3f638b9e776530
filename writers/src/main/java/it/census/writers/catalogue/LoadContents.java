package it.census.writers.catalogue;

import it.census.model.Correction;
import it.census.model.Notice;
import it.census.model.NoticeType;
import it.census.model.Place;
import it.census.model.TableHead;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;

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

  /** What ages in the live offers that the load held, each at the place of its row there. */
  public void ageing(long loadId, Consumer<AgeingRow> taker) throws SQLException {
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
        """
        SELECT o.offer_id, u.place, o.status, o.last_confirmed_at, o.tender_deadline,
          o.available_from
        FROM catalogue.load_rows r
        CROSS JOIN LATERAL unnest(r.offer_ids, r.places) WITH ORDINALITY AS u (offer_id, place, nr)
        JOIN catalogue.offer_current o ON o.offer_id = u.offer_id
        WHERE r.load_id = ? AND o.lifecycle = 'live'
        ORDER BY r.part, u.nr
        """,
        loadId);
  }

  private void stream(Sql.RowTaker taker, String sql, Object... parameters) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        Sql.stream(connection, taker, sql, parameters);
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
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
