package it.census.jobs.run;

import it.census.model.config.CensusConfiguration;
import it.census.model.config.SourceDefinition;
import it.census.model.report.Freshness;
import it.census.writers.catalogue.Arrivals;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How old what the catalogue holds of the configured sources is, and whether new files are due. */
public final class SourceAges {

  private SourceAges() {}

  /** By source id; nothing of sources of which the catalogue holds nothing. */
  public static List<Freshness> of(CensusServices census, LocalDate referenceDate)
      throws SQLException {
    CensusConfiguration configuration = census.configuration();
    Map<String, Instant> arrivals = new Arrivals(census.dataSource()).find();
    List<Freshness> ages = new ArrayList<>();
    for (SourceDefinition source : configuration.sources()) {
      Instant arrived = arrivals.get(source.id());
      if (arrived != null) {
        ages.add(
            Freshness.of(
                source.id(),
                arrived.atZone(configuration.region().timeZone()).toLocalDate(),
                source.deliverWithinDays().orElse(configuration.settings().deliverWithinDays()),
                referenceDate));
      }
    }
    return ages;
  }
}
