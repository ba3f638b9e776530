package it.census.model.config;

/**
 * What a delivery may not exceed; beyond, it is refused with a sentence that names the limit.
 *
 * @param fileBytes size of the file
 * @param inflatedBytes size of all parts of a compressed file
 * @param inflateRatio inflated to compressed size of one part
 * @param zipEntries parts of a compressed file
 * @param rows of one delivery
 * @param columns of one table that hold anything
 * @param cellLength characters of one cell
 * @param xmlDepth nesting of elements
 */
public record ReadingLimits(
    long fileBytes,
    long inflatedBytes,
    int inflateRatio,
    int zipEntries,
    long rows,
    int columns,
    int cellLength,
    int xmlDepth) {

  /** The limits without configuration. */
  public static final ReadingLimits DEFAULT =
      new ReadingLimits(2L << 30, 8L << 30, 200, 2_000, 5_000_000, 500, 100_000, 50);
}
