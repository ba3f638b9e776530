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

  /**
   * A place in the feed.
   *
   * @param generation of the feed: in another one the same numbers may stand for other changes
   * @param seq of the last change before it; 0 before all
   */
  public record Position(long generation, long seq) {}

  /** Asks, before anything is written, whether a consumer may go on in a feed that ends here. */
  @FunctionalInterface
  public interface Check<E extends Exception> {
    void accept(Position end) throws E;
  }

  /** The end of the feed; 0 where it is empty. */
  public Position end() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return end(connection);
    }
  }

  private static Position end(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT generation, last_seq FROM catalogue.feed_position")) {
      row.next();
      return new Position(row.getLong(1), row.getLong(2));
    }
  }

  /**
   * Writes the changes after a position, one JSON object a line.
   *
   * @param check of the feed that is written: no rebuild comes in between
   * @param to stays open
   * @return the position of the last one written: what to ask for next time
   */
  public <E extends Exception> Position write(long since, Check<E> check, OutputStream to)
      throws SQLException, IOException, E {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      try {
        Position end = end(connection);
        check.accept(end);
        OutputStream out = new BufferedOutputStream(to, Release.BUFFER);
        long last = JsonFiles.changes(connection, PublishedViews.TODAY, since, end.seq(), out);
        out.flush();
        return new Position(end.generation(), last);
      } finally {
        connection.rollback();
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        connection.setAutoCommit(true);
      }
    }
  }

  /** The same into a file, which is there when it is whole. */
  public <E extends Exception> Position writeFile(long since, Check<E> check, Path file)
      throws SQLException, IOException, E {
    check.accept(end()); // no folder is made for a consumer that is refused
    Path target = file.toAbsolutePath();
    Files.createDirectories(target.getParent());
    Path part = Files.createTempFile(target.getParent(), ".changes-", ".part");
    try {
      Position next;
      try (OutputStream out = Files.newOutputStream(part)) {
        next = write(since, check, out);
      }
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      return next;
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
