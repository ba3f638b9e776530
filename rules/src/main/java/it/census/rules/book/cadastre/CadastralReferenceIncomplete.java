package it.census.rules.book.cadastre;

import static it.census.model.OfferField.CADASTRAL_MUNICIPALITY;
import static it.census.model.OfferField.CADASTRAL_PARCELS;
import static it.census.model.OfferField.CADASTRAL_REGISTER;

import it.census.model.NoticeType;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import java.util.List;
import java.util.stream.Stream;

/**
 * Sheet and parcel mean something only within a municipality of the land registry and one of its
 * two registers: the same numbers stand for different things in the land and in the building
 * register.
 */
public final class CadastralReferenceIncomplete implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("cadastral_reference_incomplete")
          .says(
              "Ci sono foglio e particella, ma manca «{field}».",
              "There are sheet and parcel, but {field} is missing.")
          .fix(
              "Indicare il codice catastale del comune (per esempio G687) e il catasto: T "
                  + "terreni, F fabbricati.",
              "Give the cadastral code of the municipality (G687, for instance) and the "
                  + "register: T land, F buildings.")
          .because(
              "Dictionary: cadastral_municipality and cadastral_register are conditional for "
                  + "the CRM.");

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    if (!row.has(CADASTRAL_PARCELS)) {
      return List.of();
    }
    return Stream.of(CADASTRAL_MUNICIPALITY, CADASTRAL_REGISTER)
        .filter(row::lacks)
        .map(Finding::about)
        .toList();
  }
}
