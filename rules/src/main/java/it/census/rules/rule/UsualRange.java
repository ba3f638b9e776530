package it.census.rules.rule;

import it.census.model.Bilingual;
import it.census.model.OfferField;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Between which values the offers of the catalogue usually lie. Narrower than the limits of the
 * dictionary: a single offer may lie outside, and somebody should look; a whole column that does is
 * in another unit, or is something else.
 *
 * @param min smallest usual value
 * @param max largest usual value
 * @param below the unit in which values below are mostly meant; null where none is likely
 * @param above the unit in which values above are mostly meant; null where none is likely
 */
public record UsualRange(
    BigDecimal min, BigDecimal max, @Nullable OtherUnit below, @Nullable OtherUnit above) {

  /**
   * A unit that is taken for that of the field.
   *
   * @param name as a sentence names it
   * @param factor by which a value in it becomes one of the field
   */
  public record OtherUnit(Bilingual name, BigDecimal factor) {}

  private static final OtherUnit HECTARES = unit("ettari", "hectares", "10000");
  private static final OtherUnit THOUSANDS = unit("migliaia di euro", "thousands of euros", "1000");
  private static final OtherUnit CENTIMETRES = unit("centimetri", "centimetres", "0.01");
  private static final OtherUnit METRES = unit("metri", "metres", "0.001");
  private static final OtherUnit KILOGRAMS = unit("chilogrammi", "kilograms", "0.001");
  private static final OtherUnit WATTS = unit("watt", "watts", "0.001");

  private static final Map<OfferField, UsualRange> RANGES = ranges();

  /** The usual range of a field; empty where anything is usual. */
  public static Optional<UsualRange> of(OfferField field) {
    return Optional.ofNullable(RANGES.get(field));
  }

  public boolean contains(BigDecimal value) {
    return value.compareTo(min) >= 0 && value.compareTo(max) <= 0;
  }

  /** The unit in which a value outside would be a usual one. */
  public Optional<OtherUnit> explains(BigDecimal outside) {
    return Optional.ofNullable(outside.compareTo(min) < 0 ? below : above)
        .filter(unit -> contains(outside.multiply(unit.factor())));
  }

  private static Map<OfferField, UsualRange> ranges() {
    Map<OfferField, UsualRange> ranges = new EnumMap<>(OfferField.class);
    UsualRange land = range("100", "5000000", HECTARES, null);
    UsualRange building = range("10", "500000", HECTARES, null);
    UsualRange price = range("1000", "500000000", THOUSANDS, null);
    UsualRange distance = range("0", "300", null, METRES);
    ranges.put(OfferField.LAND_AREA_M2, land);
    ranges.put(OfferField.OUTDOOR_AREA_M2, range("10", "5000000", HECTARES, null));
    ranges.put(OfferField.BUILDABLE_GFA_M2, range("10", "5000000", HECTARES, null));
    ranges.put(OfferField.MIN_DIVISIBLE_M2, range("10", "5000000", HECTARES, null));
    ranges.put(OfferField.GROSS_FLOOR_AREA_M2, building);
    ranges.put(OfferField.COVERED_AREA_M2, building);
    ranges.put(OfferField.OFFICE_AREA_M2, range("5", "100000", null, null));
    ranges.put(OfferField.SALE_PRICE_EUR, price);
    ranges.put(OfferField.VALUATION_EUR, price);
    ranges.put(OfferField.RENT_EUR_YEAR, range("100", "20000000", THOUSANDS, null));
    ranges.put(OfferField.CADASTRAL_INCOME_EUR, range("5", "5000000", THOUSANDS, null));
    ranges.put(OfferField.COVERAGE_RATIO_MAX, range("2", "100", null, null));
    ranges.put(OfferField.YEAR_BUILT, range("1500", "2100", null, null));
    ranges.put(OfferField.FLOORS, range("0", "20", null, null));
    ranges.put(OfferField.CLEAR_HEIGHT_M, range("2", "30", null, CENTIMETRES));
    ranges.put(OfferField.CRANE_CAPACITY_T, range("0.1", "300", null, KILOGRAMS));
    ranges.put(OfferField.LOADING_DOCKS, range("0", "200", null, null));
    ranges.put(OfferField.PARKING_SPACES, range("0", "5000", null, null));
    ranges.put(OfferField.POWER_KW, range("1", "100000", null, WATTS));
    ranges.put(OfferField.DISTANCE_MOTORWAY_KM, distance);
    ranges.put(OfferField.DISTANCE_RAIL_KM, distance);
    ranges.put(OfferField.DISTANCE_PORT_KM, distance);
    ranges.put(OfferField.DISTANCE_AIRPORT_KM, distance);
    ranges.put(OfferField.DISTANCE_FREIGHT_VILLAGE_KM, distance);
    return Map.copyOf(ranges);
  }

  private static UsualRange range(
      String min, String max, @Nullable OtherUnit below, @Nullable OtherUnit above) {
    return new UsualRange(new BigDecimal(min), new BigDecimal(max), below, above);
  }

  private static OtherUnit unit(String it, String en, String factor) {
    return new OtherUnit(new Bilingual(it, en), new BigDecimal(factor));
  }
}
