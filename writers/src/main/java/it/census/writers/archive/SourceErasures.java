package it.census.writers.archive;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Of which sources all personal data are being erased. What has to be looked for is learnt from the
 * bytes in the archive: until such an erasure has come to its end, given again after it was cut
 * off, nobody else drops bytes that its source has read.
 *
 * @param archive the folder
 */
public record SourceErasures(Path archive) {

  private static final String MARK = "erasing-";

  public void begin(Collection<String> sources) throws IOException {
    for (String source : sources) {
      Path mark = archive.resolve(MARK + source);
      if (!Files.exists(mark)) {
        Files.createFile(mark);
      }
    }
    Disk.force(archive);
  }

  public void end(Collection<String> sources) throws IOException {
    for (String source : sources) {
      Files.deleteIfExists(archive.resolve(MARK + source));
    }
  }

  /** The sources whose erasure has not come to its end. */
  public Set<String> underWay() throws IOException {
    Set<String> sources = new TreeSet<>();
    try (DirectoryStream<Path> marks = Files.newDirectoryStream(archive, MARK + "*")) {
      marks.forEach(mark -> sourceOf(mark).ifPresent(sources::add));
    }
    return sources;
  }

  /** The source whose mark a file is. */
  static Optional<String> sourceOf(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.startsWith(MARK) ? Optional.of(name.substring(MARK.length())) : Optional.empty();
  }
}
