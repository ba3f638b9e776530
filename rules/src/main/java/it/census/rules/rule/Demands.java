package it.census.rules.rule;

import it.census.model.Expectation;
import it.census.model.Offer;
import it.census.model.OfferField;
import it.census.model.config.CodeList;
import it.census.model.config.Vocabulary;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which fields an offer has to have. The dictionary marks them mandatory or conditional for the CRM
 * and for the showcase; here stands when a condition applies.
 *
 * <ul>
 *   <li>land, building: by the column {@code class} ({@code AREA}, {@code BUILDING}) of the code
 *       list {@code offer_kind}; a kind without a class is neither;
 *   <li>gross floor area for buildings, site area for land;
 *   <li>energy class for buildings, ruins apart (D.Lgs. 192/2005 art. 3 c. 3);
 *   <li>an address for buildings and for whatever has no coordinates; coordinates for whatever has
 *       no address;
 *   <li>cadastral parcels for land and for public assets; municipality and register of the land
 *       registry where there are parcels;
 *   <li>tender link and deadline while a tender is open; regime of the asset where the owner is
 *       public.
 * </ul>
 */
public final class Demands {

  private static final Map<String, KindClass> CLASS_WITHOUT_COLUMN = classesOfTheDictionary();

  private final Map<String, KindClass> classes;

  private Demands(Map<String, KindClass> classes) {
    this.classes = classes;
  }

  public static Demands of(Vocabulary vocabulary) {
    Map<String, KindClass> classes = new LinkedHashMap<>();
    for (CodeList.Entry kind : vocabulary.codeList("offer_kind").entries()) {
      @Nullable String column = kind.attributes().get("class");
      Optional<KindClass> found =
          column == null
              ? Optional.ofNullable(CLASS_WITHOUT_COLUMN.get(kind.code()))
              : KindClass.of(column);
      found.ifPresent(c -> classes.put(kind.code(), c));
    }
    return new Demands(Map.copyOf(classes));
  }

  public boolean isLand(Offer offer) {
    return classOf(offer) == KindClass.LAND;
  }

  public boolean isBuilding(Offer offer) {
    return classOf(offer) == KindClass.BUILDING;
  }

  /** Whether a kind of offer is land or a building; empty where its code is neither, or unknown. */
  public Optional<KindClass> classOf(String kind) {
    return Optional.ofNullable(classes.get(kind));
  }

  /** Whether the CRM needs this field of this offer. */
  public boolean crmNeeds(OfferField field, Offer offer) {
    return needs(field.crm(), field, offer);
  }

  /** Whether the showcase needs this field of this offer. */
  public boolean showcaseNeeds(OfferField field, Offer offer) {
    return needs(field.showcase(), field, offer);
  }

  private boolean needs(Expectation expectation, OfferField field, Offer offer) {
    return switch (expectation) {
      case MANDATORY -> true;
      case OPTIONAL, NOT_SENT -> false;
      case CONDITIONAL,
          CONDITIONAL_AREA,
          CONDITIONAL_BUILDING,
          CONDITIONAL_TENDER_OPEN,
          CONDITIONAL_PUBLIC_OWNER ->
          applies(field, offer);
    };
  }

  /** Whether the condition of a conditional field is met. */
  private boolean applies(OfferField field, Offer offer) {
    return switch (field) {
      case LAND_AREA_M2, BUILDABLE_GFA_M2 -> isLand(offer);
      case GROSS_FLOOR_AREA_M2 -> isBuilding(offer);
      case ENERGY_CLASS ->
          isBuilding(offer) && !Codes.RUIN.equals(offer.building().conservationState());
      case ADDRESS -> isBuilding(offer) || !hasCoordinates(offer);
      case LATITUDE, LONGITUDE -> offer.location().address() == null;
      case CADASTRAL_PARCELS -> isLand(offer) || isPublic(offer);
      case CADASTRAL_MUNICIPALITY, CADASTRAL_REGISTER ->
          !offer.cadastre().cadastralParcels().isEmpty();
      case TENDER_URL, TENDER_DEADLINE -> Codes.TENDER_OPEN.equals(offer.availability().status());
      case PUBLIC_ASSET_REGIME -> isPublic(offer);
      default -> throw new IllegalStateException("no condition for " + field.key());
    };
  }

  private static boolean hasCoordinates(Offer offer) {
    return offer.location().latitude() != null && offer.location().longitude() != null;
  }

  private static boolean isPublic(Offer offer) {
    return Codes.PUBLIC.equals(offer.ownership().ownershipKind());
  }

  private @Nullable KindClass classOf(Offer offer) {
    String kind = offer.kind().kind();
    return kind == null ? null : classes.get(kind);
  }

  /** For a code list that lacks the column {@code class}. */
  private static Map<String, KindClass> classesOfTheDictionary() {
    Map<String, KindClass> classes = new LinkedHashMap<>();
    Set.of("AREA_LIBERA", "LOTTO", "AREA_DISMESSA").forEach(k -> classes.put(k, KindClass.LAND));
    Set.of(
            "CAPANNONE",
            "MAGAZZINO",
            "LABORATORIO",
            "UFFICIO",
            "LAB_RICERCA",
            "COMPLESSO",
            "PORZIONE")
        .forEach(k -> classes.put(k, KindClass.BUILDING));
    return Map.copyOf(classes);
  }
}
