package it.census.jobs.batch;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One thread that works beside its owner, on one task at a time. {@link #begin} waits for the task
 * before; who uses {@link #submit} asks for the result before handing over the next, which nothing
 * here enforces. So nothing piles up, no failure is lost, and each comes out as it was thrown. To
 * be used by one thread.
 */
public final class Ahead implements AutoCloseable {

  private final ExecutorService thread;
  private @Nullable Future<?> last;

  /**
   * @param name of the thread
   */
  public Ahead(String name) {
    this.thread =
        Executors.newSingleThreadExecutor(
            task -> {
              Thread made = new Thread(task, name);
              made.setDaemon(true);
              return made;
            });
  }

  /** Hands a task over and goes on; waits first for the one before. */
  public void begin(Callable<?> task) throws Exception {
    join();
    last = thread.submit(task);
  }

  /** Waits for the task under way. */
  public void join() throws Exception {
    Future<?> awaited = last;
    last = null;
    if (awaited != null) {
      resultOf(awaited);
    }
  }

  /** Hands a task over whose result is asked for later, but before the next one is handed over. */
  <T> Future<T> submit(Callable<T> task) {
    return thread.submit(task);
  }

  /** Waits for a result; a failure is thrown as it was. */
  static <T> T resultOf(Future<T> future) throws Exception {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Exception failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e;
    }
  }

  /** Waits for what is under way, whatever comes of it: what it works with may then be closed. */
  @Override
  public void close() {
    thread.shutdown();
    boolean interrupted = false;
    while (!thread.isTerminated()) {
      try {
        thread.awaitTermination(1, TimeUnit.MINUTES);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
