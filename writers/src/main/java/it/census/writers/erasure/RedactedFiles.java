package it.census.writers.erasure;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * The files that past runs left in the data folder, and the rules kept beside the archive: erased
 * values are taken out of those that hold one, each replaced in one rename. Deliveries, the ledger,
 * publications and the database are others' work.
 */
public final class RedactedFiles {

  private static final CSVFormat CSV = CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

  private static final Set<String> TEXTS =
      Set.of("csv", "json", "jsonl", "html", "yml", "yaml", "txt", "log", "geojson");

  /** Not looked into; names of the archive's folders of deliveries have two characters. */
  private static final Set<String> SKIPPED = Set.of("postgres", "publications");

  private final Path data;

  /**
   * @param data the data folder
   */
  public RedactedFiles(Path data) {
    this.data = data;
  }

  /** How many files held an erased value; none does afterwards. */
  public long redact(Redaction redaction) throws IOException {
    return look(redaction, true);
  }

  /** How many files hold one. */
  public long count(Redaction redaction) throws IOException {
    return look(redaction, false);
  }

  private long look(Redaction redaction, boolean write) throws IOException {
    long changed = 0;
    for (Path file : files()) {
      changed += look(file, redaction, write) ? 1 : 0;
    }
    return changed;
  }

  private List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        data,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean skip =
                data.equals(folder.getParent())
                    && SKIPPED.contains(String.valueOf(folder.getFileName()));
            return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = String.valueOf(file.getFileName());
            if (TEXTS.contains(name.substring(name.lastIndexOf('.') + 1))
                && !name.equals("ledger.jsonl")) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException gone) {
            return FileVisitResult.CONTINUE;
          }
        });
    return files;
  }

  private static boolean look(Path file, Redaction redaction, boolean write) throws IOException {
    Path fresh = file.resolveSibling("." + file.getFileName() + ".part");
    try {
      long before = redaction.replaced();
      if (file.toString().endsWith(".csv")) {
        cells(file, fresh, redaction);
      } else {
        lines(file, fresh, redaction);
      }
      boolean changed = redaction.replaced() > before;
      if (changed && write) {
        replace(file, fresh);
      }
      return changed;
    } catch (MalformedInputException notText) {
      return false;
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /**
   * The log goes on being written by whoever has it open: its content is replaced, not the file.
   */
  private static void replace(Path file, Path fresh) throws IOException {
    if (file.toString().endsWith(".log")) {
      Files.write(file, Files.readAllBytes(fresh));
    } else {
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void cells(Path from, Path to, Redaction redaction) throws IOException {
    try (CSVParser rows = CSVParser.parse(from, StandardCharsets.UTF_8, CSV);
        CSVPrinter out = new CSVPrinter(Files.newBufferedWriter(to, StandardCharsets.UTF_8), CSV)) {
      for (CSVRecord row : rows) {
        out.printRecord(redaction.apply(row.toList()));
      }
    }
  }

  private static void lines(Path from, Path to, Redaction redaction) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(from, StandardCharsets.UTF_8);
        BufferedWriter out = Files.newBufferedWriter(to, StandardCharsets.UTF_8)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        out.write(redaction.apply(line));
        out.write('\n');
      }
    }
  }
}
