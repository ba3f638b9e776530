package it.census.jobs.benchmark;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * Writes the header row as one office does: in capitals, with underscores, with units, with slips.
 */
final class CorpusHeaders {

  private enum Style {
    PLAIN,
    CAPITALS,
    UNDERSCORES,
    COLON,
    LINE_BREAK
  }

  private final CorpusHabits habits;
  private final Random random;
  private final Style style;
  private final boolean xml;

  CorpusHeaders(CorpusHabits habits, CorpusFormat format) {
    this.habits = habits;
    this.random = habits.random();
    this.xml = format == CorpusFormat.XML;
    this.style =
        habits.pick(
            List.of(
                Style.PLAIN,
                Style.PLAIN,
                Style.CAPITALS,
                Style.UNDERSCORES,
                Style.COLON,
                Style.LINE_BREAK));
  }

  List<String> of(List<CorpusColumn> layout) {
    Set<String> used = new HashSet<>();
    List<String> headers = new ArrayList<>();
    int slip = random.nextBoolean() ? random.nextInt(layout.size()) : -1;
    for (CorpusColumn column : layout) {
      String wording = wording(column, used);
      String slipped = headers.size() == slip && wording.length() >= 10 ? slip(wording) : wording;
      headers.add(styled(slipped, column.unit()));
    }
    return headers;
  }

  /** Never the same header twice in a file. */
  private String wording(CorpusColumn column, Set<String> used) {
    if (column.wording().startsWith("=")) {
      return column.wording().substring(1);
    }
    for (int attempt = 0; attempt < 30; attempt++) {
      String wording = habits.words().header(column.wording(), random);
      if (used.add(slug(wording))) {
        return wording;
      }
    }
    throw new IllegalStateException("every wording of " + column.wording() + " is taken");
  }

  private String slip(String wording) {
    int at = 2 + random.nextInt(wording.length() - 4);
    boolean letters =
        Character.isLetter(wording.charAt(at)) && Character.isLetter(wording.charAt(at + 1));
    return letters ? wording.substring(0, at) + wording.substring(at + 1) : wording;
  }

  private String styled(String wording, String unit) {
    boolean hasUnit = unit.isEmpty() || wording.contains("(") || wording.contains("€");
    String whole = hasUnit ? wording : wording + " " + unit;
    if (xml) {
      return slug(whole);
    }
    return switch (style) {
      case PLAIN -> whole;
      case CAPITALS -> whole.toUpperCase(Locale.ROOT);
      case UNDERSCORES -> whole.toLowerCase(Locale.ROOT).replace(' ', '_');
      case COLON -> whole + ":";
      case LINE_BREAK -> whole.replaceFirst(" ", "\n");
    };
  }

  private static String slug(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .replace("€", "euro")
            .replace("%", "perc")
            .replace("²", "2")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "_")
            .replaceAll("^_|_$", "");
    return plain.matches("[0-9].*") ? "n_" + plain : plain;
  }
}
