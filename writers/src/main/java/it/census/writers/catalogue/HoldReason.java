package it.census.writers.catalogue;

import it.census.model.Bilingual;

/**
 * Why a delivery is kept out of the catalogue until a person decides.
 *
 * @param kind which of the reasons
 * @param sentence what was found and what was expected, for people
 */
public record HoldReason(Kind kind, Bilingual sentence) {

  /** Its own reason, even where the supplier has no live offer and nothing would be lost. */
  public static HoldReason noRows(long live) {
    return new HoldReason(
        Kind.NO_ROWS,
        live == 0
            ? new Bilingual(
                "La consegna non contiene alcuna riga di dati.",
                "The delivery holds no row of data.")
            : new Bilingual(
                "La consegna non contiene alcuna riga di dati: sarebbero ritirate tutte le offerte attive (%d)."
                    .formatted(live),
                "The delivery holds no row of data: all live offers (%d) would be withdrawn."
                    .formatted(live)));
  }

  /** What can hold a delivery. */
  public enum Kind {
    /** More of the live offers would be withdrawn than the guard allows. */
    TOO_MANY_WITHDRAWN,
    /** More of the rows read are rejected than the guard allows. */
    TOO_MANY_REJECTED,
    /** A column that is always expected is not there. */
    MANDATORY_COLUMN_GONE,
    /** A column that gave something in the last load is gone, or is taken for something else. */
    COLUMNS_DRIFTED,
    /** A newer delivery is in the catalogue already. */
    OLDER_DELIVERY,
    /** A delivery that lists everything lists nothing. */
    NO_ROWS,
    /** Most rows lie where the source has never had an offer: another body's file. */
    OTHER_MUNICIPALITY
  }
}
