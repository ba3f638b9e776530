package it.census.jobs.cli;

import it.census.jobs.run.RunListener;
import it.census.model.Language;
import it.census.model.report.Counts;
import it.census.model.report.RunReport;
import it.census.model.report.SourceReport;
import it.census.model.report.SourceState;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What a person sees of a run: one line for each source as it ends, below them on a terminal a line
 * that moves, and in the end the table and what to do next. In a log: plain lines.
 */
final class RunConsole implements RunListener {

  private static final int BAR_WIDTH = 20;

  private final Terminal terminal;
  private final Language language;
  private final Map<String, Long> working = new TreeMap<>();
  private int sources;
  private int finished;
  private int idWidth = 12;

  RunConsole(Terminal terminal, Language language) {
    this.terminal = terminal;
    this.language = language;
  }

  @Override
  public synchronized void runStarted(String runId, List<String> sourceIds) {
    sources = sourceIds.size();
    idWidth = sourceIds.stream().mapToInt(String::length).max().orElse(idWidth);
    String what = sources == 1 ? " source" : " sources";
    terminal.out().println(terminal.dim("run " + runId + ", " + sources + what));
  }

  @Override
  public synchronized void sourceStarted(String sourceId) {
    working.put(sourceId, 0L);
    drawBar();
  }

  @Override
  public synchronized void rowsRead(String sourceId, long rows) {
    if (working.computeIfPresent(sourceId, (id, before) -> rows) != null) {
      drawBar();
    }
  }

  @Override
  public synchronized void sourceFinished(SourceReport report) {
    working.remove(report.id());
    finished++;
    clearBar();
    terminal.out().println(line(report));
    drawBar();
  }

  @Override
  public synchronized void publishing() {
    clearBar();
    if (terminal.interactive()) {
      terminal.out().print("publishing …\r");
      terminal.out().flush();
    }
  }

  /** The table that closes a run. */
  void close(RunReport report) {
    clearBar();
    terminal.out().println();
    TextTable table =
        new TextTable()
            .text("source")
            .text("state")
            .number("read")
            .number("new")
            .number("changed")
            .number("unchanged")
            .number("rejected")
            .number("duplicate")
            .number("withdrawn");
    for (SourceReport source : report.sources()) {
      row(table, source.id(), state(source.state()), source.counts());
    }
    row(table, "total", TextTable.painted("", UnaryOperator.identity()), report.totals());
    table.print(terminal);
    terminal.out().println();
  }

  TextTable.Cell state(SourceState state) {
    return TextTable.painted(
        state.key(),
        switch (state) {
          case LOADED, UNCHANGED -> terminal::green;
          case HELD, MISSING -> terminal::yellow;
          case FAILED -> terminal::red;
        });
  }

  private static void row(TextTable table, String id, TextTable.Cell state, Counts counts) {
    table.row(
        id,
        state,
        counts.read(),
        counts.fresh(),
        counts.changed(),
        counts.unchanged(),
        counts.rejected(),
        counts.duplicate(),
        counts.withdrawn());
  }

  private String line(SourceReport report) {
    TextTable.Cell state = state(report.state());
    String head =
        String.format(Locale.ROOT, "%-" + idWidth + "s  ", report.id())
            + state.paint().apply(String.format(Locale.ROOT, "%-9s", state.text()))
            + "  ";
    Counts counts = report.counts();
    String rows =
        report.delivery().isEmpty() || counts.rows() == 0
            ? ""
            : String.format(
                Locale.ROOT,
                "%,d read, %,d new, %,d changed, %,d rejected",
                counts.read(),
                counts.fresh(),
                counts.changed(),
                counts.rejected());
    String reason = report.reason().map(r -> r.in(language)).orElse("");
    return head + rows + (rows.isEmpty() || reason.isEmpty() ? "" : " · ") + reason;
  }

  private void drawBar() {
    if (!terminal.interactive() || sources == 0) {
      return;
    }
    int done = BAR_WIDTH * finished / sources;
    StringBuilder bar = new StringBuilder("[");
    bar.append("#".repeat(done)).append("·".repeat(BAR_WIDTH - done)).append("] ");
    bar.append(finished).append('/').append(sources);
    working.forEach((id, rows) -> bar.append(String.format(Locale.ROOT, "  %s %,d", id, rows)));
    String text = bar.toString();
    int room = terminal.width() - 1;
    terminal.out().print("\r\u001b[K" + (text.length() > room ? text.substring(0, room) : text));
    terminal.out().flush();
  }

  private void clearBar() {
    if (terminal.interactive()) {
      terminal.out().print("\r\u001b[K");
    }
  }
}
