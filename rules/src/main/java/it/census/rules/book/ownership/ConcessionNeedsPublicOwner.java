package it.census.rules.book.ownership;

import static it.census.model.OfferField.OWNERSHIP_KIND;
import static it.census.model.OfferField.TRANSACTION_TYPES;

import it.census.model.NoticeType;
import it.census.rules.rule.Codes;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import java.util.List;

/** Only a public administration grants concessions. */
public final class ConcessionNeedsPublicOwner implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("concession_needs_public_owner")
          .says(
              "È indicata una concessione («{value}»), ma la proprietà è privata.",
              "There is a concession (\"{value}\"), yet the owner is private.")
          .fix(
              "Indicare la locazione, o correggere la proprietà.",
              "Give a lease, or mend the ownership.")
          .because("Code list transaction_type: a concession is of public assets.");

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    return row.is(OWNERSHIP_KIND, Codes.PRIVATE)
            && row.holdsAnyOf(TRANSACTION_TYPES, Codes.CONCESSIONS)
        ? List.of(Finding.about(TRANSACTION_TYPES))
        : List.of();
  }
}
