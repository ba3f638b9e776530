package it.census.rules.book.building;

import static it.census.model.OfferField.ENERGY_CLASS;

import it.census.model.NoticeType;
import it.census.rules.rule.Codes;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import java.util.List;

/**
 * Certificates from before October 2015 use another scale: their A is not today's. They lasted ten
 * years at most, so a new one is due.
 */
public final class EnergyClassOnLegacyScale implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.info("energy_class_on_legacy_scale")
          .says(
              "La classe energetica «{value}» è della scala in uso prima di ottobre 2015.",
              "The energy class \"{value}\" is of the scale used before October 2015.")
          .fix(
              "Indicare la classe dell'attestato attuale (da A4 a G): i vecchi sono scaduti "
                  + "dopo dieci anni.",
              "Give the class of a certificate of today (A4 to G): the old ones expired after "
                  + "ten years.")
          .because("D.M. 26 giugno 2015; validity of ten years: D.Lgs. 192/2005 art. 6 c. 5.");

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    return row.isOneOf(ENERGY_CLASS, Codes.LEGACY_ENERGY_CLASSES)
        ? List.of(Finding.about(ENERGY_CLASS))
        : List.of();
  }
}
