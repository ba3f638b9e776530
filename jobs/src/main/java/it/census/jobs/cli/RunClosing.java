package it.census.jobs.cli;

import it.census.jobs.run.RunFrame;
import it.census.jobs.run.RunOutcome;
import it.census.model.Language;
import it.census.model.Severity;
import it.census.model.report.NoticeCount;
import it.census.model.report.RunReport;
import it.census.model.report.SourceReport;
import it.census.model.report.SourceState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The last lines of a run: what was noticed most, where the report lies, what to do next. */
final class RunClosing {

  private static final int MOST_FREQUENT = 8;

  /** Held sources for which each is told its own commands. */
  private static final int FEW = 3;

  private RunClosing() {}

  /** Prints them and gives the exit code. */
  static int print(Terminal terminal, RunOutcome outcome, RunFrame frame, Language language) {
    RunReport report = outcome.report();
    printNotices(terminal, report);
    new ImpactConsole(terminal, language).print(report, frame.folder().resolve("impact.csv"));
    printHeld(terminal, report, language, frame.folders());
    terminal.out().println("report: " + frame.folder().resolve("report.html"));
    if (outcome.busy()) {
      return ExitCode.BUSY;
    }
    return report.status() == RunReport.Status.COMPLETED ? ExitCode.DONE : ExitCode.ATTENTION;
  }

  /** What waits for a person, and how to decide; the commands once where many wait. */
  private static void printHeld(
      Terminal terminal, RunReport report, Language language, String folders) {
    List<SourceReport> held =
        report.sources().stream().filter(s -> s.state() == SourceState.HELD).toList();
    for (SourceReport source : held) {
      terminal
          .out()
          .println(
              terminal.yellow("held: ")
                  + source.id()
                  + " · "
                  + source.reason().map(r -> r.in(language)).orElse(""));
      if (held.size() <= FEW) {
        printDecisions(terminal, source.id(), folders);
      }
    }
    if (held.size() > FEW) {
      printDecisions(terminal, "SOURCE", folders);
    }
  }

  private static void printDecisions(Terminal terminal, String source, String folders) {
    terminal.out().println("  look at it:  ./census show --held " + source + folders);
    terminal
        .out()
        .println("  let it in:   ./census release " + source + folders + " --note \"why\"");
    terminal
        .out()
        .println("  drop it:     ./census discard " + source + folders + " --note \"why\"");
  }

  private static void printNotices(Terminal terminal, RunReport report) {
    Map<String, NoticeCount> sums = new LinkedHashMap<>();
    for (SourceReport source : report.sources()) {
      for (NoticeCount count : source.notices()) {
        sums.merge(
            count.type().code(), count, (a, b) -> new NoticeCount(a.type(), a.count() + b.count()));
      }
    }
    List<NoticeCount> sorted =
        sums.values().stream()
            .filter(c -> c.type().severity() != Severity.INFO)
            .sorted(NoticeCount.WORST_FIRST)
            .toList();
    if (sorted.isEmpty()) {
      return;
    }
    TextTable table = new TextTable().text("severity").number("count").text("notice");
    sorted.stream()
        .limit(MOST_FREQUENT)
        .forEach(c -> table.row(c.type().severity().name(), c.count(), c.type().code()));
    table.print(terminal);
    if (sorted.size() > MOST_FREQUENT) {
      terminal
          .out()
          .println(
              terminal.dim(
                  "and " + (sorted.size() - MOST_FREQUENT) + " more kinds, in the report"));
    }
    terminal.out().println();
  }
}
