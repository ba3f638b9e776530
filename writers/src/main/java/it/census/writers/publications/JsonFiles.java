package it.census.writers.publications;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What is published as JSON: changes for the CRM, features for the showcase's map. */
final class JsonFiles {

  private JsonFiles() {}

  /**
   * Changes of the feed, one object a line in their order, each with the whole record.
   *
   * @param after the first one comes after this {@code seq}
   * @param upTo {@code seq} of the last one
   * @param out buffered; stays open
   * @return {@code seq} of the last one written; {@code after} where there is none
   */
  static long changes(
      Connection connection, PublishedViews views, long after, long upTo, OutputStream out)
      throws SQLException, IOException {
    JsonRecord change = new JsonRecord(PublishedColumn.change());
    JsonRecord offer = new JsonRecord(PublishedColumn.all());
    String sql =
        """
        SELECT %s, %s FROM %s c
        JOIN %s v ON v.offer_id = c.offer_id AND v.version = c.version
        WHERE c.seq > %d AND c.seq <= %d ORDER BY c.seq
        """
            .formatted(
                change.select("c"),
                offer.select("v"),
                views.change(),
                views.version(),
                after,
                upTo);
    byte[] beforeOffer = CopiedRow.ascii(",\"offer\":");
    byte[] end = CopiedRow.ascii("}\n");
    int seq = change.indexOf("seq");
    long last = after;
    try (Copying rows = new Copying(connection, sql, change.size() + offer.size())) {
      for (CopiedRow row = rows.next(); row != null; row = rows.next()) {
        out.write('{');
        change.writeMembers(row, 0, true, out);
        out.write(beforeOffer);
        offer.write(row, change.size(), true, out);
        out.write(end);
        last = row.number(seq);
      }
    }
    return last;
  }

  /** One feature an offer; properties without a value are left out (RFC 7946). */
  static void features(
      Connection connection, List<PublishedColumn> columns, String view, OutputStream out)
      throws SQLException, IOException {
    JsonRecord properties = new JsonRecord(columns);
    Feature feature = new Feature(properties);
    String sql = "SELECT %s FROM %s o ORDER BY o.offer_id".formatted(properties.select("o"), view);
    try (Copying rows = new Copying(connection, sql, properties.size())) {
      out.write(CopiedRow.ascii("{\"type\":\"FeatureCollection\",\"features\":["));
      byte[] before = CopiedRow.ascii("\n");
      for (CopiedRow row = rows.next(); row != null; row = rows.next()) {
        out.write(before);
        feature.write(row, out);
        before = CopiedRow.ascii(",\n");
      }
      out.write(CopiedRow.ascii("\n]}\n"));
    }
  }

  /** An offer on the map. */
  private static final class Feature {
    private static final byte[] ID = CopiedRow.ascii("{\"type\":\"Feature\",\"id\":");
    private static final byte[] NOWHERE = CopiedRow.ascii(",\"geometry\":null");
    private static final byte[] POINT =
        CopiedRow.ascii(",\"geometry\":{\"type\":\"Point\",\"coordinates\":[");
    private static final byte[] POINT_END = CopiedRow.ascii("]}");
    private static final byte[] PROPERTIES = CopiedRow.ascii(",\"properties\":");

    private final JsonRecord properties;
    private final int id;
    private final int longitude;
    private final int latitude;

    Feature(JsonRecord properties) {
      this.properties = properties;
      this.id = properties.indexOf("offer_id");
      this.longitude = properties.indexOf("longitude");
      this.latitude = properties.indexOf("latitude");
    }

    void write(CopiedRow row, OutputStream out) throws IOException {
      out.write(ID);
      row.writeText(id, out);
      if (row.isNull(longitude) || row.isNull(latitude)) {
        out.write(NOWHERE);
      } else {
        out.write(POINT);
        row.writeRaw(longitude, out);
        out.write(',');
        row.writeRaw(latitude, out);
        out.write(POINT_END);
      }
      out.write(PROPERTIES);
      properties.write(row, 0, false, out);
      out.write('}');
    }
  }
}
