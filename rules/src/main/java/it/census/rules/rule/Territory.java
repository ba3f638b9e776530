package it.census.rules.rule;

import it.census.model.config.Region;
import it.census.model.config.Region.Municipality;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What rules ask of the region: which municipality is where, and how its land registry is divided.
 */
public final class Territory {

  /** Published outlines are simplified by some tens of metres; a point so near counts as inside. */
  private static final double OUTLINE_TOLERANCE_M = 100;

  private static final double EARTH_RADIUS_M = 6_371_008.8;

  private final Region region;
  private final Map<String, Municipality> municipalities = new HashMap<>();
  private final Map<String, Outline> outlines = new HashMap<>();
  private final Map<String, Set<String>> cadastralCodes = new HashMap<>();
  private final Map<String, Set<String>> sections = new HashMap<>();

  private Territory(Region region) {
    this.region = region;
    for (Municipality municipality : region.municipalities()) {
      municipalities.put(municipality.code(), municipality);
      cadastralCodes
          .computeIfAbsent(municipality.code(), c -> new LinkedHashSet<>())
          .add(municipality.cadastralCode());
    }
    for (Region.MergedMunicipality merged : region.merged()) {
      cadastralCodes
          .computeIfAbsent(merged.newCode(), c -> new LinkedHashSet<>())
          .add(merged.oldCadastralCode());
    }
    for (Region.Boundary boundary : region.boundaries()) {
      outlines.put(boundary.municipalityCode(), Outline.of(boundary.polygons()));
    }
    for (Region.CadastralSection section : region.cadastralSections()) {
      sectionsOf(section.cadastralCode(), section.register()).add(section.section());
      sectionsOf(section.cadastralCode(), "").add(section.section());
    }
  }

  public static Territory of(Region region) {
    return new Territory(region);
  }

  public Optional<Municipality> find(@Nullable String code) {
    return code == null ? Optional.empty() : Optional.ofNullable(municipalities.get(code));
  }

  /** Whether the point may be in the region at all: within its bounding box. */
  public boolean mayContain(double lon, double lat) {
    return region.boundingBox().contains(lon, lat);
  }

  /** Whether the point is in the municipality: by its outline, where known, else by its extent. */
  public boolean isIn(Municipality municipality, double lon, double lat) {
    Outline outline = outlines.get(municipality.code());
    if (outline == null) {
      return municipality.box().contains(lon, lat);
    }
    return outline.contains(lon, lat) || outline.passesWithin(OUTLINE_TOLERANCE_M, lon, lat);
  }

  /** The municipality whose outline holds the point; empty where outlines are not known. */
  public Optional<Municipality> at(double lon, double lat) {
    for (Municipality municipality : region.municipalities()) {
      Outline outline = outlines.get(municipality.code());
      if (outline != null && municipality.box().contains(lon, lat) && outline.contains(lon, lat)) {
        return Optional.of(municipality);
      }
    }
    return Optional.empty();
  }

  /** Metres from the reference point of the municipality, along the surface of the earth. */
  public static double metresFromCentre(Municipality municipality, double lon, double lat) {
    double dLat = Math.toRadians(lat - municipality.insideLat());
    double dLon = Math.toRadians(lon - municipality.insideLon());
    double a =
        Math.pow(Math.sin(dLat / 2), 2)
            + Math.cos(Math.toRadians(lat))
                * Math.cos(Math.toRadians(municipality.insideLat()))
                * Math.pow(Math.sin(dLon / 2), 2);
    return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(a)));
  }

  /**
   * The codes under which the land registry keeps parcels of the municipality: its own, and those
   * of the municipalities that were merged into it.
   */
  public Set<String> cadastralCodes(Municipality municipality) {
    return Set.copyOf(cadastralCodes.getOrDefault(municipality.code(), Set.of()));
  }

  /** Whether the configuration knows any census section; without it nothing can be said of them. */
  public boolean knowsSections() {
    return !sections.isEmpty();
  }

  /**
   * The census sections of a municipality of the land registry.
   *
   * @param register {@code T}, {@code F}, or null where it is not known: the sections of both
   */
  public List<String> sections(String cadastralCode, @Nullable String register) {
    String key = cadastralCode + '/' + (register == null ? "" : register);
    return sections.getOrDefault(key, Set.of()).stream().sorted().toList();
  }

  private Set<String> sectionsOf(String cadastralCode, String register) {
    return sections.computeIfAbsent(cadastralCode + '/' + register, k -> new LinkedHashSet<>());
  }
}
