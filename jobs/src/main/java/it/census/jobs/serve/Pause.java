package it.census.jobs.serve;

import java.time.Instant;

/** Waits for an instant of the clock on the wall. */
public interface Pause {

  /**
   * Comes back at this instant or before: whoever calls looks at the clock again. A machine that
   * sleeps, or whose clock is set, must not make it wait longer than the clock says.
   */
  void until(Instant due) throws InterruptedException;
}
