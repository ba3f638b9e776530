package it.census.rules.columns;

/**
 * Where the coordinates of a table stand and in which reference system they are, whatever the
 * headers say: northings under X, metres under "longitude" and both in one cell are all seen.
 *
 * @param easting column that holds eastings or longitudes
 * @param northing column that holds northings or latitudes; equal to {@code easting} where one cell
 *     holds both
 * @param northingFirst of one cell that holds both: whether the northing or latitude comes first
 * @param epsg reference system
 * @param swapped whether the headers say the opposite of what the columns hold
 * @param how the reference system was found
 */
public record CoordinatePlan(
    int easting, int northing, boolean northingFirst, int epsg, boolean swapped, How how) {

  /** Whether one cell holds both coordinates. */
  public boolean oneCell() {
    return easting == northing;
  }

  /** How the reference system was found. */
  public enum How {
    /** The source definition names it. */
    CONFIGURED,
    /** Only one system of the region has such values. */
    BY_RANGE,
    /** Several systems have such values; the first of the region's list is assumed and told. */
    ASSUMED,
    /** No system of the region has such values; nothing can be placed on the map. */
    OUT_OF_RANGE
  }
}
