package it.census.rules.book.price;

import static it.census.model.OfferField.RENT_EUR_YEAR;
import static it.census.model.OfferField.SALE_PRICE_EUR;

import it.census.model.NoticeType;
import it.census.model.OfferField;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * One euro stands for "no price yet" in many lists; shown as a price it misleads and spoils every
 * comparison.
 */
public final class PriceSymbolic implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("price_symbolic")
          .says(
              "«{field}»: «{value}» sembra un valore simbolico; il campo resta vuoto.",
              "{field}: \"{value}\" looks like a token amount; the field is left empty.")
          .fix(
              "Indicare il prezzo reale, o «prezzo su richiesta: sì».",
              "Give the real price, or \"price on request: yes\".")
          .because("Experience: no site is sold for 100 EUR or let for 12 EUR a year.");

  private static final BigDecimal SALE_TOKEN = BigDecimal.valueOf(100);
  private static final BigDecimal RENT_TOKEN = BigDecimal.valueOf(12);

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    List<Finding> findings = new ArrayList<>();
    check(row, SALE_PRICE_EUR, SALE_TOKEN, findings);
    check(row, RENT_EUR_YEAR, RENT_TOKEN, findings);
    return findings;
  }

  private static void check(
      JudgedRow row, OfferField field, BigDecimal token, List<Finding> findings) {
    BigDecimal amount = row.decimal(field);
    if (amount != null && amount.compareTo(token) <= 0) {
      findings.add(Finding.about(field).emptying(field));
    }
  }
}
