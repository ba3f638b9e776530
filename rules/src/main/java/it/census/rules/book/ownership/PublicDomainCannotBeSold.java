package it.census.rules.book.ownership;

import static it.census.model.OfferField.PUBLIC_ASSET_REGIME;
import static it.census.model.OfferField.TRANSACTION_TYPES;

import it.census.model.NoticeType;
import it.census.rules.rule.Codes;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import java.util.List;

/**
 * What belongs to the public domain is inalienable: to offer it for sale is a mistake in one of the
 * two fields.
 */
public final class PublicDomainCannotBeSold implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("public_domain_cannot_be_sold")
          .says(
              "Il bene è demaniale, e un bene demaniale non si può vendere: «{value}».",
              "The asset is of the public domain, which cannot be sold: \"{value}\".")
          .fix(
              "Indicare la concessione, o correggere la natura giuridica se il bene è stato "
                  + "sdemanializzato.",
              "Give a concession, or mend the legal regime if the asset has left the public "
                  + "domain.")
          .because("Codice civile art. 823.");

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    return row.is(PUBLIC_ASSET_REGIME, Codes.PUBLIC_DOMAIN)
            && row.holdsAnyOf(TRANSACTION_TYPES, Codes.SALES)
        ? List.of(Finding.about(TRANSACTION_TYPES))
        : List.of();
  }
}
