package it.census.jobs.faults;

import it.census.model.Bilingual;
import it.census.writers.archive.Archive;
import it.census.writers.archive.ArchiveCheck;
import it.census.writers.archive.Ledger;
import it.census.writers.catalogue.CatalogueCheck;
import it.census.writers.publications.PublicationCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * What must never be otherwise, whatever happened to a census: every row has one fate and is
 * counted the same wherever it is counted, every rejection has its reason, and the change feed,
 * replayed from empty, is the catalogue. Asked after every fault.
 */
final class Invariants {

  /** The row to which a place belongs: cells of it and the row itself have the same. */
  private static final String ROW_OF =
      "regexp_replace(regexp_replace(regexp_replace(%s, ', column .*$', ''),"
          + " '![A-Z]+([0-9]+)$', '!\\1'), ', [^ ]+\\[.*$', '')";

  /** Of what is older, retention may have removed all but the versions. */
  static final String NOT_FORGOTTEN = "now() - interval '12 months'";

  /** What each question finds is wrong. */
  private static final Map<String, String> QUESTIONS =
      Map.of(
          "rows of a delivery that are not counted once",
          "SELECT run_id, source_id, rows, read, blank, totals, headings FROM catalogue.run_source"
              + " WHERE rows <> read + blank + totals + headings",
          "rows read that have not one fate",
          "SELECT run_id, source_id, read, new, changed, unchanged, rejected, duplicate"
              + " FROM catalogue.run_source"
              + " WHERE read <> new + changed + unchanged + rejected + duplicate",
          "rejected rows that are not all in quarantine",
          "SELECT run_id, source_id, rejected FROM catalogue.run_source o"
              + " WHERE load_id IN (SELECT load_id FROM catalogue.delivery_table"
              + " JOIN catalogue.load USING (load_id) WHERE loaded_at > "
              + NOT_FORGOTTEN
              + ")"
              + " AND rejected <> (SELECT count(*) FROM catalogue.rejected_row r"
              + " WHERE r.load_id = o.load_id)",
          "rejected rows without an ERROR notice at their place",
          "SELECT r.load_id, r.place FROM catalogue.rejected_row r WHERE NOT EXISTS ("
              + "SELECT FROM catalogue.notice n WHERE n.load_id = r.load_id"
              + " AND n.severity = 'ERROR' AND "
              + ROW_OF.formatted("n.place")
              + " = r.place)",
          "loaded rows with an ERROR notice",
          "SELECT l.load_id, u.place FROM catalogue.load_rows l CROSS JOIN unnest(l.places) u"
              + " (place) JOIN catalogue.notice n ON n.load_id = l.load_id"
              + " AND n.severity = 'ERROR' AND "
              + ROW_OF.formatted("n.place")
              + " = u.place",
          "versions that a change outside their load tells",
          "SELECT c.seq, v.offer_id, v.version FROM catalogue.change c"
              + " JOIN catalogue.offer_version v USING (offer_id, version)"
              + " LEFT JOIN catalogue.load l USING (load_id)"
              + " WHERE c.seq BETWEEN l.first_seq AND l.last_seq IS NOT TRUE"
              // What is taken back is again what an earlier load made of it.
              + " AND NOT EXISTS (SELECT FROM catalogue.load d WHERE d.state IN ('undo', 'erase')"
              + " AND d.source_id = l.source_id AND c.seq BETWEEN d.first_seq AND d.last_seq)",
          "parts of the feed that no load has, or two",
          "SELECT c.seq FROM catalogue.change c LEFT JOIN catalogue.load l"
              + " ON c.seq BETWEEN l.first_seq AND l.last_seq GROUP BY c.seq"
              + " HAVING count(l.load_id) <> 1");

  private Invariants() {}

  /** What is wrong in the database and the archive, even where a process has just died. */
  static List<String> afterFault(World world) throws SQLException, IOException {
    List<String> wrong = new ArrayList<>();
    if (!world.hasSchema()) {
      return wrong;
    }
    for (Map.Entry<String, String> question : QUESTIONS.entrySet()) {
      List<String> found = world.rows(question.getValue());
      if (!found.isEmpty()) {
        wrong.add(question.getKey() + ": " + found);
      }
    }
    wrong.addAll(FeedReplay.faults(world));
    Path archive = world.data().resolve("archive");
    Ledger ledger = new Ledger(archive.resolve("ledger.jsonl"));
    Stream.concat(
            new CatalogueCheck(dataSource(world)).check(ledger).stream(),
            new ArchiveCheck(archive, new Archive(archive), ledger, Instant.now())
                .check().faults().stream())
        .map(Bilingual::en)
        .forEach(wrong::add);
    return wrong;
  }

  /** What is wrong after a run that came to its end: besides the above, what it leaves behind. */
  static List<String> afterRun(World world) throws SQLException, IOException {
    List<String> wrong = afterFault(world);
    wrong.addAll(RunAccounts.faults(world));
    new PublicationCheck(world.data().resolve("publications"))
        .check()
        .forEach(f -> wrong.add(f.en()));
    wrong.addAll(unlisted(world.data().resolve("publications")));
    wrong.addAll(leftOver(world));
    return wrong;
  }

  /** Published files that the manifest does not name. */
  private static List<String> unlisted(Path publications) throws IOException {
    Path manifest = publications.resolve("manifest.json");
    if (!Files.exists(manifest)) {
      return List.of("nothing is published");
    }
    String listed = Files.readString(manifest);
    try (Stream<Path> files = Files.walk(publications)) {
      return files
          .filter(Files::isRegularFile)
          .map(f -> publications.relativize(f).toString())
          .filter(f -> !f.equals("manifest.json") && !f.equals(".lock"))
          .filter(f -> !listed.contains("\"" + f + "\""))
          .map(f -> "the manifest does not name " + f)
          .toList();
    }
  }

  /** What a run that died may leave, and the next one does not. */
  private static List<String> leftOver(World world) throws SQLException, IOException {
    List<String> wrong = new ArrayList<>();
    world
        .rows(
            "SELECT tablename FROM pg_tables WHERE schemaname = 'staging'"
                + " AND tablename ~ '_[0-9]+$'")
        .forEach(t -> wrong.add("left over: staging." + t));
    world
        .rows("SELECT run_id FROM catalogue.run WHERE status = 'running'")
        .forEach(r -> wrong.add("still called running: " + r));
    Path temporary = world.data().resolve("tmp");
    try (Stream<Path> files = Files.list(temporary)) {
      files
          // Empty, and of the moment before a process has its folder.
          .filter(f -> !f.toString().endsWith(".new"))
          .forEach(f -> wrong.add("left over: " + world.data().relativize(f)));
    }
    try (Stream<Path> files = Files.walk(world.data())) {
      files
          // What lies in the archive is removed a day later: somebody might be writing it.
          .filter(f -> !f.startsWith(world.data().resolve("archive")))
          .filter(f -> f.getFileName().toString().matches(".*\\.part|\\.fresh"))
          .forEach(f -> wrong.add("left over: " + world.data().relativize(f)));
    }
    return wrong;
  }

  private static PGSimpleDataSource dataSource(World world) {
    Map<String, String> environment = world.environment();
    PGSimpleDataSource dataSource = new PGSimpleDataSource();
    dataSource.setURL(environment.get("CENSUS_DB_URL"));
    dataSource.setUser(environment.get("CENSUS_DB_USER"));
    dataSource.setPassword(environment.get("CENSUS_DB_PASSWORD"));
    return dataSource;
  }
}
