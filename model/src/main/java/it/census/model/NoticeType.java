package it.census.model;

import java.util.Map;

/**
 * One kind of thing the census says about a delivery, with everything a data officer or a supplier
 * needs to act on it. The texts may name {@code {field}}, {@code {value}} and the arguments of the
 * notice in braces.
 *
 * @param code stable name, lower case with underscores
 * @param severity what it means for the row
 * @param message what was found and what was expected
 * @param fix how to mend it, in the sender's own file
 * @param source why the census asks for it: law, standard, dictionary or technical reason
 */
public record NoticeType(
    String code, Severity severity, Bilingual message, Bilingual fix, String source) {

  /** Starts the description of a type: {@code NoticeType.warning("price_implausible")}. */
  public static Draft error(String code) {
    return new Draft(code, Severity.ERROR);
  }

  public static Draft warning(String code) {
    return new Draft(code, Severity.WARNING);
  }

  public static Draft info(String code) {
    return new Draft(code, Severity.INFO);
  }

  /** A type being written down; every text is asked for before there is a type. */
  public record Draft(String code, Severity severity) {

    public Said says(String it, String en) {
      return new Said(this, new Bilingual(it, en));
    }
  }

  /** A type that has its message and lacks the way to mend it. */
  public record Said(Draft draft, Bilingual message) {

    public Mendable fix(String it, String en) {
      return new Mendable(this, new Bilingual(it, en));
    }
  }

  /** A type that lacks only the source of the demand. */
  public record Mendable(Said said, Bilingual fix) {

    public NoticeType because(String source) {
      return new NoticeType(
          said.draft().code(), said.draft().severity(), said.message(), fix, source);
    }
  }

  static String fill(String template, Map<String, String> arguments) {
    StringBuilder text = new StringBuilder(template.length() + 32);
    int from = 0;
    for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
      int close = template.indexOf('}', open);
      if (close < 0) {
        break;
      }
      String name = template.substring(open + 1, close);
      text.append(template, from, open)
          .append(arguments.getOrDefault(name, template.substring(open, close + 1)));
      from = close + 1;
    }
    return text.append(template, from, template.length()).toString();
  }
}
