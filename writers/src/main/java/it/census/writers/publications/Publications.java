package it.census.writers.publications;

import it.census.model.config.CensusConfiguration;
import it.census.writers.catalogue.AsOf;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
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
        settle(connection);
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
        settle(connection);
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

  /** Settings for large statements, until the transaction ends, as where deliveries are loaded. */
  private static void settle(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET LOCAL work_mem = '128MB'");
      statement.execute("SET LOCAL jit = off");
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
    release.write("crm/offers.csv", out -> copy(connection, all, views.offer(), out));
    // Those of this run, and before them those of runs that ended before they could publish. Where
    // there are none the last ones are told again: always those of the last run with changes.
    ChangeRange range = ChangeRange.toPublish(connection, views, published);
    release.tells(range);
    release.write(
        "crm/changes.jsonl",
        out -> JsonFiles.changes(connection, views, range.firstSeq() - 1, range.lastSeq(), out));
    release.write(
        "showcase/offers.geojson",
        out -> JsonFiles.features(connection, open, views.showcase(), out));
    release.write("showcase/offers.csv", out -> copy(connection, open, views.showcase(), out));
    release.repeat("showcase/offers.csv", "open-data/offers.csv");
    OpenDataDescription description =
        new OpenDataDescription(configuration, open, lastLoad(connection, views));
    release.write("open-data/datapackage.json", out -> out.write(utf8(description.dataPackage())));
    release.write("open-data/dcat-ap_it.ttl", out -> out.write(utf8(description.dcat())));
  }

  /** A whole view as CSV, streamed by the server. */
  private static void copy(
      Connection connection, List<PublishedColumn> columns, String view, OutputStream out)
      throws SQLException, IOException {
    String sql =
        "COPY (SELECT %s FROM %s ORDER BY offer_id) TO STDOUT (FORMAT csv, HEADER, ENCODING 'UTF8')"
            .formatted(
                columns.stream()
                    .map(c -> c.asText() + " AS " + c.key())
                    .collect(Collectors.joining(", ")),
                view);
    connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, out);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
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
}
