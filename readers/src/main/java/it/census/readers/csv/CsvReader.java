package it.census.readers.csv;

import it.census.model.DeliveryFormat;
import it.census.model.Notice;
import it.census.model.Place;
import it.census.model.config.ReadingLimits;
import it.census.readers.DeliveryUnreadable;
import it.census.readers.FormatReader;
import it.census.readers.OpenedDelivery;
import it.census.readers.ReadingNotices;
import it.census.readers.ReadingOptions;
import it.census.readers.layout.ReadingLog;
import it.census.readers.layout.TableSource;
import it.census.readers.layout.TabularDelivery;
import java.nio.file.Path;
import java.util.Optional;

/** Reads CSV and its relatives: what offices export from spreadsheets and databases as text. */
public final class CsvReader implements FormatReader {

  @Override
  public OpenedDelivery open(Path file, ReadingOptions options, ReadingLimits limits)
      throws DeliveryUnreadable {
    TextEncoding encoding = TextEncoding.of(file);
    Dialect dialect = DialectFinder.find(encoding.open(file), options.knownHeader());
    TableSource.Factory pass =
        log -> {
          reportEncoding(encoding, log);
          return new CsvSource(encoding.open(file), dialect, limits, log);
        };
    Optional<String> delimiter =
        dialect.hasDelimiter()
            ? Optional.of(String.valueOf(dialect.delimiter()))
            : Optional.empty();
    return TabularDelivery.open(
        DeliveryFormat.CSV,
        new TabularDelivery.TextDialect(Optional.of(encoding.charset().name()), delimiter),
        pass,
        options.forOneTable(),
        limits);
  }

  private static void reportEncoding(TextEncoding encoding, ReadingLog log) {
    if (encoding.assumed()) {
      log.add(
          Notice.about(
              ReadingNotices.CHARSET_ASSUMED, Place.delivery(), "", encoding.charset().name()));
    }
  }
}
