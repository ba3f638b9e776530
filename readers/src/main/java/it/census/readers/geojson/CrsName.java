package it.census.readers.geojson;

import it.census.model.Cell;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the {@code crs} member of older GeoJSON (2008): {@code urn:ogc:def:crs:EPSG::3003}, {@code
 * EPSG:3003}, {@code urn:ogc:def:crs:OGC:1.3:CRS84}.
 *
 * @param text as the file names the system
 * @param epsg its number, where the name gives one
 */
record CrsName(String text, Optional<Integer> epsg) {

  private static final int WGS84 = 4326;
  private static final Pattern EPSG =
      Pattern.compile("EPSG[:/]+(?:[\\d.]*[:/])?(\\d{4,6})$", Pattern.CASE_INSENSITIVE);
  private static final Pattern DEGREES = Pattern.compile("CRS:?84$", Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMBER = Pattern.compile("\\d{4,6}");

  /** The name among the values of the member, by path; empty where it gives none. */
  static Optional<CrsName> of(Map<String, Cell> crs) {
    for (String path : new String[] {"properties/name", "properties/code", "properties/href", ""}) {
      String text = crs.getOrDefault(path, Cell.empty()).shown().strip();
      if (!text.isEmpty()) {
        return Optional.of(new CrsName(text, number(text)));
      }
    }
    return Optional.empty();
  }

  private static Optional<Integer> number(String text) {
    if (DEGREES.matcher(text).find()) {
      return Optional.of(WGS84);
    }
    Matcher named = EPSG.matcher(text);
    if (named.find()) {
      return Optional.of(Integer.valueOf(named.group(1)));
    }
    return NUMBER.matcher(text).matches() ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }
}
