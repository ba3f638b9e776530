package it.census.writers.catalogue;

import it.census.model.Bilingual;
import it.census.model.config.GuardLimits;
import it.census.model.config.SourceDefinition;
import it.census.model.report.ColumnReport;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Everything that decides how a staged delivery becomes part of the catalogue.
 *
 * @param load whose staging is finished
 * @param source whose delivery it is
 * @param delivery the file it came in
 * @param rulesVersion under which its rows were read
 * @param at the instant of the load, given by the caller: nothing here reads a clock. Where
 *     something of the source is dated later already, the load is dated after it
 * @param staged what the staging holds
 * @param others its rows that are no records
 * @param guard limits of the source
 * @param released whether a person let the delivery in: the guard and the reasons are then passed.
 *     {@code --force} is no such decision
 * @param dryRun whether everything is taken back once its result is known
 * @param reasons to hold the delivery that were found while reading it
 * @param columns what became of each column, for the account of the run
 * @param setAside names of files that were not read, for the account of the run
 * @param remark what else should be known about the load, where nothing holds it
 * @param prospects told what becomes of each offer before it does; empty where nobody asks
 * @param offerIdOf the offer id that a reference of this source gives, to tell a collision of ids
 *     from a reference that is written differently
 */
public record PublishRequest(
    Load load,
    SourceDefinition source,
    ReceivedDelivery delivery,
    String rulesVersion,
    Instant at,
    Staged staged,
    OtherRows others,
    GuardLimits guard,
    boolean released,
    boolean dryRun,
    List<HoldReason> reasons,
    List<ColumnReport> columns,
    List<String> setAside,
    Optional<Bilingual> remark,
    Optional<Prospect.Listener> prospects,
    UnaryOperator<String> offerIdOf) {

  public PublishRequest {
    // A rebuild gives what held it then, and reading it again may find the same.
    reasons = reasons.stream().distinct().toList();
    columns = List.copyOf(columns);
    setAside = List.copyOf(setAside);
  }

  /** The same at another instant. */
  PublishRequest at(Instant other) {
    return new PublishRequest(
        load,
        source,
        delivery,
        rulesVersion,
        other,
        staged,
        others,
        guard,
        released,
        dryRun,
        reasons,
        columns,
        setAside,
        remark,
        prospects,
        offerIdOf);
  }

  /** What the source was called. */
  List<String> formerIds() {
    return source.formerly().stream().filter(id -> !id.equals(load.sourceId())).toList();
  }

  boolean isFull() {
    return source.completeness() == SourceDefinition.Completeness.FULL;
  }
}
