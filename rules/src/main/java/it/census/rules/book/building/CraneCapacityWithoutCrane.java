package it.census.rules.book.building;

import static it.census.model.OfferField.CRANE;
import static it.census.model.OfferField.CRANE_CAPACITY_T;

import it.census.model.NoticeType;
import it.census.rules.rule.Codes;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import java.util.List;

/** Where there is no crane there is nothing it could lift. */
public final class CraneCapacityWithoutCrane implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("crane_capacity_without_crane")
          .says(
              "È indicata la portata del carroponte ({value}), ma il carroponte non c'è.",
              "There is a crane capacity ({value}), but no crane.")
          .fix(
              "Indicare «carroponte: sì» o «predisposto», o togliere la portata.",
              "Give \"crane: yes\" or \"prepared\", or take out the capacity.")
          .because("Dictionary: crane_capacity_t is that of the crane.");

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    return row.has(CRANE_CAPACITY_T) && row.is(CRANE, Codes.NO)
        ? List.of(Finding.about(CRANE_CAPACITY_T))
        : List.of();
  }
}
