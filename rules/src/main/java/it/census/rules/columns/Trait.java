package it.census.rules.columns;

/**
 * What one value can be taken for, whatever its column is called. A value may have several traits:
 * {@code 50132} is a number, a whole number and a postal code.
 */
enum Trait {
  NUMBER,
  WHOLE_NUMBER,
  ZERO,
  YEAR,
  DATE,
  LINK,
  IMAGE_LINK,
  EMAIL,
  PHONE,
  TAX_CODE,
  MUNICIPALITY,
  MUNICIPALITY_CODE,
  CADASTRAL_CODE,
  CADASTRAL_CATEGORY,
  POSTAL_CODE,
  /** Sheet and parcel, perhaps sub-unit, in one cell. */
  PARCELS,
  /** The same, and words such as "foglio" say so. */
  PARCELS_NAMED,
  /** A number with letters as the land registry gives to sheets, parcels and sub-units. */
  REGISTRY_NUMBER,
  /** A number with a unit of area. */
  AREA,
  /** A number with a unit of volume. */
  VOLUME,
  /** A number with the sign or name of the currency. */
  MONEY,
  /** A fraction or a percentage, as shares of ownership are written. */
  SHARE,
  /** An angle in degrees, with or without minutes and seconds. */
  ANGLE,
  /** Both coordinates in one cell. */
  POINT,
  /** A geometry in the notation of geographic software. */
  OUTLINE,
  /** Begins like a street address. */
  ADDRESS,
  /** Holds a word of three letters or more. */
  WORDS,
  /** Longer than a name or a word of a code list. */
  LONG,
  /** Ends with the name of a municipality, in brackets or after a comma. */
  ENDS_WITH_MUNICIPALITY,
  /** A word for a kind of land. */
  LAND_KIND,
  /** A word for a kind of building. */
  BUILDING_KIND,
  /** A word for a lease or a concession: what is asked is a rent. */
  RENT_FORM,
  /** A word for a sale: what is asked is a price. */
  PRICE_FORM;

  long bit() {
    return 1L << ordinal();
  }
}
