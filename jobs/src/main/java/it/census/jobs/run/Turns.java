package it.census.jobs.run;

import java.util.BitSet;

/**
 * Lets sources that are read side by side enter the catalogue in their order, so that the change
 * feed has the same numbers wherever and however often the same night is run. Sources are begun in
 * that order too; so whoever waits, waits for somebody at work.
 */
final class Turns {

  private final BitSet finished = new BitSet();

  /** Waits until all sources before this one are done. */
  synchronized void await(int position) {
    while (finished.nextClearBit(0) < position) {
      try {
        wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while waiting for other sources", e);
      }
    }
  }

  /** A source is done, whatever came of it. */
  synchronized void finish(int position) {
    finished.set(position);
    notifyAll();
  }
}
