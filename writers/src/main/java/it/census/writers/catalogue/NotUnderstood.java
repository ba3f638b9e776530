package it.census.writers.catalogue;

import it.census.model.OfferField;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * What deliveries said that nobody understood, counted by the catalogue itself: the notices of a
 * load about headers and words, equal ones together. Nothing is read again for it, and nothing
 * about persons leaves it.
 */
public final class NotUnderstood {

  private final DataSource dataSource;

  public NotUnderstood(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Something that was said of a load, once or often.
   *
   * @param code of its notices
   * @param subject the header as sent, or the key of the field in which the word stands
   * @param text the word as sent; of a header an example of what stands below it
   * @param times how often
   * @param filled of a header: how many cells stand below it
   * @param place of the first
   */
  public record Said(
      String code, String subject, String text, long times, long filled, String place) {}

  /**
   * What was said of a load, the most frequent first.
   *
   * @param codes of the notices that count
   */
  public List<Said> ofLoad(long loadId, List<String> codes) throws SQLException {
    try (Connection connection = Sql.connect(dataSource)) {
      return Sql.list(
          connection,
          NotUnderstood::said,
          """
          SELECT code, coalesce(field, '') AS subject,
            coalesce(arguments ->> 'unknown', value, '') AS text, count(*) AS times,
            coalesce(max((arguments ->> 'filled')::bigint), 0) AS filled,
            (array_agg(place ORDER BY item))[1] AS place
          FROM catalogue.notice
          WHERE load_id = ? AND code = ANY (?) AND field IS NOT NULL AND NOT field = ANY (?)
          GROUP BY 1, 2, 3
          ORDER BY times DESC, min(item)
          """,
          loadId,
          codes,
          OfferColumns.CONTACTS.stream().map(OfferField::key).toList());
    }
  }

  private static Said said(ResultSet row) throws SQLException {
    return new Said(
        row.getString("code"),
        row.getString("subject"),
        row.getString("text"),
        row.getLong("times"),
        row.getLong("filled"),
        row.getString("place"));
  }
}
