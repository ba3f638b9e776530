package it.census.jobs.acquire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * Which version of a file on the web the archive holds, in the words of its server (RFC 9110,
 * validators).
 *
 * @param address where it lay in the end, after redirects
 * @param etag as sent, quotes included
 * @param lastModified as sent
 */
public record WebVersion(String address, Optional<String> etag, Optional<String> lastModified) {

  /** Whether the server can be asked for anything newer than this. */
  boolean isKnown() {
    return etag.isPresent() || lastModified.isPresent();
  }

  /** When the supplier last changed the file; empty where the server does not tell. */
  public Optional<Instant> modified() {
    try {
      return lastModified.map(
          h -> ZonedDateTime.parse(h, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException notTold) {
      return Optional.empty();
    }
  }
}
