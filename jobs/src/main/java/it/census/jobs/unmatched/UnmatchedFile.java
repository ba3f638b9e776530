package it.census.jobs.unmatched;

import it.census.jobs.unmatched.Unmatched.Lesson;
import it.census.writers.reports.CsvFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes what was not understood as a CSV file that an officer opens in a spreadsheet. */
public final class UnmatchedFile {

  private UnmatchedFile() {}

  /** Writes all of it, in its order. */
  public static void write(Path target, List<Unmatched> entries) throws IOException {
    Path parent = target.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    try (CsvFile csv = new CsvFile(target)) {
      csv.printForPeople(
          "cells",
          "sources",
          "kind",
          "field",
          "text",
          "example",
          "place",
          "candidate",
          "file",
          "where",
          "line");
      for (Unmatched e : entries) {
        Optional<Lesson> lesson = e.lesson();
        csv.printForPeople(
            Long.toString(e.count()),
            String.join("|", e.sources()),
            e.kind().name().toLowerCase(Locale.ROOT),
            e.field(),
            oneLine(e.text()),
            oneLine(e.example()),
            e.place(),
            e.candidate().orElse(""),
            lesson.map(l -> l.file().toString()).orElse(""),
            lesson.map(l -> l.where().en()).orElse(""),
            lesson.map(Lesson::line).orElse(""));
      }
      csv.finish();
    }
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
  }
}
