package it.census.jobs.cli;

/** Breaks a long sentence between words, so that a window need not break it inside them. */
final class Wrapping {

  private Wrapping() {}

  /**
   * The text in lines no longer than the width, unless a word is.
   *
   * @param indent of the lines that follow the first
   */
  static String wrapped(String text, int width, String indent) {
    StringBuilder wrapped = new StringBuilder(text.length() + 16);
    String rest = text;
    while (rest.length() > width) {
      int start = rest.length() - rest.stripLeading().length();
      int space = rest.lastIndexOf(' ', width);
      if (space <= start) {
        space = rest.indexOf(' ', Math.max(width, start));
      }
      if (space < 0) {
        break;
      }
      wrapped.append(rest.substring(0, space).stripTrailing()).append('\n');
      rest = indent + rest.substring(space + 1).stripLeading();
    }
    return wrapped.append(rest).toString();
  }
}
