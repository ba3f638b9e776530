package it.census.writers.catalogue;

import it.census.writers.archive.Ledger;
import it.census.writers.archive.LedgerEntry;
import it.census.writers.archive.LedgerJson;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * The entries of the ledger that changed the catalogue, written in the same transaction and brought
 * to the archive afterwards: whatever happens in between, ledger and catalogue tell the same.
 */
public final class LedgerEntries {

  private final DataSource dataSource;

  public LedgerEntries(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Adds an entry to the transaction under way, which from now on keeps others from adding theirs:
   * numbers follow the order of commits, like those of the change feed.
   */
  static void add(Connection connection, LedgerEntry entry) throws SQLException {
    long number =
        Sql.number(
            connection,
            "UPDATE catalogue.feed_position SET last_entry = last_entry + 1 RETURNING last_entry");
    write(connection, number, entry.numbered(number));
  }

  /** Writes an entry that has its number. */
  static void write(Connection connection, long number, LedgerEntry entry) throws SQLException {
    Sql.update(
        connection,
        "INSERT INTO catalogue.ledger_entry (entry, line) VALUES (?, ?)",
        number,
        LedgerJson.line(entry));
  }

  /** Brings to the ledger what it lacks. */
  public void bringTo(Ledger ledger) throws SQLException, IOException {
    try (Connection connection = Sql.connect(dataSource)) {
      ledger.catchUp(
          last ->
              Sql.list(
                  connection,
                  row -> row.getString(1),
                  "SELECT line FROM catalogue.ledger_entry WHERE entry > ? ORDER BY entry",
                  last));
    }
  }

  /** The SHA-256 of every delivery that the catalogue tells of, whatever became of it. */
  public Set<String> deliveries() throws SQLException {
    try (Connection connection = Sql.connect(dataSource)) {
      return new TreeSet<>(
          Sql.list(
              connection,
              row -> row.getString(1),
              """
              SELECT delivery_sha256 FROM catalogue.delivery
              UNION SELECT delivery_sha256 FROM catalogue.load WHERE delivery_sha256 <> ''
              UNION SELECT line::json ->> 'sha256' FROM catalogue.ledger_entry
                WHERE line::json ->> 'sha256' <> ''
              """));
    }
  }

  /** The number of the last entry of the catalogue; 0 where there is none. */
  public long lastNumber() throws SQLException {
    try (Connection connection = Sql.connect(dataSource)) {
      return Sql.number(connection, "SELECT last_entry FROM catalogue.feed_position");
    }
  }
}
