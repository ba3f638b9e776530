package it.census.rules.book.location;

import static it.census.model.OfferField.LATITUDE;
import static it.census.model.OfferField.LONGITUDE;

import it.census.model.NoticeType;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import java.util.List;

/** The showcase is a map: an offer without coordinates cannot be on it. */
public final class PositionMissing implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("position_missing")
          .says(
              "Mancano le coordinate: l'offerta non può comparire sulla mappa.",
              "The coordinates are missing: the offer cannot be on the map.")
          .fix(
              "Indicare latitudine e longitudine (WGS84, gradi decimali) o le coordinate nel "
                  + "sistema usato dall'ente.",
              "Give latitude and longitude (WGS84, decimal degrees), or the coordinates in "
                  + "the system your office uses.")
          .because("Dictionary: latitude and longitude are mandatory for the showcase.");

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    return row.lacks(LATITUDE) && row.lacks(LONGITUDE)
        ? List.of(Finding.about(LATITUDE))
        : List.of();
  }
}
