package it.census.rules.book.location;

import static it.census.model.OfferField.ADDRESS;

import it.census.model.NoticeType;
import it.census.rules.rule.Demands;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import java.util.List;

/** A building has an address, and an offer without coordinates can only be found by one. */
public final class AddressMissing implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("address_missing")
          .says(
              "Manca l'indirizzo, necessario per gli edifici e per le offerte senza coordinate.",
              "The address is missing; buildings and offers without coordinates need one.")
          .fix(
              "Indicare via o località e numero civico.",
              "Give street or locality, and the house number.")
          .because("Dictionary: address is conditional for the CRM.");

  private final Demands demands;

  public AddressMissing(Demands demands) {
    this.demands = demands;
  }

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    return row.lacks(ADDRESS) && demands.crmNeeds(ADDRESS, row.offer())
        ? List.of(Finding.about(ADDRESS))
        : List.of();
  }
}
