package it.census.jobs.cli;

/** The exit codes of every command. */
public final class ExitCode {

  /** Done, all sources in order. */
  public static final int DONE = 0;

  /** Done, and something waits for a person. */
  public static final int ATTENTION = 1;

  /** Wrong usage or configuration, unknown id: nothing done. */
  public static final int USAGE = 2;

  /** Could not be done (database down, disk full): nothing published. */
  public static final int IMPOSSIBLE = 3;

  /** A source asked for is being worked on by another process. */
  public static final int BUSY = 4;

  /** Interrupted by a signal; safe to run again. */
  public static final int INTERRUPTED = 130;

  private ExitCode() {}
}
