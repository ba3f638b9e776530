package it.census.rules.book.ownership;

import static it.census.model.OfferField.PUBLIC_ASSET_REGIME;

import it.census.model.NoticeType;
import it.census.rules.rule.Demands;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import java.util.List;

/**
 * Whether a public asset can be sold, or only be had in concession, follows from its legal regime.
 */
public final class PublicOwnerNeedsRegime implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("public_owner_needs_regime")
          .says(
              "Il proprietario è pubblico, ma manca la natura giuridica del bene.",
              "The owner is public, but the legal regime of the asset is missing.")
          .fix(
              "Indicare DISPONIBILE, INDISPONIBILE o DEMANIALE, come risulta dall'inventario.",
              "Give DISPONIBILE, INDISPONIBILE or DEMANIALE, as the inventory has it.")
          .because(
              "Codice civile artt. 822-830; dictionary: public_asset_regime is conditional: "
                  + "public owner.");

  private final Demands demands;

  public PublicOwnerNeedsRegime(Demands demands) {
    this.demands = demands;
  }

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    return row.lacks(PUBLIC_ASSET_REGIME) && demands.crmNeeds(PUBLIC_ASSET_REGIME, row.offer())
        ? List.of(Finding.about(PUBLIC_ASSET_REGIME))
        : List.of();
  }
}
