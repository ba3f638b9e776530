package it.census.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a supplier's column may be besides a field of the offer: a part of a field (the map sheet of
 * a parcel), a field in another shape (both coordinates in one cell), or something that suppliers
 * often send and the census has no field for. The keys are those of {@code header-aliases.csv} and
 * of {@code columns:} in a source definition.
 */
public enum HelperColumn {
  /** Sheet, parcel and sub-unit, of one or several parcels, in one cell. */
  CAD_COMBINED(
      Share.WHOLE,
      "dati catastali in una cella",
      "cadastral data in one cell",
      OfferField.CADASTRAL_PARCELS),
  CADASTRAL_SECTION(
      Share.BESIDE, "sezione censuaria", "cadastral section", OfferField.CADASTRAL_PARCELS),
  CADASTRAL_SHEET(
      Share.BESIDE, "foglio catastale", "cadastral sheet", OfferField.CADASTRAL_PARCELS),
  CADASTRAL_PARCEL(
      Share.CORE, "particella catastale", "cadastral parcel", OfferField.CADASTRAL_PARCELS),
  CADASTRAL_SUBUNIT(Share.BESIDE, "subalterno", "cadastral sub-unit", OfferField.CADASTRAL_PARCELS),
  /** Land area in hectares. */
  LAND_AREA_HA(Share.WHOLE, "superficie in ettari", "area in hectares", OfferField.LAND_AREA_M2),
  /** One of the three columns hectare, are, centiare; its unit says which. */
  LAND_AREA_HAACA(
      Share.WHOLE,
      "superficie in ettari, are e centiare",
      "area in hectares, ares and centiares",
      OfferField.LAND_AREA_M2),
  /** House number beside the street. */
  ADDRESS_NUMBER(Share.BESIDE, "numero civico", "house number", OfferField.ADDRESS),
  /** Both coordinates in one cell. */
  GEOPOINT(
      Share.WHOLE,
      "coordinate in una cella",
      "coordinates in one cell",
      OfferField.LATITUDE,
      OfferField.LONGITUDE),
  /** A person, an office, an e-mail address or a telephone number, in any mixture. */
  CONTACT_ANY(
      Share.WHOLE,
      "contatti",
      "contact",
      OfferField.CONTACT_NAME,
      OfferField.CONTACT_EMAIL,
      OfferField.CONTACT_PHONE),
  /** Volume of the building. */
  VOLUME_M3(Share.NONE, "volume", "volume"),
  /** Size as the land registry counts it: rooms, m² or m³ by category. */
  CAD_CONSISTENCY(Share.NONE, "consistenza catastale", "cadastral size"),
  /** Owner's share of the property. */
  OWNERSHIP_SHARE_PCT(Share.NONE, "quota di proprietà", "share of ownership"),
  /** When the supplier first listed the offer. */
  FIRST_SEEN_AT(Share.NONE, "data di inserimento", "date first listed"),
  /** When an existing contract or listing ends. */
  VALID_TO(Share.NONE, "data di fine", "date of end"),
  /** Outline of the site in a notation of geographic software. */
  GEOMETRY(Share.NONE, "geometria", "geometry");

  /** How much of a field a helper gives. */
  public enum Share {
    /** It needs no other column. */
    WHOLE,
    /** The part without which there is no value, and at which the value is told: the parcel. */
    CORE,
    /** A part that says something only beside others. */
    BESIDE,
    /** It is known and not kept. */
    NONE
  }

  private final Share share;
  private final Bilingual label;
  private final Set<OfferField> gives;
  private final String key;

  HelperColumn(Share share, String labelIt, String labelEn, OfferField... gives) {
    this.share = share;
    this.label = new Bilingual(labelIt, labelEn);
    this.gives = Set.of(gives);
    this.key = name().toLowerCase(Locale.ROOT);
  }

  /** The name in configuration files: {@code cadastral_sheet}. */
  public String key() {
    return key;
  }

  public Bilingual label() {
    return label;
  }

  public Share share() {
    return share;
  }

  /** The fields of the offer that are made of it, alone or with others. */
  public Set<OfferField> gives() {
    return gives;
  }

  /** Whether a field of the offer is made of it; otherwise it is known and not kept. */
  public boolean kept() {
    return share != Share.NONE;
  }

  /** Of what a field may be made besides itself; what gives most of it first. */
  public static List<HelperColumn> giving(OfferField field) {
    return Arrays.stream(values())
        .filter(h -> h.gives.contains(field))
        .sorted(Comparator.comparing(HelperColumn::share))
        .toList();
  }

  public static Optional<HelperColumn> find(String key) {
    return Arrays.stream(values()).filter(h -> h.key.equals(key)).findFirst();
  }
}
