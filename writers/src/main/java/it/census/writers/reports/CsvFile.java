package it.census.writers.reports;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A CSV file that people or machines are to find whole or not at all: written under a name of its
 * own, it appears under its own when it is finished.
 */
public final class CsvFile implements AutoCloseable {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

  private final Path target;
  private final Path fresh;
  private final CSVPrinter printer;
  private boolean open = true;

  /** Begins the file; its folder is there. */
  public CsvFile(Path target) throws IOException {
    this.target = target;
    this.fresh = target.resolveSibling(target.getFileName() + ".part");
    // Half a surrogate pair in a supplier's cell becomes "?"; a buffered writer of Files would
    // throw.
    this.printer =
        new CSVPrinter(
            new BufferedWriter(
                new OutputStreamWriter(Files.newOutputStream(fresh), StandardCharsets.UTF_8)),
            FORMAT);
  }

  /** Writes a record as it is, for machines. */
  void print(String... values) throws IOException {
    printer.printRecord((Object[]) values);
  }

  /** Writes a record for people: nothing in it can act as a formula. */
  public void printForPeople(String... values) throws IOException {
    String[] neutral = new String[values.length];
    for (int i = 0; i < values.length; i++) {
      neutral[i] = Neutral.text(values[i]);
    }
    print(neutral);
  }

  /** The file is whole. */
  public void finish() throws IOException {
    printer.close(true);
    open = false;
    Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Throws away what was not finished. */
  @Override
  public void close() throws IOException {
    if (open) {
      open = false;
      printer.close();
      Files.deleteIfExists(fresh);
    }
  }
}
