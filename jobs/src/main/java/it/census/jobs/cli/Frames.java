package it.census.jobs.cli;

import it.census.jobs.run.CensusServices;
import it.census.jobs.run.RunFrame;
import it.census.jobs.run.RunIds;
import it.census.jobs.run.RunListener;
import it.census.model.Language;
import it.census.model.config.CensusConfiguration;
import it.census.readers.config.CodeFingerprint;
import it.census.readers.config.RulesVersion;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Makes the frame of a run from what the command line says.
 *
 * @param folders options by which a command that follows meets the same catalogue
 * @param by who gave the command
 */
record Frames(
    CensusConfiguration configuration,
    Path data,
    Instant now,
    LocalDate referenceDate,
    Language language,
    String folders,
    RunListener listener,
    String by) {

  /** Who gives a command: under sudo everybody would be root. */
  static String account(String user, Map<String, String> environment) {
    String asked = environment.getOrDefault("SUDO_USER", "");
    return user.equals("root") && !asked.isBlank() ? asked : user;
  }

  /** Who gives this command. */
  static String account(Map<String, String> environment) {
    return account(System.getProperty("user.name", "unknown"), environment);
  }

  /** The instant of a run that begins now; where the clock was set back, that is said. */
  static Instant instant(CensusServices census, Clock clock) throws SQLException {
    Instant now = clock.instant();
    Instant instant = census.instant(Clock.fixed(now, clock.getZone()));
    if (!instant.equals(now)) {
      System.err.println(
          "census: the clock (%s) is behind the last run; this run is dated %s."
              .formatted(now.truncatedTo(ChronoUnit.SECONDS), instant));
    }
    return instant;
  }

  RunFrame of(String command, boolean force, boolean dryRun, Optional<String> note) {
    // PostgreSQL keeps microseconds; a finer instant would not be found again.
    Instant started = now.truncatedTo(ChronoUnit.MICROS);
    CodeFingerprint code = CodeFingerprint.ofClasses();
    String id = RunIds.of(started, RandomGenerator.getDefault());
    return new RunFrame(
        id,
        command,
        started,
        referenceDate,
        language,
        RulesVersion.of(configuration, code),
        code,
        data.resolve("runs").resolve(id),
        force,
        dryRun,
        by,
        folders,
        note,
        listener);
  }
}
