package it.census.readers.workbook;

import it.census.readers.DeliveryUnreadable;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one sheet that stand in the file, one after the other, in constant memory. Rows that
 * hold nothing may be left out.
 */
public interface SheetRows extends AutoCloseable {

  /**
   * The next row, {@code null} after the last.
   *
   * @throws DeliveryUnreadable where the rest of the sheet cannot be read or exceeds a limit
   */
  @Nullable SheetRow next() throws DeliveryUnreadable;

  @Override
  void close();
}
