package it.census.jobs.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import it.census.jobs.DyingRun;
import it.census.jobs.TestCensus;
import it.census.jobs.run.Decisions;
import it.census.jobs.run.RunListener;
import it.census.jobs.run.RunOutcome;
import it.census.model.config.SourceDefinition;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * An officer decides, the process dies once the catalogue knows it and before anything is
 * published, and the officer gives the command again: it is published, and not decided twice.
 */
class CutOffDecisionTest {

  @RegisterExtension private static final Worlds WORLDS = new Worlds();

  private final Path second = WORLDS.nights().second();

  private RunOutcome decide(TestCensus census, String command, String source) throws Exception {
    return switch (command) {
      case "release" -> census.release(second, source);
      case "discard" -> census.discard(second, source);
      default -> census.undo(second, source);
    };
  }

  private static String published(World world) throws Exception {
    return Files.readString(world.data().resolve("publications/crm/offers.csv"));
  }

  private static List<String> decided(World world) throws Exception {
    return world.rows(
        "SELECT line::jsonb ->> 'event', line::jsonb ->> 'source' FROM catalogue.ledger_entry"
            + " WHERE line::jsonb ->> 'command' IN ('release', 'undo')"
            + " OR line::jsonb ->> 'event' = 'discarded' ORDER BY entry");
  }

  @ParameterizedTest
  @CsvSource({
    "release, gamma, loaded",
    "discard, gamma, discarded",
    "undo,    alfa,  undone",
  })
  void given_again_it_is_published_and_not_decided_twice(
      String command, String source, String event) throws Exception {
    World world = WORLDS.copy(WORLDS.secondNight());
    World undisturbed = WORLDS.copy(WORLDS.secondNight());
    undisturbed.here(census -> decide(census, command, source));
    String before = published(world);

    assertThat(
            catchThrowable(
                () ->
                    world.here(
                        census -> decide(census.watchedBy(new DyingRun()), command, source))))
        .isInstanceOf(DyingRun.Died.class);

    assertThat(published(world)).isEqualTo(before);
    String dead = world.rows("SELECT run_id FROM catalogue.run WHERE status = 'running'").get(0);
    Path half = world.data().resolve("runs").resolve(dead).resolve("rejected.csv.part");
    Files.writeString(half, "place,");
    SourceDefinition definition =
        world.here(
            census -> census.services(second).configuration().findSource(source).orElseThrow());
    assertThat(halfDone(world, other(command), definition)).isFalse();
    RunOutcome again =
        world.here(
            census -> {
              Decisions decisions = census.decisions(second, command);
              assertThat(decisions.isHalfDone(definition)).isTrue();
              return decisions.finish(definition);
            });
    assertThat(again.report().sources().get(0).reason().orElseThrow().en())
        .isEqualTo("A run that was cut off had decided this already; now it is published.");
    assertThat(half).doesNotExist();
    assertThat(decided(world)).containsExactly(event + "|" + source);
    assertThat(CensusState.of(world).differencesTo(CensusState.of(undisturbed))).isEmpty();
    assertThat(halfDone(world, command, definition)).isFalse();
  }

  @Test
  void a_run_that_published_before_it_was_decided_does_not_hide_it_although_it_began_later()
      throws Exception {
    World world = WORLDS.copy(WORLDS.secondNight());
    SourceDefinition alfa =
        world.here(
            census -> census.services(second).configuration().findSource("alfa").orElseThrow());

    assertThat(
            catchThrowable(
                () ->
                    world.here(census -> census.watchedBy(overtaken(census)).undo(second, "alfa"))))
        .isInstanceOf(DyingRun.Died.class);

    assertThat(world.rows("SELECT command, status FROM catalogue.run ORDER BY started_at DESC"))
        .startsWith("run|attention", "undo|running");
    assertThat(halfDone(world, "undo", alfa)).isTrue();
    world.night(second);
    assertThat(halfDone(world, "undo", alfa)).isFalse();
  }

  /** A night begins when the decision has its locks, finds all sources busy and publishes. */
  private RunListener overtaken(TestCensus census) {
    return new RunListener() {
      @Override
      public void sourceStarted(String sourceId) {
        try {
          assertThat(census.watchedBy(RunListener.NONE).run(second).busy()).isTrue();
        } catch (Exception e) {
          throw new IllegalStateException(e);
        }
      }

      @Override
      public void publishing() {
        throw new DyingRun.Died();
      }
    };
  }

  private static String other(String command) {
    return command.equals("undo") ? "release" : "undo";
  }

  private boolean halfDone(World world, String command, SourceDefinition source) throws Exception {
    return world.here(census -> census.decisions(second, command).isHalfDone(source));
  }
}
