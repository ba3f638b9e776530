package it.census.rules.text;

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
      Pattern.compile("(?<![^\\s(])\\?\\s?(?=\\d{1,3}(?:[.,]\\d{2,3})+(?!\\d))");

  private static final Pattern EURO_BEHIND = Pattern.compile("(?<=\\d,\\d{2})\\s?\\?(?=\\s|$)");

  /** A number or telephone number with its sign, which is no formula. */
  private static final Pattern SIGNED_NUMBER =
      Pattern.compile("[+-]\\s?[\\d.,/() -]*\\d[\\d.,/() -]*");

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

  /** A text that begins like a formula would run as one in the next spreadsheet. */
  private static String withoutFormula(String text) {
    int from = 0;
    while (from < text.length() && "=@+-".indexOf(text.charAt(from)) >= 0) {
      if ("+-".indexOf(text.charAt(from)) >= 0
          && SIGNED_NUMBER.matcher(text).region(from, text.length()).matches()) {
        return text.substring(from);
      }
      from++;
      while (from < text.length() && Folding.isBlank(text.charAt(from))) {
        from++;
      }
    }
    return text.substring(from);
  }

  private static String withEuro(String text) {
    if (text.indexOf('?') < 0) {
      return text;
    }
    String before = EURO_BEFORE.matcher(text).replaceAll("€ ");
    return EURO_BEHIND.matcher(before).replaceAll(" €");
  }
}
