package it.census.rules.rule;

import it.census.model.OfferField;
import it.census.model.Place;

/** Where the values of an offer stood in the supplier's file, and how they were written there. */
public interface CellOrigins {

  /** The cell a field was read from; the whole row where no cell of it gave the field. */
  Place placeOf(OfferField field);

  /**
   * What the supplier wrote for a field. Empty where the row has no such column, the cell is blank
   * or holds a word for "nothing", and where the value is a default or derived.
   */
  String sent(OfferField field);

  /**
   * Whether it was said of the whole table that its rows lack a field, so that it need not be said
   * of each.
   */
  default boolean isToldOfAll(OfferField field) {
    return false;
  }

  /** Origins of a row of which only its own place is known. */
  static CellOrigins unknown(Place row) {
    return new CellOrigins() {
      @Override
      public Place placeOf(OfferField field) {
        return row;
      }

      @Override
      public String sent(OfferField field) {
        return "";
      }
    };
  }
}
