package it.census.jobs.cli;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;

/**
 * What happens when a command is interrupted by a signal: what it holds open is closed, one
 * sentence says so, and the process ends with 130. The command itself, whose connections break
 * under it, is not heard any more. A command that only waits for its next work ends with 0.
 */
final class Interruption implements AutoCloseable {

  /** What does not close by then is left as after a power cut, which harms nothing either. */
  private static final Duration DEADLINE = Duration.ofSeconds(60);

  private final Deque<Runnable> closing = new ArrayDeque<>();
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
    int exitCode = ExitCode.INTERRUPTED;
    try {
      if (atRest.getAsBoolean()) {
        exitCode = ExitCode.DONE;
        System.err.println("census: stopped.");
      } else {
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
