package it.census.writers.reports;

import it.census.model.Cell;
import it.census.model.Correction;
import it.census.model.Language;
import it.census.model.Notice;
import it.census.model.RowOutcome;
import it.census.model.Severity;
import it.census.model.TableHead;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The rows of one delivery that somebody should see, written while they pass: {@code notices.csv}
 * and {@code corrections.csv} for people, in their language and without formulas; {@code
 * rejected.csv} for machines, the sender's own columns as they came. The files appear under their
 * names when {@link #finish} is called, each in one rename.
 */
public final class RowFiles implements AutoCloseable {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

  private final Path folder;
  private final Language language;
  private final List<TableHead> tables;
  private final Map<String, CsvFile> files = new LinkedHashMap<>();

  /**
   * @param folder of the source within the run, made if need be
   * @param language of the sentences
   * @param tables the heads of the delivery's tables, for the columns of refused rows
   */
  public RowFiles(Path folder, Language language, List<TableHead> tables) throws IOException {
    this.folder = folder;
    this.language = language;
    this.tables = List.copyOf(tables);
    Files.createDirectories(folder);
    open(
        "notices.csv",
        List.of(
            "severity", "code", "place", "offer_id", "field", "value", "message", "how_to_fix"));
    open("corrections.csv", List.of("place", "offer_id", "field", "before", "after", "rule"));
    if (sameColumnsEverywhere()) {
      open("rejected.csv", columns(tables.isEmpty() ? List.of() : tables.get(0).headers()));
    }
  }

  public void add(RowOutcome outcome) throws IOException {
    for (Notice notice : outcome.notices()) {
      add(notice);
    }
    for (Correction correction : outcome.corrections()) {
      add(correction);
    }
    if (outcome instanceof RowOutcome.Rejected rejected) {
      addRejected(rejected);
    }
  }

  public void add(Notice notice) throws IOException {
    file("notices.csv")
        .print(
            notice.severity().name(),
            notice.code(),
            Neutral.text(notice.place().text()),
            notice.offerId(),
            Neutral.text(notice.field()),
            Neutral.text(notice.value()),
            Neutral.text(notice.message(language)),
            Neutral.text(notice.howToFix(language)));
  }

  public void add(Correction correction) throws IOException {
    file("corrections.csv")
        .print(
            Neutral.text(correction.place().text()),
            correction.offerId(),
            correction.field(),
            Neutral.text(correction.before()),
            Neutral.text(correction.after()),
            correction.rule());
  }

  /** Closes the files and puts them in place. */
  public void finish() throws IOException {
    for (CsvFile file : files.values()) {
      file.finish();
    }
  }

  /** Throws away what was not finished. */
  @Override
  public void close() throws IOException {
    for (CsvFile file : files.values()) {
      file.discard();
    }
  }

  private void addRejected(RowOutcome.Rejected rejected) throws IOException {
    int table = rejected.row().table();
    CsvFile file =
        files.containsKey("rejected.csv") ? file("rejected.csv") : rejectedFile(tables.get(table));
    List<String> cells = new ArrayList<>();
    cells.add(rejected.row().place().text());
    cells.add(
        rejected.notices().stream()
            .filter(n -> n.severity() == Severity.ERROR)
            .map(Notice::code)
            .distinct()
            .collect(Collectors.joining("|")));
    int width = Math.max(headers(table).size(), rejected.row().cells().size());
    for (int column = 0; column < width; column++) {
      Cell cell = rejected.row().cell(column);
      cells.add(cell.shown());
    }
    file.print(cells.toArray(String[]::new));
  }

  private List<String> headers(int table) {
    return table < tables.size() ? tables.get(table).headers() : List.of();
  }

  private CsvFile rejectedFile(TableHead table) throws IOException {
    String name = "rejected-" + table.sheet().replaceAll("[^\\p{L}\\p{N}._-]+", "_") + ".csv";
    return files.containsKey(name) ? file(name) : open(name, columns(table.headers()));
  }

  private static List<String> columns(List<String> headers) {
    List<String> columns = new ArrayList<>(List.of("place", "codes"));
    columns.addAll(headers);
    return columns;
  }

  private boolean sameColumnsEverywhere() {
    return tables.stream().map(TableHead::headers).distinct().count() <= 1;
  }

  private CsvFile open(String name, List<String> header) throws IOException {
    CsvFile file = new CsvFile(folder.resolve(name));
    files.put(name, file);
    file.print(header.toArray(String[]::new));
    return file;
  }

  private CsvFile file(String name) {
    CsvFile file = files.get(name);
    if (file == null) {
      throw new IllegalStateException("no file " + name);
    }
    return file;
  }

  /** A file that is written under a name of its own until it is whole. */
  private static final class CsvFile {
    private final Path target;
    private final Path fresh;
    private final CSVPrinter printer;
    private boolean open = true;

    CsvFile(Path target) throws IOException {
      this.target = target;
      this.fresh = target.resolveSibling(target.getFileName() + ".part");
      BufferedWriter writer = Files.newBufferedWriter(fresh, StandardCharsets.UTF_8);
      this.printer = new CSVPrinter(writer, FORMAT);
    }

    void print(String... values) throws IOException {
      printer.printRecord((Object[]) values);
    }

    void finish() throws IOException {
      printer.close(true);
      open = false;
      Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    }

    void discard() throws IOException {
      if (open) {
        printer.close();
        Files.deleteIfExists(fresh);
      }
    }
  }
}
