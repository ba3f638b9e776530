package it.census.readers.heap;

import it.census.model.RawRecord;
import it.census.model.RowKind;
import it.census.model.config.ReadingLimits;
import it.census.readers.DeliveryOpener;
import it.census.readers.DeliveryUnreadable;
import it.census.readers.OpenedDelivery;
import it.census.readers.ReadingOptions;
import it.census.readers.RowCursor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Shows in how little memory large deliveries are read; started by {@code readers/heap}. The first
 * argument writes a file or reads it: {@code write KIND FILE}, {@code read FILE}.
 */
public final class HeapDemonstration {

  private static final ReadingOptions HEADERS =
      new ReadingOptions(
          Optional.empty(),
          List.of(),
          header -> header.startsWith("Colonna") || header.equals("Codice"));

  private HeapDemonstration() {}

  public static void main(String[] arguments) throws Exception {
    if (arguments[0].equals("write")) {
      write(arguments[1], Path.of(arguments[2]));
    } else {
      read(Path.of(arguments[1]));
    }
  }

  private static void write(String kind, Path file) throws IOException {
    switch (kind) {
      case "csv" -> LargeFiles.csv(file, 1_000_000);
      case "ods" -> LargeFiles.ods(file, 200_000);
      case "xml" -> LargeFiles.xml(file, 1L << 30);
      case "geojson" -> LargeFiles.geoJson(file, 1L << 30);
      case "xlsx" -> LargeFiles.xlsx(file, 200_000);
      case "xlsx-beyond" -> LargeFiles.xlsx(file, 1_000_000);
      default -> throw new IllegalArgumentException(kind);
    }
  }

  private static void read(Path file) throws IOException {
    long begin = System.nanoTime();
    long rows = 0;
    String outcome;
    try (OpenedDelivery delivery = new DeliveryOpener(ReadingLimits.DEFAULT).open(file, HEADERS);
        RowCursor cursor = delivery.rows()) {
      for (RawRecord row = cursor.next(); row != null; row = cursor.next()) {
        rows += row.kind() == RowKind.DATA ? 1 : 0;
      }
      outcome = rows + " rows";
    } catch (DeliveryUnreadable refused) {
      outcome = refused.refusal() + ": " + refused.sentence().en();
    }
    System.out.printf(
        Locale.ROOT,
        "%-12s %6d MB   heap %3d MB   %5.1f s   %s%n",
        file.getFileName(),
        Files.size(file) >> 20,
        Runtime.getRuntime().maxMemory() >> 20,
        (System.nanoTime() - begin) / 1e9,
        outcome);
  }
}
