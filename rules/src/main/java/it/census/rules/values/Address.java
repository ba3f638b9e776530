package it.census.rules.values;

/**
 * An address taken apart; any part may be empty.
 *
 * @param street with its kind written out: {@code Viale Italia}
 * @param houseNumber {@code 12}, {@code 28/30}, {@code 12/A}, or {@code snc} where the street has
 *     none
 * @param behind what the address names after the number: {@code Livorno}
 * @param locality hamlet or industrial area: {@code Montegemoli}, {@code Zona Industriale Cuneo}
 * @param postalCode five digits
 */
public record Address(
    String street, String houseNumber, String behind, String locality, String postalCode) {

  /** As the field {@code address} holds it: {@code Viale Italia 28/30, Livorno}. */
  public String text() {
    String numbered =
        houseNumber.isEmpty() || street.isEmpty() ? street : street + " " + houseNumber;
    return behind.isEmpty() ? numbered : numbered + ", " + behind;
  }
}
