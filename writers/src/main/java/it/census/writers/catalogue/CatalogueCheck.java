package it.census.writers.catalogue;

import it.census.model.Bilingual;
import it.census.writers.archive.Ledger;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Holds the catalogue against its change feed, its versions and its accounts, and against the
 * ledger: what the feed tells, replayed from empty, is the catalogue.
 */
public final class CatalogueCheck {

  /** Examples named in a sentence. */
  private static final int EXAMPLES = 3;

  private record Question(String it, String en, String sql) {}

  /** Each finds what is wrong: nothing, in a catalogue that is in order. */
  private static final List<Question> QUESTIONS =
      List.of(
          new Question(
              "Il flusso delle modifiche, rifatto dall'inizio, non dà il catalogo",
              "The change feed, replayed from its beginning, does not give the catalogue",
              """
              WITH last AS (
                SELECT DISTINCT ON (offer_id) offer_id, version, operation
                FROM catalogue.change ORDER BY offer_id, seq DESC)
              SELECT coalesce(l.offer_id, o.offer_id) FROM last l
              FULL JOIN catalogue.offer_current o ON o.offer_id = l.offer_id
              WHERE l.version IS DISTINCT FROM o.version
                OR (l.operation = 'withdraw') IS DISTINCT FROM (o.lifecycle = 'withdrawn')
              """),
          new Question(
              "Il flusso delle modifiche ha buchi prima di",
              "The change feed has gaps before",
              """
              SELECT seq::text FROM (
                SELECT seq, lag(seq, 1, 0::bigint) OVER (ORDER BY seq) AS before
                FROM catalogue.change) c
              WHERE seq <> before + 1
              """),
          new Question(
              "La fine del flusso delle modifiche non è dove dovrebbe",
              "The end of the change feed is not where it should be",
              """
              SELECT last_seq::text FROM catalogue.feed_position
              WHERE last_seq <> (SELECT coalesce(max(seq), 0) FROM catalogue.change)
              """),
          new Question(
              "Il flusso delle modifiche nomina versioni che non ci sono",
              "The change feed names versions that are not there",
              """
              SELECT c.offer_id || ' ' || c.version FROM catalogue.change c
              LEFT JOIN catalogue.offer_current o
                ON o.offer_id = c.offer_id AND o.version = c.version
              LEFT JOIN catalogue.offer_past p
                ON p.offer_id = c.offer_id AND p.version = c.version
              WHERE o.offer_id IS NULL AND p.offer_id IS NULL
              """),
          new Question(
              "Ci sono versioni che il flusso delle modifiche non nomina una volta sola",
              "There are versions that the change feed does not name exactly once",
              """
              SELECT v.offer_id || ' ' || v.version
              FROM (
                SELECT offer_id, version FROM catalogue.offer_current
                UNION ALL SELECT offer_id, version FROM catalogue.offer_past
              ) v
              LEFT JOIN catalogue.change c ON c.offer_id = v.offer_id AND c.version = v.version
              GROUP BY v.offer_id, v.version HAVING count(c.seq) <> 1
              """),
          new Question(
              "Le versioni non si susseguono senza buchi",
              "Versions do not follow each other without gaps",
              """
              SELECT c.offer_id FROM catalogue.offer_current c
              LEFT JOIN catalogue.offer_past p ON p.offer_id = c.offer_id
              GROUP BY c.offer_id, c.version
              HAVING c.version <> count(p.version) + 1 OR c.version <= max(p.version)
              UNION ALL
              SELECT p.offer_id FROM catalogue.offer_past p
              LEFT JOIN catalogue.offer_current c ON c.offer_id = p.offer_id
              WHERE c.offer_id IS NULL
              """),
          new Question(
              "Una versione non finisce quando comincia la seguente",
              "A version does not end when the next one begins",
              """
              SELECT p.offer_id || ' ' || p.version FROM catalogue.offer_past p
              JOIN (
                SELECT offer_id, version, valid_from FROM catalogue.offer_current
                UNION ALL SELECT offer_id, version, valid_from FROM catalogue.offer_past
              ) next ON next.offer_id = p.offer_id AND next.version = p.version + 1
              WHERE p.valid_to <> next.valid_from OR p.valid_to < p.valid_from
              """),
          new Question(
              "Il numero delle offerte attive non torna",
              "The number of live offers is not right",
              """
              SELECT s.source_id FROM catalogue.source s
              LEFT JOIN catalogue.offer_current o
                ON o.source_id = s.source_id AND o.lifecycle = 'live'
              GROUP BY s.source_id, s.live_offers HAVING s.live_offers <> count(o.offer_id)
              """),
          new Question(
              "Non tutte le righe lette hanno un esito solo",
              "Not every row read has one fate",
              """
              SELECT run_id || ' ' || source_id FROM catalogue.run_source
              WHERE state <> 'failed'
                AND read <> new + changed + unchanged + rejected + duplicate
              """));

  private final DataSource dataSource;

  public CatalogueCheck(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** What is wrong, a sentence each; nothing where all is in order. */
  public List<Bilingual> check(Ledger ledger) throws SQLException, IOException {
    // The ledger first: what is loaded meanwhile is then in the catalogue at least.
    Set<String> told = new HashSet<>(ledger.lines());
    long last = ledger.lastNumber();
    return Sql.transaction(
        dataSource,
        connection -> {
          Sql.execute(connection, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
          List<Bilingual> faults = new ArrayList<>();
          for (Question question : QUESTIONS) {
            ask(connection, question, faults);
          }
          compare(connection, told, last, faults);
          return List.copyOf(faults);
        });
  }

  private static void ask(Connection connection, Question question, List<Bilingual> faults)
      throws SQLException {
    List<String> found =
        Sql.list(
            connection,
            row -> row.getString(1),
            "SELECT * FROM (" + question.sql() + ") wrong ORDER BY 1");
    if (!found.isEmpty()) {
      String examples = String.join(", ", found.subList(0, Math.min(EXAMPLES, found.size())));
      String more = found.size() > EXAMPLES ? ", … (" + found.size() + ")" : "";
      faults.add(
          new Bilingual(
              question.it() + ": " + examples + more + ". Ricostruire con ./census rebuild.",
              question.en() + ": " + examples + more + ". Rebuild it with ./census rebuild."));
    }
  }

  private static void compare(
      Connection connection, Set<String> told, long last, List<Bilingual> faults)
      throws SQLException {
    long known = Sql.number(connection, "SELECT last_entry FROM catalogue.feed_position");
    if (known < last) {
      faults.add(
          new Bilingual(
              "Al catalogo mancano le ultime %d voci del registro: ./census rebuild."
                  .formatted(last - known),
              "The catalogue lacks the last %d entries of the ledger: ./census rebuild."
                  .formatted(last - known)));
    }
    for (String line :
        Sql.list(
            connection,
            row -> row.getString(1),
            "SELECT line FROM catalogue.ledger_entry WHERE entry <= ? ORDER BY entry",
            last)) {
      if (!told.contains(line)) {
        faults.add(
            new Bilingual(
                "Il registro non dice ciò che il catalogo sa: ripristinarlo da una copia: " + line,
                "The ledger does not tell what the catalogue knows: restore it from a backup: "
                    + line));
        return;
      }
    }
  }
}
