package it.census.jobs.run;

import java.util.BitSet;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Lets sources that are read side by side enter the catalogue in their order, so that the change
 * feed has the same numbers wherever and however often the same night is run. Sources are begun in
 * that order too; so whoever waits, waits for somebody at work. Once the run has failed nobody
 * enters any more.
 */
final class Turns {

  private final BitSet finished = new BitSet();
  private @Nullable Throwable failure;

  /**
   * Waits until all sources before this one are done.
   *
   * @throws CancellationException where the run has failed meanwhile
   */
  synchronized void await(int position) {
    goOn();
    while (finished.nextClearBit(0) < position) {
      try {
        wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancellationException("interrupted while waiting for other sources");
      }
      goOn();
    }
  }

  /**
   * Nothing is begun in a run that has failed.
   *
   * @throws CancellationException where it has
   */
  synchronized void goOn() {
    if (failure != null) {
      throw new CancellationException("the run has failed elsewhere");
    }
  }

  /** A source is done, whatever came of it. */
  synchronized void finish(int position) {
    finished.set(position);
    notifyAll();
  }

  /**
   * The run has failed: no other source has its turn.
   *
   * @return why it failed first; what fails afterwards mostly follows from that
   */
  synchronized Throwable fail(Throwable cause) {
    Throwable first = failure == null ? cause : failure;
    failure = first;
    notifyAll();
    return first;
  }
}
