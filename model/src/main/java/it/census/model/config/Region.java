package it.census.model.config;

import it.census.model.Bilingual;
import it.census.model.Language;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Which territory this census is of. Nothing about a particular region stands in the code: another
 * one is another configuration folder.
 *
 * @param code opaque code of the region
 * @param timeZone in which the reference date is today
 * @param boundingBox rough outline, WGS84 degrees
 * @param coordinateSystems that suppliers use, with the ranges plausible here
 * @param municipalities all of them, ordered by code
 * @param merged predecessors of today's municipalities
 * @param cadastralSections where the land registry knows census sections
 * @param municipalityCodeForms how foreign spellings of a municipality code are read, in order
 * @param boundaries exact outlines, empty where the optional file is absent
 * @param pointsOfInterest exits, ports, airports, stations to measure distances to
 */
public record Region(
    String code,
    Bilingual name,
    ZoneId timeZone,
    List<Language> languages,
    BoundingBox boundingBox,
    List<CoordinateSystem> coordinateSystems,
    List<Municipality> municipalities,
    List<MergedMunicipality> merged,
    List<CadastralSection> cadastralSections,
    List<CodeForm> municipalityCodeForms,
    List<Boundary> boundaries,
    List<PointOfInterest> pointsOfInterest) {

  public Region {
    languages = List.copyOf(languages);
    coordinateSystems = List.copyOf(coordinateSystems);
    municipalities = List.copyOf(municipalities);
    merged = List.copyOf(merged);
    cadastralSections = List.copyOf(cadastralSections);
    municipalityCodeForms = List.copyOf(municipalityCodeForms);
    boundaries = List.copyOf(boundaries);
    pointsOfInterest = List.copyOf(pointsOfInterest);
  }

  /** Degrees WGS84. */
  public record BoundingBox(double minLon, double minLat, double maxLon, double maxLat) {

    public boolean contains(double lon, double lat) {
      return lon >= minLon && lon <= maxLon && lat >= minLat && lat <= maxLat;
    }
  }

  /**
   * A coordinate reference system.
   *
   * @param epsg EPSG number
   * @param axes order in which the authority writes them, for documentation ({@code N/E})
   * @param proj4 definition, datum shift included
   * @param xMin smallest easting or longitude plausible in this region, in the unit of the system
   */
  public record CoordinateSystem(
      int epsg,
      String name,
      String axes,
      String proj4,
      double xMin,
      double xMax,
      double yMin,
      double yMax) {}

  /**
   * A municipality of today.
   *
   * @param code opaque (Italy: ISTAT)
   * @param province code of the code list {@code province}
   * @param cadastralCode of the land registry (Italy: Belfiore)
   * @param insideLat a point inside its territory
   * @param box its extent
   * @param supplierCode of the administration itself (Italy: IPA), may be empty
   */
  public record Municipality(
      String code,
      String name,
      String province,
      String cadastralCode,
      double insideLat,
      double insideLon,
      BoundingBox box,
      String supplierCode) {}

  /** A municipality that became part of another: codes and name it had, code of its successor. */
  public record MergedMunicipality(
      String oldCode, String oldCadastralCode, String oldName, LocalDate validTo, String newCode) {}

  /**
   * A census section of the land registry.
   *
   * @param cadastralCode of the municipality
   * @param register {@code T} land, {@code F} buildings
   */
  public record CadastralSection(String cadastralCode, String register, String section) {}

  /**
   * A spelling of municipality codes that is not the official one: whatever matches the pattern is
   * rewritten by the replacement ({@code $1} a group, {@code ${lpad6}} …) and looked up.
   *
   * @param name of the form, told in the correction
   * @param pattern regular expression over the trimmed value
   * @param replacement of the whole match
   */
  public record CodeForm(String name, String pattern, String replacement) {}

  /** Outline of a municipality: rings of lon/lat pairs; the first of each polygon is the outer. */
  public record Boundary(String municipalityCode, List<List<List<double[]>>> polygons) {}

  /**
   * A transport node.
   *
   * @param kind {@code motorway_exit}, {@code port}, {@code airport}, {@code station}, {@code
   *     freight_village}
   */
  public record PointOfInterest(String kind, String name, double latitude, double longitude) {}
}
