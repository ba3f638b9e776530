package it.census.writers.catalogue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * When the delivery that the catalogue holds of each source first came. That it was read again
 * under other rules makes it no fresher.
 */
public final class Arrivals {

  private final DataSource dataSource;

  public Arrivals(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** By source id; nothing of sources of which the catalogue holds nothing. */
  public Map<String, Instant> find() throws SQLException {
    Map<String, Instant> arrivals = new TreeMap<>();
    try (Connection connection = Sql.connect(dataSource)) {
      Sql.list(
              connection,
              row -> Map.entry(row.getString("source_id"), Sql.instant(row, "arrived")),
              """
              SELECT s.source_id, min(b.loaded_at) AS arrived
              FROM catalogue.source s
              JOIN catalogue.load l ON l.load_id = s.last_load_id
              JOIN catalogue.load b ON b.source_id = s.source_id
                AND b.delivery_sha256 = l.delivery_sha256
              GROUP BY s.source_id
              """)
          .forEach(e -> arrivals.put(e.getKey(), e.getValue()));
    }
    return arrivals;
  }
}
