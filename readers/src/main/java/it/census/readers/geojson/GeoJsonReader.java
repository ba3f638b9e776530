package it.census.readers.geojson;

import it.census.model.Notice;
import it.census.model.NoticeType;
import it.census.model.Place;
import it.census.model.config.ReadingLimits;
import it.census.readers.DeliveryUnreadable;
import it.census.readers.FormatReader;
import it.census.readers.OpenedDelivery;
import it.census.readers.ReadingNotices;
import it.census.readers.ReadingOptions;
import it.census.readers.Refusal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads GeoJSON (RFC 7946, and its forerunner of 2008 with a reference system of its own): every
 * feature is a row, its properties are the columns, and a point inside of its outline gives the
 * coordinates.
 *
 * <p>A first pass learns the columns and whether the file is whole; each reading of the rows is a
 * pass of its own, with one feature at a time in memory.
 */
public final class GeoJsonReader implements FormatReader {

  private static final int MOST_NAMED = 10;

  @Override
  public OpenedDelivery open(Path path, ReadingOptions options, ReadingLimits limits)
      throws DeliveryUnreadable {
    JsonFile file = JsonFile.of(path, limits);
    List<Notice> notices = new ArrayList<>();
    if (file.encoding().assumed()) {
      notices.add(about(ReadingNotices.CHARSET_ASSUMED, file.encoding().charset().name()));
    }
    GeoJsonTable.Survey survey = new GeoJsonTable.Survey(file);
    Optional<CrsName> crs;
    boolean bare;
    try (FeatureCursor features = new FeatureCursor(file, false)) {
      readAll(features, survey);
      bare = features.isBare();
      crs = CrsName.of(features.crs());
      if (!bare && !features.beside().isEmpty()) {
        notices.add(
            about(
                ReadingNotices.ELEMENTS_OUTSIDE_ROWS,
                String.join(", ", features.beside().stream().limit(MOST_NAMED).toList())));
      }
    }
    if (bare) {
      try (FeatureCursor feature = new FeatureCursor(file, true)) {
        readAll(feature, survey);
      }
    }
    GeoJsonTable table = survey.table();
    if (table.columns().isEmpty()) {
      throw DeliveryUnreadable.because(Refusal.EMPTY);
    }
    crs.filter(named -> named.epsg().isEmpty())
        .ifPresent(named -> notices.add(about(ReadingNotices.CRS_NOT_UNDERSTOOD, named.text())));
    survey.firstTooLong().ifPresent(first -> notices.add(tooLong(first, survey.tooLong())));
    return new GeoJsonDelivery(file, bare, table, crs.flatMap(CrsName::epsg), List.copyOf(notices));
  }

  private static void readAll(FeatureCursor features, GeoJsonTable.Survey survey)
      throws DeliveryUnreadable {
    for (Feature feature = features.next(); feature != null; feature = features.next()) {
      survey.add(feature);
    }
  }

  private static Notice about(NoticeType type, String value) {
    return Notice.about(type, Place.delivery(), "", value);
  }

  private static Notice tooLong(Feature first, long count) {
    return new Notice(
        ReadingNotices.OUTLINE_TOO_LONG,
        new Place.XmlNode(first.line(), Feature.place(first.number())),
        "",
        "",
        "",
        Map.of("count", Long.toString(count)));
  }
}
