package it.census.rules.columns;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the source definition says about a column holds, whatever the header and the content are.
 */
final class ConfiguredColumns implements RecognitionStep {

  @Override
  public void apply(TableState table) {
    Map<String, String> keys = byHeader(table.source().columns());
    for (ColumnState column : table.columns()) {
      find(column, keys).ifPresent(key -> decide(column, key));
    }
  }

  /** Whether one of these headers is the one the source definition speaks of. */
  static boolean speaksOf(String configured, ColumnState column) {
    String wanted = HeaderText.of(configured).compact();
    return wanted.equals(column.words().compact()) || wanted.equals(lastSegment(column.header()));
  }

  /** Whether any of the headers of a source definition is this one. */
  static boolean speaksOf(Set<String> configured, String header) {
    String whole = HeaderText.of(header).compact();
    String own = lastSegment(header);
    return configured.stream()
        .map(c -> HeaderText.of(c).compact())
        .anyMatch(c -> !c.isEmpty() && (c.equals(whole) || c.equals(own)));
  }

  private static Optional<String> find(ColumnState column, Map<String, String> keys) {
    @Nullable String whole = keys.get(column.words().compact());
    return whole != null
        ? Optional.of(whole)
        : Optional.ofNullable(keys.get(lastSegment(column.header())));
  }

  private static void decide(ColumnState column, String key) {
    if (key.equals(Target.NotKept.KEY)) {
      column.ignore();
    } else {
      Target.find(key).ifPresent(column::configure);
    }
  }

  private static Map<String, String> byHeader(Map<String, String> columns) {
    Map<String, String> byHeader = new HashMap<>();
    columns.forEach((header, key) -> byHeader.put(HeaderText.of(header).compact(), key));
    byHeader.remove("");
    return byHeader;
  }

  /** Of the path of an XML element, the element's own name. */
  private static String lastSegment(String header) {
    return HeaderText.of(header.substring(header.lastIndexOf('/') + 1)).compact();
  }
}
