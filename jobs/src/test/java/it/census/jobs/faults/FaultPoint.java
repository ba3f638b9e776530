package it.census.jobs.faults;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;

/**
 * Counts the points at which a process could leave something half done, and does something at the
 * one it was told. Classes of the platform cannot see it: they call it as a function that they find
 * among the properties. A process has one count.
 */
public final class FaultPoint {

  /** The exit code of a process that was halted at a point. */
  static final int HALTED = 86;

  /** {@code QueryExecutor.QUERY_SUPPRESS_BEGIN}: the statement commits itself, or is the commit. */
  private static final int OUTSIDE_TRANSACTION = 16;

  private static final Pattern WRITES =
      Pattern.compile(
          "(?i)\\s*(COMMIT|INSERT|UPDATE|DELETE|CREATE|DROP|ALTER|TRUNCATE|WITH|DO\\b"
              + "|SELECT\\s+(nextval|pg_(try_)?advisory)).*",
          Pattern.DOTALL);

  private static final long AT = Long.getLong("census.fault.at", 0);
  private static final Does DOES = Does.valueOf(System.getProperty("census.fault.does", "HALT"));
  private static final String TRACE = System.getProperty("census.fault.trace", "");
  private static final ThreadLocal<Boolean> BUSY = new ThreadLocal<>();

  /** Whether the answer to the statement that this thread sends will be lost. */
  private static final ThreadLocal<Boolean> UNANSWERED = new ThreadLocal<>();

  private static long count;
  private static BiConsumer<String, Long> cut = (does, point) -> {};

  private FaultPoint() {}

  /** What happens at the point. */
  public enum Does {
    /** The process ends there and then, without a word. */
    HALT,
    /** Every connection to the database breaks. */
    CUT,
    /** One connection to the database breaks, at every point another one. */
    CUT_ONE,
    /** The server does what it was told, and every connection breaks before it can say so. */
    LOSE_ANSWER,
    /** The server is stopped and started again. */
    RESTART,
    /** From there on nothing more can be written. */
    FILL
  }

  /** Who breaks connections, told what is to be done and the number of the point. */
  static void cutsBy(BiConsumer<String, Long> how) {
    cut = how;
  }

  /**
   * What the changed classes call, with what is about to happen and with what; after a write it
   * says whether the process must end.
   */
  static BiConsumer<String, Object> asFunction() {
    return (kind, what) -> {
      try {
        switch (kind) {
          case "statement" -> statement((Object[]) what);
          case "write" -> {
            Object[] asked = (Object[]) what;
            asked[1] = torn((ByteBuffer) asked[0]);
          }
          case "torn" -> halt();
          case "answer" -> answer();
          default -> reached(kind);
        }
      } catch (IOException | SQLException e) {
        FaultPoint.<RuntimeException>raise(e);
      }
    };
  }

  /** A full disk is no exception that a function may declare. */
  @SuppressWarnings("unchecked")
  private static <E extends Throwable> void raise(Throwable e) throws E {
    throw (E) e;
  }

  /** A flush to disk or a rename. */
  private static void reached(String kind) throws IOException {
    if (isNext(kind)) {
      act();
    }
  }

  /** A statement or several, sent to the server with the flags of the driver. */
  private static void statement(Object... sentWithFlags) throws IOException {
    if (((int) sentWithFlags[1] & OUTSIDE_TRANSACTION) == 0) {
      return;
    }
    Object sent = sentWithFlags[0];
    Object first = sent instanceof Object[] several && several.length > 0 ? several[0] : sent;
    if (WRITES.matcher(String.valueOf(first)).matches()) {
      if (DOES == Does.LOSE_ANSWER) {
        UNANSWERED.set(isNext("commit"));
      } else {
        reached("commit");
      }
    }
  }

  /** The server has done what it was told. */
  private static void answer() throws IOException, SQLException {
    if (Boolean.TRUE.equals(UNANSWERED.get())) {
      UNANSWERED.remove();
      act();
      throw new PSQLException("An I/O error occurred", PSQLState.CONNECTION_FAILURE);
    }
  }

  /**
   * A write to a file.
   *
   * @return whether the process must end after it; then half of the bytes are left to write
   */
  private static boolean torn(ByteBuffer bytes) throws IOException {
    if (!isNext("write")) {
      return false;
    }
    if (DOES == Does.HALT) {
      bytes.limit(bytes.position() + bytes.remaining() / 2);
      return true;
    }
    act();
    return false;
  }

  /** The end. */
  private static void halt() {
    Runtime.getRuntime().halt(HALTED);
  }

  private static void act() throws IOException {
    if (DOES == Does.HALT) {
      halt();
    } else if (DOES == Does.FILL) {
      throw new IOException("No space left on device");
    } else {
      BUSY.set(true);
      try {
        cut.accept(DOES.name(), AT);
      } finally {
        BUSY.remove();
      }
    }
  }

  private static synchronized boolean isNext(String kind) {
    if (BUSY.get() != null) {
      return false;
    }
    if (DOES == Does.FILL) {
      if (!kind.equals("write") && !kind.equals("flush")) {
        return false;
      }
      return ++count >= AT && AT > 0;
    }
    if (DOES == Does.LOSE_ANSWER && !kind.equals("commit")) {
      return false;
    }
    count++;
    if (!TRACE.isEmpty()) {
      try (FileOutputStream trace = new FileOutputStream(TRACE, true)) {
        trace.write((kind + "\n").getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
    return count == AT;
  }
}
