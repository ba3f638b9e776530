package it.census.model.report;

import it.census.model.DeliveryFormat;
import java.util.Optional;

/**
 * One received file.
 *
 * @param file its name
 * @param sha256 of its bytes, lower-case hexadecimal
 * @param format empty while unknown
 * @param charset of a text file
 * @param delimiter of a CSV file
 * @param bytes its size
 */
public record DeliveryDescription(
    String file,
    String sha256,
    Optional<DeliveryFormat> format,
    Optional<String> charset,
    Optional<String> delimiter,
    long bytes) {

  /** A file that nobody has opened yet. */
  public static DeliveryDescription unread(String file, String sha256, long bytes) {
    return new DeliveryDescription(
        file, sha256, Optional.empty(), Optional.empty(), Optional.empty(), bytes);
  }

  /** The same file, once it is known how it is to be read. */
  public DeliveryDescription readAs(
      DeliveryFormat as, Optional<String> inCharset, Optional<String> withDelimiter) {
    return new DeliveryDescription(file, sha256, Optional.of(as), inCharset, withDelimiter, bytes);
  }
}
