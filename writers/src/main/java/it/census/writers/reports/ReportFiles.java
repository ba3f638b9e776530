package it.census.writers.reports;

import it.census.model.report.RunReport;
import it.census.model.report.SourceReport;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Where the files of rows stand as seen from the page: in a folder a source; beside the page where
 * one file was checked by itself.
 *
 * @param page its file
 */
record ReportFiles(Path page, boolean beside) {

  static ReportFiles of(RunReport report, Path page) {
    return new ReportFiles(page, report.command().equals("check") && report.sources().size() == 1);
  }

  String path(SourceReport source, String file) {
    return beside ? file : source.id() + "/" + file;
  }

  /** What was not written is not to be named. */
  boolean has(SourceReport source, String file) {
    try {
      return Files.exists(page.resolveSibling(path(source, file)));
    } catch (InvalidPathException noFileIsCalledSo) {
      return false;
    }
  }
}
