package it.census.rules.book.location;

import static it.census.model.OfferField.LATITUDE;

import it.census.model.Bilingual;
import it.census.model.Location;
import it.census.model.NoticeType;
import it.census.model.config.Region.Municipality;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import it.census.rules.rule.Territory;
import java.util.List;
import java.util.Optional;

/**
 * The point and the name of the municipality contradict each other: one of the two is wrong. Both
 * are kept, for the census cannot tell which. With the outlines of the municipalities configured
 * the check is exact to a hundred metres, else it uses the extent of the municipality.
 */
public final class CoordinatesOutsideMunicipality implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("coordinates_outside_municipality")
          .says(
              "Il punto non è nel comune di {municipality}, ma a circa {km} km dal suo "
                  + "centro{elsewhere_it}.",
              "The point is not in the municipality of {municipality} but about {km} km from "
                  + "its centre{elsewhere_en}.")
          .fix(
              "Verificare le coordinate sulla mappa, e il nome del comune.",
              "Check the coordinates on a map, and the name of the municipality.")
          .because("Reference tables: municipalities and their boundaries.");

  private final Territory territory;

  public CoordinatesOutsideMunicipality(Territory territory) {
    this.territory = territory;
  }

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    Location location = row.offer().location();
    Optional<Municipality> named = territory.find(location.municipalityCode());
    if (named.isEmpty() || location.latitude() == null || location.longitude() == null) {
      return List.of();
    }
    double lat = location.latitude().doubleValue();
    double lon = location.longitude().doubleValue();
    return territory.isIn(named.get(), lon, lat)
        ? List.of()
        : List.of(outside(row, named.get(), lon, lat));
  }

  private Finding outside(JudgedRow row, Municipality named, double lon, double lat) {
    long km = Math.round(Territory.metresFromCentre(named, lon, lat) / 1_000);
    Bilingual elsewhere =
        territory
            .at(lon, lat)
            .map(other -> new Bilingual(", in " + other.name(), ", in " + other.name()))
            .orElse(new Bilingual("", ""));
    return Finding.about(LATITUDE)
        .showing(row.shownPoint())
        .with("municipality", named.name())
        .with("km", String.valueOf(km))
        .with("elsewhere", elsewhere);
  }
}
