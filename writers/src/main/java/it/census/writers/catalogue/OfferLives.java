package it.census.writers.catalogue;

import it.census.model.OfferField;
import it.census.model.report.ColumnReport;
import it.census.writers.catalogue.OfferLife.Corrected;
import it.census.writers.catalogue.OfferLife.Deed;
import it.census.writers.catalogue.OfferLife.Origin;
import it.census.writers.catalogue.OfferLife.Version;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Finds the lives of offers. */
public final class OfferLives {

  private static final String VERSIONS =
      """
      SELECT v.*, to_jsonb(v)::text AS fields, l.rules_version,
        m.run_id AS made_in, m.state AS made_by, r.command, r.by_account, r.note
      FROM (
        SELECT v.*, lag(p.closed_by) OVER (ORDER BY v.version) AS opened_by
        FROM catalogue.offer_version v
        LEFT JOIN catalogue.offer_past p ON p.offer_id = v.offer_id AND p.version = v.version
        WHERE v.offer_id = ?
      ) v
      LEFT JOIN catalogue.load l ON l.load_id = v.load_id
      LEFT JOIN catalogue.load m ON m.load_id = coalesce(v.opened_by, v.load_id)
      LEFT JOIN catalogue.run r ON r.run_id = m.run_id
      ORDER BY v.version
      """;

  private final DataSource dataSource;

  public OfferLives(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** The life of an offer; empty where the catalogue never knew it. */
  public Optional<OfferLife> find(String offerId) throws SQLException {
    try (Connection connection = Sql.connect(dataSource)) {
      List<Found> found = Sql.list(connection, row -> found(connection, row), VERSIONS, offerId);
      return found.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new OfferLife(
                  offerId,
                  found.get(found.size() - 1).sourceId(),
                  found.stream().map(Found::version).toList()));
    }
  }

  private record Found(String sourceId, Version version) {}

  private static Found found(Connection connection, ResultSet row) throws SQLException {
    long load = row.getLong("load_id");
    String offer = row.getString("offer_id");
    String source = row.getString("source_id");
    return new Found(
        source,
        new Version(
            row.getInt("version"),
            row.getString("lifecycle"),
            Sql.instant(row, "valid_from"),
            Sql.findInstant(row, "valid_to"),
            Sql.texts(row, "changed_fields"),
            values(row.getString("fields")),
            new Deed(
                Sql.findText(row, "made_in").orElse(""),
                Sql.findText(row, "command"),
                "undo".equals(row.getString("made_by")),
                Sql.findText(row, "by_account").filter(by -> !by.isEmpty()),
                Sql.findText(row, "note")),
            new Origin(
                Sql.findText(row, "source_file").orElse(""),
                Sql.findText(row, "delivery_sha256").orElse(""),
                Sql.findText(row, "source_row"),
                Sql.findText(row, "rules_version").orElse(""),
                columns(connection, load),
                tableWidths(connection, load)),
            corrections(connection, load, offer)));
  }

  /** The filled fields, in the order of the dictionary. */
  private static Map<String, String> values(String json) {
    Map<String, String> all = StoredJson.shown(json);
    Map<String, String> values = new LinkedHashMap<>();
    for (OfferField field : OfferField.values()) {
      Optional.ofNullable(all.get(field.key())).ifPresent(v -> values.put(field.key(), v));
    }
    return values;
  }

  private static List<ColumnReport> columns(Connection connection, long load) throws SQLException {
    return Sql.first(
            connection,
            row -> StoredJson.columns(row.getString(1)),
            "SELECT columns FROM catalogue.run_source WHERE load_id = ? ORDER BY run_id LIMIT 1",
            load)
        .orElse(List.of());
  }

  private static List<Integer> tableWidths(Connection connection, long load) throws SQLException {
    return Sql.list(
        connection,
        row -> row.getInt(1),
        "SELECT cardinality(headers) FROM catalogue.delivery_table WHERE load_id = ?"
            + " ORDER BY table_number",
        load);
  }

  private static List<Corrected> corrections(Connection connection, long load, String offer)
      throws SQLException {
    return Sql.list(
        connection,
        row ->
            new Corrected(
                row.getString("place"),
                row.getString("field"),
                row.getString("before"),
                row.getString("after"),
                row.getString("rule")),
        "SELECT place, field, before, after, rule FROM catalogue.correction"
            + " WHERE load_id = ? AND offer_id = ? ORDER BY item",
        load,
        offer);
  }
}
