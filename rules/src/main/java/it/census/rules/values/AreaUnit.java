package it.census.rules.values;

import java.math.BigDecimal;

/** Units in which suppliers give areas. */
public enum AreaUnit {
  M2("1", "mq"),
  /** Centiare, the land registry's square metre. */
  CA("1", "ca"),
  /** Are. */
  A("100", "a"),
  HA("10000", "ha"),
  KM2("1000000", "km²");

  private final BigDecimal squareMetres;
  private final String symbol;

  AreaUnit(String squareMetres, String symbol) {
    this.squareMetres = new BigDecimal(squareMetres);
    this.symbol = symbol;
  }

  /** How many square metres one of them is. */
  public BigDecimal squareMetres() {
    return squareMetres;
  }

  /** As Italian offices write it. */
  public String symbol() {
    return symbol;
  }
}
