package it.census.writers.reports;

import it.census.model.report.RunReport;
import it.census.model.report.SourceReport;

/**
 * Where the files of rows stand as seen from the page: in a folder a source; beside the page where
 * one file was checked by itself.
 */
record ReportFiles(boolean beside) {

  static ReportFiles of(RunReport report) {
    return new ReportFiles(report.command().equals("check") && report.sources().size() == 1);
  }

  String path(SourceReport source, String file) {
    return beside ? file : source.id() + "/" + file;
  }
}
