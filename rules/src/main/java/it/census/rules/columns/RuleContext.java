package it.census.rules.columns;

import it.census.model.config.Region;
import it.census.model.config.Settings;
import it.census.model.config.Vocabulary;
import java.util.function.Predicate;

/**
 * What all deliveries share: the configuration, compiled for looking things up. Built once a run,
 * immutable, shared by all threads.
 */
public final class RuleContext {

  private final Settings settings;
  private final Region region;
  private final Vocabulary vocabulary;
  private final HeaderIndex headers;
  private final CodeIndex codes;
  private final PlaceNames places;

  private RuleContext(Settings settings, Region region, Vocabulary vocabulary) {
    this.settings = settings;
    this.region = region;
    this.vocabulary = vocabulary;
    this.headers = new HeaderIndex(vocabulary.headerAliases());
    this.codes = CodeIndex.of(vocabulary);
    this.places = new PlaceNames(region);
  }

  public static RuleContext of(Settings settings, Region region, Vocabulary vocabulary) {
    return new RuleContext(settings, region, vocabulary);
  }

  public Settings settings() {
    return settings;
  }

  public Region region() {
    return region;
  }

  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** Whether a text is a column header the census knows; readers find the header row by it. */
  public Predicate<String> knownHeader() {
    return headers::knows;
  }

  HeaderIndex headers() {
    return headers;
  }

  CodeIndex codes() {
    return codes;
  }

  PlaceNames places() {
    return places;
  }
}
