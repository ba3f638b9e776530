package it.census.jobs.run;

import it.census.jobs.batch.Ahead;
import it.census.jobs.batch.DeliveryFailed;
import it.census.jobs.batch.DeliveryReading;
import it.census.jobs.batch.Judging;
import it.census.jobs.batch.OutcomeTally;
import it.census.model.Bilingual;
import it.census.model.Notice;
import it.census.model.RawRecord;
import it.census.model.RowOutcome;
import it.census.model.config.CensusConfiguration;
import it.census.model.config.SourceDefinition;
import it.census.model.report.Counts;
import it.census.model.report.DeliveryDescription;
import it.census.model.report.RunReport;
import it.census.model.report.SourceReport;
import it.census.model.report.SourceState;
import it.census.writers.archive.Archive;
import it.census.writers.catalogue.HoldReason;
import it.census.writers.reports.RowFiles;
import it.census.writers.reports.RunReportHtml;
import it.census.writers.reports.RunReportJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads and judges files as a run would, without a catalogue: every usable row counts as new, and
 * nothing is withdrawn.
 */
public final class CheckRun {

  private static final Logger LOG = LoggerFactory.getLogger(CheckRun.class);

  private final CensusConfiguration configuration;
  private final Judging judging;
  private final RunFrame run;
  private final Clock clock;

  public CheckRun(CensusConfiguration configuration, RunFrame run, Clock clock) {
    this.configuration = configuration;
    this.judging = Judging.by(configuration);
    this.run = run;
    this.clock = clock;
  }

  /**
   * Checks files.
   *
   * @param definition of the source whose deliveries they are; empty where nothing is known of them
   * @param folder where the reports go; with several files, the files of rows go to a folder each
   * @throws IOException where the reports cannot be written
   */
  public RunReport check(List<Path> files, Optional<SourceDefinition> definition, Path folder)
      throws IOException {
    Files.createDirectories(folder);
    run.listener().runStarted(run.id(), files.stream().map(Path::toString).toList());
    List<SourceReport> reports = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      Path file = files.get(i);
      SourceDefinition source = definition.orElseGet(() -> unknownSource(file));
      String id = files.size() == 1 ? source.id() : "%02d-%s".formatted(i + 1, file.getFileName());
      run.listener().sourceStarted(id);
      SourceReport report =
          check(file, source, id, files.size() == 1 ? folder : folder.resolve(id));
      reports.add(report);
      run.listener().sourceFinished(report);
    }
    RunReport report =
        new RunReport(
            run.id(),
            run.command(),
            run.started(),
            clock.instant(),
            reports.stream().anyMatch(r -> r.state().needsAttention() || r.counts().rejected() > 0)
                ? RunReport.Status.ATTENTION
                : RunReport.Status.COMPLETED,
            run.referenceDate(),
            run.rulesVersion(),
            reports);
    new RunReportJson(run.language()).write(report, folder.resolve("report.json"));
    new RunReportHtml(run.language(), run.folders()).write(report, folder.resolve("report.html"));
    return report;
  }

  private static SourceDefinition unknownSource(Path file) {
    String name = String.valueOf(file.getFileName());
    return SourceDefinition.minimal(name, name, file.toString());
  }

  private SourceReport check(Path file, SourceDefinition source, String id, Path folder)
      throws IOException {
    Optional<DeliveryDescription> description = Optional.empty();
    RowFiles.clear(folder);
    try {
      if (!Files.isReadable(file) || Files.isDirectory(file)) {
        throw new Intake.Unreachable(file);
      }
      Archive.Archived hashed = Archive.identify(file);
      description =
          Optional.of(
              DeliveryDescription.unread(
                  String.valueOf(file.getFileName()), hashed.sha256(), hashed.bytes()));
      return read(file, source, id, description.get(), folder);
    } catch (Intake.Unreachable e) {
      return failed(source, id, e.sentence(), description);
    } catch (DeliveryFailed e) {
      LOG.error("File {} failed", file, e);
      return failed(source, id, e.sentence(), description);
    }
  }

  private static SourceReport failed(
      SourceDefinition source,
      String id,
      Bilingual sentence,
      Optional<DeliveryDescription> description) {
    return new SourceReport(
        id,
        source.name(),
        SourceState.FAILED,
        Optional.of(sentence),
        description,
        Counts.ZERO,
        List.of(),
        List.of(),
        List.of(),
        0,
        List.of(),
        List.of());
  }

  private SourceReport read(
      Path file, SourceDefinition source, String id, DeliveryDescription description, Path folder)
      throws DeliveryFailed, IOException {
    Archive.Part part = new Archive.Part(description.file(), file);
    try (DeliveryReading reading =
        DeliveryReading.open(
            List.of(part),
            source,
            judging,
            configuration.settings().limits(),
            run.referenceDate())) {
      reading.survey();
      try (RowFiles files = new RowFiles(folder, run.language(), reading.tables())) {
        reading.tellOthers(files::addOther);
        writeRows(reading, files, id);
        for (Notice notice : reading.deliveryNotices()) {
          files.add(notice);
        }
        files.finish();
      }
      return report(source, id, description, reading);
    } catch (Exception e) {
      try {
        throw DeliveryFailed.of(e);
      } catch (SQLException impossible) {
        throw new IllegalStateException("a check uses no database", impossible);
      }
    }
  }

  /** Rows are written while the next ones are read and judged. */
  private void writeRows(DeliveryReading reading, RowFiles files, String id) throws Exception {
    try (Ahead writing = new Ahead("census-rows-out")) {
      List<RawRecord> rows = reading.nextRows();
      while (!rows.isEmpty()) {
        List<RowOutcome> outcomes = reading.interpret(rows);
        writing.begin(
            () -> {
              for (RowOutcome outcome : outcomes) {
                files.add(outcome);
              }
              return null;
            });
        run.listener().rowsRead(id, reading.tally().read());
        rows = reading.nextRows();
      }
      writing.join();
    }
  }

  private static SourceReport report(
      SourceDefinition source,
      String id,
      DeliveryDescription description,
      DeliveryReading reading) {
    OutcomeTally tally = reading.tally();
    boolean empty =
        source.completeness() == SourceDefinition.Completeness.FULL && tally.read() == 0;
    Optional<Bilingual> reason =
        reading
            .plan()
            .mandatoryColumnGone()
            .or(() -> empty ? Optional.of(HoldReason.noRows(0).sentence()) : Optional.empty());
    return new SourceReport(
        id,
        source.name(),
        reason.isPresent() ? SourceState.HELD : SourceState.LOADED,
        reason,
        Optional.of(
            description.readAs(
                reading.delivery().format(),
                reading.delivery().charset(),
                reading.delivery().delimiter())),
        new Counts(
            tally.read(),
            tally.usable(),
            0,
            0,
            tally.rejected(),
            tally.duplicate(),
            0,
            tally.blank(),
            tally.totals(),
            tally.headings()),
        reading.plan().columns(),
        tally.noticeCounts(),
        tally.noticeExamples(),
        tally.corrections(),
        tally.correctionExamples(),
        List.of());
  }
}
