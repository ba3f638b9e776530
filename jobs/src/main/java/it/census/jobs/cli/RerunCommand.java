package it.census.jobs.cli;

import it.census.jobs.run.CensusServices;
import it.census.jobs.run.Decisions;
import it.census.model.config.CensusConfiguration;
import it.census.model.config.SourceDefinition;
import it.census.model.report.DeliveryDescription;
import it.census.writers.catalogue.DeliveryRecord;
import it.census.writers.catalogue.LoadRecord;
import it.census.writers.catalogue.SourceOutcome;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Archived deliveries once more, under today's rules. */
@Command(
    description =
        "Read archived deliveries again under today's rules: those of a run, the one the catalogue"
            + " holds of a source, or one by its SHA-256. The guard is asked as on any night.",
    mixinStandardHelpOptions = true)
final class RerunCommand extends CensusCommand {

  private static final int SHORTEST_SHA = 8;

  @Parameters(arity = "0..1", paramLabel = "RUN", description = "id of a run, see ./census runs")
  private @Nullable String run;

  @Option(names = "--source", paramLabel = "ID", description = "what the catalogue holds of it")
  private @Nullable String source;

  @Option(
      names = "--delivery",
      paramLabel = "SHA",
      description = "SHA-256 of a delivery, or its first digits (8 or more)")
  private @Nullable String delivery;

  @Option(names = "--note", paramLabel = "TEXT", description = "why; kept in the ledger")
  private @Nullable String note;

  @Override
  protected int execute() throws Exception {
    if (Stream.of(run == null, source == null, delivery == null).filter(none -> !none).count()
        != 1) {
      throw new Refused("Name one of these: a run, --source ID or --delivery SHA.");
    }
    CensusConfiguration configuration = configuration();
    return withDatabase(
        configuration,
        census -> {
          Map<String, DeliveryRecord> deliveries = deliveries(census);
          List<SourceDefinition> sources = new ArrayList<>();
          for (String id : deliveries.keySet()) {
            sources.add(source(configuration, id));
          }
          return asRun(
              census,
              "rerun",
              true,
              note,
              frame -> new Decisions(census, frame, clock()).rerun(sources, deliveries));
        });
  }

  /** What is to be read again, by source. */
  private Map<String, DeliveryRecord> deliveries(CensusServices census)
      throws SQLException, Refused {
    if (run != null) {
      return ofRun(census, run);
    }
    return source != null ? ofSource(census, source) : byHash(census, String.valueOf(delivery));
  }

  private static Map<String, DeliveryRecord> ofRun(CensusServices census, String id)
      throws SQLException, Refused {
    if (census.store().findRun(id).isEmpty()) {
      throw new Refused("There is no run " + id + "; see ./census runs for those there are.");
    }
    Map<String, DeliveryRecord> deliveries = new TreeMap<>();
    for (SourceOutcome outcome : census.store().listOutcomes(id)) {
      Optional<String> sha256 = outcome.delivery().map(DeliveryDescription::sha256);
      if (sha256.isPresent()) {
        census
            .store()
            .findDelivery(outcome.sourceId(), sha256.get())
            .ifPresent(found -> deliveries.put(outcome.sourceId(), found));
      }
    }
    if (deliveries.isEmpty()) {
      throw new Refused("Run " + id + " read no delivery that could be read again.");
    }
    return deliveries;
  }

  private static Map<String, DeliveryRecord> ofSource(CensusServices census, String id)
      throws SQLException, Refused {
    source(census.configuration(), id);
    Optional<LoadRecord> last = census.store().findLastLoad(id);
    Optional<DeliveryRecord> found =
        last.isEmpty() ? Optional.empty() : census.store().findDelivery(id, last.get().sha256());
    if (found.isEmpty()) {
      throw new Refused(
          "The catalogue holds no delivery of source " + id + "; see ./census sources.");
    }
    return Map.of(id, found.get());
  }

  private static Map<String, DeliveryRecord> byHash(CensusServices census, String given)
      throws SQLException, Refused {
    String sha256 = given.toLowerCase(Locale.ROOT);
    if (sha256.length() < SHORTEST_SHA || !sha256.matches("[0-9a-f]{1,64}")) {
      throw new Refused(
          "'" + given + "' is no SHA-256: give its first 8 or more hexadecimal digits.");
    }
    List<DeliveryRecord> found = census.store().findDeliveries(sha256);
    if (found.isEmpty()) {
      throw new Refused(
          "There is no delivery " + given + "; ./census show RUN tells those of a run.");
    }
    if (found.stream().map(DeliveryRecord::sha256).distinct().count() > 1) {
      throw new Refused("Several deliveries begin with " + given + ": give more digits.");
    }
    Map<String, DeliveryRecord> deliveries = new TreeMap<>();
    found.forEach(record -> deliveries.put(record.sourceId(), record));
    return deliveries;
  }
}
