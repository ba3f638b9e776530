package it.census.writers.catalogue;

import java.util.List;

/**
 * What a finished staging holds.
 *
 * @param usable rows that are offers
 * @param rejected rows that cannot be used
 * @param duplicate rows whose reference came before
 * @param withContacts usable rows with personal data
 * @param addingParcels duplicates that add parcels to their offer
 * @param corrections how many values were changed
 * @param notices by code: errors first, then by count
 */
public record Staged(
    long usable,
    long rejected,
    long duplicate,
    long withContacts,
    long addingParcels,
    long corrections,
    List<CodeCount> notices) {

  public Staged {
    notices = List.copyOf(notices);
  }

  /** Rows that are records. */
  public long read() {
    return usable + rejected + duplicate;
  }
}
