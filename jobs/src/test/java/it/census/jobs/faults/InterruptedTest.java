package it.census.jobs.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A process that is told to end; {@code jobs/faults} does so many times, at any moment. */
class InterruptedTest {

  @RegisterExtension private static final Worlds WORLDS = new Worlds();

  @Test
  void a_process_told_to_end_says_so_ends_with_130_and_may_be_started_again() throws Exception {
    Crowd crowd = new Crowd(Launcher.asTested(), WORLDS.nights(), () -> {});
    World world = WORLDS.afterFirstNight();

    assertThat(crowd.interrupt(world, true, 0)).isEmpty();
    assertThat(Invariants.afterFault(world)).isEmpty();
    world.night(WORLDS.nights().second());
    assertThat(world.rows("SELECT count(*) FROM catalogue.load WHERE state = 'loaded'"))
        .isEqualTo(List.of("6"));
  }
}
