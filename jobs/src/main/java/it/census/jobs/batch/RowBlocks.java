package it.census.jobs.batch;

import it.census.model.RawRecord;
import it.census.readers.DeliveryUnreadable;
import it.census.readers.RowCursor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a delivery, some hundreds at a time, the next ones being read while their taker works
 * on the last. One block is under way at most.
 */
final class RowBlocks implements AutoCloseable {

  /** Small enough for the caches of a processor, large enough that handing over costs nothing. */
  private static final int ROWS = 500;

  private final RowCursor rows;
  private final Ahead thread = new Ahead("census-rows");
  private @Nullable Future<List<RawRecord>> next;
  private boolean ended;

  RowBlocks(RowCursor rows) {
    this.rows = rows;
  }

  /** The next rows of all kinds in their order; none at the end. */
  List<RawRecord> next() throws DeliveryUnreadable {
    if (ended) {
      return List.of();
    }
    Future<List<RawRecord>> awaited = next == null ? thread.submit(this::read) : next;
    next = null;
    List<RawRecord> block = resultOf(awaited);
    ended = block.size() < ROWS;
    if (!ended) {
      next = thread.submit(this::read);
    }
    return block;
  }

  private static List<RawRecord> resultOf(Future<List<RawRecord>> awaited)
      throws DeliveryUnreadable {
    try {
      return Ahead.resultOf(awaited);
    } catch (DeliveryUnreadable | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("interrupted while reading", e);
    }
  }

  private List<RawRecord> read() throws DeliveryUnreadable {
    List<RawRecord> block = new ArrayList<>(ROWS);
    for (RawRecord row = rows.next(); row != null; row = rows.next()) {
      block.add(row);
      if (block.size() == ROWS) {
        break;
      }
    }
    return block;
  }

  @Override
  public void close() {
    thread.close();
    rows.close();
  }
}
