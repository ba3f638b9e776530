package it.census.rules.values;

import it.census.model.Cell;
import it.census.model.config.CodeList;
import it.census.model.text.Folding;
import it.census.rules.text.Abbreviations;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads codes of one code list: the code itself, its label, what suppliers write for it, a slip of
 * the pen that only one code explains. Built once for a list, and for a source that has words of
 * its own; shared by all threads.
 */
public final class CodeReader {

  /** Between several codes of one cell, the stronger sign first. */
  private static final List<Pattern> SEPARATORS =
      List.of(
          Pattern.compile("[;|\\n\\r•]+|(?i)\\s?\\be\\s?/\\s?o\\b\\s?"),
          Pattern.compile(","),
          Pattern.compile("[/+&]|\\s[-–]\\s"),
          Pattern.compile("(?i)\\s(?:e|ed|o|od|oppure|nonché)\\s"));

  /** All of them at once. */
  private static final Pattern LISTED =
      Pattern.compile("[;|\\n\\r•,/+&]+|\\s[-–]\\s|(?i)\\s(?:e|ed|o|od)\\s");

  private static final Pattern IN_BRACKETS = Pattern.compile("\\s*\\([^()]*\\)\\s*");

  private static final int LONGEST = 300;

  /** No list of all codes of a field comes near it; to look for codes in it has its price. */
  private static final int LONGEST_CELL = 2_000;

  private static final int CODES_TOLD = 20;

  private final CodeWords words;
  private final Abbreviations abbreviations;

  private CodeReader(CodeWords words, Abbreviations abbreviations) {
    this.words = words;
    this.abbreviations = abbreviations;
  }

  /** A reader for what any supplier writes. */
  public static CodeReader of(CodeList list, Abbreviations abbreviations) {
    return new CodeReader(CodeWords.of(list, Map.of()), abbreviations);
  }

  /** A reader that knows, before all others, the words of one source and the codes they mean. */
  public static CodeReader of(
      CodeList list, Abbreviations abbreviations, Map<String, String> wordsOfSource) {
    return new CodeReader(CodeWords.of(list, wordsOfSource), abbreviations);
  }

  /** Reads the one code of a cell. */
  public Reading<String> read(Cell cell) {
    Optional<Reading<String>> refused = refuse(cell);
    if (refused.isPresent()) {
      return refused.get();
    }
    String text = cell.shown();
    Reading<String> whole = lookUp(text);
    if (!whole.isUnreadable() || isAmbiguous(whole)) {
      return whole;
    }
    Parts parts = new Parts();
    split(text, 0, parts);
    if (parts.codes.size() == 1 && parts.unknown.isEmpty()) {
      return Reading.corrected(parts.codes.iterator().next(), parts.rule());
    }
    if (parts.codes.size() > 1 && parts.unknown.isEmpty()) {
      return Reading.unreadable(
          ValueNotices.CODE_SEVERAL, Map.of("codes", String.join(", ", parts.codes)));
    }
    return unknown(Folding.soften(text).isEmpty() ? text : text.strip());
  }

  /** Reads all codes of a cell, without repeats, in their order; what is unknown is told. */
  public Reading<List<String>> readAll(Cell cell) {
    Optional<Reading<String>> refused = refuse(cell);
    if (refused.isPresent()) {
      return refused.get().map(List::of);
    }
    String text = cell.shown();
    Optional<Reading<List<String>>> listed = listed(text);
    if (listed.isPresent()) {
      return listed.get();
    }
    Reading<String> whole = lookUp(text);
    Parts parts = new Parts();
    split(text, 0, parts);
    if (!whole.isUnreadable() || isAmbiguous(whole)) {
      boolean several = parts.codes.size() > 1 && parts.unknown.isEmpty();
      return several && isSlip(whole)
          ? either(text, whole, parts).map(List::of)
          : whole.map(List::of);
    }
    if (parts.codes.isEmpty()) {
      return unknown(text.strip()).map(List::of);
    }
    Reading<List<String>> read = Reading.corrected(List.copyOf(parts.codes), parts.rule());
    return parts.unknown.isEmpty()
        ? read
        : read.saying(
            ValueNotices.CODE_UNKNOWN, unknownArguments(String.join(", ", parts.unknown)));
  }

  private static boolean isSlip(Reading<String> reading) {
    return reading.rule().filter(CodeWords.SLIP::equals).isPresent();
  }

  /** One code with a slip, or several with one: nobody can tell. */
  private static Reading<String> either(String text, Reading<String> whole, Parts parts) {
    String candidates = whole.value().orElse("") + ", " + String.join(" + ", parts.codes);
    return Reading.unreadable(
        ValueNotices.CODE_AMBIGUOUS, Map.of("unknown", text.strip(), "candidates", candidates));
  }

  /**
   * {@code concessione / diritto di superficie}: two codes, although the words without their sign
   * are a known way to write one. Only where nobody writes just that for one code, and every part
   * is a code letter for letter.
   */
  private Optional<Reading<List<String>>> listed(String text) {
    if (words.isAsWritten(text)) {
      return Optional.empty();
    }
    Parts parts = new Parts();
    for (String piece : LISTED.split(text)) {
      parts.take(words.find(piece), piece);
    }
    return parts.codes.size() > 1 && parts.unknown.isEmpty()
        ? Optional.of(Reading.corrected(List.copyOf(parts.codes), parts.rule()))
        : Optional.empty();
  }

  /**
   * The code whose words are nearest to a text that is none of them, for the sender to consider.
   */
  public Optional<String> nearest(String text) {
    return text.length() > LONGEST ? Optional.empty() : words.nearest(Folding.foldWithSigns(text));
  }

  private Optional<Reading<String>> refuse(Cell cell) {
    if (cell instanceof Cell.Fault) {
      return Optional.of(Reading.unreadable(ValueNotices.CELL_FAULT, Map.of()));
    }
    if (cell.isBlank()) {
      return Optional.of(Reading.missing());
    }
    return cell.shown().length() > LONGEST_CELL
        ? Optional.of(unknown(cell.shown().strip()))
        : Optional.empty();
  }

  private Reading<String> lookUp(String text) {
    Reading<String> found = words.find(text);
    if (!found.isMissing()) {
      return found;
    }
    String expanded = abbreviations.expandText(text);
    if (!expanded.equals(text)) {
      Reading<String> written = words.find(expanded);
      if (!written.isMissing()) {
        return written.by("abbreviation_expanded");
      }
    }
    String outside = IN_BRACKETS.matcher(text).replaceAll(" ").strip();
    if (!outside.equals(text.strip()) && !outside.isEmpty()) {
      Reading<String> bare = words.find(outside);
      if (!bare.isMissing()) {
        return bare.by("words_removed");
      }
    }
    Reading<String> slip = words.findSlip(text);
    return slip.isMissing() ? unknown(text.strip()) : slip;
  }

  /** What the parts of a cell were read as. */
  private static final class Parts {
    private final Set<String> codes = new LinkedHashSet<>();
    private final List<String> unknown = new ArrayList<>();
    private final Set<String> rules = new LinkedHashSet<>();

    private void take(Reading<String> reading, String text) {
      if (reading.value().isPresent()) {
        codes.add(reading.value().get());
        reading.rule().ifPresent(rules::add);
      } else if (!text.isBlank()) {
        unknown.add(text.strip());
      }
    }

    /** What was done besides splitting. */
    private String rule() {
      return rules.isEmpty() ? "split" : rules.iterator().next();
    }
  }

  /** Splits at the strongest sign there is; what is still unknown is split at the next. */
  private void split(String text, int level, Parts parts) {
    if (level == SEPARATORS.size() || text.length() > LONGEST) {
      parts.take(Reading.missing(), text);
      return;
    }
    String[] pieces = SEPARATORS.get(level).split(text);
    if (pieces.length < 2) {
      split(text, level + 1, parts);
      return;
    }
    for (String piece : pieces) {
      if (!Folding.foldWithSigns(piece).isEmpty()) {
        Reading<String> read = lookUp(piece);
        if (read.value().isPresent()) {
          parts.take(read, piece);
        } else {
          split(piece, level + 1, parts);
        }
      }
    }
  }

  private static boolean isAmbiguous(Reading<String> reading) {
    return reading.says(ValueNotices.CODE_AMBIGUOUS);
  }

  private Reading<String> unknown(String text) {
    return Reading.unreadable(ValueNotices.CODE_UNKNOWN, unknownArguments(text));
  }

  private Map<String, String> unknownArguments(String text) {
    List<String> codes = words.codes();
    String allowed =
        codes.size() <= CODES_TOLD
            ? String.join(", ", codes)
            : String.join(", ", codes.subList(0, CODES_TOLD)) + " …";
    Optional<String> nearest = nearest(text);
    return Map.of(
        "unknown", text,
        "allowed", allowed,
        "list", words.listName(),
        "nearest_it", nearest.map(n -> "; il più vicino è " + n).orElse(""),
        "nearest_en", nearest.map(n -> "; the nearest is " + n).orElse(""));
  }
}
