package it.census.jobs.unmatched;

import it.census.jobs.unmatched.Unmatched.Lesson;
import it.census.model.Bilingual;
import it.census.model.config.CensusConfiguration;
import it.census.readers.config.FileFinder;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes the line that teaches a header or a word. What only one source says belongs into its own
 * definition, what several say into the lists that all share.
 */
final class Lessons {

  /** What a cell of CSV needs quotes for. */
  private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",;\\r\\n]|^\\s|\\s$");

  private static final Bilingual AT_THE_END = new Bilingual("in fondo", "at the end");

  private final CensusConfiguration configuration;
  private final FileFinder files;

  Lessons(CensusConfiguration configuration) {
    this.configuration = configuration;
    this.files = new FileFinder(configuration.folder());
  }

  /**
   * Teaches a header.
   *
   * @param known whether the header is in the list already, and its content did not agree
   */
  Lesson header(String header, Optional<String> field, List<String> sources, boolean known) {
    if (sources.size() > 1 && field.isPresent() && !known) {
      return new Lesson(
          files.find("header-aliases.csv"), AT_THE_END, csv(header) + "," + field.get() + ",");
    }
    return new Lesson(
        files.find("sources/" + sources.get(0) + ".yml"),
        under("columns"),
        "  "
            + yaml(header)
            + ": "
            + field.orElse("\"-\"   # nessun campo: la ignora / no field: ignores it"));
  }

  /** Teaches a word of a code list. */
  Lesson word(String word, String field, String list, String code, List<String> sources) {
    boolean ownWords = !list.equals("boolean");
    if (sources.size() == 1 && ownWords) {
      return new Lesson(
          files.find("sources/" + sources.get(0) + ".yml"),
          under("values: " + field),
          "    " + yaml(word) + ": " + code);
    }
    String name = "codelists/" + list + ".csv";
    String line = lineOf(name, code).map(n -> Long.toString(n)).orElse("?");
    return new Lesson(
        files.find(name),
        new Bilingual(
            "riga %s (%s), in fondo ai synonyms".formatted(line, code),
            "line %s (%s), at the end of synonyms".formatted(line, code)),
        "|" + word.strip());
  }

  /** Teaches that a word stands for nothing. */
  Lesson nothing(String word) {
    return new Lesson(files.find("missing-values.csv"), AT_THE_END, csv(word.strip()) + ",,");
  }

  private static Bilingual under(String key) {
    return new Bilingual("sotto " + key, "under " + key);
  }

  /** The line of a code in its list, as an editor counts. */
  private Optional<Long> lineOf(String file, String code) {
    String text = configuration.files().getOrDefault(file, "");
    long line = 0;
    for (String written : text.lines().toList()) {
      line++;
      if (written.matches("\"?" + Pattern.quote(code) + "\"?\\s*[,;].*")) {
        return Optional.of(line);
      }
    }
    return Optional.empty();
  }

  private static String csv(String text) {
    String line = oneLine(text);
    return NEEDS_QUOTES.matcher(line).find() ? '"' + line.replace("\"", "\"\"") + '"' : line;
  }

  private static String yaml(String text) {
    return '"' + oneLine(text).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** Headers may hold line breaks, which do not count when they are looked up. */
  private static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
  }
}
