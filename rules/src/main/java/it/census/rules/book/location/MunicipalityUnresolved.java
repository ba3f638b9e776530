package it.census.rules.book.location;

import it.census.model.Bilingual;
import it.census.model.NoticeType;
import it.census.model.OfferField;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import java.util.List;

/**
 * Every offer lies in a municipality of the region; without it the offer can be neither placed nor
 * counted.
 */
public final class MunicipalityUnresolved implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.error("municipality_unresolved")
          .says(
              "Il comune non si riconosce: {why_it}.",
              "The municipality cannot be recognised: {why_en}.")
          .fix(
              "Scrivere il nome o il codice ufficiale del comune; se tutta la consegna "
                  + "riguarda un solo comune, chiedere di indicarlo nella fonte.",
              "Write the official name or code of the municipality; if the whole delivery is "
                  + "of one municipality, have it set in the source.")
          .because("Census: a row is rejected when its municipality cannot be resolved.");

  private static final Bilingual NOT_TOLD = new Bilingual("non è indicato", "none is given");

  private static final Bilingual UNKNOWN =
      new Bilingual("«{value}» non è tra i comuni noti", "\"{value}\" is none of those known");

  private static final Bilingual AMBIGUOUS =
      new Bilingual(
          "«{value}» può essere più di un comune", "\"{value}\" may be more than one of them");

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    return switch (row.municipality()) {
      case RESOLVED, OUTSIDE_REGION -> List.of();
      case NOT_TOLD -> List.of(because(row, NOT_TOLD));
      case UNKNOWN -> List.of(because(row, UNKNOWN));
      case AMBIGUOUS -> List.of(because(row, AMBIGUOUS));
    };
  }

  private static Finding because(JudgedRow row, Bilingual why) {
    OfferField field = row.municipalityField();
    String value = row.sent(field);
    return Finding.about(field)
        .with(
            "why",
            new Bilingual(why.it().replace("{value}", value), why.en().replace("{value}", value)));
  }
}
