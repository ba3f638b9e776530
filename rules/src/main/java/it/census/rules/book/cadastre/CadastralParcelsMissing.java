package it.census.rules.book.cadastre;

import static it.census.model.OfferField.CADASTRAL_PARCELS;

import it.census.model.NoticeType;
import it.census.rules.rule.Demands;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import java.util.List;

/** Land and public assets are identified for the administration by their parcels. */
public final class CadastralParcelsMissing implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("cadastral_parcels_missing")
          .says(
              "Mancano i dati catastali (foglio e particella), necessari per le aree e per i "
                  + "beni pubblici.",
              "The cadastral parcels are missing (sheet and parcel); land and public assets "
                  + "need them.")
          .fix(
              "Indicare sezione se esiste, foglio, particella ed eventuale subalterno.",
              "Give the section if there is one, sheet, parcel and sub-unit if any.")
          .because("Dictionary: cadastral_parcels is conditional for the CRM.");

  private final Demands demands;

  public CadastralParcelsMissing(Demands demands) {
    this.demands = demands;
  }

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    return row.lacks(CADASTRAL_PARCELS) && demands.crmNeeds(CADASTRAL_PARCELS, row.offer())
        ? List.of(Finding.about(CADASTRAL_PARCELS))
        : List.of();
  }
}
