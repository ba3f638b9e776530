package it.census.jobs.serve;

import it.census.jobs.database.CensusDatabase;
import it.census.jobs.database.DatabaseUnavailable;
import it.census.jobs.serve.ServeStatus.Ending;
import it.census.model.config.CensusConfiguration;
import it.census.readers.config.ConfigurationInvalid;
import it.census.readers.config.ConfigurationProblem;
import it.census.readers.config.ConfigurationReader;
import it.census.writers.catalogue.FiguresReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The census by itself, in one process that lives for years: it runs when the schedule says so,
 * under the configuration of that moment, and tells all the time how it is. Whatever goes wrong in
 * a night, the results of the night before stay and the next night is tried.
 */
public final class CensusServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(CensusServer.class);
  private static final int MISTAKES_IN_LOG = 20;

  private final Path config;
  private final HeldDatabase database;
  private final Clock clock;
  private final Pause pause;
  private final Work work;
  private final ServeStatus status = new ServeStatus();
  private final Figures figures;
  private final Timetable timetable;
  private final Health health;
  private final MonitoringServer monitoring;
  private boolean unavailableTold;

  /** What the process does at its times, and how it tells a person. */
  public interface Work {

    /**
     * The run that is due.
     *
     * @return its exit code, as of the command {@code run}
     */
    int run(CensusConfiguration configuration, HeldDatabase database);

    /** The run that is due cannot begin: the configuration is not valid. */
    void refused(ConfigurationInvalid mistakes);

    /** The run that is due cannot begin: the one before is still going. */
    void skipped(Instant due);
  }

  /**
   * Begins to tell how it is; {@link #keep} then begins to work.
   *
   * @param configuration of the moment; every run reads it anew
   * @param worker on which runs are done
   * @throws IOException where health and metrics cannot be told on the address and port that the
   *     configuration names
   */
  public CensusServer(
      CensusConfiguration configuration,
      Path data,
      HeldDatabase database,
      Clock clock,
      Pause pause,
      Executor worker,
      Work work)
      throws IOException {
    this.config = configuration.folder();
    this.database = database;
    this.clock = clock;
    this.pause = pause;
    this.work = work;
    this.figures = new Figures(database::watching, clock);
    this.timetable =
        new Timetable(clock, pause, worker, schedule(configuration), new ScheduledRuns());
    this.health = new Health(data, clock, figures, timetable, status, configuration.serving());
    this.monitoring =
        MonitoringServer.start(
            configuration.serving().address(),
            configuration.serving().port(),
            health,
            ServeMetrics.registry(data, clock, figures, health, timetable, status));
  }

  /** Works until the thread is interrupted. */
  public void keep() {
    timetable.keep(this::lastDone);
  }

  /** Whether a run is going at the moment. */
  public boolean isRunning() {
    return timetable.isRunning();
  }

  /** When the next run is due. */
  public Instant next() {
    return timetable.next();
  }

  int port() {
    return monitoring.port();
  }

  @Override
  public void close() {
    monitoring.close();
  }

  private static Schedule schedule(CensusConfiguration configuration) {
    return new Schedule(configuration.serving().at(), configuration.region().timeZone());
  }

  /**
   * When the last run over all sources began that came to its end; nothing where there was none. A
   * database that starts after this process is waited for.
   */
  private Optional<Instant> lastDone() throws InterruptedException {
    Optional<CensusDatabase> open = open();
    while (open.isEmpty()) {
      if (!clock.instant().isBefore(timetable.next())) {
        return Optional.of(Instant.EPOCH);
      }
      pause.until(timetable.next());
      open = open();
    }
    try {
      return new FiguresReader(open.get().watching()).lastDone();
    } catch (SQLException e) {
      LOG.warn("Whether a run was missed cannot be told", e);
      return Optional.empty();
    }
  }

  /** The database, opened anew where it was lost; told once where that cannot be done. */
  private Optional<CensusDatabase> open() {
    try {
      CensusDatabase open = database.get();
      unavailableTold = false;
      return Optional.of(open);
    } catch (DatabaseUnavailable e) {
      if (!unavailableTold) {
        LOG.error("The database cannot be used; it is tried again", e);
        unavailableTold = true;
      }
      return Optional.empty();
    }
  }

  private final class ScheduledRuns implements Timetable.Runs {

    @Override
    public void run(Instant due) {
      LOG.info("The run due at {} begins", due);
      Ending ending = Ending.IMPOSSIBLE;
      try {
        ending = begin();
      } finally {
        status.ended(ending);
        figures.forget();
        LOG.info("The run due at {} has ended: {}", due, ending.key());
      }
    }

    private Ending begin() {
      CensusConfiguration fresh;
      try {
        fresh = ConfigurationReader.read(config);
      } catch (ConfigurationInvalid e) {
        status.configuration(e.problems().size());
        // Where the mistakes stand; what was written there may be a person's address.
        LOG.error(
            "The configuration is not valid, nothing was run: {} mistakes, in {}",
            e.problems().size(),
            e.problems().stream()
                .limit(MISTAKES_IN_LOG)
                .map(CensusServer::place)
                .collect(Collectors.joining(", ")));
        work.refused(e);
        return Ending.CONFIGURATION;
      }
      status.configuration(0);
      timetable.follow(schedule(fresh));
      health.follow(fresh.serving());
      return ending(work.run(fresh, database));
    }

    @Override
    public void skipped(Instant due) {
      status.skipped();
      work.skipped(due);
    }

    @Override
    public void idle() {
      open();
    }
  }

  private static String place(ConfigurationProblem problem) {
    return problem.line() > 0 ? problem.file() + ":" + problem.line() : problem.file();
  }

  private static Ending ending(int exitCode) {
    return switch (exitCode) {
      case 0 -> Ending.DONE;
      case 1 -> Ending.ATTENTION;
      case 2 -> Ending.CONFIGURATION;
      case 4 -> Ending.BUSY;
      default -> Ending.IMPOSSIBLE;
    };
  }
}
