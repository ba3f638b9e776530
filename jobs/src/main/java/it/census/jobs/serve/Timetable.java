package it.census.jobs.serve;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts a run whenever the schedule says so, for years: never two at once, never one twice for the
 * same time. What was missed while the machine slept is made up by one run; a time at which the run
 * before is still going is told and skipped.
 */
public final class Timetable {

  private static final Logger LOG = LoggerFactory.getLogger(Timetable.class);

  /** A clock set back by less does not bring the same time again. */
  private static final Duration CLOCK_SET_BACK = Duration.ofDays(1);

  private final Clock clock;
  private final Pause pause;
  private final Executor worker;
  private final Runs runs;
  private final AtomicBoolean running = new AtomicBoolean();
  private volatile Schedule schedule;
  private volatile Instant next;
  private volatile boolean stopped;

  /** What is done at the times of the schedule. */
  public interface Runs {

    /** The run that was due at this instant; whatever goes wrong in it is told by itself. */
    void run(Instant due);

    /** The run that is due now cannot begin: the one before is still going. */
    void skipped(Instant due);

    /** Nothing is due; called every now and then while no run is going. */
    default void idle() {}
  }

  /**
   * @param worker on which runs are done, one at a time
   */
  public Timetable(Clock clock, Pause pause, Executor worker, Schedule schedule, Runs runs) {
    this.clock = clock;
    this.pause = pause;
    this.worker = worker;
    this.schedule = schedule;
    this.runs = runs;
    this.next = schedule.next(clock.instant());
  }

  /** From now on another schedule. */
  public void follow(Schedule changed) {
    schedule = changed;
  }

  public Schedule schedule() {
    return schedule;
  }

  /** When the next run is due. */
  public Instant next() {
    return next;
  }

  /** Whether a run is going. */
  public boolean isRunning() {
    return running.get();
  }

  /** Whether it still looks at the clock. */
  public boolean isAlive() {
    return !stopped;
  }

  /** What is known of the runs of other days. */
  public interface Past {

    /** When the last run began that came to its end; nothing where there was none. */
    Optional<Instant> lastDone() throws InterruptedException;
  }

  /**
   * Looks at the clock until it is interrupted. A time of the schedule that has passed since the
   * last run has been missed and is made up at once.
   */
  public void keep(Past past) {
    try {
      Instant last = clock.instant();
      Optional<Instant> done = past.lastDone();
      Instant due = schedule.latest(clock.instant());
      next = done.filter(d -> d.isBefore(due)).isPresent() ? due : schedule.next(last);
      while (!Thread.currentThread().isInterrupted()) {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
          next = schedule.next(isNearly(last, now) ? last : now);
        }
        if (now.isBefore(next)) {
          idle();
          pause.until(next);
        } else {
          begin(next);
          last = now;
          next = schedule.next(now);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      stopped = true;
    }
  }

  /** Whether the clock was set back, but by so little that the same time must not come again. */
  private static boolean isNearly(Instant last, Instant now) {
    return last.isAfter(now) && !last.isAfter(now.plus(CLOCK_SET_BACK));
  }

  private void idle() {
    if (!running.get()) {
      runs.idle();
    }
  }

  private void begin(Instant due) {
    if (!running.compareAndSet(false, true)) {
      LOG.warn("The run due at {} is skipped: the one before is still going", due);
      runs.skipped(due);
      return;
    }
    worker.execute(
        () -> {
          try {
            runs.run(due);
          } finally {
            running.set(false);
          }
        });
  }
}
