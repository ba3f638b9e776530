package it.census.rules.book.cadastre;

import static it.census.model.OfferField.CADASTRAL_MUNICIPALITY;
import static it.census.model.OfferField.CADASTRAL_PARCELS;
import static it.census.model.OfferField.CADASTRAL_REGISTER;

import it.census.model.NoticeType;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import it.census.rules.rule.Territory;
import java.util.List;

/**
 * Where the land registry is divided into sections, sheet and parcel alone point to several places.
 */
public final class CadastralSectionMissing implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("cadastral_section_missing")
          .says(
              "Il catasto di {code} ha le sezioni {sections}: senza sezione foglio e "
                  + "particella non bastano.",
              "The land registry of {code} has the sections {sections}: without one, sheet "
                  + "and parcel are not enough.")
          .fix(
              "Indicare la sezione censuaria davanti al foglio.",
              "Give the census section before the sheet.")
          .because("Reference table of cadastral sections.");

  private final Territory territory;

  public CadastralSectionMissing(Territory territory) {
    this.territory = territory;
  }

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    String code = row.text(CADASTRAL_MUNICIPALITY);
    if (code == null) {
      return List.of();
    }
    List<String> sections = territory.sections(code, row.text(CADASTRAL_REGISTER));
    boolean missing =
        !sections.isEmpty()
            && row.offer().cadastre().cadastralParcels().stream()
                .anyMatch(parcel -> parcel.section().isEmpty());
    return missing
        ? List.of(
            Finding.about(CADASTRAL_PARCELS)
                .with("code", code)
                .with("sections", String.join(", ", sections)))
        : List.of();
  }
}
