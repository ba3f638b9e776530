package it.census.jobs.cli;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What happens when a command is interrupted by a signal: what it holds open is closed, one
 * sentence says so, and the process ends with 130. The command itself, whose connections break
 * under it, is not heard any more.
 */
final class Interruption implements AutoCloseable {

  private final Deque<Runnable> closing = new ArrayDeque<>();
  private final Thread hook = new Thread(this::end, "census-interruption");

  Interruption() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Something to be closed before the process ends, the last named first. */
  synchronized void closes(Runnable what) {
    closing.push(what);
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
    System.err.println("census: interrupted; nothing is left half done: give the command again.");
    try {
      closing.forEach(Runnable::run);
    } finally {
      Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
    }
  }
}
