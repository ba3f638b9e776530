package it.census.jobs.cli;

import it.census.jobs.unmatched.Unmatched;
import it.census.jobs.unmatched.UnmatchedFinder.Found;
import it.census.model.Bilingual;
import it.census.model.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shows what was not understood as a table, and below it the lines that teach it, to be copied. */
final class UnmatchedConsole {

  /** Of a header or a word, and of a candidate: what a terminal has room for. */
  private static final int ROOM = 34;

  private static final String NONE = "–";

  private final Terminal terminal;
  private final Language language;
  private final int limit;

  /**
   * @param limit how many are shown
   */
  UnmatchedConsole(Terminal terminal, Language language, int limit) {
    this.terminal = terminal;
    this.language = language;
    this.limit = limit;
  }

  void print(Found found) {
    List<Unmatched> shown = found.entries().stream().limit(limit).toList();
    if (shown.isEmpty()) {
      terminal.out().println(say("Tutto è stato capito.", "Everything was understood."));
    } else {
      table(shown);
      int more = found.entries().size() - shown.size();
      if (more > 0) {
        terminal
            .out()
            .println(
                terminal.dim(
                    say("altri %d: --limit N, --out FILE", "%d more: --limit N, --out FILE")
                        .formatted(more)));
      }
      lessons(shown);
    }
    if (found.taught() > 0) {
      terminal
          .out()
          .println(
              say(
                      "%d già insegnati: valgono dalla prossima run, anche per le consegne in"
                          + " archivio.",
                      "%d taught already: they count from the next run, for archived deliveries"
                          + " too.")
                  .formatted(found.taught()));
    }
    if (!found.neverRead().isEmpty()) {
      terminal
          .out()
          .println(say("Mai lette: ", "Never read: ") + String.join(", ", found.neverRead()) + ".");
    }
  }

  private void table(List<Unmatched> entries) {
    TextTable table =
        new TextTable()
            .number(say("celle", "cells"))
            .number(say("fonti", "sources"))
            .text(say("non capito", "not understood"))
            .text(say("forse", "perhaps"))
            .text(say("dove", "where"));
    for (Unmatched entry : entries) {
      table.row(
          entry.count(),
          (long) entry.sources().size(),
          cut(what(entry)),
          cut(entry.candidate().orElse(NONE)),
          entry.sources().get(0) + (entry.place().isEmpty() ? "" : " " + entry.place()));
    }
    table.print(terminal);
  }

  private String what(Unmatched entry) {
    return entry.kind() == Unmatched.Kind.HEADER
        ? say("colonna ", "column ") + oneLine(entry.text())
        : entry.field() + ": " + oneLine(entry.text());
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
  }

  private static String cut(String text) {
    return text.length() <= ROOM ? text : text.substring(0, ROOM - 1) + "…";
  }

  /** The lines to write, file by file, whole: they are there to be copied. */
  private void lessons(List<Unmatched> entries) {
    Map<String, List<String>> byPlace = new LinkedHashMap<>();
    for (Unmatched entry : entries) {
      entry
          .lesson()
          .ifPresent(
              l ->
                  byPlace
                      .computeIfAbsent(
                          l.file() + ", " + l.where().in(language) + ":", p -> new ArrayList<>())
                      .add(l.line()));
    }
    if (!byPlace.isEmpty()) {
      terminal.out().println();
      terminal
          .out()
          .println(
              terminal.bold(
                  say(
                      "Per insegnarli, se il candidato è giusto:",
                      "To teach them, where the candidate is right:")));
      byPlace.forEach(
          (place, lines) -> {
            terminal.out().println(place);
            lines.forEach(line -> terminal.out().println("  " + line));
          });
      terminal.out().println();
    }
  }

  private String say(String italian, String english) {
    return new Bilingual(italian, english).in(language);
  }
}
