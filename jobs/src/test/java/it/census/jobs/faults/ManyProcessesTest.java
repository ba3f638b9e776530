package it.census.jobs.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Processes that start at the same instant, or are told to end; {@code jobs/faults} many times. */
class ManyProcessesTest {

  @RegisterExtension private static final Worlds WORLDS = new Worlds();

  @Test
  void processes_started_at_the_same_instant_do_no_harm() throws Exception {
    Crowd crowd = new Crowd(WORLDS.nights());
    World world = WORLDS.afterFirstNight();

    assertThat(crowd.rush(world, 3, new Random(1))).isEmpty();
  }

  @Test
  void a_process_told_to_end_says_so_ends_with_130_and_may_be_started_again() throws Exception {
    Crowd crowd = new Crowd(WORLDS.nights());
    World world = WORLDS.afterFirstNight();

    assertThat(crowd.interrupt(world, true, 0)).isEmpty();
    world.night(WORLDS.nights().second());
    assertThat(world.rows("SELECT count(*) FROM catalogue.load WHERE state = 'loaded'"))
        .isEqualTo(List.of("6"));
  }
}
