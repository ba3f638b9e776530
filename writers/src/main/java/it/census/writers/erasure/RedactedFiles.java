package it.census.writers.erasure;

import it.census.writers.archive.RuleHashes;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * The files that past runs left in the data folder, and the rules kept beside the archive: erased
 * values are taken out of those that hold one, each replaced in one rename. What is one file under
 * several names stays one. Deliveries, the ledger, publications and the database are others' work.
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
    for (List<Path> names : files()) {
      Path file = names.get(0);
      if (look(file, redaction, write)) {
        changed += names.size();
        if (write && names.size() > 1) {
          share(file, names);
        }
      }
    }
    return changed;
  }

  /** By the names of each: nights that changed nothing share files of many gigabytes. */
  private Collection<List<Path>> files() throws IOException {
    Map<Object, List<Path>> files = new LinkedHashMap<>();
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
            if (isText(name) && !name.equals("ledger.jsonl")) {
              Object key = attributes.fileKey();
              files.computeIfAbsent(key == null ? file : key, k -> new ArrayList<>()).add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException gone) {
            return FileVisitResult.CONTINUE;
          }
        });
    return files.values();
  }

  private static boolean isText(String name) {
    return TEXTS.contains(name.substring(name.lastIndexOf('.') + 1)) || isLog(name);
  }

  /** The older ones too: {@code census.log.1} and so on. */
  private static boolean isLog(String name) {
    return name.matches(".+\\.log(\\.\\d+)?");
  }

  private boolean look(Path file, Redaction redaction, boolean write) throws IOException {
    Path fresh = fresh(file);
    try {
      long before = redaction.replaced();
      if (!file.toString().endsWith(".csv") || !cells(file, fresh, redaction)) {
        before = redaction.replaced();
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
  private void replace(Path file, Path fresh) throws IOException {
    if (isLog(String.valueOf(file.getFileName()))) {
      Files.write(file, Files.readAllBytes(fresh));
    } else {
      RuleHashes.replace(data.resolve("archive").resolve("rules"), file, fresh);
    }
  }

  /** What was one file is one again, under all its names. */
  private void share(Path redacted, List<Path> names) throws IOException {
    // As before: whoever opens it under one name in an editor must not change the others.
    redacted.toFile().setReadOnly();
    for (Path name : names) {
      if (Files.isSameFile(redacted, name)) {
        continue;
      }
      Path fresh = fresh(name);
      try {
        linkOrCopy(redacted, fresh);
        replace(name, fresh);
      } finally {
        Files.deleteIfExists(fresh);
      }
    }
  }

  private static void linkOrCopy(Path whole, Path fresh) throws IOException {
    try {
      Files.deleteIfExists(fresh);
      Files.createLink(fresh, whole);
    } catch (UnsupportedOperationException | FileSystemException noSuchLinks) {
      Files.copy(whole, fresh, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static Path fresh(Path file) {
    return file.resolveSibling("." + file.getFileName() + ".part");
  }

  /**
   * Goes through a file cell by cell.
   *
   * @return false where its quotes are not those of a file with commas: people keep lists in
   *     whatever way they like
   */
  private static boolean cells(Path from, Path to, Redaction redaction) throws IOException {
    try (CSVParser rows = CSV.parse(Files.newBufferedReader(from, StandardCharsets.UTF_8));
        CSVPrinter out = new CSVPrinter(Files.newBufferedWriter(to, StandardCharsets.UTF_8), CSV)) {
      for (CSVRecord row : rows) {
        out.printRecord(redaction.apply(row.toList()));
      }
      return true;
    } catch (UncheckedIOException noSuchCells) {
      return false;
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
