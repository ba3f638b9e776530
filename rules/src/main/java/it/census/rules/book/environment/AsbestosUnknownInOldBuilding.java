package it.census.rules.book.environment;

import static it.census.model.OfferField.ASBESTOS;

import it.census.model.NoticeType;
import it.census.rules.rule.Codes;
import it.census.rules.rule.Demands;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import java.util.List;

/**
 * Asbestos was used in industrial roofs until it was forbidden in 1992: for older buildings its
 * presence is a cost to be known.
 */
public final class AsbestosUnknownInOldBuilding implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("asbestos_unknown_in_old_building")
          .says(
              "L'edificio è del {year}, prima del divieto dell'amianto: la presenza di "
                  + "amianto non è nota.",
              "The building is of {year}, before asbestos was forbidden: whether there is any "
                  + "is not known.")
          .fix(
              "Indicare se c'è amianto, se è assente o se è stato bonificato.",
              "Say whether there is asbestos, whether there is none, or whether it was removed.")
          .because(
              "L. 257/1992 art. 1 c. 2 and its table: banned from 1993, the last products from 1994.");

  /** Some products could be sold until then. */
  private static final int BAN = 1994;

  private final Demands demands;

  public AsbestosUnknownInOldBuilding(Demands demands) {
    this.demands = demands;
  }

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    Integer year = row.offer().building().yearBuilt();
    boolean unknown = row.lacks(ASBESTOS) || row.is(ASBESTOS, Codes.UNKNOWN);
    return year != null && year <= BAN && unknown && demands.isBuilding(row.offer())
        ? List.of(Finding.about(ASBESTOS).with("year", year.toString()))
        : List.of();
  }
}
