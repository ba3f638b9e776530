package it.census.readers.hostile;

import static it.census.readers.Refusal.CELL_TOO_LONG;
import static it.census.readers.Refusal.DAMAGED;
import static it.census.readers.Refusal.EMPTY;
import static it.census.readers.Refusal.TOO_LARGE;
import static it.census.readers.Refusal.TOO_MANY_BLANK_ROWS;
import static it.census.readers.Refusal.TOO_MANY_COLUMNS;
import static it.census.readers.Refusal.UNKNOWN_FORMAT;

import it.census.model.config.ReadingLimits;
import it.census.readers.hostile.HostileFilesTest.Hostile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Text tables made to do harm. */
final class HostileText {

  private static final int LARGER_THAN_THE_HEAP = 300 << 20;
  private static final String HEADER = "Codice;Nome;Comune;Mq\n";

  private HostileText() {}

  static List<Hostile> files() {
    return List.of(
        new Hostile("csv larger than allowed", HostileText::tooLarge, Set.of(TOO_LARGE)),
        text("csv of one gigantic line", "", "x", LARGER_THAN_THE_HEAP, CELL_TOO_LONG),
        text("csv of one gigantic line below a header", HEADER, "x", 64 << 20, CELL_TOO_LONG),
        text("csv of blanks", HEADER, " ", 64 << 20, CELL_TOO_LONG),
        text("csv of delimiters", HEADER, ";", 64 << 20, TOO_MANY_COLUMNS),
        text("csv of filled cells", HEADER, "1;", 64 << 20, TOO_MANY_COLUMNS),
        text("csv of empty lines", HEADER + "A;B;C;1\n", "\n", 64 << 20, TOO_MANY_BLANK_ROWS),
        text("csv of nothing but empty lines", "", "\n", 64 << 20, EMPTY),
        text("csv of lines of delimiters", HEADER, ";;;\n", 16 << 20, TOO_MANY_BLANK_ROWS),
        text("csv of quotes", HEADER, "\"", 64 << 20, CELL_TOO_LONG),
        text("csv of opening quotes", HEADER, "\"x;", 16 << 20, TOO_MANY_COLUMNS),
        text("csv of opening quotes and no header", "", "\"x;", 16 << 20, TOO_MANY_COLUMNS),
        text("csv of single quotes", HEADER, "'x;", 16 << 20, TOO_MANY_COLUMNS),
        text("csv of quotes and blanks", HEADER, "\" ", 16 << 20, CELL_TOO_LONG),
        new Hostile("csv of nul bytes", f -> nul(f, ""), Set.of(UNKNOWN_FORMAT, DAMAGED)),
        new Hostile(
            "csv that goes on in nul bytes",
            f -> nul(f, HEADER + "A;B;C;1\n".repeat(2_000)),
            Set.of(DAMAGED)));
  }

  private static Hostile text(
      String name, String start, String repeated, int times, it.census.readers.Refusal refusal) {
    return new Hostile(
        name,
        file -> {
          try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            new Zip.Text(out).add(start).repeat(repeated, times);
          }
        },
        Set.of(refusal));
  }

  /** A hole of the file system: it takes no room on the disk. */
  private static void tooLarge(Path file) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.setLength(ReadingLimits.DEFAULT.fileBytes() + 1);
    }
  }

  private static void nul(Path file, String start) throws IOException {
    Files.writeString(file, start);
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.setLength(LARGER_THAN_THE_HEAP);
    }
  }
}
