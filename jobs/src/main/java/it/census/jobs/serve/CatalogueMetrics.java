package it.census.jobs.serve;

import static it.census.jobs.serve.ServeMetrics.flag;
import static it.census.jobs.serve.ServeMetrics.seconds;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import it.census.model.Severity;
import it.census.model.report.Counts;
import it.census.model.report.RunReport;
import it.census.model.report.SourceState;
import it.census.writers.catalogue.CensusFigures;
import it.census.writers.catalogue.RunRecord;
import it.census.writers.catalogue.SourceFigures;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The catalogue as Prometheus is told about it: the last run over all sources, by whatever process,
 * and each source as its last run left it. Labels are ids of sources and words of the program, no
 * content and no person.
 */
final class CatalogueMetrics implements MultiCollector {

  private static final List<String> RUN_STATES =
      List.of(
          RunRecord.RUNNING,
          RunReport.Status.COMPLETED.key(),
          RunReport.Status.ATTENTION.key(),
          RunReport.Status.FAILED.key(),
          "interrupted");

  private final Figures figures;
  private final Clock clock;

  CatalogueMetrics(Figures figures, Clock clock) {
    this.figures = figures;
    this.clock = clock;
  }

  @Override
  public MetricSnapshots collect() {
    return figures.now().map(this::collect).orElseGet(MetricSnapshots::new);
  }

  private MetricSnapshots collect(CensusFigures known) {
    Gauges gauges = new Gauges();
    known.lastRun().ifPresent(run -> run(gauges, run));
    gauges.add(
        "census_sources_held",
        "Sources of which a delivery waits for a person.",
        Labels.EMPTY,
        (double) known.sources().stream().filter(SourceFigures::held).count());
    known.sources().forEach(source -> source(gauges, source));
    return gauges.snapshots();
  }

  private static void run(Gauges gauges, RunRecord run) {
    gauges.add(
        "census_run_start_timestamp_seconds",
        "When the last run over all sources began.",
        Labels.EMPTY,
        seconds(run.started()));
    run.finished()
        .ifPresent(
            finished -> {
              gauges.add(
                  "census_run_end_timestamp_seconds",
                  "When the last run over all sources ended; not told while it is going.",
                  Labels.EMPTY,
                  seconds(finished));
              gauges.add(
                  "census_run_duration_seconds",
                  "How long the last run over all sources took.",
                  Labels.EMPTY,
                  Duration.between(run.started(), finished).toMillis() / 1000.0);
            });
    String state = run.wasCutOff() ? "interrupted" : run.status();
    for (String each : RUN_STATES) {
      gauges.add(
          "census_run_status",
          "How the last run over all sources came out: 1 at its status, 0 at the others.",
          Labels.of("status", each),
          flag(each.equals(state)));
    }
  }

  private void source(Gauges gauges, SourceFigures source) {
    source.state().ifPresent(state -> states(gauges, source.id(), state));
    gauges.add(
        "census_source_held",
        "Whether a delivery of the source waits for a person.",
        Labels.of("source", source.id()),
        flag(source.held()));
    gauges.add(
        "census_source_live_offers",
        "Live offers of the source in the catalogue.",
        Labels.of("source", source.id()),
        (double) source.liveOffers());
    source
        .deliveredAt()
        .ifPresent(
            delivered ->
                gauges.add(
                    "census_source_delivery_age_seconds",
                    "Since when the catalogue holds the delivery it holds of the source.",
                    Labels.of("source", source.id()),
                    (double)
                        Math.max(0, Duration.between(delivered, clock.instant()).toSeconds())));
    fates(source.counts())
        .forEach(
            (fate, count) ->
                gauges.add(
                    "census_source_rows",
                    "Rows of the source in its last run by fate; withdrawn are offers.",
                    Labels.of("source", source.id(), "fate", fate),
                    (double) count));
    for (Severity severity : Severity.values()) {
      gauges.add(
          "census_source_notices",
          "Notices about the source in its last run by severity.",
          Labels.of("source", source.id(), "severity", severity.name().toLowerCase(Locale.ROOT)),
          (double) source.notices().getOrDefault(severity, 0L));
    }
  }

  private static void states(Gauges gauges, String id, SourceState state) {
    for (SourceState each : SourceState.values()) {
      gauges.add(
          "census_source_state",
          "How the source came out of its last run: 1 at its state, 0 at the others.",
          Labels.of("source", id, "state", each.key()),
          flag(each == state));
    }
  }

  private static Map<String, Long> fates(Counts counts) {
    Map<String, Long> fates = new LinkedHashMap<>();
    fates.put("new", counts.fresh());
    fates.put("changed", counts.changed());
    fates.put("unchanged", counts.unchanged());
    fates.put("rejected", counts.rejected());
    fates.put("duplicate", counts.duplicate());
    fates.put("withdrawn", counts.withdrawn());
    return fates;
  }

  /** Gathers the points of each gauge. */
  private static final class Gauges {

    private final Map<String, GaugeSnapshot.Builder> gauges = new LinkedHashMap<>();

    void add(String name, String help, Labels labels, double value) {
      gauges
          .computeIfAbsent(name, n -> GaugeSnapshot.builder().name(n).help(help))
          .dataPoint(GaugeDataPointSnapshot.builder().labels(labels).value(value).build());
    }

    MetricSnapshots snapshots() {
      List<GaugeSnapshot> built = new ArrayList<>();
      gauges.values().forEach(gauge -> built.add(gauge.build()));
      return new MetricSnapshots(List.copyOf(built));
    }
  }
}
