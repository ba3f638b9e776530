package it.census.writers.catalogue;

import it.census.model.config.SourceDefinition;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the usable rows of a delivery lie, held against where the offers of its source have been so
 * far, or against the municipality it is of: a file put into the wrong folder would otherwise
 * publish the land of one town as that of another.
 *
 * @param usable rows that are offers
 * @param elsewhere those of them in municipalities in which the source has had none
 * @param mostly name of the municipality in which most of these lie
 * @param expected names of those in which the source has most of its offers
 */
record Whereabouts(long usable, long elsewhere, String mostly, String expected) {

  /** Nothing is known of where the rows should be. */
  static final Whereabouts NOT_JUDGED = new Whereabouts(0, 0, "", "");

  /** Municipalities that are named; a province has many. */
  private static final int NAMED = 3;

  static Whereabouts of(Connection connection, StagingTables tables, PublishRequest request)
      throws SQLException {
    String source = request.load().sourceId();
    List<String> known = known(connection, request.source(), source);
    if (known.isEmpty() || isOfLastLoad(connection, request)) {
      return NOT_JUDGED;
    }
    return Sql.first(
            connection,
            row ->
                new Whereabouts(
                    row.getLong("usable"),
                    row.getLong("elsewhere"),
                    row.getString("mostly"),
                    expected(connection, source, known)),
            """
            SELECT count(*) AS usable,
              count(*) FILTER (WHERE NOT municipality_code = ANY (?)) AS elsewhere,
              coalesce(mode() WITHIN GROUP (ORDER BY municipality)
                FILTER (WHERE NOT municipality_code = ANY (?)), '') AS mostly
            FROM %s WHERE municipality_code IS NOT NULL
            """
                .formatted(tables.offers()),
            known,
            known)
        .orElse(NOT_JUDGED);
  }

  /** Codes of the municipalities of its offers, live or not, and of its own. */
  private static List<String> known(
      Connection connection, SourceDefinition definition, String source) throws SQLException {
    List<String> codes =
        new ArrayList<>(
            Sql.list(
                connection,
                row -> row.getString(1),
                "SELECT DISTINCT municipality_code FROM catalogue.offer_current"
                    + " WHERE source_id = ? AND municipality_code IS NOT NULL",
                source));
    if (isMunicipality(definition) || !codes.isEmpty()) {
      definition.municipality().ifPresent(codes::add);
    }
    return codes;
  }

  /** A consortium may name a municipality for rows that name none, and have offers in ten. */
  private static boolean isMunicipality(SourceDefinition source) {
    return source.supplierType().map("municipality"::equals).orElse(true);
  }

  /** The same bytes under other rules are nobody else's. */
  private static boolean isOfLastLoad(Connection connection, PublishRequest request)
      throws SQLException {
    return CatalogueStore.lastLoad(connection, request.load().sourceId())
        .filter(last -> last.sha256().equals(request.delivery().description().sha256()))
        .isPresent();
  }

  private static String expected(Connection connection, String source, List<String> known)
      throws SQLException {
    List<String> names =
        Sql.list(
            connection,
            row -> row.getString(1),
            """
            SELECT municipality FROM catalogue.offer_current
            WHERE source_id = ? AND municipality IS NOT NULL
            GROUP BY municipality ORDER BY count(*) DESC, municipality LIMIT ?
            """,
            source,
            NAMED);
    return names.isEmpty() ? String.join(", ", known) : String.join(", ", names);
  }
}
