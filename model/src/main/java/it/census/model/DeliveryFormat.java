package it.census.model;

import java.util.Locale;

/** The file formats the census reads. */
public enum DeliveryFormat {
  CSV,
  XLSX,
  XLS,
  ODS,
  XML,
  GEOJSON;

  /** The name in reports: {@code xlsx}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
