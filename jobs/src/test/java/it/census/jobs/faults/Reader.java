package it.census.jobs.faults;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who asks the database the same again and again, every ten milliseconds, whatever becomes
 * of the server meanwhile, and remembers all that he was ever told.
 */
final class Reader implements AutoCloseable {

  /** By which he is known to the server; nobody breaks his connection in place of another. */
  static final String NAME = "reader";

  /** A line for each source: how many offers it has, and a fingerprint of what they say. */
  static final String SOURCES =
      "SELECT s.source_id || ': ' || count(o.offer_id) || ' offers ' || coalesce(md5(string_agg("
          + "(to_jsonb(o) - ARRAY['first_seen_at', 'last_seen_at', 'withdrawn_at'])::text, ','"
          + " ORDER BY o.offer_id) FILTER (WHERE o.offer_id IS NOT NULL)), '')"
          + " FROM catalogue.source s LEFT JOIN crm.offer o USING (source_id) GROUP BY s.source_id";

  /** What a source shows of which nothing has been loaded. */
  static final String NOTHING_YET = ": 0 offers ";

  private static final int PAUSE_MILLIS = 10;

  private final Map<String, String> environment;
  private final String sql;
  private final AtomicBoolean over = new AtomicBoolean();
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final Future<Set<String>> seen;
  private @Nullable Connection connection;

  private Reader(World world, String sql) {
    this.environment = world.environment();
    this.sql = sql;
    this.seen = thread.submit(this::poll);
  }

  /** Begins at once. */
  static Reader of(World world, String sql) {
    return new Reader(world, sql);
  }

  /** All lines that he ever saw, after he has looked once more. */
  Set<String> seen() throws Exception {
    over.set(true);
    return seen.get();
  }

  private Set<String> poll() throws SQLException, InterruptedException {
    Set<String> lines = new TreeSet<>();
    boolean lastTime;
    do {
      lastTime = over.get();
      try {
        read(lines);
      } catch (SQLException e) {
        letGo();
        if (lastTime || !isForgiven(String.valueOf(e.getSQLState()))) {
          lines.add("a reader was refused: " + e.getMessage());
        }
      }
      if (!lastTime) {
        Thread.sleep(PAUSE_MILLIS);
      }
    } while (!lastTime);
    letGo();
    return lines;
  }

  /** The server is lost or not there yet, or nothing has been made in it. */
  private static boolean isForgiven(String state) {
    return state.startsWith("08")
        || state.startsWith("57P")
        || state.equals("42P01")
        || state.equals("3F000");
  }

  private void read(Set<String> lines) throws SQLException {
    if (connection == null) {
      connection = connect();
    }
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        lines.add(rows.getString(1));
      }
    }
  }

  private Connection connect() throws SQLException {
    Properties who = new Properties();
    who.setProperty("user", environment.getOrDefault("CENSUS_DB_USER", ""));
    who.setProperty("password", environment.getOrDefault("CENSUS_DB_PASSWORD", ""));
    who.setProperty("ApplicationName", NAME);
    return DriverManager.getConnection(environment.get("CENSUS_DB_URL"), who);
  }

  private void letGo() {
    if (connection == null) {
      return;
    }
    try {
      connection.close();
    } catch (SQLException e) {
      // It was lost already.
    }
    connection = null;
  }

  @Override
  public void close() {
    over.set(true);
    thread.shutdown();
  }
}
