package it.census.jobs.batch;

import it.census.model.config.CensusConfiguration;
import it.census.rules.columns.RuleContext;
import it.census.rules.harmonise.Harmoniser;

/** The rules of a configuration, compiled once a run and shared by all deliveries. */
public record Judging(RuleContext rules, Harmoniser harmoniser) {

  public static Judging by(CensusConfiguration configuration) {
    RuleContext rules =
        RuleContext.of(
            configuration.settings(), configuration.region(), configuration.vocabulary());
    return new Judging(rules, Harmoniser.of(rules));
  }
}
