package it.census.rules.book.price;

import static it.census.model.OfferField.GROSS_FLOOR_AREA_M2;
import static it.census.model.OfferField.KIND;
import static it.census.model.OfferField.LAND_AREA_M2;
import static it.census.model.OfferField.SALE_PRICE_EUR;

import it.census.model.NoticeType;
import it.census.model.config.Settings;
import it.census.model.config.Settings.PriceRange;
import it.census.rules.rule.Demands;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A price per square metre outside what such buildings are sold for points to a wrong price or a
 * wrong area. The plausible range of every kind stands in the settings ({@code prices_per_m2}); a
 * kind without one is not checked.
 */
public final class PricePerM2Implausible implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("price_per_m2_implausible")
          .says(
              "Il prezzo di vendita è di {price} EUR/m²: di solito da {min} a {max}.",
              "The sale price is {price} EUR/m²: usually {min} to {max}.")
          .fix(
              "Verificare prezzo e superficie; se sono giusti non occorre fare nulla.",
              "Check price and area; if both are right there is nothing to do.")
          .because("Settings: prices_per_m2.");

  private final Settings settings;
  private final Demands demands;

  public PricePerM2Implausible(Settings settings, Demands demands) {
    this.settings = settings;
    this.demands = demands;
  }

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    String kind = row.text(KIND);
    PriceRange range = kind == null ? null : settings.pricesPerM2().get(kind);
    BigDecimal price = row.decimal(SALE_PRICE_EUR);
    BigDecimal area = row.decimal(demands.isLand(row.offer()) ? LAND_AREA_M2 : GROSS_FLOOR_AREA_M2);
    if (range == null || price == null || area == null) {
      return List.of();
    }
    BigDecimal perM2 = price.divide(area, 2, RoundingMode.HALF_UP);
    boolean plausible = perM2.compareTo(range.min()) >= 0 && perM2.compareTo(range.max()) <= 0;
    return plausible
        ? List.of()
        : List.of(
            Finding.about(SALE_PRICE_EUR)
                .with("price", perM2)
                .with("min", range.min())
                .with("max", range.max()));
  }
}
