package it.census.jobs.faults;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.jobs.OwnSources;
import it.census.model.config.Settings;
import it.census.model.config.SourceDefinition;
import it.census.model.report.RunReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sources do not touch each other, and neither order nor number of workers shows. */
class SourcesApartTest {

  @RegisterExtension private static final Worlds WORLDS = new Worlds();

  private static List<String> withoutSource(List<String> rows, String id) {
    return rows.stream().filter(row -> !row.contains("|" + id + "|")).toList();
  }

  private static List<String> offers(World world) throws Exception {
    return world.rows(
        "SELECT offer_id, source_id, version, lifecycle, name, land_area_m2, cadastral_parcels,"
            + " quality_score, source_row, delivery_sha256 FROM catalogue.offer ORDER BY 1");
  }

  @Test
  void what_befalls_one_source_changes_nothing_in_another() throws Exception {
    World sound = WORLDS.secondNight();
    World harmed = WORLDS.afterFirstNight();
    List<String> before = offers(harmed);
    Path file = WORLDS.nights().second().resolve("in/beta/beta.csv");
    byte[] good = Files.readAllBytes(file);
    Files.writeString(file, "<html>in manutenzione</html>");

    RunReport report = harmed.night(WORLDS.nights().second()).report();

    Files.write(file, good);
    assertThat(report.sources())
        .extracting(s -> s.id() + " " + s.state().key())
        .containsExactly("alfa loaded", "beta failed", "delta unchanged", "gamma held");
    assertThat(withoutSource(offers(harmed), "beta"))
        .isEqualTo(withoutSource(offers(sound), "beta"));
    assertThat(offers(harmed))
        .containsAll(before.stream().filter(o -> o.contains("|beta|")).toList());
  }

  @Test
  void the_same_night_again_changes_nothing() throws Exception {
    World world = WORLDS.copy(WORLDS.secondNight());
    CensusState once = CensusState.of(world);

    world.night(WORLDS.nights().second());

    assertThat(CensusState.of(world).differencesTo(once)).isEmpty();
  }

  @Test
  void neither_the_order_of_the_sources_nor_the_number_of_workers_shows() throws Exception {
    World one = WORLDS.secondNight();
    Path application = WORLDS.nights().second().resolve("application.yml");
    String before = Files.readString(application);
    World other = WORLDS.afterFirstNight();
    Files.writeString(application, before + "census:\n  workers: 4\n");

    other.here(
        census -> {
          List<SourceDefinition> shuffled =
              new ArrayList<>(census.services(WORLDS.nights().second()).configuration().sources());
          Collections.shuffle(shuffled, new Random(4));
          return census.run(WORLDS.nights().second(), shuffled);
        });

    Files.writeString(application, before);
    assertThat(CensusState.of(other).differencesTo(CensusState.of(one))).isEmpty();
  }

  @Test
  void as_many_workers_as_may_be_do_not_wait_for_each_other() throws Exception {
    OwnSources sources = OwnSources.in(WORLDS.folder().resolve("crowded"));
    Files.writeString(
        sources.config().resolve("application.yml"),
        "extends: ../base\ncensus:\n  workers: %d\n".formatted(Settings.MOST_WORKERS));
    String[] rows = rows(1_000, 0);
    for (int i = 1; i <= Settings.MOST_WORKERS; i++) {
      sources.source("source-" + i).deliver("source-" + i, rows);
    }

    RunReport report = WORLDS.empty().night(sources.config()).report();

    assertThat(states(report))
        .hasSize(Settings.MOST_WORKERS)
        .allMatch(state -> state.endsWith(" loaded 1000+0"));
  }

  @Test
  void a_share_at_its_limit_passes_and_one_just_over_it_is_held() throws Exception {
    OwnSources sources = OwnSources.in(WORLDS.folder());
    for (String id :
        List.of("one", "withdrawn-at", "withdrawn-over", "rejected-at", "rejected-over")) {
      sources.source(id, "guard: { max_withdrawn: 20%, max_rejected: 30% }");
    }
    sources
        .deliver("one", rows(1, 0))
        .deliver("withdrawn-at", rows(10, 0))
        .deliver("withdrawn-over", rows(10, 0))
        .deliver("rejected-at", rows(7, 3))
        .deliver("rejected-over", rows(6, 4));
    World world = WORLDS.empty();

    assertThat(states(world.night(sources.config()).report()))
        .containsExactly(
            "one loaded 1+0",
            "rejected-at loaded 7+3",
            "rejected-over held 6+4",
            "withdrawn-at loaded 10+0",
            "withdrawn-over loaded 10+0");
    sources
        .deliver("one", Nights.HEADER)
        .deliver("withdrawn-at", rows(8, 0))
        .deliver("withdrawn-over", rows(7, 0));
    assertThat(states(world.night(sources.config()).report()))
        .containsExactly(
            "one held 0+0",
            "rejected-at unchanged 0+3",
            "rejected-over held 6+4",
            "withdrawn-at loaded 0+0",
            "withdrawn-over held 0+0");
  }

  @Test
  void a_first_delivery_of_a_header_alone_is_held_and_a_whole_one_takes_its_place()
      throws Exception {
    OwnSources sources = OwnSources.in(WORLDS.folder()).source("one").source("two");
    sources.deliver("one", Nights.HEADER).deliver("two", rows(2, 0));
    World world = WORLDS.empty();

    RunReport first = world.night(sources.config()).report();

    assertThat(states(first)).containsExactly("one held 0+0", "two loaded 2+0");
    assertThat(first.sources().get(0).reason().orElseThrow().en()).contains("no row");
    sources.deliver("one", rows(3, 0));
    assertThat(states(world.night(sources.config()).report()))
        .containsExactly("one loaded 3+0", "two unchanged 0+0");
  }

  private static List<String> states(RunReport report) {
    return report.sources().stream()
        .map(
            s ->
                "%s %s %d+%d"
                    .formatted(s.id(), s.state().key(), s.counts().fresh(), s.counts().rejected()))
        .toList();
  }

  private static String[] rows(int good, int bad) {
    return IntStream.rangeClosed(0, good + bad)
        .mapToObj(
            i ->
                i == 0
                    ? Nights.HEADER
                    : "R%1$d;Area %1$d;%2$s;1;%1$d;1%1$02d0;"
                        .formatted(i, i <= good ? "Pisa" : "Atlantide"))
        .collect(Collectors.toList())
        .toArray(String[]::new);
  }
}
