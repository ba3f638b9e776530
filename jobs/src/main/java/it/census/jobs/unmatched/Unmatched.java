package it.census.jobs.unmatched;

import it.census.model.Bilingual;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A header, or a word of a field, that the census did not understand.
 *
 * @param kind whether a whole column or a word
 * @param field key of the field in which a word stands; empty for a header
 * @param text the header or the word, as first sent
 * @param count cells that were lost by it
 * @param sources that sent it, by id
 * @param example of what stands below a header; empty where it may be about persons
 * @param place of the first, in the file of the first source
 * @param candidate key of the field, or code, that it most likely means
 * @param lesson how to teach it; empty where only the supplier can mend it
 */
public record Unmatched(
    Kind kind,
    String field,
    String text,
    long count,
    List<String> sources,
    String example,
    String place,
    Optional<String> candidate,
    Optional<Lesson> lesson) {

  public Unmatched {
    sources = List.copyOf(sources);
  }

  /** What was not understood. */
  public enum Kind {
    HEADER,
    VALUE
  }

  /**
   * The line that teaches it.
   *
   * @param file to write it into
   * @param where in that file
   * @param line as it is to be written
   */
  public record Lesson(Path file, Bilingual where, String line) {}
}
