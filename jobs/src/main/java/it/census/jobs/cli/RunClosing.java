package it.census.jobs.cli;

import it.census.jobs.run.RunFrame;
import it.census.jobs.run.RunOutcome;
import it.census.model.Language;
import it.census.model.Severity;
import it.census.model.report.NoticeCount;
import it.census.model.report.RunReport;
import it.census.model.report.SourceReport;
import it.census.model.report.SourceState;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The last lines of a run: what was noticed most, where the report lies, what to do next. */
final class RunClosing {

  private static final int MOST_FREQUENT = 8;

  private RunClosing() {}

  /** Prints them and gives the exit code. */
  static int print(Terminal terminal, RunOutcome outcome, RunFrame frame, Language language) {
    RunReport report = outcome.report();
    printNotices(terminal, report);
    for (SourceReport source : report.sources()) {
      if (source.state() == SourceState.HELD) {
        terminal
            .out()
            .println(
                terminal.yellow("held: ")
                    + source.reason().map(r -> r.in(language)).orElse("")
                    + "\n  look at it:  ./census show --held "
                    + source.id()
                    + "\n  let it in:   ./census release "
                    + source.id()
                    + " --note \"why\"\n  drop it:     ./census discard "
                    + source.id()
                    + " --note \"why\"");
      }
    }
    terminal.out().println("report: " + frame.folder().resolve("report.html"));
    if (outcome.busy()) {
      return ExitCode.BUSY;
    }
    return report.status() == RunReport.Status.COMPLETED ? ExitCode.DONE : ExitCode.ATTENTION;
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
            .sorted(
                Comparator.comparing((NoticeCount c) -> c.type().severity())
                    .thenComparing(c -> -c.count())
                    .thenComparing(c -> c.type().code()))
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
