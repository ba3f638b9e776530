package it.census.jobs.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import it.census.jobs.TestServer;
import it.census.jobs.run.RunImpossible;
import it.census.jobs.run.RunListener;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real server is stopped and started again while a night is on its way. */
class RestartedServerTest {

  @TempDir private Path folder;

  /** Stops and starts the server once rows of a source have been read, or when all is loaded. */
  private static final class Restarting implements RunListener {
    private final List<String> command;
    private final boolean atTheEnd;
    private final AtomicBoolean done = new AtomicBoolean();

    Restarting(List<String> command, boolean atTheEnd) {
      this.command = command;
      this.atTheEnd = atTheEnd;
    }

    @Override
    public void rowsRead(String source, long rows) {
      if (!atTheEnd && source.equals("beta") && rows > 0) {
        restart();
      }
    }

    @Override
    public void publishing() {
      if (atTheEnd) {
        restart();
      }
    }

    private void restart() {
      if (done.getAndSet(true)) {
        return;
      }
      try {
        // A file, not a pipe: the server inherits it.
        Process process =
            new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor()).isZero();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Test
  void a_night_during_which_the_server_is_restarted_is_told_and_given_again_is_whole()
      throws Exception {
    Nights nights = Nights.in(folder);
    try (TestServer server = TestServer.restartable(folder.resolve("server"))) {
      World first = World.empty(server, folder.resolve("first"));
      first.night(nights.first());
      World undisturbed = first.copy(folder.resolve("undisturbed"));
      undisturbed.night(nights.second());
      CensusState expected = CensusState.of(undisturbed);

      for (String mode : List.of("fast", "immediate")) {
        World world = first.copy(folder.resolve(mode));
        String published = Files.readString(world.data().resolve("publications/manifest.json"));
        Restarting restarting = new Restarting(server.restart(mode), mode.equals("immediate"));

        Throwable failure =
            catchThrowable(
                () -> world.here(census -> census.watchedBy(restarting).run(nights.second())));

        assertThat(restarting.done).as(mode).isTrue();
        if (failure != null) {
          assertThat(failure).isInstanceOf(RunImpossible.class);
          assertThat(failure).message().endsWith(".").hasLineCount(1);
          assertThat(world.data().resolve("publications/manifest.json"))
              .content()
              .isEqualTo(published);
        }
        assertThat(Invariants.afterFault(world)).as(mode).isEmpty();
        world.night(nights.second());
        assertThat(Invariants.afterRun(world)).as(mode).isEmpty();
        assertThat(CensusState.of(world).differencesTo(expected)).as(mode).isEmpty();
      }
    }
  }
}
