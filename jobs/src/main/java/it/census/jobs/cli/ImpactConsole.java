package it.census.jobs.cli;

import it.census.model.Bilingual;
import it.census.model.Language;
import it.census.model.report.RuleChanges;
import it.census.model.report.RuleImpact;
import it.census.model.report.RuleImpact.FieldImpact;
import it.census.model.report.RuleImpact.NoticeImpact;
import it.census.model.report.RunReport;
import it.census.model.report.SourceReport;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A few lines that say what rules change, source by source; all of it stands in the files. */
final class ImpactConsole {

  private static final int FEW = 3;
  private static final int LINES = 5;

  private final Terminal terminal;
  private final Language language;

  ImpactConsole(Terminal terminal, Language language) {
    this.terminal = terminal;
    this.language = language;
  }

  /**
   * Prints them where there is anything to say.
   *
   * @param file in which all of it stands
   */
  void print(RunReport report, Path file) {
    List<SourceReport> told =
        report.sources().stream()
            .filter(s -> s.impact().filter(i -> i.rules().isPresent() || !i.isNone()).isPresent())
            .toList();
    if (told.isEmpty()) {
      return;
    }
    rules(told);
    TextTable table =
        new TextTable()
            .text(say("fonte", "source"))
            .number(say("nuove", "new"))
            .number(say("cambiate", "changed"))
            .number(say("ritirate", "withdrawn"))
            .number(say("qualità", "quality"))
            .text(say("campi (offerte) · segnalazioni", "fields (offers) · notices"));
    told.forEach(s -> row(table, s.id(), s.impact().orElseThrow()));
    table.print(terminal);
    terminal.out().println(say("tutto: ", "all of it: ") + file);
    terminal.out().println();
  }

  /** Each changed line once, although it counts for many sources. */
  private void rules(List<SourceReport> told) {
    List<RuleChanges> changes =
        told.stream().flatMap(s -> s.impact().orElseThrow().rules().stream()).toList();
    List<RuleChanges.Line> lines =
        changes.stream().flatMap(c -> c.lines().stream()).distinct().toList();
    if (changes.stream().anyMatch(RuleChanges::program)) {
      terminal.out().println(say("il programma è cambiato", "the program has changed"));
    }
    lines.stream()
        .limit(LINES)
        .forEach(
            line ->
                terminal
                    .out()
                    .println(
                        cut(
                            (line.added() ? "+ " : "- ")
                                + line.file()
                                + ":"
                                + line.number()
                                + "  "
                                + line.text())));
    if (lines.size() > LINES) {
      terminal
          .out()
          .println(
              terminal.dim(
                  say("e altre %d righe, nel rapporto", "and %d more lines, in the report")
                      .formatted(lines.size() - LINES)));
    }
  }

  private String cut(String text) {
    return text.length() <= terminal.width() ? text : text.substring(0, terminal.width() - 1) + "…";
  }

  private void row(TextTable table, String id, RuleImpact impact) {
    table.row(
        id,
        impact.offers().fresh(),
        impact.offers().changed(),
        impact.offers().withdrawn(),
        impact.offers().rejudged(),
        summary(impact));
  }

  private static String summary(RuleImpact impact) {
    String fields =
        impact.fields().stream()
            .limit(FEW)
            .map(ImpactConsole::said)
            .collect(Collectors.joining(", "));
    String notices =
        impact.notices().stream()
            .limit(FEW)
            .map(ImpactConsole::said)
            .collect(Collectors.joining(", "));
    return fields + (fields.isEmpty() || notices.isEmpty() ? "" : " · ") + notices;
  }

  private static String said(FieldImpact field) {
    return field.field() + " (" + field.offers() + ")";
  }

  private static String said(NoticeImpact notice) {
    return notice.code() + " " + notice.before() + "→" + notice.after();
  }

  private String say(String italian, String english) {
    return new Bilingual(italian, english).in(language);
  }
}
