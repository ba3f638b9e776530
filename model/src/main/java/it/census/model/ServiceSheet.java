package it.census.model;

/**
 * Sheets of the template workbook that hold no offers: instructions, lists of allowed values. They
 * begin with a sentence of their own, by which the reader knows them in whatever format the filled
 * template comes back.
 */
public final class ServiceSheet {

  /** Stands in the first filled cell of such a sheet. */
  public static final String MARK =
      "Foglio di servizio, da non compilare · Service sheet, not to be filled in";

  private ServiceSheet() {}
}
