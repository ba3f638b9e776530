package it.census.model.report;

/**
 * Where the rows of a delivery went. {@code rows = read + blank + totals + headings} and {@code
 * read = new + changed + unchanged + rejected + duplicate}.
 *
 * @param read rows that are records
 * @param fresh offers the catalogue did not know ("new")
 * @param changed offers whose content changed or that came back
 * @param unchanged offers as before
 * @param rejected rows that cannot be used
 * @param duplicate rows whose reference came before
 * @param withdrawn live offers that the delivery no longer holds
 * @param blank empty rows
 * @param totals rows of sums
 * @param headings preamble, header and instruction rows
 */
public record Counts(
    long read,
    long fresh,
    long changed,
    long unchanged,
    long rejected,
    long duplicate,
    long withdrawn,
    long blank,
    long totals,
    long headings) {

  public static final Counts ZERO = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  public long rows() {
    return read + blank + totals + headings;
  }

  /** Whether every row read has exactly one fate. */
  public boolean balanced() {
    return read == fresh + changed + unchanged + rejected + duplicate;
  }

  public Counts plus(Counts other) {
    return new Counts(
        read + other.read,
        fresh + other.fresh,
        changed + other.changed,
        unchanged + other.unchanged,
        rejected + other.rejected,
        duplicate + other.duplicate,
        withdrawn + other.withdrawn,
        blank + other.blank,
        totals + other.totals,
        headings + other.headings);
  }
}
