package it.census.readers.geojson;

import it.census.model.Cell;
import java.util.Map;
import java.util.Optional;

/**
 * One feature of the file.
 *
 * @param line on which it begins, from 1
 * @param number in the file, from 1
 * @param cells properties by path; members beside the properties by {@code feature@id}
 */
record Feature(long line, long number, Map<String, Cell> cells, Optional<Geometry> geometry) {

  /** Begins the key of what stands beside the properties: no property can be called so. */
  static final String BESIDE = "\0feature@";

  boolean isBlank() {
    return geometry.isEmpty() && cells.values().stream().allMatch(Cell::isBlank);
  }

  /** The place alone, without what is in it. */
  Feature bare() {
    return new Feature(line, number, Map.of(), Optional.empty());
  }

  static String place(long number) {
    return "features[" + number + "]";
  }
}
