package it.census.readers;

import it.census.model.RawRecord;
import org.jspecify.annotations.Nullable;

/** Rows of a delivery, one after the other; for one thread, in constant memory. */
public interface RowCursor extends AutoCloseable {

  /**
   * The next row, {@code null} after the last.
   *
   * @throws DeliveryUnreadable where the rest of the file cannot be read or exceeds a limit
   */
  @Nullable RawRecord next() throws DeliveryUnreadable;

  @Override
  void close();
}
