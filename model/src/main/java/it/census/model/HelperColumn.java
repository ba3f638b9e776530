package it.census.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a supplier's column may be besides a field of the offer: a part of a field (the map sheet of
 * a parcel), a field in another shape (both coordinates in one cell), or something that suppliers
 * often send and the census has no field for. The keys are those of {@code header-aliases.csv} and
 * of {@code columns:} in a source definition.
 */
public enum HelperColumn {
  /** Sheet, parcel and sub-unit, of one or several parcels, in one cell. */
  CAD_COMBINED(true, "dati catastali in una cella", "cadastral data in one cell"),
  CADASTRAL_SECTION(true, "sezione censuaria", "cadastral section"),
  CADASTRAL_SHEET(true, "foglio catastale", "cadastral sheet"),
  CADASTRAL_PARCEL(true, "particella catastale", "cadastral parcel"),
  CADASTRAL_SUBUNIT(true, "subalterno", "cadastral sub-unit"),
  /** One of the three columns hectare, are, centiare; its unit says which. */
  LAND_AREA_HAACA(
      true, "superficie in ettari, are e centiare", "area in hectares, ares and centiares"),
  /** Land area in hectares. */
  LAND_AREA_HA(true, "superficie in ettari", "area in hectares"),
  /** House number beside the street. */
  ADDRESS_NUMBER(true, "numero civico", "house number"),
  /** Both coordinates in one cell. */
  GEOPOINT(true, "coordinate in una cella", "coordinates in one cell"),
  /** A person, an office, an e-mail address or a telephone number, in any mixture. */
  CONTACT_ANY(true, "contatti", "contact"),
  /** Volume of the building. */
  VOLUME_M3(false, "volume", "volume"),
  /** Size as the land registry counts it: rooms, m² or m³ by category. */
  CAD_CONSISTENCY(false, "consistenza catastale", "cadastral size"),
  /** Owner's share of the property. */
  OWNERSHIP_SHARE_PCT(false, "quota di proprietà", "share of ownership"),
  /** When the supplier first listed the offer. */
  FIRST_SEEN_AT(false, "data di inserimento", "date first listed"),
  /** When an existing contract or listing ends. */
  VALID_TO(false, "data di fine", "date of end"),
  /** Outline of the site in a notation of geographic software. */
  GEOMETRY(false, "geometria", "geometry");

  private final boolean kept;
  private final Bilingual label;
  private final String key;

  HelperColumn(boolean kept, String labelIt, String labelEn) {
    this.kept = kept;
    this.label = new Bilingual(labelIt, labelEn);
    this.key = name().toLowerCase(Locale.ROOT);
  }

  /** The name in configuration files: {@code cadastral_sheet}. */
  public String key() {
    return key;
  }

  public Bilingual label() {
    return label;
  }

  /** Whether a field of the offer is made of it; otherwise it is known and not kept. */
  public boolean kept() {
    return kept;
  }

  public static Optional<HelperColumn> find(String key) {
    return Arrays.stream(values()).filter(h -> h.key.equals(key)).findFirst();
  }
}
