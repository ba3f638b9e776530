package it.census.writers.publications;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * The change feed for consumers that keep a cursor of their own: what came after the last {@code
 * seq} they have worked on. Numbers follow the order of commits and have no gaps, so whoever reads
 * on from there misses nothing, whatever is being loaded meanwhile.
 */
public final class ChangeFeed {

  private final DataSource dataSource;

  public ChangeFeed(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** The end of the feed; 0 where it is empty. */
  public long lastSeq() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT coalesce(max(seq), 0) FROM catalogue.change")) {
      row.next();
      return row.getLong(1);
    }
  }

  /**
   * Writes the changes after a position, one JSON object a line.
   *
   * @param to stays open
   * @return the position of the last one written: what to ask for next time
   */
  public long write(long since, OutputStream to) throws SQLException, IOException {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        OutputStream out = new BufferedOutputStream(to, Release.BUFFER);
        long last = JsonFiles.changes(connection, PublishedViews.TODAY, since, Long.MAX_VALUE, out);
        out.flush();
        return last;
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  /** The same into a file, which is there when it is whole. */
  public long writeFile(long since, Path file) throws SQLException, IOException {
    Path target = file.toAbsolutePath();
    Files.createDirectories(target.getParent());
    Path part = Files.createTempFile(target.getParent(), ".changes-", ".part");
    try {
      long next;
      try (OutputStream out = Files.newOutputStream(part)) {
        next = write(since, out);
      }
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      return next;
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
