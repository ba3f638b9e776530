package it.census.writers.publications;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes published columns as one JSON object a row, while the server streams them by COPY.
 *
 * @see CopiedRow
 */
final class JsonRecord {

  private static final byte[] NULL = CopiedRow.ascii("null");

  private final List<PublishedColumn> columns;
  private final List<byte[]> names = new ArrayList<>();

  JsonRecord(List<PublishedColumn> columns) {
    this.columns = List.copyOf(columns);
    for (PublishedColumn column : columns) {
      names.add(('"' + column.key() + "\":").getBytes(StandardCharsets.UTF_8));
    }
  }

  /**
   * The columns for a SELECT that is copied.
   *
   * @param row name of the row that has them
   */
  String select(String row) {
    return columns.stream().map(c -> c.asJson(row)).collect(Collectors.joining(", "));
  }

  int size() {
    return columns.size();
  }

  /** Which column of the record holds a key. */
  int indexOf(String key) {
    return columns.stream().map(PublishedColumn::key).toList().indexOf(key);
  }

  /**
   * Writes the object.
   *
   * @param from column of the row at which the record begins
   * @param nulls whether columns without a value are named
   */
  void write(CopiedRow row, int from, boolean nulls, OutputStream out) throws IOException {
    out.write('{');
    writeMembers(row, from, nulls, out);
    out.write('}');
  }

  /** What stands between the braces. */
  void writeMembers(CopiedRow row, int from, boolean nulls, OutputStream out) throws IOException {
    boolean first = true;
    for (int i = 0; i < columns.size(); i++) {
      boolean empty = row.isNull(from + i);
      if (!empty || nulls) {
        if (!first) {
          out.write(',');
        }
        out.write(names.get(i));
        if (empty) {
          out.write(NULL);
        } else {
          value(row, from + i, columns.get(i).type(), out);
        }
        first = false;
      }
    }
  }

  private static void value(CopiedRow row, int at, PublishedColumn.Type type, OutputStream out)
      throws IOException {
    switch (type) {
      case TEXT, DATE, INSTANT -> row.writeText(at, out);
      case INTEGER, DECIMAL, COORDINATE -> row.writeRaw(at, out);
      case BOOLEAN -> row.writeBoolean(at, out);
      case LIST -> row.writeJson(at, out);
    }
  }
}
