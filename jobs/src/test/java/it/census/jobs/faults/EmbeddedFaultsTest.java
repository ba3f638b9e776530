package it.census.jobs.faults;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.jobs.faults.EmbeddedFaults.Kill;
import it.census.jobs.faults.EmbeddedFaults.Moment;
import it.census.jobs.faults.EmbeddedFaults.Victims;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The program is killed with the server that it brings; {@code jobs/faults} does so at more
 * moments.
 */
class EmbeddedFaultsTest {

  @RegisterExtension private static final Worlds WORLDS = new Worlds();

  @Test
  void whoever_is_killed_while_the_server_is_made_or_at_work_stands_in_nobodys_way()
      throws Exception {
    EmbeddedFaults faults =
        new EmbeddedFaults(Launcher.asTested(), WORLDS.folder(), WORLDS.nights().first(), () -> {});

    faults.kill(new Kill(Moment.MAKING, Victims.PROGRAM), 0);
    faults.kill(new Kill(Moment.AT_WORK, Victims.POSTMASTER), 0);

    assertThat(faults.again(CensusState.of(WORLDS.firstNight()), UnaryOperator.identity()))
        .isEmpty();
  }
}
