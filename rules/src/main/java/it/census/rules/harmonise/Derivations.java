package it.census.rules.harmonise;

import it.census.model.OfferField;
import it.census.model.config.CodeList;
import it.census.model.config.Region;
import it.census.model.config.Region.Municipality;
import it.census.model.config.Vocabulary;
import it.census.rules.rule.Codes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What the census knows of an offer although its supplier did not write it, because it follows from
 * what was written. Each is said: a correction with an empty value before, and the rule by which
 * the value is known. What does not follow with certainty is not derived: an offer of a
 * municipality's feed need not be the municipality's own. That a price is on request where none is
 * given, and that a point is the centre of its municipality, are for the rule book to say.
 */
final class Derivations {

  /** Owners whose name leaves no doubt that the asset is private. */
  private static final Set<String> PRIVATE_OWNERS = Set.of("IMPRESA", "PERSONA_FISICA");

  private final Map<String, String> siteClassOfKind;
  private final NearestPlaces nearestPlaces;

  private Derivations(Map<String, String> siteClassOfKind, NearestPlaces nearestPlaces) {
    this.siteClassOfKind = siteClassOfKind;
    this.nearestPlaces = nearestPlaces;
  }

  static Derivations of(Region region, Vocabulary vocabulary) {
    Map<String, String> siteClasses = new LinkedHashMap<>();
    for (CodeList.Entry kind : vocabulary.codeList("offer_kind").entries()) {
      String siteClass = kind.attributes().getOrDefault("site_class", "");
      if (!siteClass.isBlank()) {
        siteClasses.put(kind.code(), siteClass);
      }
    }
    return new Derivations(Map.copyOf(siteClasses), NearestPlaces.of(region.pointsOfInterest()));
  }

  /** Names, codes and province that follow from the municipality. */
  static void fromMunicipality(OfferDraft draft, Municipality municipality) {
    String rule = "derived_from_municipality";
    draft.complete(OfferField.MUNICIPALITY_CODE, municipality.code(), rule);
    draft.complete(OfferField.MUNICIPALITY, municipality.name(), rule);
    draft.complete(OfferField.PROVINCE, municipality.province(), rule);
    if (!municipality.cadastralCode().isEmpty()) {
      draft.complete(OfferField.CADASTRAL_MUNICIPALITY, municipality.cadastralCode(), rule);
    }
  }

  /** All that follows from the other fields. */
  void fromFields(OfferDraft draft) {
    siteClass(draft);
    cadastralRegister(draft);
    ownershipKind(draft);
    positionQuality(draft);
    publishConsent(draft);
    nearestPlaces.derive(draft);
  }

  /** A lot is greenfield, a shed is not: the code list of kinds says which. */
  private void siteClass(OfferDraft draft) {
    String kind = draft.values().text(OfferField.KIND);
    String siteClass = kind == null ? null : siteClassOfKind.get(kind);
    if (siteClass != null) {
      draft.complete(OfferField.SITE_CLASS, siteClass, "derived_from_kind");
    }
  }

  /** Only the register of buildings knows categories. */
  private static void cadastralRegister(OfferDraft draft) {
    if (draft.has(OfferField.CADASTRAL_CATEGORY)) {
      draft.complete(
          OfferField.CADASTRAL_REGISTER, Codes.BUILDING_REGISTER, "derived_from_category");
    }
  }

  private static void ownershipKind(OfferDraft draft) {
    String owner = draft.values().text(OfferField.OWNER_TYPE);
    if (owner != null && Codes.PUBLIC_OWNERS.contains(owner)) {
      draft.complete(OfferField.OWNERSHIP_KIND, Codes.PUBLIC, "derived_from_owner_type");
    } else if (owner != null && PRIVATE_OWNERS.contains(owner)) {
      draft.complete(OfferField.OWNERSHIP_KIND, Codes.PRIVATE, "derived_from_owner_type");
    } else if (draft.has(OfferField.PUBLIC_ASSET_REGIME)) {
      draft.complete(OfferField.OWNERSHIP_KIND, Codes.PUBLIC, "derived_from_asset_regime");
    }
  }

  /** Who does not say yes has not said yes. */
  private static void publishConsent(OfferDraft draft) {
    draft.complete(OfferField.PUBLISH_CONSENT, Codes.CONSENT_NOT_STATED, "derived_no_consent");
  }

  /** A supplier who does not say how good a position is has not said that it is good. */
  private static void positionQuality(OfferDraft draft) {
    draft.complete(OfferField.POSITION_QUALITY, Codes.POSITION_UNKNOWN, "derived_not_stated");
  }
}
