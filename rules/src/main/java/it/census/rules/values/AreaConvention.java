package it.census.rules.values;

/**
 * What a number without a unit means in a column of areas.
 *
 * @param unit of bare numbers
 * @param certainty PROVEN where header or configuration say so, ASSUMED where nothing does (the
 *     field is in square metres), CONTRADICTED where other cells of the column carry a unit and
 *     this one may have lost its own
 */
public record AreaConvention(AreaUnit unit, Certainty certainty) {

  /** Nothing tells a unit: square metres, as the field. */
  public static final AreaConvention NONE = new AreaConvention(AreaUnit.M2, Certainty.ASSUMED);

  /** The header, or the source definition, names the unit. */
  public static AreaConvention told(AreaUnit unit) {
    return new AreaConvention(unit, Certainty.PROVEN);
  }
}
