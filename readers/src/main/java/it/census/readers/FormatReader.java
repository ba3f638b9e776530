package it.census.readers;

import it.census.model.config.ReadingLimits;
import java.nio.file.Path;

/** Reads the deliveries of one file format. */
@FunctionalInterface
public interface FormatReader {

  /**
   * Opens a file that is known to be of this format, finds its tables and their headers.
   *
   * @param limits what the file may not exceed
   * @throws DeliveryUnreadable where nothing of the file can be used
   */
  OpenedDelivery open(Path file, ReadingOptions options, ReadingLimits limits)
      throws DeliveryUnreadable;
}
