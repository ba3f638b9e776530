package it.census.jobs.cli;

/** Values of any length on one line of the terminal. */
final class Shortened {

  private Shortened() {}

  /** The text on one line, its end replaced by an ellipsis where it is longer than the room. */
  static String to(int room, String text) {
    String line = line(text);
    return line.length() <= room ? line : line.substring(0, room - 1) + "…";
  }

  /** The text on one line. */
  static String line(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
