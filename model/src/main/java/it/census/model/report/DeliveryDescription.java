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
    long bytes) {}
