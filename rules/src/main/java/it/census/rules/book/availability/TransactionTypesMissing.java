package it.census.rules.book.availability;

import static it.census.model.OfferField.TRANSACTION_TYPES;

import it.census.model.NoticeType;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import java.util.List;

/** An investor wants to know whether the site can be bought, rented or had in concession. */
public final class TransactionTypesMissing implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("transaction_types_missing")
          .says(
              "Mancano le forme di cessione (vendita, locazione, concessione …).",
              "The transaction types are missing (sale, lease, concession ...).")
          .fix(
              "Indicare una o più voci dell'elenco transaction_type; DA_DEFINIRE se non è "
                  + "ancora deciso.",
              "Give one or more entries of the list transaction_type; DA_DEFINIRE where it is "
                  + "undecided.")
          .because("Dictionary: transaction_types is mandatory for CRM and showcase.");

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    return row.lacks(TRANSACTION_TYPES) ? List.of(Finding.about(TRANSACTION_TYPES)) : List.of();
  }
}
