package it.census.jobs.cli;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;

/**
 * What happens when a command is interrupted by a signal: what it holds open is closed, one
 * sentence says so, and the process ends with 130. The command itself, whose connections break
 * under it, is not heard any more. A command that only waits for its next work ends with 0, and one
 * that has done its work, of which nothing is to be done again, as it would have.
 */
final class Interruption implements AutoCloseable {

  /** What does not close by then is left as after a power cut, which harms nothing either. */
  private static final Duration DEADLINE = Duration.ofSeconds(60);

  private final Deque<Runnable> closing = new ArrayDeque<>();
  private volatile OptionalInt done = OptionalInt.empty();
  private BooleanSupplier atRest = () -> false;
  private final Thread hook = new Thread(this::end, "census-interruption");

  Interruption() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Something to be closed before the process ends, the last named first. */
  synchronized void closes(Runnable what) {
    closing.push(what);
  }

  /** The command is one that waits most of the time, and tells when nothing is being done. */
  synchronized void restsWhen(BooleanSupplier nothingIsDone) {
    atRest = nothingIsDone;
  }

  /** All is done and published, only that the process has not ended: its exit code stands. */
  void done(int exitCode) {
    done = OptionalInt.of(exitCode);
  }

  /** The command has ended by itself; where it was interrupted this never returns. */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException interrupted) {
      awaitTheEnd();
    }
  }

  private void awaitTheEnd() {
    try {
      hook.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void end() {
    int exitCode = done.orElse(ExitCode.INTERRUPTED);
    try {
      if (done.isEmpty() && atRest.getAsBoolean()) {
        exitCode = ExitCode.DONE;
        System.err.println("census: stopped.");
      } else if (done.isEmpty()) {
        System.err.println(
            "census: interrupted; nothing is left half done: give the command again.");
      }
      Thread closer = new Thread(() -> closing.forEach(Runnable::run), "census-closing");
      closer.setDaemon(true);
      closer.start();
      closer.join(DEADLINE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      Runtime.getRuntime().halt(exitCode);
    }
  }
}
