package it.census.writers.catalogue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The indexes of empty tables, put off until these are filled: building one over a million rows
 * takes a quarter of the time of keeping it up row by row. Their definitions are asked of the
 * database, so that they stand in the migrations alone.
 */
final class LateIndexes {

  private record Index(String name, String definition, String table, @Nullable String constraint) {}

  private final Connection connection;
  private final List<Index> indexes;

  private LateIndexes(Connection connection, List<Index> indexes) {
    this.connection = connection;
    this.indexes = indexes;
  }

  /** Puts nothing off. */
  static LateIndexes none(Connection connection) {
    return new LateIndexes(connection, List.of());
  }

  /** Drops the indexes of the tables until {@link #build}. */
  static LateIndexes of(Connection connection, List<String> tables) throws SQLException {
    List<Index> indexes =
        Sql.list(
            connection,
            row ->
                new Index(
                    row.getString("name"),
                    row.getString("definition"),
                    row.getString("table_name"),
                    row.getString("constraint_name")),
            """
            SELECT i.indexrelid::regclass::text AS name,
              coalesce(pg_get_constraintdef(k.oid), pg_get_indexdef(i.indexrelid)) AS definition,
              i.indrelid::regclass::text AS table_name,
              k.conname AS constraint_name
            FROM pg_index i
            LEFT JOIN pg_constraint k ON k.conindid = i.indexrelid AND k.contype IN ('p', 'u')
            WHERE i.indrelid = ANY (?::regclass[])
            ORDER BY 1
            """,
            tables);
    for (Index index : indexes) {
      Sql.execute(
          connection,
          index.constraint() == null
              ? "DROP INDEX " + index.name()
              : "ALTER TABLE " + index.table() + " DROP CONSTRAINT " + index.constraint());
    }
    return new LateIndexes(connection, indexes);
  }

  /** Builds them again. */
  void build() throws SQLException {
    for (Index index : indexes) {
      Sql.execute(
          connection,
          index.constraint() == null
              ? index.definition()
              : "ALTER TABLE %s ADD CONSTRAINT %s %s"
                  .formatted(index.table(), index.constraint(), index.definition()));
    }
  }
}
