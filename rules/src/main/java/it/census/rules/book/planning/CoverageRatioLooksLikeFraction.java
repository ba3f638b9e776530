package it.census.rules.book.planning;

import static it.census.model.OfferField.COVERAGE_RATIO_MAX;

import it.census.model.NoticeType;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import java.math.BigDecimal;
import java.util.List;

/** A coverage ratio is given per cent; one or less is almost always a fraction (0.4 for 40 %). */
public final class CoverageRatioLooksLikeFraction implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("coverage_ratio_looks_like_fraction")
          .says(
              "Il rapporto di copertura «{value}» va indicato in percentuale: sembra una frazione.",
              "The coverage ratio \"{value}\" has to be per cent: it looks like a fraction.")
          .fix("Scrivere 40 per il 40 %.", "Write 40 for 40 %.")
          .because("Dictionary: coverage_ratio_max is per cent.");

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    BigDecimal ratio = row.decimal(COVERAGE_RATIO_MAX);
    return ratio != null && ratio.compareTo(BigDecimal.ONE) <= 0
        ? List.of(Finding.about(COVERAGE_RATIO_MAX))
        : List.of();
  }
}
