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
 * @param name what the delivery is called in reports
 * @param dated the date in the name of the newest file, where it bears one
 * @param modified last modification of the newest file; empty where a server does not tell it
 * @param setAside names of older files that were not taken
 * @param web the version on the web that was fetched, where it was
 */
public record FoundDelivery(
    List<Path> files,
    String name,
    Optional<LocalDate> dated,
    Optional<Instant> modified,
    List<String> setAside,
    Optional<WebVersion> web) {

  public FoundDelivery {
    files = List.copyOf(files);
    setAside = List.copyOf(setAside);
  }

  /** Files of a folder, called by their names. */
  static FoundDelivery ofFiles(
      List<Path> files, Optional<LocalDate> dated, Instant modified, List<String> setAside) {
    String name = String.join(", ", files.stream().map(f -> f.getFileName().toString()).toList());
    return new FoundDelivery(files, name, dated, Optional.of(modified), setAside, Optional.empty());
  }

  /**
   * A file from the web.
   *
   * @param file its bytes, whatever it is called here
   * @param name at the supplier
   */
  public static FoundDelivery ofWeb(Path file, String name, WebVersion version) {
    return new FoundDelivery(
        List.of(file),
        name,
        FileNameDate.find(name),
        version.modified(),
        List.of(),
        Optional.of(version));
  }
}
