package it.census.model.report;

import java.util.List;

/**
 * How the rules of a source differ from those under which the catalogue's delivery was read.
 *
 * @param versionBefore the rules of then
 * @param known whether the archive still tells what they were
 * @param program whether the program itself is another one
 * @param lines of the configuration files that were added or removed, the source's own first, the
 *     settings of the whole census last; what only moved, comments and blank lines do not count
 */
public record RuleChanges(String versionBefore, boolean known, boolean program, List<Line> lines) {

  public RuleChanges {
    lines = List.copyOf(lines);
  }

  /**
   * A line of a configuration file.
   *
   * @param file its way from the configuration folder
   * @param number of the line, in today's file where it was added, in that of then where removed
   * @param added whether it was added, or removed
   * @param text what it says
   */
  public record Line(String file, long number, boolean added, String text) {}
}
