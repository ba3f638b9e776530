package it.census.jobs.cli;

import it.census.jobs.FileTrouble;
import it.census.jobs.database.CensusDatabase;
import it.census.jobs.database.DatabaseTrouble;
import it.census.jobs.database.DatabaseUnavailable;
import it.census.jobs.run.CensusServices;
import it.census.jobs.run.RunFrame;
import it.census.jobs.run.RunImpossible;
import it.census.jobs.run.RunListener;
import it.census.jobs.run.RunOutcome;
import it.census.model.Bilingual;
import it.census.model.Language;
import it.census.model.config.CensusConfiguration;
import it.census.model.config.SourceDefinition;
import it.census.readers.config.ConfigurationInvalid;
import it.census.readers.config.ConfigurationProblem;
import it.census.readers.config.ConfigurationReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Mixin;

/**
 * What all commands share: they read the configuration, open the database where they need it, and
 * turn whatever goes wrong into one sentence and an exit code.
 */
abstract class CensusCommand implements Callable<Integer> {

  @Mixin protected CommonOptions options = new CommonOptions();

  private final Clock clock = Clock.systemUTC();
  private Map<String, String> environment = Map.of();
  private @Nullable Interruption interruption;

  /** The variables of the process that gives the command; told once, before it is carried out. */
  final void under(Map<String, String> variables) {
    environment = Map.copyOf(variables);
  }

  /** What happens when a signal ends the command; told once, before it is carried out. */
  final void endedBy(Interruption signal) {
    interruption = signal;
  }

  /** What the command does; its exit code. */
  protected abstract int execute() throws Exception;

  @Override
  public final Integer call() {
    return told(this::execute);
  }

  /** Something a command does; its exit code. */
  interface Task {
    int run() throws Exception;
  }

  /** Does something; whatever goes wrong becomes one sentence and an exit code. */
  protected final int told(Task task) {
    try {
      return task.run();
    } catch (Refused e) {
      return complain(e.exitCode, e.getMessage());
    } catch (ConfigurationInvalid e) {
      return complain(ExitCode.USAGE, problems(e));
    } catch (DatabaseUnavailable | RunImpossible e) {
      LoggerFactory.getLogger(getClass()).error("The command could not be done", e);
      boolean misnamed = e instanceof DatabaseUnavailable database && database.isMisnamed();
      return complain(misnamed ? ExitCode.USAGE : ExitCode.IMPOSSIBLE, e.getMessage());
    } catch (SQLException e) {
      LoggerFactory.getLogger(getClass()).error("The database failed", e);
      return complain(ExitCode.IMPOSSIBLE, DatabaseTrouble.sentence(e));
    } catch (IOException e) {
      LoggerFactory.getLogger(getClass()).error("A file failed", e);
      return complain(ExitCode.IMPOSSIBLE, FileTrouble.sentence(e).en());
    } catch (OutOfMemoryError e) {
      return complain(
          ExitCode.IMPOSSIBLE,
          "The memory was not enough; give more of it, e.g. CENSUS_JAVA_OPTS=-Xmx1g.");
    } catch (Exception e) {
      LoggerFactory.getLogger(getClass()).error("The program failed", e);
      return complain(
          ExitCode.IMPOSSIBLE,
          "The program failed (%s); what happened stands in %s."
              .formatted(e.getClass().getSimpleName(), options.data().resolve("census.log")));
    }
  }

  protected final CensusConfiguration configuration() throws ConfigurationInvalid {
    return ConfigurationReader.read(options.config());
  }

  /** Something done with the open database. */
  interface DatabaseTask {
    int run(CensusServices census) throws Exception;
  }

  @SuppressWarnings("try")
  protected final int withDatabase(CensusConfiguration configuration, DatabaseTask task)
      throws Exception {
    folder(options.data());
    try (LogFile log = LogFile.into(options.data());
        CensusDatabase database = CensusDatabase.open(options.data(), environment)) {
      interruption().ifPresent(i -> i.closes(database::close));
      return task.run(CensusServices.of(configuration, options.data(), database));
    }
  }

  /** Whether the database would be in a data folder that is not there. */
  protected final boolean hasNoData() {
    return environment.getOrDefault("CENSUS_DB_URL", "").isBlank() && !Files.exists(options.data());
  }

  /** The same for a command that only asks: it makes no data folder where there is none. */
  protected final int askingDatabase(CensusConfiguration configuration, DatabaseTask task)
      throws Exception {
    if (hasNoData()) {
      throw new Refused(
          "There is no data folder "
              + options.data()
              + ": check --data, or begin with ./census run.");
    }
    return withDatabase(configuration, task);
  }

  /** What a command does that is a run of its own. */
  interface RunTask {
    RunOutcome run(RunFrame frame) throws Exception;
  }

  /** Does something as a run of its own, and tells how it ended. */
  protected final int asRun(
      CensusServices census, String verb, boolean force, @Nullable String note, RunTask task)
      throws Exception {
    RunConsole console = new RunConsole(terminal(), language());
    RunFrame frame =
        frames(census.configuration(), instant(census), console)
            .of(verb, force, false, Optional.ofNullable(note));
    return done(closed(console, task.run(frame), frame));
  }

  /** From here on nothing is to be done again, whatever ends the process. */
  protected final int done(int exitCode) {
    interruption().ifPresent(i -> i.done(exitCode));
    return exitCode;
  }

  /** Tells how a run ended. */
  protected final int closed(RunConsole console, RunOutcome outcome, RunFrame frame) {
    console.close(outcome.report());
    return RunClosing.print(terminal(), outcome, frame, language());
  }

  /** How a night is run, by whoever gives this command. */
  protected final Nightly nightly() {
    return new Nightly(
        options.data(),
        clock,
        terminal(),
        language(),
        options.folders(),
        Frames.account(environment));
  }

  /** Under which circumstances a run of this command begins. */
  protected final Frames frames(
      CensusConfiguration configuration, Instant at, RunListener listener) {
    return new Frames(
        configuration,
        options.data(),
        at,
        referenceDate(configuration),
        language(),
        options.folders(),
        listener,
        Frames.account(environment));
  }

  /** What is to be done when a signal ends the command. */
  protected final Optional<Interruption> interruption() {
    return Optional.ofNullable(interruption);
  }

  /** Makes a folder that an option names, unless it is there. */
  protected static void folder(Path named) throws Exception {
    written(named, Files::createDirectories);
  }

  /** Something written to a place. */
  interface Writing<T> {
    T write(Path to) throws Exception;
  }

  /** Writes where an option says; where that cannot be, what was typed is what is named. */
  protected static <T> T written(Path named, Writing<T> writing) throws Exception {
    try {
      return writing.write(named);
    } catch (FileSystemException e) {
      if (FileTrouble.isDiskFull(e)) {
        throw e;
      }
      throw new Refused(
          FileTrouble.isFileForFolder(e)
              ? FileTrouble.sentence(new FileAlreadyExistsException(named.toString())).en()
              : named + " cannot be written: check the path and its permissions.");
    }
  }

  protected final Map<String, String> environment() {
    return environment;
  }

  protected final Clock clock() {
    return clock;
  }

  /** The instant of a run that begins now. */
  protected final Instant instant(CensusServices census) throws SQLException {
    return Frames.instant(census, clock);
  }

  /** The day by which everything that ages is judged. */
  protected final LocalDate referenceDate(CensusConfiguration configuration) {
    return options
        .date()
        .orElseGet(() -> LocalDate.now(clock.withZone(configuration.region().timeZone())));
  }

  protected final Language language() {
    return options.language();
  }

  protected final Terminal terminal() {
    return Terminal.of(out(), environment, Boolean.getBoolean("census.terminal"));
  }

  protected final PrintStream out() {
    return System.out;
  }

  /** The source with this id. */
  protected static SourceDefinition source(CensusConfiguration configuration, String id)
      throws Refused {
    Optional<SourceDefinition> source = configuration.findSource(id);
    if (source.isEmpty()) {
      throw new Refused(
          "There is no source "
              + (id.isBlank() ? "'" + id + "'" : id)
              + "; the sources are: "
              + configuration.sources().stream()
                  .map(SourceDefinition::id)
                  .collect(Collectors.joining(", "))
              + ".");
    }
    return source.get();
  }

  /** The sources with these ids; all where none is named. */
  protected static List<SourceDefinition> chosen(
      CensusConfiguration configuration, List<String> ids) throws Refused {
    if (ids.isEmpty()) {
      return configuration.sources();
    }
    List<SourceDefinition> chosen = new ArrayList<>();
    for (String id : ids.stream().distinct().sorted().toList()) {
      chosen.add(source(configuration, id));
    }
    return chosen;
  }

  /**
   * All mistakes, one below the other; on a terminal broken between words, since choices are many.
   */
  private String problems(ConfigurationInvalid invalid) {
    List<ConfigurationProblem> problems = invalid.problems();
    Language spoken = options.spokenLanguage();
    Bilingual head =
        new Bilingual(
            "La configurazione non è valida (errori: %d) e non si è fatto nulla:"
                .formatted(problems.size()),
            "The configuration is not valid (mistakes: %d), and nothing was done:"
                .formatted(problems.size()));
    int width = terminal().width();
    return head.in(spoken)
        + problems.stream()
            .map(p -> "\n" + Wrapping.wrapped("  " + p.in(spoken), width, "      "))
            .collect(Collectors.joining());
  }

  private static int complain(int exitCode, @Nullable String sentence) {
    System.err.println("census: " + sentence);
    return exitCode;
  }

  /** Wrong usage, or another process in the way, that only the command itself can tell. */
  static final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    Refused(String sentence) {
      this(ExitCode.USAGE, sentence);
    }

    Refused(int exitCode, String sentence) {
      super(sentence);
      this.exitCode = exitCode;
    }
  }
}
