package it.census.rules.book.size;

import static it.census.model.OfferField.MIN_DIVISIBLE_M2;

import it.census.model.NoticeType;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import java.util.List;

/** What cannot be divided has no smallest unit. */
public final class MinimumUnitOfIndivisible implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("minimum_unit_of_indivisible")
          .says(
              "L'offerta è «non frazionabile», ma c'è un taglio minimo ({value}).",
              "The offer is indivisible, yet there is a smallest unit ({value}).")
          .fix(
              "Indicare «frazionabile: sì», o togliere il taglio minimo.",
              "Give \"divisible: yes\", or take out the smallest unit.")
          .because("Dictionary: min_divisible_m2 is of divisible offers.");

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    return row.has(MIN_DIVISIBLE_M2) && Boolean.FALSE.equals(row.offer().dimensions().divisible())
        ? List.of(Finding.about(MIN_DIVISIBLE_M2))
        : List.of();
  }
}
