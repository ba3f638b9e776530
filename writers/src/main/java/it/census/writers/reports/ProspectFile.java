package it.census.writers.reports;

import it.census.writers.catalogue.Prospect;
import it.census.writers.catalogue.Prospect.Difference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * What a held delivery would do, as a file for people: a line for each offer that would appear,
 * come back or vanish, and one for each field that would change. Never writes over a file.
 */
public final class ProspectFile implements Prospect.Listener, AutoCloseable {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

  private static final Difference NONE = new Difference("", Optional.empty(), Optional.empty());

  private final CSVPrinter file;

  /**
   * @throws java.nio.file.FileAlreadyExistsException where there is a file of this name
   */
  public ProspectFile(Path target) throws IOException {
    file =
        new CSVPrinter(
            Files.newBufferedWriter(target, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW),
            FORMAT);
    file.printRecord(
        "fate", "offer_id", "source_reference", "name", "municipality", "field", "before", "after");
  }

  @Override
  public void told(Prospect prospect) {
    List<Difference> differences =
        prospect.differences().isEmpty() ? List.of(NONE) : prospect.differences();
    try {
      for (Difference difference : differences) {
        file.printRecord(
            prospect.fate().name().toLowerCase(Locale.ROOT),
            prospect.offerId(),
            Neutral.text(prospect.reference().orElse("")),
            Neutral.text(prospect.name().orElse("")),
            Neutral.text(prospect.municipality().orElse("")),
            difference.field(),
            Neutral.text(difference.before().orElse("")),
            Neutral.text(difference.after().orElse("")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
