package it.census.rules.book.price;

import static it.census.model.OfferField.RENT_EUR_YEAR;
import static it.census.model.OfferField.SALE_PRICE_EUR;
import static it.census.model.OfferField.TRANSACTION_TYPES;

import it.census.model.NoticeType;
import it.census.model.OfferField;
import it.census.rules.rule.Codes;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A sale price where nothing is sold, or a rent where nothing is let: the amount may stand in the
 * wrong column.
 */
public final class PriceContradictsTransaction implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("price_contradicts_transaction")
          .says(
              "C'è «{field}» ({value}), ma le forme di cessione non lo prevedono: «{types}».",
              "There is {field} ({value}), but the transaction types do not go with it: "
                  + "\"{types}\".")
          .fix(
              "Spostare l'importo nella colonna giusta, o completare le forme di cessione.",
              "Move the amount to the right column, or complete the transaction types.")
          .because("Code list transaction_type.");

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    List<Finding> findings = new ArrayList<>();
    check(row, SALE_PRICE_EUR, Codes.MAY_HAVE_PRICE, findings);
    check(row, RENT_EUR_YEAR, Codes.MAY_HAVE_RENT, findings);
    return findings;
  }

  private static void check(
      JudgedRow row, OfferField amount, Set<String> forms, List<Finding> findings) {
    if (row.has(amount)
        && row.has(TRANSACTION_TYPES)
        && !row.holdsAnyOf(TRANSACTION_TYPES, forms)) {
      findings.add(Finding.about(amount).with("types", row.shown(TRANSACTION_TYPES)));
    }
  }
}
