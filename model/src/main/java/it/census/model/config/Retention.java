package it.census.model.config;

/**
 * How long is kept what nobody needs to go back: never versions, deliveries or the ledger.
 *
 * @param runMonths accounts of runs that loaded nothing, folders of reports, records of the batch
 *     framework; 0: for ever
 * @param remarkMonths notices, corrections and refused rows of loads that were superseded; 0: for
 *     ever
 */
public record Retention(int runMonths, int remarkMonths) {

  /** Two years of runs, one of remarks. */
  public static final Retention DEFAULT = new Retention(24, 12);
}
