package it.census.jobs;

import it.census.jobs.database.CensusDatabase;
import it.census.jobs.run.CensusServices;
import it.census.jobs.run.Decisions;
import it.census.jobs.run.Erase;
import it.census.jobs.run.HeldPreview;
import it.census.jobs.run.NightlyRun;
import it.census.jobs.run.Rebuild;
import it.census.jobs.run.RunFrame;
import it.census.jobs.run.RunListener;
import it.census.jobs.run.RunOutcome;
import it.census.model.Language;
import it.census.model.config.CensusConfiguration;
import it.census.model.config.SourceDefinition;
import it.census.readers.config.CodeFingerprint;
import it.census.readers.config.ConfigurationReader;
import it.census.readers.config.RulesVersion;
import it.census.writers.catalogue.Prospect;
import it.census.writers.catalogue.PublishResult;
import it.census.writers.erasure.PersonalData;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A census of its own on a real PostgreSQL, for tests that run the real thing. */
public final class TestCensus implements AutoCloseable {

  public static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  /** Why somebody decides something. */
  public static final String WHY = "so that it is tested";

  private final Path data;
  private final Map<String, String> environment;
  private final CensusDatabase database;
  private final Dropping dropping;
  private Instant now = Instant.parse("2026-11-21T01:30:00Z");
  private RunListener listener = RunListener.NONE;
  private int runs;
  private LocalDate day = DAY;

  private TestCensus(Path data, Map<String, String> environment, Dropping dropping)
      throws Exception {
    this.data = Files.createDirectories(data);
    this.environment = environment;
    this.database = CensusDatabase.open(data, environment);
    this.dropping = dropping;
  }

  /** In a database of its own, which nobody finds any more in the end. */
  public static TestCensus in(Path data) throws Exception {
    TestServer server = TestServer.shared();
    String name = server.createWithSchema();
    return new TestCensus(data, server.environment(name), () -> server.drop(name));
  }

  /** As somebody has it who names no server: an embedded one in the data folder. */
  public static TestCensus embedded(Path data) throws Exception {
    return on(data, Map.of("HOME", System.getProperty("user.home")));
  }

  /** On a database that others have made; it is left as it is in the end. */
  public static TestCensus on(Path data, Map<String, String> environment) throws Exception {
    return new TestCensus(data, environment, () -> {});
  }

  /** What becomes of the database in the end. */
  private interface Dropping {
    void drop() throws SQLException;
  }

  /** The root of the repository. */
  public static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("sample-data"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  public Path data() {
    return data;
  }

  /** From now on runs are of this day. */
  public TestCensus on(LocalDate other) {
    day = other;
    return this;
  }

  /** From now on runs begin after this instant. */
  public TestCensus after(Instant instant) {
    now = instant;
    return this;
  }

  /** The next run is numbered as if so many had been before. */
  public TestCensus afterRuns(int before) {
    runs = before;
    return this;
  }

  /** The database, for those who put something together themselves. */
  public CensusDatabase database() {
    return database;
  }

  /** By what another process finds the same database; it works in the same data folder. */
  public Map<String, String> environment() {
    return environment;
  }

  /** The circumstances of the next run, a day later. */
  public RunFrame nextFrame(CensusConfiguration configuration) throws Exception {
    return frame("run", CensusServices.of(configuration, data, database), false, false);
  }

  /** Somebody watches from now on. */
  public TestCensus watchedBy(RunListener watcher) {
    listener = watcher;
    return this;
  }

  /** The next run begins at this instant. */
  public TestCensus nextAt(Instant instant) {
    now = instant.minusSeconds(86_400);
    return this;
  }

  /** A nightly run of all sources of a configuration. */
  public RunOutcome run(Path config) throws Exception {
    return run(config, false, false);
  }

  public RunOutcome run(Path config, boolean force, boolean dryRun) throws Exception {
    CensusServices census = services(config);
    return new NightlyRun(census, frame("run", census, force, dryRun), clock())
        .run(census.configuration().sources());
  }

  /** A nightly run of these sources, in this order. */
  public RunOutcome run(Path config, List<SourceDefinition> sources) throws Exception {
    CensusServices census = services(config);
    return new NightlyRun(census, frame("run", census, false, false), clock()).run(sources);
  }

  public RunOutcome release(Path config, String source) throws Exception {
    CensusServices census = services(config);
    Decisions decisions = new Decisions(census, frame("release", census, false, false), clock());
    var definition = census.configuration().findSource(source).orElseThrow();
    return decisions.release(definition, decisions.held(definition).orElseThrow());
  }

  /** What the held delivery of a source would do. */
  public Optional<PublishResult> preview(Path config, String source, Prospect.Listener listener)
      throws Exception {
    CensusServices census = services(config);
    return new HeldPreview(census, frame("show", census, false, true))
        .preview(
            census.configuration().findSource(source).orElseThrow(),
            census.store().findHeld(source).orElseThrow(),
            listener);
  }

  /** Erases the personal data of a person. */
  public Erase.Erased erasePerson(Path config, String... known) throws Exception {
    PersonalData person = new PersonalData();
    for (String text : known) {
      person.addTyped(text);
    }
    return erase(config).erase(new Erase.Wanted(person, Optional.empty())).orElseThrow();
  }

  /** Erases the personal data of a source. */
  public Erase.Erased eraseSource(Path config, String source) throws Exception {
    return erase(config)
        .erase(
            new Erase.Wanted(
                new PersonalData(), ConfigurationReader.read(config).findSource(source)))
        .orElseThrow();
  }

  public Erase erase(Path config) throws Exception {
    CensusServices census = services(config);
    return new Erase(census, frame("erase", census, false, false), clock());
  }

  public RunOutcome discard(Path config, String source) throws Exception {
    CensusServices census = services(config);
    Decisions decisions = new Decisions(census, frame("discard", census, false, false), clock());
    var definition = census.configuration().findSource(source).orElseThrow();
    return decisions.discard(definition, decisions.held(definition).orElseThrow());
  }

  public RunOutcome undo(Path config, String source) throws Exception {
    CensusServices census = services(config);
    Decisions decisions = new Decisions(census, frame("undo", census, false, false), clock());
    var definition = census.configuration().findSource(source).orElseThrow();
    return decisions.undo(definition, decisions.lastLoad(definition).orElseThrow());
  }

  /** What an officer who gives this command can decide. */
  public Decisions decisions(Path config, String command) throws Exception {
    CensusServices census = services(config);
    return new Decisions(census, frame(command, census, false, false), clock());
  }

  /** Reads an archived delivery of a source again. */
  public RunOutcome rerun(Path config, String source, String sha256) throws Exception {
    CensusServices census = services(config);
    Decisions decisions = new Decisions(census, frame("rerun", census, true, false), clock());
    return decisions.rerun(
        List.of(census.configuration().findSource(source).orElseThrow()),
        Map.of(source, census.store().findDelivery(source, sha256).orElseThrow()));
  }

  /** Builds the catalogue again from the archive. */
  public RunOutcome rebuild(Path config) throws Exception {
    CensusServices census = services(config);
    return new Rebuild(census, frame("rebuild", census, false, false), clock())
        .rebuild((entries, all) -> {});
  }

  /** What a run works with. */
  public CensusServices services(Path config) throws Exception {
    return CensusServices.of(ConfigurationReader.read(config), data, database);
  }

  /** Damages something. */
  public void update(String sql) throws Exception {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The rows of a query, cells joined by a bar. */
  public List<String> rows(String sql) throws Exception {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (result.next()) {
        StringBuilder row = new StringBuilder();
        for (int c = 1; c <= result.getMetaData().getColumnCount(); c++) {
          row.append(c == 1 ? "" : "|").append(result.getString(c));
        }
        rows.add(row.toString());
      }
      return rows;
    }
  }

  @Override
  public void close() {
    database.close();
    try {
      dropping.drop();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private RunFrame frame(String command, CensusServices census, boolean force, boolean dryRun)
      throws SQLException {
    now = census.instant(Clock.fixed(now.plusSeconds(86_400), ZoneOffset.UTC));
    String id = "run-%03d".formatted(++runs);
    CodeFingerprint code = CodeFingerprint.ofClasses();
    return new RunFrame(
        id,
        command,
        now,
        day,
        Language.IT,
        RulesVersion.of(census.configuration(), code),
        code,
        data.resolve("runs").resolve(id),
        force,
        dryRun,
        "test",
        "",
        command.equals("run") ? Optional.empty() : Optional.of(WHY),
        listener);
  }

  private Clock clock() {
    return Clock.fixed(now.plusSeconds(60), ZoneOffset.UTC);
  }
}
