package it.census.jobs.faults;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.jobs.faults.FaultHarness.Stage;
import it.census.jobs.faults.FaultHarness.Undisturbed;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A few of the points at which {@code jobs/faults} stops the program, spread over the second of two
 * nights; the command tries them all.
 */
class FaultPointsTest {

  private static final int POINTS = 4;

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
  }

  @Test
  void a_full_disk_is_told_and_the_night_given_again_is_whole() throws Exception {
    int rows = 9;
    int publications = (int) undisturbed.points().stream().filter("write"::equals).count() / 2;

    List<String> wrong = new ArrayList<>();
    for (int point : new int[] {rows, publications}) {
      wrong.addAll(harness.failingAt(secondNight, undisturbed, FaultPoint.Does.FILL, point));
    }
    assertThat(wrong).isEmpty();
  }
}
