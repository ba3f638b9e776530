package it.census.jobs.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * All that a census holds and shows, but when, in which run and by which attempt it came to be: two
 * censuses to which the same deliveries came are equal in this, whatever happened on the way.
 *
 * @param parts by name, each with its lines in order
 */
record CensusState(Map<String, List<String>> parts) {

  /** Characters of a line shown before what differs. */
  private static final int CONTEXT = 80;

  private static final List<String> WHEN = List.of("first_seen_at", "last_seen_at", "withdrawn_at");

  private static final String OFFER_WITHOUT_TIME =
      "SELECT to_jsonb(o) - ARRAY['first_seen_at', 'last_seen_at', 'withdrawn_at', 'valid_from',"
          + " 'valid_to', 'load_id', 'run_id'] FROM catalogue.%s o ORDER BY offer_id, version";

  /**
   * A held delivery is judged again every night, and each time says so. What is read again on
   * demand is a load each time it is asked for, also where it changes nothing.
   */
  private static final String LAST_OF_ITS_KIND =
      "(l.state <> 'held' AND l.first_seq IS NOT NULL OR l.load_id = (SELECT max(h.load_id)"
          + " FROM catalogue.load h WHERE h.source_id = l.source_id"
          + " AND h.delivery_sha256 = l.delivery_sha256 AND h.state = l.state"
          + " AND (l.state = 'held' OR h.rules_version = l.rules_version)"
          + " AND h.first_seq IS NULL))";

  private static final String SAID =
      "SELECT l.source_id, l.delivery_sha256, to_jsonb(r) - 'load_id' FROM catalogue.%s r"
          + " JOIN catalogue.load l USING (load_id) WHERE "
          + LAST_OF_ITS_KIND
          + " ORDER BY l.source_id, l.load_id, r.%s";

  private static final Map<String, String> QUESTIONS =
      Map.of(
          "offers",
          OFFER_WITHOUT_TIME.formatted("offer"),
          "versions",
          OFFER_WITHOUT_TIME.formatted("offer_version"),
          "feed",
          "SELECT seq, offer_id, operation, version, changed_fields FROM catalogue.change"
              + " ORDER BY seq",
          "deliveries",
          "SELECT source_id, delivery_sha256, source_file, format, charset, delimiter, bytes,"
              + " file_date, modified_at, state, note FROM catalogue.delivery ORDER BY 1, 2",
          "sources",
          "SELECT s.source_id, s.name, s.live_offers, l.delivery_sha256, l.rules_version"
              + " FROM catalogue.source s LEFT JOIN catalogue.load l"
              + " ON l.load_id = s.last_load_id ORDER BY 1",
          "loads",
          "SELECT source_id, delivery_sha256, source_file, rules_version, completeness, state,"
              + " first_seq, last_seq FROM catalogue.load l WHERE "
              + LAST_OF_ITS_KIND
              + " ORDER BY source_id, load_id",
          "notices",
          SAID.formatted("notice", "item"),
          "corrections",
          SAID.formatted("correction", "item"),
          "rejected",
          SAID.formatted("rejected_row", "item"),
          "ledger",
          "SELECT line FROM (SELECT min(entry) AS entry, line::jsonb - ARRAY['entry', 'at',"
              + " 'run', 'load', 'received_at', 'by'] AS line FROM catalogue.ledger_entry"
              + " GROUP BY 2) l ORDER BY entry");

  static CensusState of(World world) throws SQLException, IOException {
    Map<String, List<String>> parts = new TreeMap<>();
    for (Map.Entry<String, String> question : QUESTIONS.entrySet()) {
      parts.put(question.getKey(), world.rows(question.getValue()));
    }
    parts.putAll(publications(world.data().resolve("publications")));
    return new CensusState(parts);
  }

  /**
   * The same but for the order in which sources came into the catalogue: where one of them failed
   * and is loaded the next time only, the others have gone before it.
   */
  CensusState sourceBySource() {
    Map<String, List<String>> unordered = new TreeMap<>(parts);
    unordered.computeIfPresent("ledger", (name, lines) -> sorted(lines, "", ""));
    unordered.computeIfPresent("feed", (name, lines) -> sorted(lines, "^\\d+\\|", ""));
    unordered.computeIfPresent("loads", (name, lines) -> sorted(lines, "\\|[^|]*\\|[^|]*$", ""));
    unordered.computeIfPresent(
        "crm/changes.jsonl", (name, lines) -> sorted(lines, "\"seq\":\\d+", "\"seq\":0"));
    return new CensusState(unordered);
  }

  /**
   * The same where several nights were under way at once: whoever published last has told consumers
   * what the others had not yet.
   */
  CensusState ofSeveral() {
    Map<String, List<String>> shared = new TreeMap<>(sourceBySource().parts);
    shared.remove("crm/changes.jsonl");
    return new CensusState(shared);
  }

  private static List<String> sorted(List<String> lines, String number, String instead) {
    return lines.stream().map(line -> line.replaceFirst(number, instead)).sorted().toList();
  }

  /** What differs from another, by a line each; nothing where both are equal. */
  List<String> differencesTo(CensusState other) {
    List<String> differences = new ArrayList<>();
    Stream.concat(parts.keySet().stream(), other.parts.keySet().stream())
        .distinct()
        .sorted()
        .forEach(
            name -> {
              List<String> mine = parts.getOrDefault(name, List.of("nothing"));
              List<String> theirs = other.parts.getOrDefault(name, List.of("nothing"));
              if (!mine.equals(theirs)) {
                differences.add(difference(name, mine, theirs));
              }
            });
    return differences;
  }

  private static String difference(String name, List<String> mine, List<String> theirs) {
    for (int i = 0; i < Math.max(mine.size(), theirs.size()); i++) {
      String a = i < mine.size() ? mine.get(i) : "(end)";
      String b = i < theirs.size() ? theirs.get(i) : "(end)";
      if (!a.equals(b)) {
        int from = Math.max(0, indexOfDifference(a, b) - CONTEXT);
        return "%s, line %d: …%s… instead of …%s…"
            .formatted(name, i + 1, cut(a, from), cut(b, from));
      }
    }
    return name;
  }

  private static int indexOfDifference(String a, String b) {
    int i = 0;
    while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    return i;
  }

  private static String cut(String line, int from) {
    return line.substring(
        Math.min(from, line.length()), Math.min(line.length(), from + 3 * CONTEXT));
  }

  private static Map<String, List<String>> publications(Path folder) throws IOException {
    Map<String, List<String>> files = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      return files;
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
        String name = folder.relativize(file).toString();
        if (name.endsWith(".csv")) {
          files.put(name, withoutTime(file));
        } else if (!name.equals(".lock") && !name.equals("manifest.json")) {
          files.put(name, Files.readAllLines(file).stream().map(CensusState::timeless).toList());
        }
      }
    }
    return files;
  }

  private static String timeless(String line) {
    return line.replaceAll(
        "\"(first_seen_at|last_seen_at|withdrawn_at)\" ?: ?\"[^\"]*\"", "\"$1\":\"\"");
  }

  private static List<String> withoutTime(Path file) {
    try (CSVParser rows =
        CSVFormat.DEFAULT.builder().setHeader().get().parse(Files.newBufferedReader(file))) {
      List<String> lines = new ArrayList<>();
      lines.add(String.join(",", rows.getHeaderNames()));
      for (CSVRecord row : rows) {
        Map<String, String> cells = new TreeMap<>(row.toMap());
        cells.keySet().removeAll(WHEN);
        lines.add(cells.toString());
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
