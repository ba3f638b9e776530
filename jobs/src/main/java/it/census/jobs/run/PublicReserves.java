package it.census.jobs.run;

import it.census.model.Confidentiality;
import it.census.model.Offer;
import it.census.model.OfferField;
import it.census.model.PersonalTraces;
import it.census.model.config.SourceDefinition;
import it.census.writers.catalogue.PublicReserve;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What of an offer stays off the public side although its field is public: fields that the owner
 * reserved, and free text that seems to hold a telephone number, an e-mail address or a tax code.
 */
final class PublicReserves {

  private PublicReserves() {}

  static PublicReserve of(SourceDefinition source) {
    Set<OfferField> reserved =
        source.reserved().stream()
            .flatMap(key -> OfferField.find(key).stream())
            .collect(Collectors.toUnmodifiableSet());
    List<OfferField> freeTexts =
        Arrays.stream(OfferField.values())
            .filter(f -> f.confidentiality() == Confidentiality.PUBLIC)
            .filter(PersonalTraces::concerns)
            .toList();
    return row -> withheld(row.offer(), reserved, freeTexts);
  }

  private static Set<OfferField> withheld(
      Offer offer, Set<OfferField> reserved, List<OfferField> freeTexts) {
    EnumSet<OfferField> withheld = EnumSet.noneOf(OfferField.class);
    withheld.addAll(reserved);
    for (OfferField field : freeTexts) {
      if (field.valueIn(offer) instanceof String text && !PersonalTraces.found(text).isEmpty()) {
        withheld.add(field);
      }
    }
    return withheld;
  }
}
