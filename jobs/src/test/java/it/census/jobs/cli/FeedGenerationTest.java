package it.census.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.jobs.OwnSources;
import it.census.jobs.TestCensus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A consumer with a cursor never goes on in a feed that is not the one it has read. */
class FeedGenerationTest {

  private static final String HEADER = "Riferimento;Denominazione;Comune;Superficie terreno (mq)";

  @TempDir private Path folder;
  private TestCensus census;
  private OwnSources sources;
  private Consumer consumer;
  private int lost;

  @BeforeEach
  void spendTwoNights() throws Exception {
    census = TestCensus.in(folder.resolve("data"));
    sources = OwnSources.in(folder).source("pisa").source("lucca");
    sources.deliver("pisa", HEADER, "A1;Area uno;Pisa;1.000", "A2;Area due;Pisa;2.000");
    sources.deliver("lucca", HEADER, "L1;Area lucchese;Lucca;5.000");
    census.run(sources.config());
    sources.deliver("pisa", HEADER, "A1;Area uno;Pisa;1.500");
    census.run(sources.config());
    consumer = new Consumer(folder.resolve("delta.jsonl"));
    assertThat(consumer.poll()).isEqualTo(done(5, 1));
    assertThat(consumer.copy()).isEqualTo(catalogue());
  }

  @AfterEach
  void close() {
    census.close();
  }

  private Told done(long next, long generation) {
    return new Told(
        ExitCode.DONE, "next: --since %d --generation %d\n".formatted(next, generation), "");
  }

  @Test
  void after_a_rebuild_under_the_same_rules_it_goes_on_undisturbed() throws Exception {
    census.rebuild(sources.config());

    assertThat(consumer.poll()).isEqualTo(done(5, 1));
    sources.deliver("lucca", HEADER, "L2;Area nuova;Lucca;6.000");
    census.run(sources.config());
    assertThat(consumer.poll()).isEqualTo(done(7, 1));
    assertThat(consumer.copy()).isEqualTo(catalogue());
    assertThat(published()).isEqualTo("{\"generation\":1,\"first_seq\":6,\"last_seq\":7}");
  }

  @Test
  void after_a_rebuild_under_other_rules_it_is_told_to_begin_anew_and_then_has_the_catalogue()
      throws Exception {
    sources.source("lucca", "defaults: { ownership_kind: PUBBLICA }");
    census.rebuild(sources.config());

    assertThat(consumer.poll())
        .isEqualTo(
            new Told(
                ExitCode.USAGE,
                "",
                "census: The feed is of generation 2, not 1: this consumer has read another"
                    + " catalogue and must begin anew with --since 0.\n"));
    assertThat(consumer.copy()).isNotEqualTo(catalogue());
    consumer.beginAnew();
    assertThat(consumer.poll()).isEqualTo(done(5, 2));
    assertThat(consumer.copy()).isEqualTo(catalogue());
    assertThat(published()).startsWith("{\"generation\":2,").endsWith(",\"last_seq\":5}");

    census.rebuild(sources.config());
    assertThat(consumer.poll()).isEqualTo(done(5, 2));
  }

  @Test
  void other_rules_that_change_nothing_of_the_feed_disturb_nobody() throws Exception {
    sources.source("lucca", "values: { status: { \"mai visto\": DISPONIBILE } }");
    census.rebuild(sources.config());

    assertThat(consumer.poll()).isEqualTo(done(5, 1));
  }

  @Test
  void an_empty_database_knows_the_generation_and_doubts_it_only_under_other_rules()
      throws Exception {
    loseTheDatabase();
    census.rebuild(sources.config());
    assertThat(consumer.poll()).isEqualTo(done(5, 1));

    sources.source("lucca", "defaults: { ownership_kind: PUBBLICA }");
    loseTheDatabase();
    census.rebuild(sources.config());
    assertThat(consumer.poll().err()).contains("is of generation 2, not 1");
    consumer.beginAnew();
    assertThat(consumer.poll()).isEqualTo(done(5, 2));
    assertThat(consumer.copy()).isEqualTo(catalogue());

    sources.deliver("lucca", HEADER, "L1;Area lucchese;Lucca;5.500");
    census.run(sources.config());
    assertThat(consumer.poll()).isEqualTo(done(6, 2));
    loseTheDatabase();
    census.rebuild(sources.config());
    assertThat(consumer.poll()).isEqualTo(done(6, 2));
    assertThat(consumer.copy()).isEqualTo(catalogue());
    assertThat(Told.of(census, sources.config(), "verify").exit()).isEqualTo(ExitCode.DONE);
  }

  /** The archive stays. */
  private void loseTheDatabase() throws Exception {
    census.close();
    census = TestCensus.in(folder.resolve("data")).afterRuns(++lost * 100);
  }

  private String published() throws IOException {
    String manifest = Files.readString(folder.resolve("data/publications/manifest.json"));
    return JsonMapper.shared().readTree(manifest).get("changes").toString();
  }

  private List<String> catalogue() throws Exception {
    return census.rows(
        "SELECT offer_id, version, name, land_area_m2, ownership_kind, lifecycle"
            + " FROM catalogue.offer ORDER BY 1");
  }

  /** Keeps a copy of the catalogue by the feed alone. */
  private final class Consumer {

    private static final Pattern NEXT =
        Pattern.compile("next: --since (\\d+) --generation (\\d+)\n");

    private final Path file;
    private final TreeMap<String, JsonNode> offers = new TreeMap<>();
    private List<String> cursor = List.of("--since", "0");

    Consumer(Path file) {
      this.file = file;
    }

    void beginAnew() {
      offers.clear();
      cursor = List.of("--since", "0");
    }

    Told poll() throws IOException {
      List<String> line = new ArrayList<>(List.of("changes", "--out", file.toString()));
      line.addAll(cursor);
      Told told = Told.of(census, sources.config(), line.toArray(String[]::new));
      Matcher next = NEXT.matcher(told.out());
      if (next.matches()) {
        cursor = List.of("--since", next.group(1), "--generation", next.group(2));
        Files.readAllLines(file).stream()
            .map(JsonMapper.shared()::readTree)
            .forEach(change -> offers.put(change.get("offer_id").asString(), change.get("offer")));
      }
      return told;
    }

    List<String> copy() {
      List<String> copy = new ArrayList<>();
      for (JsonNode offer : offers.values()) {
        List<String> cells = new ArrayList<>();
        for (String field :
            List.of("offer_id", "version", "name", "land_area_m2", "ownership_kind", "lifecycle")) {
          cells.add(offer.get(field).isNull() ? "null" : offer.get(field).asString());
        }
        copy.add(String.join("|", cells));
      }
      return copy;
    }
  }
}
