package it.census.rules.text;

import it.census.model.text.Folding;
import java.util.regex.Pattern;

/**
 * Cleans texts of what transport and spreadsheets did to them; what the supplier wrote stays. White
 * space is trimmed without a word; every other change is told by its rule: {@code
 * encoding_repaired}, {@code control_characters_removed}, {@code quotes_removed}, {@code
 * formula_neutralised}, {@code euro_sign_restored}, {@code abbreviation_expanded}, {@code
 * title_case}. Built once, shared by all threads.
 */
public final class TextCleaner {

  private static final Pattern EURO_BEFORE =
      Pattern.compile("(?<![^\\s(])\\?\\s?(?=\\d{1,3}(?:[.,]\\d{2,3})++(?!\\d))");

  private static final Pattern EURO_BEHIND = Pattern.compile("(?<=\\d,\\d{2})\\s?\\?(?=\\s|$)");

  /** What a number or telephone number may hold besides its digits. */
  private static final String IN_NUMBERS = ".,/() -";

  private final Abbreviations abbreviations;

  public TextCleaner(Abbreviations abbreviations) {
    this.abbreviations = abbreviations;
  }

  /** One line: line breaks become blanks. */
  public Cleaned line(String text) {
    return repaired(text)
        .silently(Whitespace::line)
        .then("quotes_removed", TextCleaner::unquoted)
        .then("formula_neutralised", TextCleaner::withoutFormula)
        .then("euro_sign_restored", TextCleaner::withEuro);
  }

  /** Free text of several lines. */
  public Cleaned paragraph(String text) {
    return repaired(text)
        .silently(Whitespace::paragraph)
        .then("quotes_removed", TextCleaner::unquoted)
        .then("formula_neutralised", TextCleaner::withoutFormula)
        .then("euro_sign_restored", TextCleaner::withEuro);
  }

  /** A name: one line, abbreviations written out, capitals as Italian writes names. */
  public Cleaned name(String text) {
    return line(text)
        .then("abbreviation_expanded", abbreviations::expandText)
        .then("title_case", TitleCase::of);
  }

  /** The abbreviations this cleaner writes out. */
  public Abbreviations abbreviations() {
    return abbreviations;
  }

  private static Cleaned repaired(String text) {
    Cleaned raw = Cleaned.of(text);
    return isPrintableAscii(text)
        ? raw
        : raw.then("encoding_repaired", Mojibake::repair)
            .then("control_characters_removed", TextCleaner::withoutControls);
  }

  private static boolean isPrintableAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > 126) {
        return false;
      }
    }
    return true;
  }

  /** Line breaks and tabs are white space, all other control characters are nothing. */
  private static String withoutControls(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean layout = c == '\n' || c == '\r' || c == '\t' || c == '\u0085';
      if (layout || !Character.isISOControl(c)) {
        kept.append(c);
      }
    }
    return kept.toString();
  }

  /** Takes quotes off that enclose the whole text and occur nowhere else in it. */
  private static String unquoted(String text) {
    if (text.length() < 2) {
      return text;
    }
    char quote = text.charAt(0);
    boolean enclosed =
        (quote == '\'' || quote == '"')
            && text.charAt(text.length() - 1) == quote
            && text.indexOf(quote, 1) == text.length() - 1;
    return enclosed ? Whitespace.line(text.substring(1, text.length() - 1)) : text;
  }

  /**
   * A text that begins like a formula would run as one in the next spreadsheet; a number or
   * telephone number with its sign is none.
   */
  private static String withoutFormula(String text) {
    if (text.isEmpty() || "=@+-".indexOf(text.charAt(0)) < 0) {
      return text;
    }
    int lastDigit = lastDigit(text);
    int number = lastDigit < 0 ? text.length() : beginOfNumber(text);
    int from = 0;
    while (from < text.length() && "=@+-".indexOf(text.charAt(from)) >= 0) {
      char sign = text.charAt(from++);
      if ((sign == '+' || sign == '-') && from >= number && from <= lastDigit) {
        return text.substring(from - 1);
      }
      while (from < text.length() && Folding.isBlank(text.charAt(from))) {
        from++;
      }
    }
    return text.substring(from);
  }

  private static int lastDigit(String text) {
    int at = text.length() - 1;
    while (at >= 0 && !isDigit(text.charAt(at))) {
      at--;
    }
    return at;
  }

  /** From where on, up to its end, the text holds nothing but what a number may hold. */
  private static int beginOfNumber(String text) {
    int at = text.length();
    while (at > 0
        && (isDigit(text.charAt(at - 1)) || IN_NUMBERS.indexOf(text.charAt(at - 1)) >= 0)) {
      at--;
    }
    return at;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static String withEuro(String text) {
    if (text.indexOf('?') < 0) {
      return text;
    }
    String before = EURO_BEFORE.matcher(text).replaceAll("€ ");
    return EURO_BEHIND.matcher(before).replaceAll(" €");
  }
}
