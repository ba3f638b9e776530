package it.census.writers.catalogue;

/**
 * The rows of a delivery that are no records.
 *
 * @param blank empty rows
 * @param totals rows of sums
 * @param headings preamble, header and instruction rows
 */
public record OtherRows(long blank, long totals, long headings) {

  public static final OtherRows NONE = new OtherRows(0, 0, 0);
}
