package it.census.rules.columns;

import it.census.model.Cell;
import it.census.model.config.Region;
import it.census.model.config.Region.CoordinateSystem;
import it.census.model.config.Settings;
import it.census.model.config.Vocabulary;
import it.census.rules.text.MissingValues;
import java.util.Comparator;
import java.util.List;
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
  private final Candidates candidates;
  private final PlaceNames places;
  private final MissingValues missing;
  private final List<CoordinateSystem> systems;

  private RuleContext(Settings settings, Region region, Vocabulary vocabulary) {
    this.settings = settings;
    this.region = region;
    this.vocabulary = vocabulary;
    this.headers = new HeaderIndex(vocabulary.headerAliases());
    this.codes = CodeIndex.of(vocabulary);
    this.candidates = new Candidates(headers, codes, vocabulary);
    this.places = new PlaceNames(region);
    this.missing = MissingValues.of(vocabulary);
    this.systems = usualFirst(region.coordinateSystems());
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

  /**
   * Whether a cell holds a word for "nothing", which in some fields may be a value all the same.
   */
  boolean isMissing(Cell cell) {
    return missing.isMissing(cell.shown());
  }

  /** The reference systems of the region in the order in which they are assumed. */
  List<CoordinateSystem> systems() {
    return systems;
  }

  /** What satellites tell before what old maps tell, degrees before metres. */
  private static List<CoordinateSystem> usualFirst(List<CoordinateSystem> systems) {
    return systems.stream()
        .sorted(
            Comparator.comparing((CoordinateSystem s) -> !s.proj4().contains("+datum=WGS84"))
                .thenComparing(s -> !s.proj4().contains("+proj=longlat")))
        .toList();
  }

  /** What unknown headers and words might be, for those who teach them. */
  public Candidates candidates() {
    return candidates;
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
