package it.census.rules.rule;

import it.census.model.Notice;
import it.census.model.NoticeType;
import it.census.model.Offer;
import it.census.model.OfferField;
import it.census.model.Place;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What ages in an offer.
 *
 * @param place the row as {@link Place#text} told it
 * @param status code of the list {@code offer_status}
 * @param lastConfirmedAt when the supplier last confirmed the offer
 * @param tenderDeadline last day of the tender
 * @param availableFrom first day on which the offer can be had
 */
public record AgeingFacts(
    String offerId,
    String place,
    @Nullable String status,
    @Nullable LocalDate lastConfirmedAt,
    @Nullable LocalDate tenderDeadline,
    @Nullable LocalDate availableFrom) {

  /** The facts of an offer just read from the row at this place. */
  public static AgeingFacts of(Offer offer, Place place) {
    String id = offer.identity().offerId();
    return new AgeingFacts(
        id == null ? "" : id,
        place.text(),
        offer.availability().status(),
        offer.provenance().lastConfirmedAt(),
        offer.availability().tenderDeadline(),
        offer.availability().availableFrom());
  }

  public boolean isTenderOpen() {
    return Codes.TENDER_OPEN.equals(status);
  }

  /** Whether the offer is announced and not yet to be had. */
  public boolean isAvailableLater() {
    return Codes.AVAILABLE_LATER.equals(status);
  }

  /** A notice about one of the dates. */
  public Notice notice(
      NoticeType type, OfferField field, LocalDate date, Map<String, String> arguments) {
    return Notice.of(type, new Place.Stored(place), field, date.toString(), arguments)
        .forOffer(offerId);
  }
}
