package it.census.jobs.run;

import it.census.jobs.batch.OutcomeTally;
import it.census.model.Bilingual;
import it.census.model.Correction;
import it.census.model.Notice;
import it.census.model.NoticeType;
import it.census.model.config.SourceDefinition;
import it.census.model.report.DeliveryDescription;
import it.census.model.report.NoticeCount;
import it.census.model.report.SourceReport;
import it.census.model.report.SourceState;
import it.census.readers.ReadingNotices;
import it.census.rules.book.AgeingRules;
import it.census.rules.notices.NoticeCatalogue;
import it.census.rules.rule.AgeingFacts;
import it.census.rules.rule.AgeingRule;
import it.census.writers.catalogue.AgeingRow;
import it.census.writers.catalogue.CodeCount;
import it.census.writers.catalogue.DeliveryRecord;
import it.census.writers.catalogue.LoadRecord;
import it.census.writers.catalogue.SourceOutcome;
import it.census.writers.reports.RowFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells about a delivery whose bytes and rules are those of the last load: nothing is read again
 * and no offer is written. What was said then is said again; what ages is judged by today's date.
 */
final class UnchangedDelivery {

  private final CensusServices census;
  private final RunFrame run;
  private final Map<String, NoticeType> types;
  private final List<AgeingRule> ageing;

  UnchangedDelivery(CensusServices census, RunFrame run) {
    this.census = census;
    this.run = run;
    this.types =
        Stream.concat(NoticeCatalogue.all().stream(), ReadingNotices.all().stream())
            .collect(Collectors.toMap(NoticeType::code, Function.identity()));
    this.ageing = AgeingRules.all(census.configuration().settings());
  }

  /**
   * The report of a source that the catalogue holds already.
   *
   * @param reason what else should be known
   */
  SourceReport tell(SourceDefinition source, LoadRecord load, Optional<Bilingual> reason)
      throws SQLException, IOException {
    SourceOutcome before = outcomeOf(load);
    OutcomeTally tally = retell(source, load, before.corrections());
    SourceOutcome outcome =
        before.unchangedIn(
            run.id(), reason, codeCounts(tally), census.store().liveOffers(source.id()));
    if (!run.dryRun()) {
      census.runLog().record(outcome);
    }
    return new SourceReport(
        source.id(),
        source.name(),
        SourceState.UNCHANGED,
        reason,
        outcome.delivery(),
        outcome.counts(),
        outcome.columns(),
        tally.noticeCounts(),
        tally.noticeExamples(),
        tally.corrections(),
        tally.correctionExamples(),
        outcome.setAside());
  }

  /** A delivery that was held by an earlier run and waits still. */
  SourceReport tellWaiting(LoadRecord load) throws SQLException {
    SourceOutcome outcome = outcomeOf(load).in(run.id());
    if (!run.dryRun()) {
      census.runLog().record(outcome);
    }
    return report(outcome);
  }

  private SourceOutcome outcomeOf(LoadRecord load) throws SQLException {
    return census
        .store()
        .findOutcome(load)
        .orElseThrow(() -> new IllegalStateException("no account of load " + load.id()));
  }

  /** A delivery that an officer dropped for good: the catalogue keeps what it has. */
  SourceReport tellDiscarded(
      SourceDefinition source, DeliveryDescription delivery, DeliveryRecord discarded)
      throws SQLException, IOException {
    return tellAsBefore(source, delivery, discarded(discarded));
  }

  /** That a delivery stays out because it was dropped. */
  Bilingual discarded(DeliveryRecord discarded) {
    return new Bilingual(
        "La consegna %s è stata scartata il %s: il catalogo resta com'era."
            .formatted(discarded.file(), day(discarded)),
        "The delivery %s was discarded on %s: the catalogue stays as it was."
            .formatted(discarded.file(), day(discarded)));
  }

  /** A delivery whose load an officer took back: the catalogue keeps what it has. */
  SourceReport tellUndone(
      SourceDefinition source, DeliveryDescription delivery, DeliveryRecord undone)
      throws SQLException, IOException {
    return tellAsBefore(source, delivery, undone(undone));
  }

  /** That a delivery stays out because its load was taken back. */
  Bilingual undone(DeliveryRecord undone) {
    String short12 = undone.sha256().substring(0, 12);
    return new Bilingual(
        "Il caricamento di %s è stato annullato il %s: il catalogo resta com'era; per ricaricarla: rerun --delivery %s."
            .formatted(undone.file(), day(undone), short12),
        "The load of %s was taken back on %s: the catalogue stays as it was; to load it: rerun --delivery %s."
            .formatted(undone.file(), day(undone), short12));
  }

  private SourceReport tellAsBefore(
      SourceDefinition source, DeliveryDescription delivery, Bilingual reason)
      throws SQLException, IOException {
    Optional<LoadRecord> last = census.store().findLastLoad(source.id());
    if (last.isPresent()) {
      return tell(source, last.get(), Optional.of(reason));
    }
    SourceReport report =
        NothingLoaded.told(source, SourceState.UNCHANGED, reason, Optional.of(delivery), List.of());
    if (!run.dryRun()) {
      census
          .runLog()
          .record(
              SourceOutcome.nothingLoaded(
                  run.id(), report, census.store().liveOffers(source.id())));
    }
    return report;
  }

  /** The report of an outcome that is in the catalogue already, without its rows. */
  SourceReport report(SourceOutcome outcome) {
    return new SourceReport(
        outcome.sourceId(),
        outcome.name(),
        outcome.state(),
        outcome.reason(),
        outcome.delivery(),
        outcome.counts(),
        outcome.columns(),
        outcome.notices().stream()
            .flatMap(
                c ->
                    Optional.ofNullable(types.get(c.code())).stream()
                        .map(type -> new NoticeCount(type, c.count())))
            .toList(),
        List.of(),
        outcome.corrections(),
        List.of(),
        outcome.setAside());
  }

  /**
   * Writes the row files once more, and counts what is in them.
   *
   * @param corrected how many corrections there were
   */
  private OutcomeTally retell(SourceDefinition source, LoadRecord load, long corrected)
      throws SQLException, IOException {
    OutcomeTally tally = new OutcomeTally();
    try (RowFiles files =
        new RowFiles(
            run.folder().resolve(source.id()),
            run.language(),
            census.contents().tables(load.id()))) {
      census
          .contents()
          .notices(
              load.id(),
              code -> Optional.ofNullable(types.get(code)).filter(t -> !AgeingRules.isAgeing(code)),
              notice -> say(notice, files, tally));
      census
          .contents()
          .ageing(
              load.id(),
              ageing.stream().map(rule -> rule.window(run.referenceDate())).toList(),
              confirmedByDelivering(load),
              row -> judge(row, files, tally));
      corrections(source, load, corrected, files, tally);
      Optional<Path> others = fileThatTold(source, load, RowFiles::others);
      if (others.isPresent()) {
        files.othersAsIn(others.get());
      }
      census
          .contents()
          .rejectedRows(
              load.id(),
              row ->
                  unchecked(
                      () -> files.addRejected(row.table(), row.place(), row.codes(), row.cells())));
      files.finish();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return tally;
  }

  /**
   * Corrections depend neither on the day nor on the language: the file of an earlier run that told
   * them is this run's too. A million rows have thirty million of them.
   */
  private void corrections(
      SourceDefinition source, LoadRecord load, long corrected, RowFiles files, OutcomeTally tally)
      throws SQLException, IOException {
    Optional<Path> told = fileThatTold(source, load, RowFiles::corrections);
    List<Correction> first = new ArrayList<>();
    if (told.isPresent()
        && census.contents().firstCorrections(load.id(), first::add)
        && files.correctionsAsIn(told.get())) {
      first.forEach(tally::count);
      tally.recallCorrections(corrected);
      return;
    }
    census
        .contents()
        .corrections(
            load.id(),
            correction -> {
              tally.count(correction);
              unchecked(() -> files.add(correction));
            });
  }

  /** The file of the latest run that told about the load and still has it. */
  private Optional<Path> fileThatTold(
      SourceDefinition source, LoadRecord load, UnaryOperator<Path> inFolder) throws SQLException {
    return census.store().runsThatToldOf(load).stream()
        .map(id -> census.data().resolve("runs").resolve(id).resolve(source.id()))
        .map(inFolder)
        .filter(Files::isRegularFile)
        .findFirst();
  }

  private void judge(AgeingRow row, RowFiles files, OutcomeTally tally) {
    AgeingFacts facts =
        new AgeingFacts(
            row.offerId(),
            row.place(),
            row.status(),
            row.lastConfirmedAt(),
            row.tenderDeadline(),
            row.availableFrom());
    AgeingRules.judge(ageing, facts, run.referenceDate())
        .forEach(notice -> say(notice, files, tally));
  }

  /** Who gives no date of confirmation confirms by delivering. */
  private @Nullable LocalDate confirmedByDelivering(LoadRecord load) {
    LocalDate delivered = load.loadedAt().atZone(ZoneOffset.UTC).toLocalDate();
    return delivered.isAfter(run.referenceDate()) ? null : delivered;
  }

  private static void say(Notice notice, RowFiles files, OutcomeTally tally) {
    tally.count(notice);
    unchecked(() -> files.add(notice));
  }

  private List<CodeCount> codeCounts(OutcomeTally tally) {
    return tally.noticeCounts().stream()
        .map(c -> new CodeCount(c.type().code(), c.type().severity(), c.count()))
        .toList();
  }

  private String day(DeliveryRecord delivery) {
    return delivery
        .stateAt()
        .atZone(census.configuration().region().timeZone())
        .toLocalDate()
        .toString();
  }

  private static void unchecked(Writing writing) {
    try {
      writing.write();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Writing {
    void write() throws IOException;
  }
}
