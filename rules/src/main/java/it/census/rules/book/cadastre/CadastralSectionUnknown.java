package it.census.rules.book.cadastre;

import static it.census.model.OfferField.CADASTRAL_MUNICIPALITY;
import static it.census.model.OfferField.CADASTRAL_PARCELS;
import static it.census.model.OfferField.CADASTRAL_REGISTER;

import it.census.model.Bilingual;
import it.census.model.NoticeType;
import it.census.model.Parcel;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import it.census.rules.rule.Territory;
import java.util.List;

/**
 * Few municipalities of the land registry are divided into census sections; a section elsewhere, or
 * another letter, points to a slipped column.
 */
public final class CadastralSectionUnknown implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("cadastral_section_unknown")
          .says(
              "La sezione «{section}» non esiste nel catasto di {code}{known_it}.",
              "There is no section \"{section}\" in the land registry of {code}{known_en}.")
          .fix(
              "Lasciare vuota la sezione dove il comune non ne ha, o correggerla.",
              "Leave the section empty where the municipality has none, or mend it.")
          .because("Reference table of cadastral sections.");

  private final Territory territory;

  public CadastralSectionUnknown(Territory territory) {
    this.territory = territory;
  }

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    String code = row.text(CADASTRAL_MUNICIPALITY);
    if (code == null || !territory.knowsSections()) {
      return List.of();
    }
    List<String> known = territory.sections(code, row.text(CADASTRAL_REGISTER));
    return row.offer().cadastre().cadastralParcels().stream()
        .map(Parcel::section)
        .filter(section -> !section.isEmpty() && !known.contains(section))
        .distinct()
        .map(section -> unknown(section, code, known))
        .toList();
  }

  private static Finding unknown(String section, String code, List<String> known) {
    String all = String.join(", ", known);
    Bilingual told =
        known.isEmpty()
            ? new Bilingual(", che non ha sezioni", ", which has no sections")
            : new Bilingual(" (esistono: " + all + ")", " (there are: " + all + ")");
    return Finding.about(CADASTRAL_PARCELS)
        .with("section", section)
        .with("code", code)
        .with("known", told);
  }
}
