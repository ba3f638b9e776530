package it.census.rules.values;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A point on the map, WGS84 degrees with six decimals (about ten centimetres).
 *
 * @param latitude -90 to 90
 * @param longitude -180 to 180
 */
public record Position(BigDecimal latitude, BigDecimal longitude) {

  static Position of(double latitude, double longitude) {
    return new Position(rounded(latitude), rounded(longitude));
  }

  private static BigDecimal rounded(double degrees) {
    return BigDecimal.valueOf(degrees).setScale(6, RoundingMode.HALF_EVEN);
  }
}
