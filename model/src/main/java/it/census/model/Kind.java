package it.census.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is offered: land, a building or a part of one, and for which uses.
 *
 * @param kind Offer kind, code list {@code offer_kind}
 * @param siteClass Greenfield / brownfield, code list {@code site_class}
 * @param intendedUses Permitted/intended uses, code list {@code intended_use}
 * @param currentUse Current use / occupancy, code list {@code current_use}
 */
public record Kind(
    @Nullable String kind,
    @Nullable String siteClass,
    List<String> intendedUses,
    @Nullable String currentUse) {

  public Kind {
    intendedUses = List.copyOf(intendedUses);
  }

  static Kind from(OfferValues values) {
    return new Kind(
        values.text(OfferField.KIND),
        values.text(OfferField.SITE_CLASS),
        values.texts(OfferField.INTENDED_USES),
        values.text(OfferField.CURRENT_USE));
  }
}
