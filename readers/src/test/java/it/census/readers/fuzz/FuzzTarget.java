package it.census.readers.fuzz;

import it.census.model.Language;
import it.census.model.Notice;
import it.census.model.RawRecord;
import it.census.model.config.ReadingLimits;
import it.census.readers.DeliveryOpener;
import it.census.readers.DeliveryUnreadable;
import it.census.readers.OpenedDelivery;
import it.census.readers.ReadingOptions;
import it.census.readers.RowCursor;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Reads whatever bytes it is given as a delivery of one format, and demands that it is read or
 * refused with a sentence, and read the same a second time. {@code readers/fuzz} lets Jazzer choose
 * the bytes; the build replays the corpus in {@code src/test/resources/fuzz}.
 */
public final class FuzzTarget {

  /** How the bytes become a file. */
  enum Format {
    CSV,
    XML,
    GEOJSON,
    XLS,
    /** The packed bytes of any workbook. */
    ZIP,
    /** Its parts, each behind a line {@code === name}: what is packed cannot be mutated. */
    XLSX,
    /** Likewise. */
    ODS;

    boolean isParts() {
      return this == XLSX || this == ODS;
    }

    static Format of(String name) {
      return valueOf(name.toUpperCase(Locale.ROOT));
    }
  }

  /** Small, so that the limits are met too. */
  private static final ReadingLimits LIMITS =
      new ReadingLimits(1 << 20, 16 << 20, 200, 50, 5_000, 60, 2_000, 25);

  private static final ReadingOptions OPTIONS =
      new ReadingOptions(java.util.Optional.empty(), List.of(), FuzzTarget::isKnown);

  private final Format format;
  private final Path file;

  FuzzTarget(Format format, Path folder) {
    this.format = format;
    this.file = folder.resolve("delivery");
  }

  /** Entry of Jazzer; the format is named by the property {@code census.fuzz}. */
  public static void fuzzerTestOneInput(byte[] input) {
    Holder.TARGET.read(input);
  }

  private static final class Holder {
    static final FuzzTarget TARGET = ofProperty();

    private static FuzzTarget ofProperty() {
      try {
        return new FuzzTarget(
            Format.of(System.getProperty("census.fuzz")), Files.createTempDirectory("fuzz"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static boolean isKnown(String header) {
    return List.of("codice", "nome", "comune", "superficie")
        .contains(header.strip().toLowerCase(Locale.ROOT));
  }

  void read(byte[] input) {
    try {
      if (format.isParts()) {
        pack(input);
      } else {
        Files.write(file, input);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try (OpenedDelivery delivery = new DeliveryOpener(LIMITS).open(file, OPTIONS)) {
      List<RawRecord> rows = rows(delivery);
      if (!rows.equals(rows(delivery))) {
        throw new AssertionError("two passes differ");
      }
      for (Notice notice : delivery.notices()) {
        demandSentence(notice.message(Language.IT));
        demandSentence(notice.message(Language.EN));
      }
    } catch (DeliveryUnreadable refused) {
      demandSentence(refused.sentence().it());
      demandSentence(refused.sentence().en());
    }
  }

  private static List<RawRecord> rows(OpenedDelivery delivery) throws DeliveryUnreadable {
    List<RawRecord> rows = new ArrayList<>();
    try (RowCursor cursor = delivery.rows()) {
      for (RawRecord row = cursor.next(); row != null; row = cursor.next()) {
        row.place().text();
        rows.add(row);
      }
    }
    return rows;
  }

  private static void demandSentence(String sentence) {
    if (sentence.isBlank()) {
      throw new AssertionError("nothing is told");
    }
  }

  /** Parts with the same name twice cannot be written; the second is left out. */
  private void pack(byte[] input) throws IOException {
    String text = new String(input, StandardCharsets.ISO_8859_1);
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      List<String> names = new ArrayList<>();
      for (String part : text.split("(?m)^=== ", -1)) {
        int lineEnd = part.indexOf('\n');
        if (lineEnd > 0 && !names.contains(part.substring(0, lineEnd))) {
          names.add(part.substring(0, lineEnd));
          store(zip, part.substring(0, lineEnd), part.substring(lineEnd + 1));
        }
      }
    }
  }

  private static void store(ZipOutputStream zip, String name, String content) throws IOException {
    byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
    CRC32 checksum = new CRC32();
    checksum.update(bytes);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(checksum.getValue());
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }
}
