package it.census.jobs.cli;

import java.io.PrintStream;
import java.util.Map;

/**
 * What the standard output can do: colours and a moving progress line on a terminal, plain lines in
 * a log. Colours respect {@code NO_COLOR} (no-color.org).
 *
 * @param out where to print
 * @param interactive whether a person watches
 * @param colours whether colours are wanted
 * @param width in columns
 */
public record Terminal(PrintStream out, boolean interactive, boolean colours, int width) {

  private static final int DEFAULT_WIDTH = 100;

  /** A file or another program gets whole lines. */
  private static final int UNBOUNDED = Integer.MAX_VALUE;

  /** The terminal, or file, that this process prints to. */
  static Terminal of(PrintStream out, Map<String, String> environment, boolean attached) {
    String kind = environment.getOrDefault("TERM", "");
    boolean interactive = attached && !kind.isEmpty() && !kind.equals("dumb");
    boolean colours = interactive && environment.getOrDefault("NO_COLOR", "").isEmpty();
    int width = attached ? width(environment) : UNBOUNDED;
    return new Terminal(out, interactive, colours, width);
  }

  String green(String text) {
    return paint("32", text);
  }

  String yellow(String text) {
    return paint("33", text);
  }

  String red(String text) {
    return paint("31", text);
  }

  String dim(String text) {
    return paint("2", text);
  }

  String bold(String text) {
    return paint("1", text);
  }

  private String paint(String code, String text) {
    return colours ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }

  /** How wide the window is, as the launcher tells by {@code COLUMNS}. */
  static int width(Map<String, String> environment) {
    try {
      return Math.max(60, Integer.parseInt(environment.getOrDefault("COLUMNS", "").strip()));
    } catch (NumberFormatException notTold) {
      return DEFAULT_WIDTH;
    }
  }
}
