package it.census.jobs.faults;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.postgresql.core.QueryExecutor;
import org.postgresql.core.ResultHandler;
import org.postgresql.core.v3.CopyOperationImpl;
import org.postgresql.core.v3.QueryExecutorImpl;
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

  /** They are not refused, or nothing is lost with them. */
  private static final Pattern HARMLESS =
      Pattern.compile("(?i)\\s*(ROLLBACK|SET|SHOW)\\b.*", Pattern.DOTALL);

  private static final long AT = Long.getLong("census.fault.at", 0);
  private static final Does DOES = Does.valueOf(System.getProperty("census.fault.does", "HALT"));
  private static final String TRACE = System.getProperty("census.fault.trace", "");
  private static final ThreadLocal<Boolean> BUSY = new ThreadLocal<>();

  /** Whether the answer to the statement that this thread sends will be lost. */
  private static final ThreadLocal<Boolean> UNANSWERED = new ThreadLocal<>();

  private static long count;
  private static BiConsumer<String, Long> cut = (does, point) -> {};

  private FaultPoint() {}

  /** What happens at the point, and which kinds of points there are for it. */
  public enum Does {
    /** The process ends there and then, without a word. */
    HALT("commit", "copy", "flush", "rename", "write"),
    /** Every connection to the database breaks. */
    CUT("commit", "copy", "flush", "rename", "write"),
    /** One connection to the database breaks, at every point another one. */
    CUT_ONE("commit", "copy", "flush", "rename", "write"),
    /** The server does what it was told, and every connection breaks before it can say so. */
    LOSE_ANSWER("commit"),
    /** The server is stopped and started again. */
    RESTART("commit", "copy", "flush", "rename", "write"),
    /** From there on nothing more can be written. */
    FILL("flush", "write"),
    /** The server does not do what it is told, and says so: at every point for another reason. */
    REFUSE("commit", "connect", "copy", "question", "statement");

    private final Set<String> kinds;

    Does(String... kinds) {
      this.kinds = Set.of(kinds);
    }
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
          case "connect" -> connect();
          case "copy" -> copy((Object[]) what);
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

  /** A statement or several, about to be sent: connection, what, handler and flags. */
  private static void statement(Object... sent) throws IOException, SQLException {
    Object first = sent[1] instanceof Object[] several && several.length > 0 ? several[0] : sent[1];
    String sql = String.valueOf(first);
    int flags = (int) sent[3];
    boolean writes = WRITES.matcher(sql).matches();
    boolean commits = writes && (flags & OUTSIDE_TRANSACTION) != 0;
    if (DOES == Does.REFUSE) {
      String kind = commits ? "commit" : writes ? "statement" : "question";
      if (!HARMLESS.matcher(sql).matches() && isNext(kind)) {
        alone(
            () ->
                Refusal.of(AT)
                    .statement(
                        (QueryExecutor) sent[0],
                        (ResultHandler) sent[2],
                        flags,
                        sql.startsWith("COMMIT")));
      }
    } else if (commits && DOES == Does.LOSE_ANSWER) {
      UNANSWERED.set(isNext("commit"));
    } else if (commits) {
      reached("commit");
    }
  }

  /** A COPY begins, goes on or ends: connection, and whether a transaction has begun, or which. */
  private static void copy(Object... copying) throws IOException, SQLException {
    if (DOES != Does.REFUSE) {
      reached("copy");
    } else if (isNext("copy")) {
      Refusal refusal = Refusal.of(AT);
      QueryExecutorImpl connection = (QueryExecutorImpl) copying[0];
      if (copying[1] instanceof CopyOperationImpl copy) {
        alone(() -> refusal.copying(connection, copy));
      } else {
        alone(() -> refusal.copy(connection, (boolean) copying[1]));
      }
    }
  }

  /** A connection is about to be made. */
  private static void connect() throws SQLException {
    if (DOES == Does.REFUSE && isNext("connect")) {
      throw Refusal.ofConnection();
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
      alone(() -> cut.accept(DOES.name(), AT));
    }
  }

  /** What is done here is no point itself. */
  private static <E extends Exception> void alone(Deed<E> deed) throws E {
    BUSY.set(true);
    try {
      deed.perform();
    } finally {
      BUSY.remove();
    }
  }

  private interface Deed<E extends Exception> {
    void perform() throws E;
  }

  private static synchronized boolean isNext(String kind) {
    if (BUSY.get() != null || !DOES.kinds.contains(kind)) {
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
    return count == AT || (DOES == Does.FILL && AT > 0 && count > AT);
  }
}
