package it.census.jobs.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import it.census.model.config.Settings;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The database of the census: the server that {@code CENSUS_DB_URL}, {@code CENSUS_DB_USER} and
 * {@code CENSUS_DB_PASSWORD} name, else an embedded one in the data folder. Connections are pooled;
 * locks are held on connections of their own, outside the pool.
 */
public final class CensusDatabase implements AutoCloseable {

  private static final int OLDEST_SUPPORTED = 15;

  /**
   * While a source is staged, it holds two connections and needs a third for each chunk of rows:
   * where all had two and none were left, they would wait for each other. Some more are for those
   * who keep the run's account and ask. Made only when needed, and fewer than the embedded server
   * has.
   */
  private static final int POOLED = 3 * Settings.MOST_WORKERS + 4;

  /** On a busy machine a connection is long in coming, and a night is lost with the first one. */
  private static final int MILLIS_FOR_A_CONNECTION = 30_000;

  /** How long those wait who only look whether all is well. */
  public static final int SECONDS_WATCHERS_WAIT = 5;

  private final HikariDataSource pool;
  private final PGSimpleDataSource direct;
  private final PGSimpleDataSource watching;
  private final @Nullable EmbeddedServer embedded;
  private boolean closed;
  private final Thread atInterruption = new Thread(this::release, "census-database");

  private CensusDatabase(
      HikariDataSource pool,
      PGSimpleDataSource direct,
      PGSimpleDataSource watching,
      @Nullable EmbeddedServer embedded) {
    this.pool = pool;
    this.direct = direct;
    this.watching = watching;
    this.embedded = embedded;
  }

  /** From now on an interrupted process, too, leaves its server in order. */
  private CensusDatabase guarded() {
    Runtime.getRuntime().addShutdownHook(atInterruption);
    return this;
  }

  /**
   * Opens the database.
   *
   * @param data the data folder
   * @param environment of the process
   * @throws DatabaseUnavailable with a sentence for the operator
   */
  public static CensusDatabase open(Path data, Map<String, String> environment)
      throws DatabaseUnavailable {
    Optional<String> url = Optional.ofNullable(environment.get("CENSUS_DB_URL"));
    if (url.filter(u -> !u.isBlank()).isPresent()) {
      return connect(
          url.get(),
          environment.getOrDefault("CENSUS_DB_USER", ""),
          environment.getOrDefault("CENSUS_DB_PASSWORD", ""),
          null);
    }
    EmbeddedServer server = EmbeddedServer.join(data.resolve("postgres"), cache(environment, data));
    try {
      return connect(server.jdbcUrl(), server.user(), server.password(), server);
    } catch (DatabaseUnavailable e) {
      server.close();
      throw e;
    }
  }

  public DataSource dataSource() {
    return pool;
  }

  /** Connections outside the pool, for locks that last as long as a source is being worked on. */
  public DataSource unpooled() {
    return direct;
  }

  /**
   * Connections of their own for those who only look whether all is well: none that a run waits
   * for, and each gives up soon.
   */
  public DataSource watching() {
    return watching;
  }

  @Override
  public void close() {
    release();
    try {
      Runtime.getRuntime().removeShutdownHook(atInterruption);
    } catch (IllegalStateException alreadyShuttingDown) {
      // Then the hook has done, or is doing, what is to be done.
      return;
    }
  }

  /** Once; whoever comes second waits until it is done. */
  private synchronized void release() {
    if (!closed) {
      closed = true;
      pool.close();
      if (embedded != null) {
        embedded.close();
      }
    }
  }

  private static CensusDatabase connect(
      String url, String user, String password, @Nullable EmbeddedServer embedded)
      throws DatabaseUnavailable {
    PGSimpleDataSource direct = source(url, user, password);
    checkVersion(direct);
    PGSimpleDataSource watching = source(url, user, password);
    watching.setApplicationName("census watching");
    watching.setConnectTimeout(SECONDS_WATCHERS_WAIT);
    watching.setSocketTimeout(SECONDS_WATCHERS_WAIT);
    HikariConfig config = new HikariConfig();
    config.setDataSource(direct);
    config.setPoolName("census");
    config.setMaximumPoolSize(POOLED);
    config.setMinimumIdle(0);
    config.setInitializationFailTimeout(-1);
    config.setConnectionTimeout(MILLIS_FOR_A_CONNECTION);
    return new CensusDatabase(new HikariDataSource(config), direct, watching, embedded).guarded();
  }

  private static PGSimpleDataSource source(String url, String user, String password)
      throws DatabaseUnavailable {
    String jdbcUrl =
        url.startsWith("jdbc:") ? url : "jdbc:" + url.replaceFirst("^postgres:", "postgresql:");
    Properties address = Driver.parseURL(jdbcUrl, null);
    if (address == null) {
      throw DatabaseUnavailable.misnamed(
          "CENSUS_DB_URL is not the address of a PostgreSQL database: expected"
              + " jdbc:postgresql://host:port/database.");
    }
    PGSimpleDataSource direct = new PGSimpleDataSource();
    setAddress(direct, address);
    if (!user.isBlank()) {
      direct.setUser(user);
    }
    if (!password.isEmpty()) {
      direct.setPassword(password);
    }
    direct.setApplicationName("census");
    direct.setConnectTimeout(15);
    direct.setTcpKeepAlive(true);
    // The details of a refused row are its values, and may be a person's: they belong into no log.
    direct.setLogServerErrorDetail(false);
    return direct;
  }

  /**
   * What the address says, and none of the driver's defaults, which {@code setURL} would write out:
   * in an address of thousands of characters Flyway searches for passwords at every start, and
   * takes longer for it than for all the rest.
   */
  private static void setAddress(PGSimpleDataSource direct, Properties address) {
    for (PGProperty property : PGProperty.values()) {
      String value = property.getOrDefault(address);
      boolean place = property == PGProperty.PG_HOST || property == PGProperty.PG_PORT;
      if (value != null && (place || !value.equals(property.getDefaultValue()))) {
        direct.setProperty(property, value);
      }
    }
  }

  private static void checkVersion(PGSimpleDataSource direct) throws DatabaseUnavailable {
    try (Connection connection = direct.getConnection()) {
      int major = connection.getMetaData().getDatabaseMajorVersion();
      if (major < OLDEST_SUPPORTED) {
        throw new DatabaseUnavailable(
            "The database is PostgreSQL " + major + "; the census needs 15 or newer.");
      }
    } catch (SQLException e) {
      throw new DatabaseUnavailable(
          "The database at %s:%d cannot be used (%s): %s."
              .formatted(
                  direct.getServerNames()[0],
                  direct.getPortNumbers()[0],
                  String.valueOf(e.getMessage()).replaceAll("[.\\s]+$", ""),
                  whatToDo(String.valueOf(e.getSQLState()))),
          e);
    }
  }

  private static String whatToDo(String state) {
    return switch (state) {
      case "28P01", "28000" -> "check CENSUS_DB_USER and CENSUS_DB_PASSWORD";
      case "53300" -> "it has no connection free: raise its limit, or wait";
      case "3D000" -> "make that database first, or check CENSUS_DB_URL";
      default -> "check that the server runs and that CENSUS_DB_URL names it";
    };
  }

  /**
   * Unpacked servers serve all data folders of a user; without a home they lie in the data folder.
   */
  private static Path cache(Map<String, String> environment, Path data) {
    String cache = environment.getOrDefault("XDG_CACHE_HOME", "");
    if (!cache.isBlank()) {
      return Path.of(cache, "census");
    }
    String home = environment.getOrDefault("HOME", "");
    Path inHome = Path.of(home.isBlank() ? "/nonexistent" : home, ".cache", "census");
    boolean writable =
        java.nio.file.Files.isWritable(inHome.getParent())
            || java.nio.file.Files.isWritable(Path.of(home.isBlank() ? "/nonexistent" : home));
    return writable ? inHome : data.resolve("postgres");
  }
}
