package it.census.rules.book.building;

import static it.census.model.OfferField.CLEAR_HEIGHT_M;

import it.census.model.NoticeType;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import it.census.rules.rule.UsualRange;
import java.math.BigDecimal;
import java.util.List;

/**
 * Nobody works under two metres, and no shed is higher than thirty: centimetres may have been given
 * for metres.
 */
public final class ClearHeightImplausible implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("clear_height_implausible")
          .says(
              "L'altezza sotto trave «{value}» non è plausibile (di solito da {min} a {max} m).",
              "The clear height \"{value}\" is not plausible (usually {min} to {max} m).")
          .fix(
              "Indicare l'altezza in metri, per esempio 7,5.",
              "Give the height in metres, 7.5 for instance.")
          .because("Experience: clear heights of sheds are 3 to 15 m.");

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    BigDecimal height = row.decimal(CLEAR_HEIGHT_M);
    UsualRange usual = UsualRange.of(CLEAR_HEIGHT_M).orElseThrow();
    return height == null || usual.contains(height)
        ? List.of()
        : List.of(Finding.about(CLEAR_HEIGHT_M).with("min", usual.min()).with("max", usual.max()));
  }
}
