package it.census.jobs.cli;

import it.census.jobs.database.CensusDatabase;
import it.census.jobs.run.CensusServices;
import it.census.jobs.serve.CensusServer;
import it.census.jobs.serve.HeldDatabase;
import it.census.model.config.CensusConfiguration;
import it.census.model.config.Serving;
import it.census.readers.config.ConfigurationInvalid;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import picocli.CommandLine.Command;

/** The schedule, in one long process. */
@Command(
    description = {
      "The schedule, in one long process, with health and metrics: runs at the times that"
          + " application.yml says (serve.at) in the time zone of the region, and tells on"
          + " http://127.0.0.1:9464 (serve.address, serve.port) /health, /ready and /metrics.",
      "The configuration is read afresh for every run. A run missed while the machine was off is"
          + " made up once. SIGTERM ends it: with 0 between runs, with 130 where a run was"
          + " interrupted."
    },
    mixinStandardHelpOptions = true)
final class ServeCommand extends CensusCommand {

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  @Override
  @SuppressWarnings("try")
  protected int execute() throws Exception {
    if (options.date().isPresent()) {
      throw new Refused("serve judges every run by the day on which it runs: leave --date out.");
    }
    CensusConfiguration configuration = configuration();
    folder(options.data());
    try (SoleServe alone =
            SoleServe.of(options.data())
                .orElseThrow(
                    () ->
                        new Refused(
                            ExitCode.BUSY,
                            "Another ./census serve keeps the schedule of "
                                + options.data()
                                + ": one is enough."));
        LogFile log = LogFile.into(options.data());
        HeldDatabase database =
            new HeldDatabase(() -> CensusDatabase.open(options.data(), environment()))) {
      interruption().ifPresent(i -> i.closes(database::close));
      serve(configuration, database, log);
    }
    return ExitCode.DONE;
  }

  private void serve(CensusConfiguration configuration, HeldDatabase database, LogFile log)
      throws Refused {
    ExecutorService worker = Executors.newSingleThreadExecutor();
    try (CensusServer server =
        new CensusServer(
            configuration,
            options.data(),
            database,
            clock(),
            new WallClock(clock(), LONGEST_WAIT),
            worker,
            new ShownRuns(log))) {
      interruption().ifPresent(i -> i.restsWhen(() -> !server.isRunning()));
      Serving serving = configuration.serving();
      out()
          .printf(
              "serving %s: next run %s; health and metrics on http://%s:%d/%n",
              options.data(),
              local(server.next(), configuration.region().timeZone()),
              serving.address().contains(":") ? "[" + serving.address() + "]" : serving.address(),
              serving.port());
      server.keep();
    } catch (IOException e) {
      throw new Refused(
          ExitCode.IMPOSSIBLE,
          "Health and metrics cannot be told on %s port %d (%s): is another program there? Change serve.port in %s."
              .formatted(
                  configuration.serving().address(),
                  configuration.serving().port(),
                  e.getMessage(),
                  options.config().resolve("application.yml")));
    } finally {
      worker.shutdownNow();
    }
  }

  private static String local(Instant instant, ZoneId zone) {
    return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm VV", Locale.ROOT)
        .withZone(zone)
        .format(instant);
  }

  /** Runs as a person sees them who reads the journal. */
  private final class ShownRuns implements CensusServer.Work {

    private final LogFile log;

    ShownRuns(LogFile log) {
      this.log = log;
    }

    @Override
    public int run(CensusConfiguration configuration, HeldDatabase database) {
      log.reopen();
      return told(
          () ->
              nightly()
                  .run(
                      CensusServices.of(configuration, options.data(), database.get()),
                      LocalDate.now(clock().withZone(configuration.region().timeZone())),
                      List.of(),
                      false,
                      false));
    }

    @Override
    public void refused(ConfigurationInvalid mistakes) {
      told(
          () -> {
            throw mistakes;
          });
    }

    @Override
    public void skipped(Instant due) {
      System.err.println(
          "census: the run due at " + due + " is skipped: the one before is still going.");
    }
  }
}
