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
  CAD_COMBINED(true),
  CADASTRAL_SECTION(true),
  CADASTRAL_SHEET(true),
  CADASTRAL_PARCEL(true),
  CADASTRAL_SUBUNIT(true),
  /** One of the three columns hectare, are, centiare; its unit says which. */
  LAND_AREA_HAACA(true),
  /** Land area in hectares. */
  LAND_AREA_HA(true),
  /** House number beside the street. */
  ADDRESS_NUMBER(true),
  /** Both coordinates in one cell. */
  GEOPOINT(true),
  /** A person, an office, an e-mail address or a telephone number, in any mixture. */
  CONTACT_ANY(true),
  /** Volume of the building. */
  VOLUME_M3(false),
  /** Size as the land registry counts it: rooms, m² or m³ by category. */
  CAD_CONSISTENCY(false),
  /** Owner's share of the property. */
  OWNERSHIP_SHARE_PCT(false),
  /** When the supplier first listed the offer. */
  FIRST_SEEN_AT(false),
  /** When an existing contract or listing ends. */
  VALID_TO(false),
  /** Outline of the site in a notation of geographic software. */
  GEOMETRY(false);

  private final boolean kept;
  private final String key;

  HelperColumn(boolean kept) {
    this.kept = kept;
    this.key = name().toLowerCase(Locale.ROOT);
  }

  /** The name in configuration files: {@code cadastral_sheet}. */
  public String key() {
    return key;
  }

  /** Whether a field of the offer is made of it; otherwise it is known and not kept. */
  public boolean kept() {
    return kept;
  }

  public static Optional<HelperColumn> find(String key) {
    return Arrays.stream(values()).filter(h -> h.key.equals(key)).findFirst();
  }
}
