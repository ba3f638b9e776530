package it.census.writers.publications;

/**
 * From where publications are read.
 *
 * @param offer every offer
 * @param version every version
 * @param change the feed
 * @param showcase what the public may see
 * @param load the loads
 */
record PublishedViews(String offer, String version, String change, String showcase, String load) {

  static final PublishedViews TODAY =
      new PublishedViews(
          "crm.offer", "crm.offer_version", "crm.change", "showcase.offer", "catalogue.load");

  /** The catalogue as it stood, laid out in temporary tables. */
  static final PublishedViews AS_OF =
      new PublishedViews(
          "pg_temp.offer",
          "pg_temp.offer_version",
          "pg_temp.change",
          "pg_temp.showcase_offer",
          "pg_temp.load");
}
