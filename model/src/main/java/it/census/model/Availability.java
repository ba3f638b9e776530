package it.census.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether, from when and in which legal form the offer can be had.
 *
 * @param status Offer status, code list {@code offer_status}
 * @param availableFrom Available from
 * @param transactionTypes Transaction types, code list {@code transaction_type}
 * @param tenderUrl Tender link
 * @param tenderDeadline Tender deadline
 */
public record Availability(
    @Nullable String status,
    @Nullable LocalDate availableFrom,
    List<String> transactionTypes,
    @WebAddress @Nullable String tenderUrl,
    @Nullable LocalDate tenderDeadline) {

  public Availability {
    transactionTypes = List.copyOf(transactionTypes);
  }

  static Availability from(OfferValues values) {
    return new Availability(
        values.text(OfferField.STATUS),
        values.date(OfferField.AVAILABLE_FROM),
        values.texts(OfferField.TRANSACTION_TYPES),
        values.text(OfferField.TENDER_URL),
        values.date(OfferField.TENDER_DEADLINE));
  }
}
