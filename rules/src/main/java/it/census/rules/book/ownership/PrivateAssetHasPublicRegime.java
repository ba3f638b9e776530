package it.census.rules.book.ownership;

import static it.census.model.OfferField.OWNERSHIP_KIND;
import static it.census.model.OfferField.PUBLIC_ASSET_REGIME;

import it.census.model.NoticeType;
import it.census.rules.rule.Codes;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import java.util.List;

/** The legal regime of public assets does not exist for private ones. */
public final class PrivateAssetHasPublicRegime implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("private_asset_has_public_regime")
          .says(
              "La proprietà è privata, ma il bene ha la natura giuridica di un bene pubblico "
                  + "(«{value}»).",
              "The owner is private, yet the asset has the legal regime of a public one "
                  + "(\"{value}\").")
          .fix(
              "Correggere la proprietà, o lasciare vuota la natura giuridica.",
              "Mend the ownership, or leave the legal regime empty.")
          .because("Codice civile artt. 822-830: the regimes are those of public assets.");

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    return row.has(PUBLIC_ASSET_REGIME) && row.is(OWNERSHIP_KIND, Codes.PRIVATE)
        ? List.of(Finding.about(PUBLIC_ASSET_REGIME))
        : List.of();
  }
}
