package it.census.rules.book.location;

import static it.census.model.OfferField.PROVINCE;

import it.census.model.NoticeType;
import it.census.model.config.Region.Municipality;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import it.census.rules.rule.Territory;
import java.util.List;
import java.util.Optional;

/**
 * A municipality lies in one province: where the supplier names another one, the municipality is
 * believed, and somebody should look which of the two is wrong.
 */
public final class ProvinceContradictsMunicipality implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("province_contradicts_municipality")
          .says(
              "La provincia «{value}» non è quella di {municipality}: si usa {province}.",
              "\"{value}\" is not the province of {municipality}: {province} is used.")
          .fix(
              "Correggere la provincia, o il comune se è quello sbagliato.",
              "Mend the province, or the municipality if that is wrong.")
          .because("Reference table of municipalities.");

  private final Territory territory;

  public ProvinceContradictsMunicipality(Territory territory) {
    this.territory = territory;
  }

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    Optional<Municipality> municipality = territory.find(row.offer().location().municipalityCode());
    if (municipality.isEmpty() || !row.has(PROVINCE)) {
      return List.of();
    }
    Municipality known = municipality.get();
    return row.is(PROVINCE, known.province())
        ? List.of()
        : List.of(
            Finding.about(PROVINCE)
                .with("municipality", known.name())
                .with("province", known.province())
                .replacing(PROVINCE, known.province()));
  }
}
