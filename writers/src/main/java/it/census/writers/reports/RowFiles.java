package it.census.writers.reports;

import it.census.model.Cell;
import it.census.model.Correction;
import it.census.model.Language;
import it.census.model.Notice;
import it.census.model.PersonalTraces;
import it.census.model.RawRecord;
import it.census.model.RowOutcome;
import it.census.model.Severity;
import it.census.model.TableHead;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The rows of one delivery that somebody should see, written while they pass: {@code notices.csv}
 * and {@code corrections.csv} for people, in their language and without formulas; {@code
 * rejected.csv} for machines, the sender's own columns as they came; {@code other-rows.csv} lists
 * the rows that were taken for no record, so that nobody has to believe it. The files appear under
 * their names when {@link #finish} is called, each in one rename.
 *
 * <p>Rows that were judged and rows that are no records may come from two threads; the rest is for
 * one.
 */
public final class RowFiles implements AutoCloseable {

  private static final String REJECTED = "rejected";

  private static final String CORRECTIONS = "corrections.csv";

  static final String OTHERS = "other-rows.csv";

  private static final List<String> OTHERS_HEADER = List.of("kind", "place", "content");

  /** Stands for a cell that seems to hold somebody's telephone number or address. */
  private static final String WITHHELD = "•••";

  /** Of the content of a row that is no record: enough to know it again. */
  private static final int LONGEST_CONTENT = 300;

  /** Of the sheet's name within the file's: file systems end names at 255 bytes. */
  private static final int LONGEST_SHEET = 40;

  private final Path folder;
  private final Language language;
  private final List<TableHead> tables;
  private final Map<String, CsvFile> files = new LinkedHashMap<>();
  private final Map<TableHead, String> rejectedNames = new HashMap<>();
  private final CsvFile notices;
  private final CsvFile corrections;

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
    notices =
        open(
            "notices.csv",
            List.of(
                "severity",
                "code",
                "place",
                "offer_id",
                "field",
                "value",
                "message",
                "how_to_fix"));
    corrections =
        open(CORRECTIONS, List.of("place", "offer_id", "field", "before", "after", "rule"));
    if (sameColumnsEverywhere()) {
      open(REJECTED + ".csv", columns(tables.isEmpty() ? List.of() : tables.get(0).headers()));
    }
  }

  /** Takes away what an earlier use left in the folder: files of sheets that are no more. */
  public static void clear(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> old =
        Files.newDirectoryStream(folder, "{notices,corrections,rejected,rejected-*}.csv")) {
      for (Path file : old) {
        Files.delete(file);
      }
    }
  }

  /** Where the corrections of a source stand in the folder that a run has for it. */
  public static Path corrections(Path folder) {
    return folder.resolve(CORRECTIONS);
  }

  /**
   * Takes the corrections from the file of a run that told the same ones, without writing them
   * again. The file is the same one from then on: nothing may be written into it any more.
   *
   * @return whether the file system can do that; else nothing has changed
   */
  public boolean correctionsAsIn(Path told) throws IOException {
    return corrections.shareWith(told);
  }

  /** Where the rows of a source that are no records stand, if it had any. */
  public static Path others(Path folder) {
    return folder.resolve(OTHERS);
  }

  /**
   * Takes the rows that are no records from the file of a run that read them: nobody keeps them
   * otherwise.
   */
  public synchronized void othersAsIn(Path told) throws IOException {
    open(OTHERS, OTHERS_HEADER).takeOver(told);
  }

  public synchronized void add(RowOutcome outcome) throws IOException {
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
    notices.print(
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
    corrections
        .lines()
        .cell(Neutral.text(correction.place().text()))
        .cell(correction.offerId())
        .cell(correction.field())
        .cell(Neutral.text(correction.before()))
        .cell(Neutral.text(correction.after()))
        .cell(correction.rule())
        .end();
  }

  /** A row that is no record: blank, a total, a heading. */
  public synchronized void addOther(RawRecord row) throws IOException {
    if (!files.containsKey(OTHERS)) {
      open(OTHERS, OTHERS_HEADER);
    }
    String content =
        row.cells().stream()
            .map(Cell::shown)
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .map(text -> PersonalTraces.found(text).isEmpty() ? text : WITHHELD)
            .limit(LONGEST_CONTENT)
            .collect(Collectors.joining(" | "));
    file(OTHERS)
        .print(
            row.kind().name().toLowerCase(Locale.ROOT),
            Neutral.text(row.place().text()),
            Neutral.text(
                content.length() <= LONGEST_CONTENT
                    ? content
                    : content.substring(0, LONGEST_CONTENT) + "…"));
  }

  /**
   * Closes the files and puts them in place; {@code rejected.csv} also where nothing was refused.
   */
  public void finish() throws IOException {
    if (files.keySet().stream().noneMatch(name -> name.startsWith(REJECTED))) {
      open(REJECTED + ".csv", columns(List.of()));
    }
    if (!files.containsKey(OTHERS)) {
      Files.deleteIfExists(folder.resolve(OTHERS));
    }
    for (CsvFile file : files.values()) {
      file.finish();
    }
  }

  /** Throws away what was not finished: all of it, whatever happens to one of them. */
  @Override
  public void close() throws IOException {
    IOException failure = null;
    for (CsvFile file : files.values()) {
      try {
        file.close();
      } catch (IOException e) {
        if (failure == null) {
          failure = e;
        } else {
          failure.addSuppressed(e);
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  /** A row of the quarantine, whole and raw. */
  public void addRejected(TableHead table, String place, List<String> codes, List<String> cells)
      throws IOException {
    List<String> values = new ArrayList<>();
    values.add(place);
    values.add(String.join("|", codes));
    values.addAll(cells);
    for (int column = cells.size(); column < table.headers().size(); column++) {
      values.add("");
    }
    rejectedFile(table).print(values.toArray(String[]::new));
  }

  private void addRejected(RowOutcome.Rejected rejected) throws IOException {
    List<String> codes =
        rejected.notices().stream()
            .filter(n -> n.severity() == Severity.ERROR)
            .map(Notice::code)
            .distinct()
            .toList();
    addRejected(
        tables.get(rejected.row().table()),
        rejected.row().place().text(),
        codes,
        rejected.row().cells().stream().map(Cell::shown).toList());
  }

  /** One file for all, or one a sheet where the columns differ. */
  private CsvFile rejectedFile(TableHead table) throws IOException {
    if (files.containsKey(REJECTED + ".csv")) {
      return file(REJECTED + ".csv");
    }
    String name = rejectedNames.get(table);
    if (name == null) {
      String stem = REJECTED + "-" + fileName(table.sheet());
      name = stem + ".csv";
      for (int i = 2; isTaken(name); i++) {
        name = stem + "-" + i + ".csv";
      }
      rejectedNames.put(table, name);
      open(name, columns(table.headers()));
    }
    return file(name);
  }

  /** Some file systems take {@code Aree} and {@code aree} for one name. */
  private boolean isTaken(String name) {
    return files.keySet().stream().anyMatch(name::equalsIgnoreCase);
  }

  private static String fileName(String sheet) {
    String plain = sheet.replaceAll("[^\\p{L}\\p{N}._-]+", "_");
    int[] first = plain.codePoints().limit(LONGEST_SHEET).toArray();
    return first.length == 0 ? "table" : new String(first, 0, first.length);
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
}
