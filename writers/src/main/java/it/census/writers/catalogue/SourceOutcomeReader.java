package it.census.writers.catalogue;

import it.census.model.Bilingual;
import it.census.model.DeliveryFormat;
import it.census.model.report.Counts;
import it.census.model.report.DeliveryDescription;
import it.census.model.report.SourceState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads back what {@link RunLog} wrote about a source. */
final class SourceOutcomeReader {

  private SourceOutcomeReader() {}

  static SourceOutcome read(ResultSet row) throws SQLException {
    @Nullable String reasonIt = row.getString("reason_it");
    @Nullable String reasonEn = row.getString("reason_en");
    return new SourceOutcome(
        row.getString("run_id"),
        row.getString("source_id"),
        row.getString("name"),
        SourceState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        reasonIt == null || reasonEn == null
            ? Optional.empty()
            : Optional.of(new Bilingual(reasonIt, reasonEn)),
        Optional.ofNullable(row.getObject("load_id", Long.class)),
        delivery(row),
        Sql.findText(row, "rules_version"),
        counts(row),
        row.getLong("live_offers"),
        row.getLong("corrections"),
        StoredJson.columns(row.getString("columns")),
        StoredJson.notices(row.getString("notices")),
        Sql.texts(row, "set_aside"));
  }

  private static Optional<DeliveryDescription> delivery(ResultSet row) throws SQLException {
    @Nullable String sha256 = row.getString("delivery_sha256");
    @Nullable String file = row.getString("source_file");
    if (sha256 == null || file == null) {
      return Optional.empty();
    }
    return Optional.of(
        new DeliveryDescription(
            file,
            sha256,
            Sql.findText(row, "format")
                .map(f -> DeliveryFormat.valueOf(f.toUpperCase(Locale.ROOT))),
            Sql.findText(row, "charset"),
            Sql.findText(row, "delimiter"),
            row.getLong("bytes")));
  }

  static Counts counts(ResultSet row) throws SQLException {
    return new Counts(
        row.getLong("read"),
        row.getLong("new"),
        row.getLong("changed"),
        row.getLong("unchanged"),
        row.getLong("rejected"),
        row.getLong("duplicate"),
        row.getLong("withdrawn"),
        row.getLong("blank"),
        row.getLong("totals"),
        row.getLong("headings"));
  }
}
