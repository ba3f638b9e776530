package it.census.jobs.serve;

import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Info;
import io.prometheus.metrics.instrumentation.jvm.JvmGarbageCollectorMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmMemoryMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmRuntimeInfoMetric;
import io.prometheus.metrics.instrumentation.jvm.JvmThreadsMetrics;
import io.prometheus.metrics.instrumentation.jvm.ProcessMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import it.census.jobs.serve.ServeStatus.Ending;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.function.DoubleSupplier;

/** What Prometheus is told: the process, its schedule, its folder, and the catalogue. */
final class ServeMetrics {

  private ServeMetrics() {}

  static PrometheusRegistry registry(
      Path data,
      Clock clock,
      Figures figures,
      Health health,
      Timetable timetable,
      ServeStatus status) {
    PrometheusRegistry registry = new PrometheusRegistry();
    schedule(registry, timetable, status);
    checks(registry, figures, health, status);
    folder(registry, data);
    registry.register(new CatalogueMetrics(figures, clock));
    Info.builder()
        .name("census_build_info")
        .help("The program.")
        .labelNames("version")
        .register(registry)
        .setLabelValues(version());
    JvmMemoryMetrics.builder().register(registry);
    JvmGarbageCollectorMetrics.builder().register(registry);
    JvmThreadsMetrics.builder().register(registry);
    JvmRuntimeInfoMetric.builder().register(registry);
    ProcessMetrics.builder().register(registry);
    return registry;
  }

  private static void schedule(
      PrometheusRegistry registry, Timetable timetable, ServeStatus status) {
    gauge(
        registry,
        "census_schedule_next_timestamp_seconds",
        "When the next run is due.",
        () -> seconds(timetable.next()));
    gauge(
        registry,
        "census_schedule_running",
        "Whether a run of the schedule is going (1) or not (0).",
        () -> flag(timetable.isRunning()));
    CounterWithCallback.builder()
        .name("census_schedule_runs_total")
        .help("Runs of the schedule since the process began, by how they came out.")
        .labelNames("ending")
        .callback(
            told -> {
              for (Ending ending : Ending.values()) {
                told.call((double) status.runs(ending), ending.key());
              }
            })
        .register(registry);
    CounterWithCallback.builder()
        .name("census_schedule_skipped_total")
        .help("Times at which no run began, because the one before was still going.")
        .callback(told -> told.call((double) status.runsSkipped()))
        .register(registry);
  }

  private static void checks(
      PrometheusRegistry registry, Figures figures, Health health, ServeStatus status) {
    gauge(
        registry,
        "census_configuration_mistakes",
        "Mistakes in the configuration when it was read last; with any of them nothing runs.",
        status::configurationMistakes);
    gauge(
        registry,
        "census_database_up",
        "Whether the database answers (1) or not (0).",
        () -> flag(figures.now().isPresent()));
    gauge(
        registry,
        "census_archive_writable",
        "Whether the archive can be written (1) or not (0).",
        () -> flag(health.canWrite()));
    GaugeWithCallback.builder()
        .name("census_run_overdue")
        .help("Whether a run that the schedule wanted has not come to its end in time.")
        .callback(
            told -> figures.now().ifPresent(known -> told.call(flag(health.isOverdue(known)))))
        .register(registry);
  }

  private static void folder(PrometheusRegistry registry, Path data) {
    GaugeWithCallback.builder()
        .name("census_publications_timestamp_seconds")
        .help("When the publications were written last.")
        .callback(
            told -> {
              Path manifest = data.resolve("publications").resolve("manifest.json");
              try {
                told.call(seconds(Files.getLastModifiedTime(manifest).toInstant()));
              } catch (IOException notThereYet) {
                return;
              }
            })
        .register(registry);
    GaugeWithCallback.builder()
        .name("census_data_free_bytes")
        .help("Room left for the data folder.")
        .callback(
            told -> {
              try {
                told.call((double) Files.getFileStore(data).getUsableSpace());
              } catch (IOException notKnown) {
                return;
              }
            })
        .register(registry);
  }

  private static void gauge(
      PrometheusRegistry registry, String name, String help, DoubleSupplier value) {
    GaugeWithCallback.builder()
        .name(name)
        .help(help)
        .callback(told -> told.call(value.getAsDouble()))
        .register(registry);
  }

  static double seconds(Instant instant) {
    return instant.toEpochMilli() / 1000.0;
  }

  static double flag(boolean yes) {
    return yes ? 1 : 0;
  }

  private static String version() {
    String version = ServeMetrics.class.getPackage().getImplementationVersion();
    return version == null ? "unpackaged" : version.toLowerCase(Locale.ROOT);
  }
}
