package it.census.jobs.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server of a data folder is private, ends with its last user, and its data lasts. */
class EmbeddedServerTest {

  @TempDir private Path data;

  private CensusDatabase open() throws DatabaseUnavailable {
    return CensusDatabase.open(data, Map.of("HOME", System.getProperty("user.home")));
  }

  private static String ask(CensusDatabase database, String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      if (!statement.execute(sql)) {
        return "";
      }
      try (ResultSet result = statement.getResultSet()) {
        result.next();
        return result.getString(1);
      }
    }
  }

  @Test
  void whoever_leaves_last_ends_it_and_what_was_written_is_there_again() throws Exception {
    Path abandoned = Files.createDirectories(data.resolve("postgres/cluster-1/global"));
    Path running = data.resolve("postgres/cluster/postmaster.pid");
    ExecutorService another = Executors.newSingleThreadExecutor();
    try (CensusDatabase first = open()) {
      ask(first, "CREATE TABLE kept AS SELECT 'written before' AS what");
      assertThat(running).exists();
      // One that is not ready yet, or any more, is waited for.
      String ready = Files.readString(running);
      Files.writeString(running, ready.replace("ready", "starting"));
      Future<?> leaving = another.submit(first::close);
      assertThat(leaving).failsWithin(Duration.ofMillis(500));
      // At once: who looks sees the one or the other.
      Files.move(
          Files.writeString(data.resolve("ready"), ready), running, StandardCopyOption.ATOMIC_MOVE);
      leaving.get();
    } finally {
      another.shutdown();
    }
    assertThat(running).doesNotExist();
    assertThat(abandoned).doesNotExist();

    // As after a crash, in which its number may have become that of any process, here of this one,
    // or of one of which nobody may know what it is; or it died before it had written anything.
    String left = "%d\n/nowhere\n1\n1\n\n127.0.0.1\n\nready   \n";
    for (String stale :
        List.of(left.formatted(ProcessHandle.current().pid()), left.formatted(1), "")) {
      Files.writeString(running, stale);
      try (CensusDatabase later = open()) {
        assertThat(ask(later, "SELECT what FROM kept")).isEqualTo("written before");
      }
    }
  }

  @Test
  void it_waits_for_the_disk_asks_for_a_password_that_nobody_else_may_read_and_stays_at_home()
      throws Exception {
    try (CensusDatabase database = open()) {
      assertThat(
              ask(
                  database,
                  "SELECT string_agg(name || '=' || setting, ' ' ORDER BY name) FROM pg_settings"
                      + " WHERE name IN ('fsync', 'full_page_writes', 'listen_addresses',"
                      + " 'synchronous_commit', 'unix_socket_directories')"))
          .isEqualTo(
              "fsync=on full_page_writes=on listen_addresses=127.0.0.1 synchronous_commit=on"
                  + " unix_socket_directories=");
      assertThat(
              ask(database, "SELECT string_agg(DISTINCT auth_method, ' ') FROM pg_hba_file_rules"))
          .isEqualTo("scram-sha-256");
    }
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(data.resolve("postgres/password"))))
        .isEqualTo("rw-------");
  }

  @Test
  void a_cluster_made_under_other_settings_takes_them_over_and_writes_nothing_for_replicas()
      throws Exception {
    Path own = data.resolve("postgres/cluster/postgresql.conf");
    try (CensusDatabase first = open()) {
      ask(first, "CREATE TABLE kept AS SELECT 'written before' AS what");
    }
    Files.writeString(own, Files.readString(own) + "wal_level = replica\nmax_wal_senders = 10\n");

    try (CensusDatabase later = open()) {
      assertThat(ask(later, "SHOW wal_level")).isEqualTo("minimal");
      assertThat(ask(later, "SHOW max_wal_senders")).isEqualTo("0");
      assertThat(ask(later, "SELECT what FROM kept")).isEqualTo("written before");
    }
  }
}
