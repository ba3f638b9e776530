package it.census.rules.book.location;

import static it.census.model.OfferField.LATITUDE;
import static it.census.model.OfferField.POSITION_QUALITY;

import it.census.model.Location;
import it.census.model.NoticeType;
import it.census.model.config.Region.Municipality;
import it.census.rules.rule.Codes;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import it.census.rules.rule.Territory;
import java.util.List;
import java.util.Optional;

/**
 * For want of better, suppliers give the centre of the municipality as position: many offers then
 * lie on one point, none of them where it is. The position is kept and its quality says so. Where
 * the supplier states how the position was found, that is believed.
 */
public final class CoordinatesAtMunicipalityCentre implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("coordinates_at_municipality_centre")
          .says(
              "Il punto è il centro del comune di {municipality}, non la posizione dell'offerta.",
              "The point is the centre of the municipality of {municipality}, not the "
                  + "position of the offer.")
          .fix(
              "Indicare le coordinate del lotto o dell'edificio; se il punto è esatto, dirlo "
                  + "nel campo «Qualità della posizione».",
              "Give the coordinates of the plot or building; if the point is exact, say so in "
                  + "the field \"Position quality\".")
          .because(
              "Reference table of municipalities: a point within 300 m of the one inside the "
                  + "municipality.");

  private static final double NEAR_M = 300;

  private final Territory territory;

  public CoordinatesAtMunicipalityCentre(Territory territory) {
    this.territory = territory;
  }

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    Location location = row.offer().location();
    Optional<Municipality> municipality = territory.find(location.municipalityCode());
    if (municipality.isEmpty() || location.latitude() == null || location.longitude() == null) {
      return List.of();
    }
    boolean stated =
        !row.sent(POSITION_QUALITY).isEmpty()
            && row.has(POSITION_QUALITY)
            && !row.is(POSITION_QUALITY, Codes.POSITION_UNKNOWN);
    boolean central =
        stated
            ? row.is(POSITION_QUALITY, Codes.MUNICIPALITY_CENTRE)
            : isNearCentre(location, municipality.get());
    return central
        ? List.of(
            Finding.about(LATITUDE)
                .showing(row.shownPoint())
                .with("municipality", municipality.get().name())
                .replacing(POSITION_QUALITY, Codes.MUNICIPALITY_CENTRE))
        : List.of();
  }

  private static boolean isNearCentre(Location location, Municipality municipality) {
    return location.latitude() != null
        && location.longitude() != null
        && Territory.metresFromCentre(
                municipality, location.longitude().doubleValue(), location.latitude().doubleValue())
            <= NEAR_M;
  }
}
