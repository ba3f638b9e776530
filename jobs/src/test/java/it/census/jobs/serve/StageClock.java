package it.census.jobs.serve;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A clock that a test moves: whoever waits finds the time come at once, unless the test has said
 * what happens meanwhile. When nothing more is to happen, the thread that waits is interrupted.
 */
final class StageClock extends Clock implements Pause {

  private final Deque<Runnable> acts = new ArrayDeque<>();
  private volatile Instant now;

  StageClock(String now) {
    this.now = Instant.parse(now);
  }

  /** The next time somebody waits, the instant comes for which they wait. */
  StageClock wait(int times) {
    for (int i = 0; i < times; i++) {
      acts.add(() -> {});
    }
    return this;
  }

  /** The next time somebody waits, this happens; the time comes only if it says so. */
  StageClock then(Runnable act) {
    acts.add(act);
    return this;
  }

  /** The next time somebody waits, the clock shows this when they look again. */
  StageClock then(String instant) {
    return then(() -> set(instant));
  }

  /** The clock shows this from now on. */
  void set(String instant) {
    now = Instant.parse(instant);
  }

  @Override
  public void until(Instant due) throws InterruptedException {
    Runnable act = acts.poll();
    if (act == null) {
      throw new InterruptedException("the end of the piece");
    }
    Instant before = now;
    act.run();
    if (now.equals(before)) {
      now = due;
    }
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(now, zone);
  }
}
