package it.census.jobs.run;

import it.census.model.Language;
import it.census.model.config.CensusConfiguration;
import it.census.model.config.SourceDefinition;
import it.census.readers.config.CodeFingerprint;
import it.census.readers.config.RulesVersion;
import it.census.writers.archive.LedgerEntry;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * The circumstances of one run: inputs, so that nothing further inside reads a clock.
 *
 * @param id of the run
 * @param command that was given
 * @param started instant of the run, and of its loads unless their source is dated later already
 * @param referenceDate the day by which everything that ages is judged
 * @param language of reports and notices
 * @param rulesVersion of code and configuration
 * @param code the program itself, part of every rules version
 * @param folder of the run's reports
 * @param force whether unchanged bytes are processed again
 * @param dryRun whether nothing is archived, loaded and published
 * @param by account that gave the command
 * @param folders options by which a command that follows meets the same catalogue, as typed
 * @param note why, where a person decided
 * @param listener who watches
 */
public record RunFrame(
    String id,
    String command,
    Instant started,
    LocalDate referenceDate,
    Language language,
    String rulesVersion,
    CodeFingerprint code,
    Path folder,
    boolean force,
    boolean dryRun,
    String by,
    String folders,
    Optional<String> note,
    RunListener listener) {

  /** The version of the rules under which a source is read: its own definition is one of them. */
  String rulesOf(SourceDefinition source, CensusConfiguration configuration) {
    return RulesVersion.of(configuration, source, code);
  }

  /**
   * What this run tells the ledger of something other than a load.
   *
   * @param source empty where it is of no one source; as is, of no one delivery, its hash and file
   */
  LedgerEntry entry(
      LedgerEntry.Event event,
      String source,
      String sha256,
      String file,
      Map<String, String> details) {
    return new LedgerEntry(
        started,
        event,
        id,
        source,
        sha256,
        file,
        rulesVersion,
        Optional.empty(),
        by,
        note,
        LedgerEntry.Circumstances.of(Optional.of(command), Optional.of(referenceDate), details));
  }
}
