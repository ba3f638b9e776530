package it.census.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.jobs.OwnSources;
import it.census.jobs.TestCensus;
import it.census.readers.config.ConfigurationReader;
import it.census.writers.publications.ChangeFeed;
import it.census.writers.publications.Publications;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever stops reading the feed anywhere has the catalogue as it stood there. */
class FeedPrefixTest {

  private static final String HEADER =
      "Riferimento;Denominazione;Comune;Superficie terreno (mq);Email referente";

  /**
   * Which version of each offer was true after each change: by the times in which versions were
   * true, of those that had been told by then at the instant of the change, of the others right
   * before it. All changes of a run bear one instant.
   */
  private static final String TRUE_THEN =
      """
      SELECT c.seq, v.offer_id, v.version, v.lifecycle
      FROM catalogue.change c CROSS JOIN catalogue.offer_version v
      WHERE CASE
        WHEN EXISTS (SELECT FROM catalogue.change told WHERE told.offer_id = v.offer_id
          AND told.at = c.at AND told.seq <= c.seq)
        THEN v.valid_from <= c.at AND (v.valid_to IS NULL OR v.valid_to > c.at)
        ELSE v.valid_from < c.at AND (v.valid_to IS NULL OR v.valid_to >= c.at) END
      ORDER BY 1, 2
      """;

  @TempDir private Path folder;
  private OwnSources sources;

  @Test
  void after_every_change_the_replayed_feed_is_the_catalogue_of_that_moment() throws Exception {
    sources = OwnSources.in(folder).source("alfa").source("beta");
    Path config = sources.config();
    try (TestCensus census = TestCensus.in(folder.resolve("data"))) {
      eventfulNights(census);
      List<JsonNode> feed = feed(census);

      Map<String, JsonNode> replayed = new TreeMap<>();
      List<String> held = new ArrayList<>();
      for (int i = 0; i < feed.size(); i++) {
        JsonNode change = feed.get(i);
        assertThat(change.get("seq").asLong()).isEqualTo(i + 1L);
        replayed.put(change.get("offer_id").asString(), change);
        replayed.forEach((id, latest) -> held.add(told(change, id, latest)));
        String at = at(census, change);
        if (i + 1 == feed.size() || !at.equals(at(census, feed.get(i + 1)))) {
          assertThat(records(replayed)).isEqualTo(exported(census, config, Instant.parse(at)));
        }
      }

      assertThat(held).isEqualTo(census.rows(TRUE_THEN));
      assertThat(held).anyMatch(line -> line.endsWith("|withdrawn"));
    }
  }

  /** New, changed, withdrawn, back, undone, too old, without its person. */
  private void eventfulNights(TestCensus census) throws Exception {
    Path config = sources.config();
    sources.deliver("alfa", HEADER, row("A1", "1.000"), row("A2", "2.000"), row("A3", "3.000"));
    sources.deliver("beta", HEADER, row("B1", "100"));
    census.run(config);
    sources.deliver("alfa", HEADER, row("A1", "1.500"), row("A3", "3.000"), row("A4", "4.000"));
    sources.deliver("beta", HEADER, row("B1", "100"), row("B2", "200"));
    census.run(config);
    census.undo(config, "alfa");
    sources.deliver("alfa", HEADER, row("A2", "2.000"));
    sources.deliver("beta", HEADER, row("B2", "250"));
    census.run(config);
    census.on(LocalDate.of(2028, 1, 1)).run(config);
    sources.deliver("alfa", HEADER, row("A1", "1.000"), row("A2", "2.000"));
    census.run(config);
    census.erasePerson(config, "anna.neri@esempio.it");
  }

  private static String row(String reference, String area) {
    return "%1$s;Area %1$s;Pisa;%2$s;%3$s"
        .formatted(reference, area, reference.equals("A2") ? "anna.neri@esempio.it" : "");
  }

  private static List<JsonNode> feed(TestCensus census) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ChangeFeed(census.database().dataSource()).write(0, end -> {}, out);
    return out.toString(StandardCharsets.UTF_8).lines().map(JsonMapper.shared()::readTree).toList();
  }

  private static String told(JsonNode change, String id, JsonNode latest) {
    String lifecycle = latest.get("operation").asString().equals("withdraw") ? "withdrawn" : "live";
    return "%s|%s|%s|%s".formatted(change.get("seq"), id, latest.get("version"), lifecycle);
  }

  private static String at(TestCensus census, JsonNode change) throws Exception {
    return census
        .rows(
            "SELECT to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') FROM"
                + " catalogue.change WHERE seq = "
                + change.get("seq"))
        .get(0);
  }

  /** The records as the consumer has them, cell by cell as a table shows them. */
  private static List<Map<String, String>> records(Map<String, JsonNode> replayed) {
    return replayed.values().stream()
        .map(change -> change.get("offer"))
        .map(
            offer ->
                withoutLastSeen(
                    offer.properties().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, f -> cell(f.getValue())))))
        .toList();
  }

  private static String cell(JsonNode value) {
    return value.isArray()
        ? value.valueStream().map(JsonNode::asString).collect(Collectors.joining("|"))
        : value.isNull() ? "" : value.asString();
  }

  /** When an offer was last seen moves with a load that changes nothing. */
  private static Map<String, String> withoutLastSeen(Map<String, String> offer) {
    Map<String, String> rest = new TreeMap<>(offer);
    assertThat(rest.remove("last_seen_at")).isNotEmpty();
    return rest;
  }

  /** What an export says that the CRM was given then. */
  private List<Map<String, String>> exported(TestCensus census, Path config, Instant at)
      throws Exception {
    Path out = folder.resolve("export");
    new Publications(census.database().dataSource(), ConfigurationReader.read(config))
        .writeAsOf(out, at.plusMillis(1), TestCensus.DAY);
    return table(out.resolve("crm/offers.csv"));
  }

  private static List<Map<String, String>> table(Path file) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file);
        CSVParser rows = CSVFormat.DEFAULT.builder().setHeader().get().parse(reader)) {
      return rows.stream().map(CSVRecord::toMap).map(FeedPrefixTest::withoutLastSeen).toList();
    }
  }
}
