package it.census.jobs.run;

import it.census.model.config.Retention;
import it.census.writers.archive.Disk;
import it.census.writers.catalogue.Housekeeping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * At the end of a night, forgets what is older than the settings keep it. Whatever goes wrong here
 * is no fault of the night: it is logged, and tried again in the next.
 */
final class RetentionSweep {

  private static final Logger LOG = LoggerFactory.getLogger(RetentionSweep.class);

  private static final int DATE_LENGTH = 8;

  private final CensusServices census;
  private final Instant now;

  RetentionSweep(CensusServices census, Instant now) {
    this.census = census;
    this.now = now;
  }

  void sweep() {
    Retention retention = census.configuration().settings().retention();
    Housekeeping housekeeping = new Housekeeping(census.dataSource());
    try {
      long remarks =
          retention.remarkMonths() == 0
              ? 0
              : housekeeping.forgetRemarks(before(retention.remarkMonths()));
      long runs = 0;
      if (retention.runMonths() > 0) {
        Instant before = before(retention.runMonths());
        runs = housekeeping.forgetRuns(before) + forgetFolders(before);
      }
      if (remarks + runs > 0) {
        LOG.info("retention remarks={} runs={}", remarks, runs);
      }
    } catch (SQLException | IOException | UncheckedIOException e) {
      LOG.warn("What is too old could not be removed; the next run tries again", e);
    }
  }

  private Instant before(int months) {
    return now.atZone(ZoneOffset.UTC).minusMonths(months).toInstant();
  }

  private long forgetFolders(Instant before) throws IOException {
    Path runs = census.data().resolve("runs");
    if (!Files.isDirectory(runs)) {
      return 0;
    }
    List<Path> folders;
    try (Stream<Path> all = Files.list(runs)) {
      folders = all.filter(Files::isDirectory).toList();
    }
    long forgotten = 0;
    for (Path folder : folders) {
      if (began(folder).isBefore(before)) {
        Disk.deleteTree(folder);
        forgotten++;
      }
    }
    return forgotten;
  }

  /**
   * By its name, {@code 20261121-102751-4ca3}; of any other folder, by when it was last changed.
   */
  private static Instant began(Path folder) throws IOException {
    String name = String.valueOf(folder.getFileName());
    try {
      return LocalDate.parse(
              name.substring(0, Math.min(DATE_LENGTH, name.length())),
              DateTimeFormatter.BASIC_ISO_DATE)
          .atStartOfDay(ZoneOffset.UTC)
          .toInstant();
    } catch (DateTimeException noRunId) {
      return Files.getLastModifiedTime(folder).toInstant();
    }
  }
}
