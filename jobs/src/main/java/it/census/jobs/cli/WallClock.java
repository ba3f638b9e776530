package it.census.jobs.cli;

import it.census.jobs.serve.Pause;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Waits in short pieces: the system's own waiting does not count the time in which the machine
 * sleeps, and knows nothing of a clock that is set.
 *
 * @param longest piece
 */
record WallClock(Clock clock, Duration longest) implements Pause {

  @Override
  public void until(Instant due) throws InterruptedException {
    Duration left = Duration.between(clock.instant(), due);
    Duration piece = left.compareTo(longest) > 0 ? longest : left;
    if (!piece.isNegative()) {
      // One more: what is left of a millisecond is waited for too.
      Thread.sleep(piece.toMillis() + 1);
    }
  }
}
