package it.census.model.config;

import it.census.model.Language;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The general settings of {@code application.yml}.
 *
 * @param guard limits for sources that set none of their own
 * @param confirmWithinMonths an offer not confirmed for longer is stale
 * @param workers sources processed side by side, {@link #MOST_WORKERS} at most
 * @param showcaseMinLandM2 smallest land shown to the public; 0: no limit
 * @param showcaseMinBuildingM2 smallest building shown to the public; 0: no limit
 * @param pricesPerM2 plausible sale prices by offer kind, EUR per m²; outside is a WARNING only
 * @param limits what a delivery may not exceed
 * @param publisher who publishes the open data
 * @param deliverWithinDays a source whose last delivery is older is overdue; 0: none is
 * @param retention how long is kept what nobody needs to go back
 */
public record Settings(
    GuardLimits guard,
    int confirmWithinMonths,
    int workers,
    BigDecimal showcaseMinLandM2,
    BigDecimal showcaseMinBuildingM2,
    Map<String, PriceRange> pricesPerM2,
    ReadingLimits limits,
    Publisher publisher,
    int deliverWithinDays,
    Retention retention) {

  /** The pool of connections to the database is made for so many. */
  public static final int MOST_WORKERS = 8;

  /** Without a deadline for deliveries, and with the usual retention. */
  public Settings(
      GuardLimits guard,
      int confirmWithinMonths,
      int workers,
      BigDecimal showcaseMinLandM2,
      BigDecimal showcaseMinBuildingM2,
      Map<String, PriceRange> pricesPerM2,
      ReadingLimits limits,
      Publisher publisher) {
    this(
        guard,
        confirmWithinMonths,
        workers,
        showcaseMinLandM2,
        showcaseMinBuildingM2,
        pricesPerM2,
        limits,
        publisher,
        0,
        Retention.DEFAULT);
  }

  public Settings {
    pricesPerM2 = Collections.unmodifiableMap(new TreeMap<>(pricesPerM2));
  }

  /** EUR per m², both ends included. */
  public record PriceRange(BigDecimal min, BigDecimal max) {}

  /**
   * The body that publishes the catalogue, for its metadata (DCAT-AP_IT).
   *
   * @param licence address of the one under which the open data are published; empty: none is told
   * @param language in which they are described
   */
  public record Publisher(
      String name,
      String homepage,
      String identifier,
      String licence,
      String contactEmail,
      Language language) {}
}
