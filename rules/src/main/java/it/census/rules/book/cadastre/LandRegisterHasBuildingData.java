package it.census.rules.book.cadastre;

import static it.census.model.OfferField.CADASTRAL_CATEGORY;
import static it.census.model.OfferField.CADASTRAL_REGISTER;

import it.census.model.NoticeType;
import it.census.rules.rule.Codes;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import java.util.List;

/**
 * Sub-units and categories exist in the register of buildings: with the land register one of the
 * two is wrong.
 */
public final class LandRegisterHasBuildingData implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("land_register_has_building_data")
          .says(
              "Il catasto indicato è quello dei terreni, ma ci sono subalterni o una "
                  + "categoria, che esistono nel catasto fabbricati.",
              "The register given is that of land, yet there are sub-units or a category, "
                  + "which exist in the register of buildings.")
          .fix(
              "Indicare F (fabbricati), o togliere subalterno e categoria.",
              "Give F (buildings), or take out sub-unit and category.")
          .because(
              "Land registry: categories (D.P.R. 1142/1949 art. 6) and sub-units are of buildings.");

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    boolean building =
        row.has(CADASTRAL_CATEGORY)
            || row.offer().cadastre().cadastralParcels().stream()
                .anyMatch(parcel -> !parcel.sub().isEmpty());
    return building && row.is(CADASTRAL_REGISTER, Codes.LAND_REGISTER)
        ? List.of(Finding.about(CADASTRAL_REGISTER))
        : List.of();
  }
}
