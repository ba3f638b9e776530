package it.census.rules.text;

import it.census.model.text.Folding;

/** Trims texts and evens out the white space in them. */
final class Whitespace {

  private Whitespace() {}

  /** One line, single blanks, none at the ends. */
  static String line(String text) {
    if (isTidy(text)) {
      return text;
    }
    StringBuilder line = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Folding.isBlank(c)) {
        gap |= !Folding.isInvisible(c);
      } else {
        if (gap && line.length() > 0) {
          line.append(' ');
        }
        gap = false;
        line.append(c);
      }
    }
    return line.toString();
  }

  /** The same line by line; single empty lines between paragraphs stay, others go. */
  static String paragraph(String text) {
    if (isTidy(text)) {
      return text;
    }
    StringBuilder paragraph = new StringBuilder(text.length());
    int empty = 0;
    for (String raw : text.split("\\r\\n|\\r|\\n|\\u2028|\\u2029", -1)) {
      String line = line(raw);
      if (line.isEmpty()) {
        empty++;
      } else {
        if (paragraph.length() > 0) {
          paragraph.append(empty > 0 ? "\n\n" : "\n");
        }
        paragraph.append(line);
        empty = 0;
      }
    }
    return paragraph.toString();
  }

  private static boolean isTidy(String text) {
    boolean blank = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean space = c == ' ';
      if (space ? blank : c < ' ' || (c > 127 && Folding.isBlank(c))) {
        return false;
      }
      blank = space;
    }
    return !blank;
  }
}
