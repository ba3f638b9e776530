package it.census.jobs.faults;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.jobs.faults.CensusProcess.Ended;
import it.census.jobs.faults.FaultHarness.Stage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Between a night that died half way and the next one somebody installs a newer census. */
class UpgradeTest {

  /** What does not tell under which rules, and by how many loads, it came to be. */
  private static final Set<String> RESULT =
      Set.of("offers", "versions", "feed", "crm/offers.csv", "showcase/offers.csv");

  @RegisterExtension private static final Worlds WORLDS = new Worlds();

  private static final String CORRECTIONS =
      "SELECT load_id, item, place, offer_id, field, before, after, rule FROM catalogue.correction"
          + " ORDER BY 1, 2";

  private static final String LOADED_LAST =
      "SELECT source_id FROM catalogue.load WHERE run_id = (SELECT run_id FROM catalogue.run ORDER BY started_at DESC LIMIT 1)"
          + " AND state = 'loaded' ORDER BY 1";

  private final Path second = WORLDS.nights().second();

  /** Of the second night: some sources are in the catalogue, others are not. */
  private static final int HALF_WAY = 200;

  private static World dead(Path config) throws Exception {
    World world = WORLDS.afterFirstNight();
    FaultHarness harness = new FaultHarness(WORLDS.folder(), Launcher.asTested());
    Ended ended =
        harness.start(
            world,
            Stage.night("second night", world, config),
            List.of("-Dcensus.fault.does=HALT", "-Dcensus.fault.at=" + HALF_WAY));
    assertThat(ended).matches(Ended::halted, "is halted");
    assertThat(world.rows(LOADED_LAST)).contains("alfa").hasSizeBetween(1, 2);
    return world;
  }

  private CensusState undisturbed() throws Exception {
    return result(WORLDS.secondNight());
  }

  private static CensusState result(World world) throws Exception {
    CensusState all = CensusState.of(world);
    Map<String, List<String>> parts = new TreeMap<>(all.parts());
    parts.keySet().retainAll(RESULT);
    return new CensusState(parts);
  }

  @Test
  void other_rules_at_the_repetition_read_again_what_the_dead_run_loaded() throws Exception {
    World world = dead(second);
    Path application = second.resolve("application.yml");
    String before = Files.readString(application);
    Files.writeString(
        application, before + "census:\n  freshness: { confirm_within_months: 11 }\n");

    List<String> states;
    try {
      states =
          world.night(second).report().sources().stream()
              .map(s -> s.id() + " " + s.state().key())
              .toList();
    } finally {
      Files.writeString(application, before);
    }

    assertThat(states).containsExactly("alfa loaded", "beta loaded", "delta loaded", "gamma held");
    assertThat(result(world).differencesTo(undisturbed())).isEmpty();
    assertThat(
            world.rows(
                "SELECT count(DISTINCT rules_version) FROM catalogue.load WHERE source_id = 'alfa'"
                    + " AND state = 'loaded'"))
        .containsExactly("2");
  }

  @Test
  void a_schema_that_is_to_be_brought_up_to_date_keeps_what_the_dead_run_left() throws Exception {
    World world = dead(second);
    List<String> corrections = world.rows(CORRECTIONS);
    olderSchema(world);

    world.night(second);

    assertThat(world.rows(CORRECTIONS)).containsAll(corrections);
    assertThat(result(world).differencesTo(undisturbed())).isEmpty();
  }

  /** As it was when corrections had a table of their own. */
  private static void olderSchema(World world) throws Exception {
    world.execute(
        """
        CREATE TABLE catalogue.of_then AS
          SELECT load_id, item, place, offer_id, field, before, after, rule
          FROM catalogue.correction;
        DROP VIEW catalogue.correction, catalogue.correction_of_record;
        DROP TABLE catalogue.corrected_row, catalogue.correction_kind;
        ALTER TABLE catalogue.feed_position DROP COLUMN generation;
        ALTER TABLE catalogue.run DROP COLUMN published_entry;
        DROP TABLE catalogue.adoption;
        ALTER TABLE catalogue.of_then RENAME TO correction;
        CREATE INDEX correction_of_load ON catalogue.correction (load_id);
        DELETE FROM catalogue.flyway_schema_history WHERE version IN ('3', '4', '5', '6');
        UPDATE catalogue.flyway_schema_history SET checksum = 0 WHERE version IS NULL;
        """);
  }
}
