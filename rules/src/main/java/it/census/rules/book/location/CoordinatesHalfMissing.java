package it.census.rules.book.location;

import static it.census.model.OfferField.LATITUDE;
import static it.census.model.OfferField.LONGITUDE;
import static it.census.model.OfferField.POSITION_QUALITY;

import it.census.model.NoticeType;
import it.census.rules.rule.Codes;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import java.util.List;

/** Half a position is none. */
public final class CoordinatesHalfMissing implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("coordinates_half_missing")
          .says(
              "È indicata solo una delle due coordinate: la posizione resta vuota.",
              "Only one of the two coordinates is given: the position is left empty.")
          .fix(
              "Indicare latitudine e longitudine, o nessuna delle due.",
              "Give both latitude and longitude, or neither.")
          .because("Technical: a point has two coordinates.");

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    boolean half = row.has(LATITUDE) != row.has(LONGITUDE);
    return half
        ? List.of(
            Finding.about(row.has(LATITUDE) ? LONGITUDE : LATITUDE)
                .emptying(LATITUDE, LONGITUDE)
                .replacing(POSITION_QUALITY, Codes.POSITION_UNKNOWN))
        : List.of();
  }
}
