package it.census.rules.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One word of a cadastral text.
 *
 * @param kind what it is
 * @param text as understood: a number without leading zeros, a separator, a word
 */
record ParcelToken(Kind kind, String text) {

  /** Kinds of words in cadastral texts. */
  enum Kind {
    /** Announces a section; the text is the section itself. */
    SECTION,
    SHEET,
    PARCEL,
    SUB,
    NUMBER,
    /** A letter that stands for a parcel or sub-unit. */
    LETTER,
    SLASH,
    DASH,
    COMMA,
    SEMICOLON,
    /** "da … a …", "dal … al …". */
    FROM,
    TO,
    /** A word without a meaning of its own. */
    FILLER,
    UNKNOWN
  }

  private record Rule(Kind kind, Pattern pattern) {}

  private static final String AHEAD = "(?=[.°º:\\s]*(?:n\\.?\\s*)?\\d)";

  private static final List<Rule> RULES =
      List.of(
          rule(
              Kind.FILLER,
              "n\\.?\\s?c\\.?\\s?(?:t|e\\.?\\s?u)\\b\\.?|[cn]\\.?[tfu]\\.(?=\\s|$)|nct\\b|nceu\\b|ceu\\b|ct\\b|cf\\b|n\\.?c\\.?(?=\\s|$|[,;])"),
          rule(
              Kind.SECTION,
              "(?:sezione|sez)\\b[.:\\s]*(?:(?:censuaria|cens|urbana|urb)\\b[.:\\s]*)?(?:\"|')?([a-z]{1,2}|\\d{1,2})\\b(?:\"|')?"),
          rule(
              Kind.SHEET,
              "fogli[oe]?\\b|fogl?\\b|flg\\b|fgl\\b|f+g+\\b|fg(?=\\d)|fol\\b|f" + AHEAD),
          rule(
              Kind.PARCEL,
              "particell[ae]\\b|part?\\.?ll?[ae]\\b|part\\b|partt\\b|p\\.?\\s?l+[ae]\\b|mappal[ei]\\b|mapp?\\.?l[ei]\\b|mapp?\\b|mapp?(?=\\d)|part(?=\\d)|mn\\b|ptc\\b|(?:p|m)"
                  + AHEAD),
          rule(Kind.SUB, "subaltern[oi]\\b|subalt\\b|subb?\\b|sub(?=\\d)|s" + AHEAD),
          rule(Kind.FROM, "(?:dal|da)\\b(?=\\s*(?:n\\.?\\s*)?\\d)"),
          rule(Kind.TO, "(?:al|a)\\b(?=\\s*(?:n\\.?\\s*)?\\d)"),
          rule(
              Kind.NUMBER,
              "(\\d{1,9})((?:bis|ter|quater|[a-z]{1,2})(?![a-z.])|\\s?\\(?(?:p\\.(?=\\s|$|[,;)])|p(?![a-z.])|parte\\b|porz\\b\\.?|porzione\\b)\\)?|\\s?/\\s?[a-z](?![a-z]))?"),
          rule(Kind.SLASH, "/"),
          rule(Kind.DASH, "[-–]"),
          rule(Kind.COMMA, ",|\\+|&|(?:e|ed)\\b"),
          rule(Kind.SEMICOLON, ";|\\n|\\|"),
          rule(
              Kind.FILLER,
              "(?:n|nn|nr|num|numero|numeri|n°)(?=[.°º:\\s]*\\d)|catasto\\b|terreni\\b|fabbricati\\b|urbano\\b|edilizio\\b|del\\b|dei\\b|delle\\b|della\\b|di\\b|al\\b|con\\b|c\\.?t\\.?\\b|porzione\\b|parte\\b|quota\\b|graffat[eoai]\\b|identificat[oa]\\b|tutt[ie]\\b|i\\b|le\\b|la\\b|il\\b"),
          rule(Kind.LETTER, "[a-z](?![a-z])"),
          rule(Kind.UNKNOWN, "[a-z\\u00C0-\\u017F0-9'’]+|\\S"));

  private static final Pattern SKIPPED = Pattern.compile("[\\s.:°º()\\[\\]\"]+");

  static List<ParcelToken> scan(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    List<ParcelToken> tokens = new ArrayList<>();
    int at = 0;
    while (at < lower.length()) {
      char c = lower.charAt(at);
      if (c != '\n') {
        Matcher skipped = SKIPPED.matcher(lower).region(at, lower.length());
        if (skipped.lookingAt() && skipped.group().indexOf('\n') < 0) {
          at = skipped.end();
          continue;
        }
      }
      at = take(lower, at, tokens);
    }
    return tokens;
  }

  private static int take(String text, int at, List<ParcelToken> tokens) {
    for (Rule rule : RULES) {
      Matcher matcher =
          rule.pattern.matcher(text).region(at, text.length()).useTransparentBounds(true);
      if (matcher.lookingAt() && matcher.end() > at) {
        tokens.add(new ParcelToken(rule.kind, value(rule.kind, matcher)));
        return matcher.end();
      }
    }
    return at + 1;
  }

  private static String value(Kind kind, Matcher matcher) {
    return switch (kind) {
      case NUMBER -> number(matcher);
      case SECTION -> matcher.group(1).toUpperCase(Locale.ROOT);
      case LETTER -> matcher.group().toUpperCase(Locale.ROOT);
      default -> matcher.group();
    };
  }

  /** Digits without leading zeros; {@code p} for a portion, a letter or {@code -A} behind them. */
  private static String number(Matcher matcher) {
    String digits = matcher.group(1).replaceFirst("^0+(?=\\d)", "");
    String suffix = matcher.group(2);
    if (suffix == null) {
      return digits;
    }
    String letters = suffix.replaceAll("[^a-z]", "");
    if (letters.equals("p") || letters.startsWith("par") || letters.startsWith("por")) {
      return digits + "p";
    }
    return digits + (suffix.contains("/") ? "-" : "") + letters.toUpperCase(Locale.ROOT);
  }

  private static Rule rule(Kind kind, String pattern) {
    return new Rule(kind, Pattern.compile(pattern));
  }
}
