package it.census.writers.publications;

import it.census.model.config.CensusConfiguration;
import it.census.writers.catalogue.AsOf;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * Writes what other systems and the public receive, from one snapshot of the catalogue: every offer
 * and the last changes for the CRM, the public selection for the showcase and as open data. Each
 * file replaces its predecessor in one rename, the manifest last; publications of the same loads
 * are the same bytes. What is public is decided by the view {@code showcase.offer} alone.
 */
public final class Publications {

  private static final int FETCH = 1_000;

  private final DataSource dataSource;
  private final CensusConfiguration configuration;

  public Publications(DataSource dataSource, CensusConfiguration configuration) {
    this.dataSource = dataSource;
    this.configuration = configuration;
  }

  /**
   * Writes all publications. Two processes that publish at once take turns.
   *
   * @param folder of the publications
   * @param runId the run they are of, told by the manifest
   */
  @SuppressWarnings("try")
  public void write(Path folder, String runId) throws SQLException, IOException {
    Files.createDirectories(folder);
    try (FileChannel channel =
            FileChannel.open(
                folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock turn = channel.lock();
        Connection connection = dataSource.getConnection();
        Release release = new Release(folder)) {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setReadOnly(true);
      try {
        write(connection, PublishedViews.TODAY, ChangeRange.published(folder), release);
      } finally {
        connection.rollback();
        connection.setReadOnly(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        connection.setAutoCommit(true);
      }
      release.finish(runId);
    }
  }

  /**
   * Writes all publications as they stood at the end of a day.
   *
   * @param folder where to
   * @param end of that day: everything before this instant counts
   * @param day by which everything that ages is judged where no publication of then is known
   * @return whether the catalogue held anything then
   */
  public boolean writeAsOf(Path folder, Instant end, LocalDate day)
      throws SQLException, IOException {
    Files.createDirectories(folder);
    try (Connection connection = dataSource.getConnection();
        Release release = new Release(folder)) {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      try {
        AsOf asOf = new AsOf(connection, end, day);
        String run = asOf.layOut(configuration.settings()).orElse("");
        write(connection, PublishedViews.AS_OF, Optional.empty(), release);
        release.finish(run);
        return !lastLoad(connection, PublishedViews.AS_OF).equals(LocalDate.EPOCH);
      } finally {
        connection.rollback();
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        connection.setAutoCommit(true);
      }
    }
  }

  /**
   * @param published the changes that readers have been told last
   */
  private void write(
      Connection connection, PublishedViews views, Optional<ChangeRange> published, Release release)
      throws SQLException, IOException {
    List<PublishedColumn> all = PublishedColumn.all();
    List<PublishedColumn> open = PublishedColumn.open();
    copy(connection, all, views.offer(), release.file("crm/offers.csv"));
    ChangeRange range = ChangeRange.toPublish(connection, views, published);
    release.tells(range);
    changes(connection, views, range, release.file("crm/changes.jsonl"));
    geojson(connection, open, views.showcase(), release.file("showcase/offers.geojson"));
    copy(connection, open, views.showcase(), release.file("showcase/offers.csv"));
    copy(connection, open, views.showcase(), release.file("open-data/offers.csv"));
    OpenDataDescription description =
        new OpenDataDescription(configuration, open, lastLoad(connection, views));
    Files.writeString(release.file("open-data/datapackage.json"), description.dataPackage());
    Files.writeString(release.file("open-data/dcat-ap_it.ttl"), description.dcat());
  }

  /** A whole view as CSV, streamed by the server. */
  private static void copy(
      Connection connection, List<PublishedColumn> columns, String view, Path file)
      throws SQLException, IOException {
    String sql =
        "COPY (SELECT %s FROM %s ORDER BY offer_id) TO STDOUT (FORMAT csv, HEADER, ENCODING 'UTF8')"
            .formatted(
                columns.stream()
                    .map(c -> c.asText() + " AS " + c.key())
                    .collect(Collectors.joining(", ")),
                view);
    try (OutputStream out = Files.newOutputStream(file)) {
      connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, out);
    }
  }

  /**
   * The changes that have not been published before, each with the whole record: those of this run,
   * and before them those of runs that ended before they could publish. Where there are none the
   * last ones are told again, so that the file is always that of the last run that changed
   * something.
   */
  private static void changes(
      Connection connection, PublishedViews views, ChangeRange range, Path file)
      throws SQLException, IOException {
    String sql =
        changeLines(views, "c.seq BETWEEN %d AND %d".formatted(range.firstSeq(), range.lastSeq()));
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      stream(
          connection,
          sql,
          line -> {
            out.write(line);
            out.write('\n');
          });
    }
  }

  /**
   * The changes of the feed that meet a condition, each as a line and its {@code seq}, in their
   * order.
   *
   * @param condition on {@code c}, a row of the feed
   */
  static String changeLines(PublishedViews views, String condition) {
    return """
    SELECT row_to_json(line)::text, line.seq FROM (
      SELECT c.seq, c.operation, c.offer_id, c.version, c.changed_fields,
        (SELECT row_to_json(record) FROM (SELECT %s) record) AS offer
      FROM %s c
      JOIN %s v ON v.offer_id = c.offer_id AND v.version = c.version
      WHERE %s
    ) line ORDER BY line.seq
    """
        .formatted(json(PublishedColumn.all(), "v."), views.change(), views.version(), condition);
  }

  /** One feature an offer; properties without a value are left out (RFC 7946). */
  private static void geojson(
      Connection connection, List<PublishedColumn> columns, String view, Path file)
      throws SQLException, IOException {
    String sql =
        """
        SELECT json_build_object(
          'type', 'Feature',
          'id', o.offer_id,
          'geometry', CASE WHEN o.longitude IS NULL OR o.latitude IS NULL THEN NULL ELSE
            json_build_object('type', 'Point', 'coordinates',
              json_build_array(round(o.longitude, 6), round(o.latitude, 6))) END,
          'properties', (SELECT json_strip_nulls(row_to_json(record)) FROM (SELECT %s) record)
        )::text
        FROM %s o ORDER BY o.offer_id
        """
            .formatted(json(columns, "o."), view);
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write("{\"type\":\"FeatureCollection\",\"features\":[");
      boolean[] first = {true};
      stream(
          connection,
          sql,
          feature -> {
            out.write(first[0] ? "\n" : ",\n");
            out.write(feature);
            first[0] = false;
          });
      out.write("\n]}\n");
    }
  }

  /** The day of the last load in the region: when the data were modified. */
  private LocalDate lastLoad(Connection connection, PublishedViews views) throws SQLException {
    String sql = "SELECT max(loaded_at) FROM " + views.load() + " WHERE last_seq IS NOT NULL";
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      OffsetDateTime instant = row.getObject(1, OffsetDateTime.class);
      return instant == null
          ? LocalDate.EPOCH
          : LocalDate.ofInstant(instant.toInstant(), configuration.region().timeZone());
    }
  }

  private static String json(List<PublishedColumn> columns, String alias) {
    return columns.stream()
        .map(
            c ->
                c.asJson().replaceFirst("\\b" + c.key() + "\\b", alias + c.key())
                    + " AS "
                    + c.key())
        .collect(Collectors.joining(", "));
  }

  private static void stream(Connection connection, String sql, LineTaker taker)
      throws SQLException, IOException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setFetchSize(FETCH);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          taker.take(rows.getString(1));
        }
      }
    }
  }

  private interface LineTaker {
    void take(String line) throws IOException;
  }
}
