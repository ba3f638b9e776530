package it.census.writers.catalogue;

import it.census.writers.erasure.Redaction;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one table, looked through row by row; only rows that hold an erased value are
 * written.
 *
 * @param name of the table with its schema
 * @param keys columns by which a changed row is told
 * @param columns that may hold personal data
 * @param where which rows
 */
record RedactedTable(String name, List<String> keys, List<Column> columns, String where) {

  /** How a column holds texts. */
  enum Kind {
    TEXT,
    TEXTS,
    /** Cells of one row, in which a name may go from one into the next. */
    CELLS,
    /** Corrections of one row, see {@link StagedCorrections}. */
    ENTRIES,
    JSON
  }

  record Column(String name, Kind kind) {}

  /**
   * A row that held an erased value.
   *
   * @param key its key columns
   * @param values new content by column
   */
  record Changed(String ctid, List<String> key, Map<String, Object> values) {}

  static Column text(String name) {
    return new Column(name, Kind.TEXT);
  }

  /** Puts tokens in the place of what is erased. */
  List<Changed> redact(Connection connection, Redaction redaction, @Nullable Object... parameters)
      throws SQLException {
    List<Changed> found = new ArrayList<>();
    String all =
        columns.stream()
            .map(c -> c.kind() == Kind.JSON ? c.name() + "::text AS " + c.name() : c.name())
            .collect(Collectors.joining(", "));
    String key = keys.stream().map(k -> k + ", ").collect(Collectors.joining());
    Sql.stream(
        connection,
        row -> look(row, redaction, found),
        "SELECT ctid::text AS ctid, " + key + all + " FROM " + name + " WHERE " + where,
        parameters);
    for (Changed changed : found) {
      write(connection, changed);
    }
    return found;
  }

  private void look(ResultSet row, Redaction redaction, List<Changed> found) throws SQLException {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Column column : columns) {
      if (column.kind() == Kind.TEXT
          || column.kind() == Kind.JSON
          || column.kind() == Kind.ENTRIES) {
        String text = row.getString(column.name());
        if (text != null) {
          String redacted =
              column.kind() == Kind.ENTRIES
                  ? StagedCorrections.mapTexts(text, redaction::apply)
                  : redaction.apply(text);
          if (!redacted.equals(text)) {
            values.put(column.name(), redacted);
          }
        }
      } else {
        List<String> texts = Sql.texts(row, column.name());
        List<String> redacted =
            column.kind() == Kind.CELLS
                ? redaction.apply(texts)
                : texts.stream().map(redaction::apply).toList();
        if (!redacted.equals(texts)) {
          values.put(column.name(), redacted);
        }
      }
    }
    if (!values.isEmpty()) {
      List<String> key = new ArrayList<>();
      for (String each : keys) {
        key.add(row.getString(each));
      }
      found.add(new Changed(row.getString("ctid"), key, values));
    }
  }

  private void write(Connection connection, Changed changed) throws SQLException {
    List<Object> parameters = new ArrayList<>(changed.values().values());
    parameters.add(changed.ctid());
    Sql.update(
        connection,
        "UPDATE "
            + name
            + " SET "
            + changed.values().keySet().stream()
                .map(column -> column + " = ?" + (isJson(column) ? "::jsonb" : ""))
                .collect(Collectors.joining(", "))
            + " WHERE ctid = ?::tid",
        parameters.toArray());
  }

  private boolean isJson(String column) {
    return columns.contains(new Column(column, Kind.JSON));
  }
}
