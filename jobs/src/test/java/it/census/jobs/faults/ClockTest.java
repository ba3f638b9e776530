package it.census.jobs.faults;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.jobs.OwnSources;
import it.census.jobs.TestCensus;
import it.census.jobs.run.RunListener;
import it.census.writers.publications.Publications;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Clocks that are set back, and the nights on which an hour is missing or comes twice. */
class ClockTest {

  private static final ZoneId ROME = ZoneId.of("Europe/Rome");

  @RegisterExtension private static final Worlds WORLDS = new Worlds();

  private static void deliver(OwnSources sources, String name) {
    sources.deliver("pisa", Nights.HEADER, "A1;" + name + ";Pisa;1;10;1.000;");
  }

  private static String namesOn(World world, Path config, LocalDate day) throws Exception {
    Path out = WORLDS.folder();
    Instant end = day.plusDays(1).atStartOfDay(ROME).toInstant();
    try (TestCensus census = TestCensus.on(world.data(), world.environment())) {
      new Publications(
              census.services(config).dataSource(), census.services(config).configuration())
          .writeAsOf(out, end, day);
    }
    return Files.readAllLines(out.resolve("crm/offers.csv")).stream()
        .skip(1)
        .map(line -> line.replaceAll(".*,(Lotto \\w+),.*", "$1"))
        .findFirst()
        .orElse("nothing");
  }

  @Test
  void a_run_after_the_clock_was_set_back_is_dated_after_the_one_before() throws Exception {
    OwnSources sources = OwnSources.in(WORLDS.folder()).source("pisa");
    World world = WORLDS.empty();
    deliver(sources, "Lotto primo");
    world.here(c -> c.nextAt(Instant.parse("2026-10-10T02:00:00Z")).run(sources.config()));
    deliver(sources, "Lotto secondo");
    world.here(c -> c.nextAt(Instant.parse("2026-10-10T00:30:00Z")).run(sources.config()));

    assertThat(
            world.rows(
                "SELECT name, valid_from AT TIME ZONE 'UTC', valid_to AT TIME ZONE 'UTC'"
                    + " FROM catalogue.offer_version ORDER BY version"))
        .containsExactly(
            "Lotto primo|2026-10-10 02:00:00|2026-10-10 02:00:01",
            "Lotto secondo|2026-10-10 02:00:01|null");
    assertThat(namesOn(world, sources.config(), LocalDate.of(2026, 10, 10)))
        .isEqualTo("Lotto secondo");
    assertThat(namesOn(world, sources.config(), LocalDate.of(2026, 10, 9))).isEqualTo("nothing");
  }

  @Test
  void a_run_that_enters_a_source_after_one_that_began_later_is_dated_after_it_and_so_is_the_feed()
      throws Exception {
    OwnSources sources = OwnSources.in(WORLDS.folder()).source("pisa").source("zeta");
    World world = WORLDS.empty();
    sources.deliver("zeta", Nights.HEADER, "Z1;Lotto zeta;Pisa;1;11;1.000;");
    world.here(
        c ->
            c.nextAt(Instant.parse("2026-10-10T02:00:00Z"))
                .watchedBy(quicker(c, sources))
                .run(sources.config()));

    String versions =
        "SELECT name, valid_from AT TIME ZONE 'UTC', valid_to AT TIME ZONE 'UTC'"
            + " FROM catalogue.offer_version ORDER BY name, version";
    assertThat(world.rows(versions))
        .containsExactly(
            "Lotto primo|2026-10-10 02:05:00|2026-10-10 02:05:00.000001",
            "Lotto secondo|2026-10-10 02:05:00.000001|null",
            "Lotto zeta|2026-10-10 02:05:00.000001|null");
    String feed = "SELECT seq, at FROM catalogue.change ORDER BY at, seq";
    assertThat(world.rows(feed)).extracting(row -> row.charAt(0)).containsExactly('1', '2', '3');
    List<String> before = world.rows(versions);
    List<String> told = world.rows(feed);
    world.here(c -> c.rebuild(sources.config()));
    assertThat(world.rows(versions)).isEqualTo(before);
    assertThat(world.rows(feed)).isEqualTo(told);
  }

  /** Before a run has come to its first source, another one has loaded it. */
  private static RunListener quicker(TestCensus census, OwnSources sources) {
    return new RunListener() {
      @Override
      public void sourceStarted(String sourceId) {
        if (sourceId.equals("pisa")) {
          try {
            deliver(sources, "Lotto primo");
            var pisa =
                census.services(sources.config()).configuration().findSource("pisa").orElseThrow();
            census
                .watchedBy(RunListener.NONE)
                .nextAt(Instant.parse("2026-10-10T02:05:00Z"))
                .run(sources.config(), List.of(pisa));
            deliver(sources, "Lotto secondo");
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        }
      }
    };
  }

  @Test
  void a_day_of_23_hours_and_one_of_25_end_at_midnight_in_the_region() throws Exception {
    OwnSources sources = OwnSources.in(WORLDS.folder()).source("pisa");
    World world = WORLDS.empty();
    String[][] loads = {
      {"2026-03-29T21:59:59Z", "Lotto sera"}, // 23:59:59 in summer time
      {"2026-03-29T22:00:00Z", "Lotto domani"},
      {"2026-10-25T01:30:00Z", "Lotto ancora"}, // 02:30 for the second time
      {"2026-10-25T23:00:00Z", "Lotto lunedi"}
    };
    for (String[] load : loads) {
      deliver(sources, load[1]);
      world.here(c -> c.nextAt(Instant.parse(load[0])).run(sources.config()));
    }

    assertThat(namesOn(world, sources.config(), LocalDate.of(2026, 3, 29))).isEqualTo("Lotto sera");
    assertThat(namesOn(world, sources.config(), LocalDate.of(2026, 10, 25)))
        .isEqualTo("Lotto ancora");
  }
}
