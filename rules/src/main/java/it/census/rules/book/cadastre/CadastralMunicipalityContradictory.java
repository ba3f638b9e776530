package it.census.rules.book.cadastre;

import static it.census.model.OfferField.CADASTRAL_MUNICIPALITY;

import it.census.model.NoticeType;
import it.census.model.config.Region.Municipality;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import it.census.rules.rule.Territory;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The cadastral code has to be that of the municipality, or of one that was merged into it: the
 * land registry keeps the old codes.
 */
public final class CadastralMunicipalityContradictory implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("cadastral_municipality_contradictory")
          .says(
              "Il codice catastale «{value}» non appartiene a {municipality} (atteso: {expected}).",
              "The cadastral code \"{value}\" does not belong to {municipality} (expected: "
                  + "{expected}).")
          .fix(
              "Correggere il codice catastale o il comune.",
              "Mend the cadastral code or the municipality.")
          .because("Reference tables: municipalities and merged municipalities.");

  private final Territory territory;

  public CadastralMunicipalityContradictory(Territory territory) {
    this.territory = territory;
  }

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    Optional<Municipality> municipality = territory.find(row.offer().location().municipalityCode());
    String code = row.text(CADASTRAL_MUNICIPALITY);
    if (municipality.isEmpty() || code == null) {
      return List.of();
    }
    Set<String> expected = territory.cadastralCodes(municipality.get());
    return expected.contains(code)
        ? List.of()
        : List.of(
            Finding.about(CADASTRAL_MUNICIPALITY)
                .with("municipality", municipality.get().name())
                .with("expected", expected.stream().sorted().collect(Collectors.joining(", "))));
  }
}
