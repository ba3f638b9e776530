package it.census.rules.book.ownership;

import static it.census.model.OfferField.PUBLIC_ASSET_REGIME;
import static it.census.model.OfferField.TRANSACTION_TYPES;

import it.census.model.Bilingual;
import it.census.model.NoticeType;
import it.census.rules.rule.Codes;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import java.util.List;

/**
 * Assets that serve a public purpose are granted by concession, not by a contract of private law;
 * non-disposable ones cannot be sold while they serve it. Surface rights and lots of industrial
 * estate plans are the exceptions the law makes.
 */
public final class PublicAssetNeedsConcession implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("public_asset_needs_concession")
          .says(
              "Il bene è {regime_it}: «{value}» non è ammesso, occorre una concessione.",
              "The asset is {regime_en}: \"{value}\" is not allowed, it takes a concession.")
          .fix(
              "Indicare la concessione, o correggere la natura giuridica.",
              "Give a concession, or mend the legal regime.")
          .because(
              "Codice civile artt. 823, 828 and 830; L. 865/1971 art. 27 for industrial "
                  + "estate plans.");

  private static final Bilingual NON_DISPOSABLE =
      new Bilingual("patrimonio indisponibile", "non-disposable");

  private static final Bilingual PUBLIC_DOMAIN = new Bilingual("demaniale", "of the public domain");

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    boolean let = row.holdsAnyOf(TRANSACTION_TYPES, Codes.PRIVATE_USE);
    boolean sold = row.holdsAnyOf(TRANSACTION_TYPES, Codes.SALES);
    if (row.is(PUBLIC_ASSET_REGIME, Codes.NON_DISPOSABLE) && (let || sold)) {
      return List.of(Finding.about(TRANSACTION_TYPES).with("regime", NON_DISPOSABLE));
    }
    return row.is(PUBLIC_ASSET_REGIME, Codes.PUBLIC_DOMAIN) && let
        ? List.of(Finding.about(TRANSACTION_TYPES).with("regime", PUBLIC_DOMAIN))
        : List.of();
  }
}
