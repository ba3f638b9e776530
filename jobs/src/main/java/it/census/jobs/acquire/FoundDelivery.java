package it.census.jobs.acquire;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The file, or files, that a source delivers now.
 *
 * @param files one file; several where the source says that all of them are one delivery
 * @param dated the date in the name of the newest file, where it bears one
 * @param modified last modification of the newest file
 * @param setAside names of older files that were not taken
 */
public record FoundDelivery(
    List<Path> files, Optional<LocalDate> dated, Instant modified, List<String> setAside) {

  public FoundDelivery {
    files = List.copyOf(files);
    setAside = List.copyOf(setAside);
  }

  /** What the delivery is called in reports. */
  public String displayName() {
    return files.stream()
        .map(f -> String.valueOf(f.getFileName()))
        .reduce((a, b) -> a + ", " + b)
        .orElse("");
  }
}
