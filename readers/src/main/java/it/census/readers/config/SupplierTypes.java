package it.census.readers.config;

import java.util.List;

/** What kind of body sends data: the closed list of {@code supplier_type}. */
final class SupplierTypes {

  static final List<String> ALL =
      List.of(
          "municipality",
          "union_of_municipalities",
          "province",
          "metropolitan_city",
          "region",
          "consortium",
          "health_company",
          "port_authority",
          "freight_village",
          "chamber_of_commerce",
          "university",
          "state_agency",
          "development_company",
          "agency",
          "company",
          "other");

  private SupplierTypes() {}
}
