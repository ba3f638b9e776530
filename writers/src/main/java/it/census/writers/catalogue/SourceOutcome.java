package it.census.writers.catalogue;

import it.census.model.Bilingual;
import it.census.model.report.ColumnReport;
import it.census.model.report.Counts;
import it.census.model.report.DeliveryDescription;
import it.census.model.report.SourceReport;
import it.census.model.report.SourceState;
import java.util.List;
import java.util.Optional;

/**
 * What a run did with a source, as the catalogue remembers it. Notices, corrections and rejected
 * rows are found under the load.
 *
 * @param loadId the load that tells about it; an older one where the delivery was unchanged, none
 *     where nothing was read
 * @param rulesVersion under which its rows were read
 * @param liveOffers of the source afterwards
 * @param corrections how many values were changed
 * @param setAside names of files that were there and not read
 */
public record SourceOutcome(
    String runId,
    String sourceId,
    String name,
    SourceState state,
    Optional<Bilingual> reason,
    Optional<Long> loadId,
    Optional<DeliveryDescription> delivery,
    Optional<String> rulesVersion,
    Counts counts,
    long liveOffers,
    long corrections,
    List<ColumnReport> columns,
    List<CodeCount> notices,
    List<String> setAside) {

  public SourceOutcome {
    columns = List.copyOf(columns);
    notices = List.copyOf(notices);
    setAside = List.copyOf(setAside);
  }

  /**
   * Of a source of which nothing was loaded.
   *
   * @param live offers that it has
   */
  public static SourceOutcome nothingLoaded(String runId, SourceReport report, long live) {
    return new SourceOutcome(
        runId,
        report.id(),
        report.name(),
        report.state(),
        report.reason(),
        Optional.empty(),
        report.delivery(),
        Optional.empty(),
        report.counts(),
        live,
        0,
        List.of(),
        List.of(),
        report.setAside());
  }

  /** The same outcome, told once more by a later run. */
  public SourceOutcome in(String run) {
    return new SourceOutcome(
        run,
        sourceId,
        name,
        state,
        reason,
        loadId,
        delivery,
        rulesVersion,
        counts,
        liveOffers,
        corrections,
        columns,
        notices,
        setAside);
  }

  /**
   * The outcome of a later run that finds the same bytes under the same rules: all rows as before,
   * and none of them new, changed or withdrawn.
   *
   * @param reason what else should be known
   * @param current notices as they are judged on the day of that run
   */
  public SourceOutcome unchangedIn(
      String run, Optional<Bilingual> reason, List<CodeCount> current, long live) {
    Counts as = counts;
    return new SourceOutcome(
        run,
        sourceId,
        name,
        SourceState.UNCHANGED,
        reason,
        loadId,
        delivery,
        rulesVersion,
        new Counts(
            as.read(),
            0,
            0,
            as.fresh() + as.changed() + as.unchanged(),
            as.rejected(),
            as.duplicate(),
            0,
            as.blank(),
            as.totals(),
            as.headings()),
        live,
        corrections,
        columns.stream().map(ColumnReport::withoutValues).toList(),
        current,
        setAside);
  }
}
