package it.census.writers.catalogue;

import it.census.writers.catalogue.Prospect.Difference;
import it.census.writers.catalogue.Prospect.Fate;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells, offer by offer, what a comparison found; first what would be lost. Writes nothing. */
final class Prospects {

  private static final String IDENTITY =
      ".offer_id, %1$s.source_reference, %1$s.name, %1$s.municipality ";
  private static final String ORDER = " ORDER BY %1$s.source_reference, %1$s.offer_id";

  private final Connection connection;
  private final StagingTables tables;
  private final Comparison comparison;
  private final Prospect.Listener listener;

  Prospects(
      Connection connection,
      StagingTables tables,
      Comparison comparison,
      Prospect.Listener listener) {
    this.connection = connection;
    this.tables = tables;
    this.comparison = comparison;
    this.listener = listener;
  }

  void tell() throws SQLException {
    stream(
        Fate.VANISHES,
        "c",
        "FROM difference d JOIN catalogue.offer_current c ON c.offer_id = d.offer_id"
            + " WHERE d.fate = 'missing'");
    changed(Fate.CHANGES, "live");
    changed(Fate.RETURNS, "withdrawn");
    stream(
        Fate.APPEARS,
        "s",
        comparison.firstOfSource()
            ? "FROM " + tables.offers() + " s"
            : "FROM difference d JOIN "
                + tables.offers()
                + " s ON s.ctid = d.staged"
                + " WHERE d.fate = 'new'");
  }

  /** The quality of offers that are there before and after, where it becomes another one. */
  void tellQuality() throws SQLException {
    Sql.stream(
        connection,
        row ->
            listener.judgedOtherwise(
                row.getString("offer_id"), row.getBoolean("changed"), quality(row)),
        """
        SELECT d.offer_id, d.fate = 'changed' AS changed, c.quality_tier AS tier_before, s.quality_tier AS tier_after,
          c.quality_score::text AS score_before, s.quality_score::text AS score_after
        FROM difference d JOIN %s s ON s.ctid = d.staged
        JOIN catalogue.offer_current c ON c.offer_id = d.offer_id
        WHERE d.fate IN ('changed', 'rejudged')
          AND (c.quality_tier <> s.quality_tier OR c.quality_score <> s.quality_score)
        ORDER BY c.source_reference, d.offer_id
        """
            .formatted(tables.offers()));
  }

  private static List<Difference> quality(ResultSet row) throws SQLException {
    List<Difference> differences = new ArrayList<>();
    for (String what : List.of("tier", "score")) {
      String before = row.getString(what + "_before");
      String after = row.getString(what + "_after");
      if (!before.equals(after)) {
        differences.add(new Difference("quality_" + what, Optional.of(before), Optional.of(after)));
      }
    }
    return differences;
  }

  private void stream(Fate fate, String alias, String from) throws SQLException {
    Sql.stream(
        connection,
        row -> listener.told(prospect(fate, row, List.of())),
        "SELECT " + alias + IDENTITY.formatted(alias) + from + ORDER.formatted(alias));
  }

  private void changed(Fate fate, String lifecycleBefore) throws SQLException {
    Sql.stream(
        connection,
        row -> listener.told(prospect(fate, row, differences(row))),
        "SELECT s"
            + IDENTITY.formatted("s")
            + ", r.changed_fields, (to_jsonb(c) || coalesce(to_jsonb(p), '{}'))::text AS before,"
            + " to_jsonb(s)::text AS after"
            + " FROM replaced r JOIN "
            + tables.offers()
            + " s ON s.ctid = r.staged"
            + " JOIN catalogue.offer_current c ON c.offer_id = r.offer_id"
            + " LEFT JOIN catalogue.offer_contact p"
            + " ON p.offer_id = c.offer_id AND p.version = c.version"
            + " WHERE r.lifecycle_before = ?"
            + ORDER.formatted("s"),
        lifecycleBefore);
  }

  private static List<Difference> differences(ResultSet row) throws SQLException {
    Map<String, String> before = StoredJson.shown(row.getString("before"));
    Map<String, String> after = StoredJson.shown(row.getString("after"));
    return Sql.texts(row, "changed_fields").stream()
        .filter(field -> !field.equals("lifecycle"))
        .map(
            field ->
                new Difference(
                    field,
                    Optional.ofNullable(before.get(field)),
                    Optional.ofNullable(after.get(field))))
        .toList();
  }

  private static Prospect prospect(Fate fate, ResultSet row, List<Difference> differences)
      throws SQLException {
    return new Prospect(
        fate,
        row.getString("offer_id"),
        Sql.findText(row, "source_reference"),
        Sql.findText(row, "name"),
        Sql.findText(row, "municipality"),
        differences);
  }
}
