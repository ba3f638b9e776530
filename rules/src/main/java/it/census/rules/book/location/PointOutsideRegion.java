package it.census.rules.book.location;

import static it.census.model.OfferField.LATITUDE;
import static it.census.model.OfferField.LONGITUDE;
import static it.census.model.OfferField.POSITION_QUALITY;

import it.census.model.Location;
import it.census.model.NoticeType;
import it.census.rules.rule.Codes;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import it.census.rules.rule.Territory;
import java.util.List;

/**
 * A point hundreds of kilometres away comes of a wrong reference system, swapped axes or a lost
 * decimal sign; it must not be shown on a map.
 */
public final class PointOutsideRegion implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("point_outside_region")
          .says(
              "Le coordinate «{value}» cadono fuori dalla regione: la posizione resta vuota.",
              "The coordinates \"{value}\" fall outside the region: the position is left empty.")
          .fix(
              "Verificare il sistema di riferimento, l'ordine delle due coordinate e il segno "
                  + "decimale.",
              "Check the reference system, the order of the two coordinates and the decimal sign.")
          .because("region.yml: bounding_box of the region, WGS84.");

  private final Territory territory;

  public PointOutsideRegion(Territory territory) {
    this.territory = territory;
  }

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    Location location = row.offer().location();
    if (location.latitude() == null || location.longitude() == null) {
      return List.of();
    }
    if (territory.mayContain(
        location.longitude().doubleValue(), location.latitude().doubleValue())) {
      return List.of();
    }
    return List.of(
        Finding.about(LATITUDE)
            .showing(row.shownPoint())
            .emptying(LATITUDE, LONGITUDE)
            .replacing(POSITION_QUALITY, Codes.POSITION_UNKNOWN));
  }
}
