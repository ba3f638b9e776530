package it.census.jobs.faults;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.jobs.faults.FaultHarness.Stage;
import it.census.jobs.faults.FaultHarness.Undisturbed;
import it.census.jobs.faults.FaultPoint.Does;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A few of the points at which {@code jobs/faults} disturbs the program, most of them of the second
 * of two nights; the command tries them all.
 */
class FaultPointsTest {

  private static final int POINTS = 2;

  @RegisterExtension private static final Worlds WORLDS = new Worlds();

  private static FaultHarness harness;
  private static Stage secondNight;
  private static Undisturbed undisturbed;

  @BeforeAll
  static void open() throws Exception {
    harness = new FaultHarness(WORLDS.folder(), Launcher.asTested());
    secondNight = Stage.night("second night", WORLDS.firstNight(), WORLDS.nights().second());
    undisturbed = harness.undisturbed(secondNight);
  }

  @Test
  void a_night_killed_at_any_point_and_given_again_ends_as_if_undisturbed() throws Exception {
    int stride = undisturbed.points().size() / POINTS;
    List<String> wrong = new ArrayList<>();
    for (int point = stride / 2; point <= undisturbed.points().size(); point += stride) {
      wrong.addAll(harness.haltedAt(secondNight, undisturbed, point));
    }
    assertThat(wrong).isEmpty();
    assertThat(undisturbed.points()).contains("commit", "flush", "rename", "copy", "write");
    // Of alfa and beta readers are shown another state afterwards, of gamma and delta the same.
    assertThat(undisturbed.shown()).hasSize(6);
  }

  @ParameterizedTest
  @CsvSource({
    // The disk is full while rows are loaded.
    "FILL, 9",
    // The server refuses one thing, or all connections break.
    "REFUSE, 288",
    "CUT, 150"
  })
  void what_fails_is_told_and_the_night_given_again_is_whole(Does how, int point) throws Exception {
    assertThat(harness.failingAt(secondNight, undisturbed, how, point)).isEmpty();
  }

  @Test
  void a_release_killed_half_way_and_given_again_ends_as_if_undisturbed() throws Exception {
    Stage release = FaultStages.release(WORLDS.secondNight(), WORLDS.nights());
    Undisturbed expected =
        harness.undisturbed(release, census -> census.release(release.config(), "gamma"));

    assertThat(harness.haltedAt(release, expected, 70)).isEmpty();
  }

  @Test
  void a_rebuild_killed_half_way_and_given_again_ends_as_if_undisturbed() throws Exception {
    Stage rebuild = FaultStages.rebuild(WORLDS.secondNight(), WORLDS.nights());
    Undisturbed expected = harness.undisturbed(rebuild);

    int halfWay = expected.points().size() / 2;
    assertThat(harness.haltedAt(rebuild, expected, halfWay)).isEmpty();
  }

  @Test
  void processes_that_begin_at_the_same_instant_leave_what_archive_and_ledger_tell()
      throws Exception {
    Crowd crowd = new Crowd(harness.launcher(), WORLDS.nights(), harness::ran);

    assertThat(crowd.rush(WORLDS.copy(WORLDS.secondNight()), 2, new Random(1))).isEmpty();
  }
}
