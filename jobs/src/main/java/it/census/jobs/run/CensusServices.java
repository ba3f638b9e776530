package it.census.jobs.run;

import it.census.jobs.batch.BatchInfrastructure;
import it.census.jobs.batch.Judging;
import it.census.jobs.database.CensusDatabase;
import it.census.jobs.database.DatabaseTrouble;
import it.census.jobs.database.DatabaseUnavailable;
import it.census.model.config.CensusConfiguration;
import it.census.writers.archive.Archive;
import it.census.writers.archive.Ledger;
import it.census.writers.archive.RuleSnapshots;
import it.census.writers.catalogue.CataloguePublisher;
import it.census.writers.catalogue.CatalogueStore;
import it.census.writers.catalogue.LedgerEntries;
import it.census.writers.catalogue.LoadContents;
import it.census.writers.catalogue.Loads;
import it.census.writers.catalogue.Migrations;
import it.census.writers.catalogue.PersonalErasure;
import it.census.writers.catalogue.PublicSettings;
import it.census.writers.catalogue.PublicationMemory;
import it.census.writers.catalogue.RunLog;
import it.census.writers.catalogue.SourceLocks;
import it.census.writers.erasure.Erasures;
import it.census.writers.erasure.RedactedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;

/**
 * Everything a run works with, put together once: configuration, compiled rules, catalogue, archive
 * and Spring Batch.
 */
public record CensusServices(
    CensusConfiguration configuration,
    Judging judging,
    Path data,
    DataSource dataSource,
    SourceLocks locks,
    Loads loads,
    CataloguePublisher publisher,
    CatalogueStore store,
    LoadContents contents,
    RunLog runLog,
    PublicSettings publicSettings,
    Archive archive,
    Ledger ledger,
    LedgerEntries ledgerEntries,
    RuleSnapshots snapshots,
    BatchInfrastructure batch) {

  /** What a server takes to notice that a process was killed, with something to spare. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /**
   * Puts everything together on an open database, whose schema is brought up to date first.
   *
   * @param data the data folder
   * @throws DatabaseUnavailable where the schema cannot be made or changed
   */
  public static CensusServices of(
      CensusConfiguration configuration, Path data, CensusDatabase database)
      throws DatabaseUnavailable {
    DataSource dataSource = database.dataSource();
    Path archive = data.resolve("archive");
    Ledger ledger = new Ledger(archive.resolve("ledger.jsonl"));
    try {
      Migrations.migrate(dataSource);
      return new CensusServices(
          configuration,
          Judging.by(configuration),
          data,
          dataSource,
          new SourceLocks(database.unpooled(), PATIENCE),
          new Loads(dataSource),
          new CataloguePublisher(dataSource),
          new CatalogueStore(dataSource),
          new LoadContents(dataSource),
          new RunLog(dataSource),
          new PublicSettings(dataSource),
          new Archive(archive),
          ledger,
          new LedgerEntries(dataSource),
          new RuleSnapshots(
              archive.resolve("rules"),
              folder ->
                  new RedactedFiles(folder).redact(Erasures.of(archive, ledger.entries()).ofAll())),
          new BatchInfrastructure(dataSource));
    } catch (SQLException e) {
      throw new DatabaseUnavailable(
          e.getSQLState() == null ? String.valueOf(e.getMessage()) : DatabaseTrouble.sentence(e),
          e);
    }
  }

  /**
   * What was erased and must not come back.
   *
   * @throws IOException where the key is missing by which it is known again
   */
  public Erasures erasures() throws SQLException, IOException {
    Path archive = data.resolve("archive");
    boolean never = !Files.exists(Erasures.keyOf(archive)) && !erasure().wasEverUsed();
    return never ? Erasures.none() : Erasures.of(archive, ledger.entries());
  }

  /** What past publications depended on. */
  public PublicationMemory publicationMemory() {
    return new PublicationMemory(dataSource, data.resolve("archive"));
  }

  /** What takes personal data out of the catalogue. */
  PersonalErasure erasure() {
    return new PersonalErasure(dataSource);
  }

  /**
   * The instant of a run that begins now: after all runs before, even where the clock has been set
   * back meanwhile, so that versions follow each other in time as they do in number.
   */
  public Instant instant(Clock clock) throws SQLException {
    Instant now = clock.instant();
    return store
        .findLatestInstant()
        .filter(latest -> !now.isAfter(latest))
        .map(latest -> latest.plusSeconds(1))
        .orElse(now);
  }

  /** Tells the history which runs cannot end any more, and removes what they left half written. */
  public void noteInterrupted() throws SQLException, IOException {
    for (String cutOff : runLog().noteInterrupted()) {
      RunResults.removeHalfWritten(data().resolve("runs").resolve(cutOff));
    }
  }

  /** Brings to the ledger what the catalogue has done and the ledger does not tell yet. */
  public void bringLedgerUpToDate() throws SQLException, IOException {
    ledgerEntries.bringTo(ledger);
  }

  /**
   * How many entries of the ledger the catalogue knows nothing of: an older database was put back,
   * or an empty one.
   */
  public long entriesBehindLedger() throws SQLException, IOException {
    // The ledger first: it never tells more than the catalogue that goes with it.
    long told = ledger.lastNumber();
    return Math.max(0, told - ledgerEntries.lastNumber());
  }
}
