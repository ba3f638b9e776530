package it.census.writers.catalogue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * Forgets what nobody asks for any more. Counts of every run, versions and the change feed stay for
 * ever; what was said about single rows stays as long as its delivery is the one the catalogue
 * holds, or waits for a person. Older remarks are in the files of their run.
 */
public final class Housekeeping {

  private static final List<String> REMARKS =
      List.of("notice", "correction", "rejected_row", "delivery_table", "load_rows");

  private final DataSource dataSource;

  public Housekeeping(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Removes what was said about the rows of superseded loads of a source whose lock is held. Not
   * part of a publication, which it would only make longer.
   */
  public void forgetSupersededRemarks(String sourceId) throws SQLException {
    try (Connection connection = Sql.connect(dataSource)) {
      for (String table : REMARKS) {
        Sql.update(
            connection,
            """
            DELETE FROM catalogue.%s WHERE load_id IN (
              SELECT l.load_id FROM catalogue.load l
              JOIN catalogue.source s ON s.source_id = l.source_id
              WHERE l.source_id = ? AND l.load_id <> s.last_load_id
                AND l.load_id <> coalesce((
                  SELECT max(h.load_id) FROM catalogue.load h
                  JOIN catalogue.delivery d ON d.source_id = h.source_id
                    AND d.delivery_sha256 = h.delivery_sha256 AND d.state = 'held'
                  WHERE h.source_id = l.source_id AND h.state = 'held'
                ), 0)
            )
            """
                .formatted(table),
            sourceId);
      }
    }
  }
}
