package it.census.jobs.run;

import it.census.model.report.RunReport;
import it.census.writers.catalogue.PublicationMemory;
import it.census.writers.publications.Publications;
import it.census.writers.reports.RunReportHtml;
import it.census.writers.reports.RunReportJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a run leaves besides the catalogue: publications for systems, reports for people. */
final class RunResults {

  private static final Logger LOG = LoggerFactory.getLogger(RunResults.class);

  private final CensusServices census;
  private final RunFrame run;

  RunResults(CensusServices census, RunFrame run) {
    this.census = census;
    this.run = run;
  }

  /** Renews what the public side depends on, and writes the publications. */
  void publish() throws SQLException, IOException {
    long began = System.nanoTime();
    PublicationMemory memory = census.publicationMemory();
    memory.recall();
    census
        .publicSettings()
        .renew(
            run.id(),
            run.referenceDate(),
            census.configuration().settings(),
            census.configuration().vocabulary());
    memory.keep();
    new Publications(census.dataSource(), census.configuration())
        .write(census.data().resolve("publications"), run.id());
    LOG.info("step=publications millis={}", (System.nanoTime() - began) / 1_000_000);
  }

  /** Takes away what a run that was cut off left half written in its folder. */
  static void removeHalfWritten(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> halves;
    try (Stream<Path> files = Files.walk(folder)) {
      halves = files.filter(f -> f.toString().endsWith(".part")).toList();
    }
    for (Path half : halves) {
      Files.deleteIfExists(half);
    }
  }

  void write(RunReport report) throws IOException {
    new RunReportJson(run.language()).write(report, run.folder().resolve("report.json"));
    new RunReportHtml(run.language(), run.folders())
        .write(report, run.folder().resolve("report.html"));
  }
}
