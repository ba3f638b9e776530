package it.census.rules.book.size;

import static it.census.model.OfferField.FLOORS;
import static it.census.model.OfferField.GROSS_FLOOR_AREA_M2;
import static it.census.model.OfferField.KIND;
import static it.census.model.OfferField.YEAR_BUILT;

import it.census.model.NoticeType;
import it.census.rules.rule.Codes;
import it.census.rules.rule.Demands;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import java.util.List;
import java.util.stream.Stream;

/**
 * Vacant land has no floor area, floors or year of construction: either the kind is wrong, or what
 * may be built was put where what is built belongs.
 */
public final class VacantLandHasBuilding implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("vacant_land_has_building")
          .says(
              "L'offerta è un'area libera, ma ha dati di un edificio: «{field}» {value}.",
              "The offer is vacant land, yet it has data of a building: {field} {value}.")
          .fix(
              "Correggere la tipologia; quanto si può costruire va in «Superficie edificabile».",
              "Mend the kind; what may be built belongs in \"Buildable GFA\".")
          .because("Code list offer_kind: vacant land and lots are not built on.");

  private final Demands demands;

  public VacantLandHasBuilding(Demands demands) {
    this.demands = demands;
  }

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    if (!demands.isLand(row.offer()) || row.is(KIND, Codes.DERELICT_SITE)) {
      return List.of();
    }
    return Stream.of(GROSS_FLOOR_AREA_M2, YEAR_BUILT, FLOORS)
        .filter(row::has)
        .limit(1)
        .map(Finding::about)
        .toList();
  }
}
