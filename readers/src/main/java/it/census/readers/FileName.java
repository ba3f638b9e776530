package it.census.readers;

import it.census.model.DeliveryFormat;
import it.census.model.Notice;
import it.census.model.Place;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the name of a file promises, and whether the content keeps it. */
final class FileName {

  /** Extensions that promise a format of data; any other promises nothing. */
  private static final Map<String, DeliveryFormat> PROMISED =
      Map.of(
          "csv", DeliveryFormat.CSV,
          "tsv", DeliveryFormat.CSV,
          "xlsx", DeliveryFormat.XLSX,
          "xlsm", DeliveryFormat.XLSX,
          "xls", DeliveryFormat.XLS,
          "ods", DeliveryFormat.ODS,
          "xml", DeliveryFormat.XML,
          "geojson", DeliveryFormat.GEOJSON,
          "json", DeliveryFormat.GEOJSON);

  private FileName() {}

  /** A notice where the name says something else than the content. */
  static Optional<Notice> contradicts(String name, DeliveryFormat found) {
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return PROMISED.getOrDefault(extension, found) == found
        ? Optional.empty()
        : Optional.of(
            new Notice(
                ReadingNotices.FORMAT_NOT_AS_NAMED,
                Place.delivery(),
                "",
                "",
                found.key(),
                Map.of("expected", extension)));
  }
}
