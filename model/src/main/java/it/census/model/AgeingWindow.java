package it.census.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which offers may have aged on a day: those whose date lies within bounds. Whoever looks for them
 * among a million need not judge all the others.
 *
 * @param date the field of the offer
 * @param from first day, if there is one
 * @param to last day, if there is one
 * @param status code of the list {@code offer_status} that the offer must have, if any
 */
public record AgeingWindow(
    OfferField date, Optional<LocalDate> from, Optional<LocalDate> to, Optional<String> status) {

  /** A date up to a day. */
  public static AgeingWindow upTo(OfferField date, LocalDate to) {
    return new AgeingWindow(date, Optional.empty(), Optional.of(to), Optional.empty());
  }

  /** A date from a day on. */
  public static AgeingWindow from(OfferField date, LocalDate from) {
    return new AgeingWindow(date, Optional.of(from), Optional.empty(), Optional.empty());
  }

  /** The same for offers of one status only. */
  public AgeingWindow ofStatus(String code) {
    return new AgeingWindow(date, from, to, Optional.of(code));
  }
}
