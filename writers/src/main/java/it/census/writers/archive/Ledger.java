package it.census.writers.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The append-only account of what was received, loaded and decided ({@code archive/ledger.jsonl}):
 * one JSON object a line, on disk before the next step is taken. With the archive and the rules it
 * suffices to build the catalogue again.
 *
 * <p>What changed the catalogue bears a number: the catalogue keeps those entries too, and what a
 * dying process did not bring here is brought by the next one.
 */
public final class Ledger {

  /** Read at a time from the end, in search of the last numbered entry. */
  private static final int BLOCK = 1 << 16;

  private static final Pattern NUMBER = Pattern.compile("^\\{\"entry\":([0-9]+),");

  private final Path file;

  public Ledger(Path file) {
    this.file = file;
  }

  /** Where the lines after a number come from. */
  @FunctionalInterface
  public interface Lines<E extends Exception> {
    List<String> after(long number) throws E;
  }

  /**
   * Appends an entry. Several processes may do so at once; a line that a dying process left half
   * written is cut off first.
   */
  public void append(LedgerEntry entry) throws IOException {
    inTurn(channel -> write(channel, List.of(LedgerJson.line(entry))));
  }

  /**
   * Appends the numbered lines that are missing.
   *
   * @param lines those after a given number, in their order
   */
  @SuppressWarnings("unchecked")
  public <E extends Exception> void catchUp(Lines<E> lines) throws IOException, E {
    // Asked again below, in turn: mostly there is nothing to do, and nobody needs to wait.
    if (lines.after(lastNumber()).isEmpty()) {
      return;
    }
    try {
      inTurn(
          channel -> {
            try {
              write(channel, lines.after(lastNumber(channel)));
            } catch (IOException e) {
              throw e;
            } catch (Exception e) {
              throw new Failed(e);
            }
          });
    } catch (Failed e) {
      throw (E) e.getCause();
    }
  }

  /** The number of the last numbered entry; 0 where there is none. */
  public long lastNumber() throws IOException {
    if (!Files.exists(file)) {
      return 0;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return lastNumber(channel);
    }
  }

  /**
   * Changes lines in place, keeping their number and order: only where personal data have to be
   * taken out of what people wrote. The old file is replaced in one rename.
   */
  public void rewrite(UnaryOperator<String> change) throws IOException {
    List<String> before = lines();
    if (before.stream().allMatch(line -> change.apply(line).equals(line))) {
      return;
    }
    inTurn(
        channel -> {
          Path fresh = file.resolveSibling(file.getFileName() + ".part");
          String text = text(channel, 0, endOfLastWholeLine(channel));
          StringBuilder changed = new StringBuilder(text.length());
          text.lines().forEach(line -> changed.append(change.apply(line)).append('\n'));
          byte[] bytes = changed.toString().getBytes(StandardCharsets.UTF_8);
          try (FileChannel to =
              FileChannel.open(
                  fresh,
                  StandardOpenOption.CREATE,
                  StandardOpenOption.TRUNCATE_EXISTING,
                  StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
              to.write(buffer);
            }
            to.force(true);
          }
          Files.move(
              fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
          Disk.force(Objects.requireNonNull(file.getParent()));
        });
  }

  /** All whole entries, oldest first. */
  public List<LedgerEntry> entries() throws IOException {
    return lines().stream().map(LedgerJson::entry).toList();
  }

  /** All whole lines, oldest first. */
  public List<String> lines() throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    String text = Files.readString(file, StandardCharsets.UTF_8);
    return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
  }

  private interface Task {
    void run(FileChannel channel) throws IOException;
  }

  @SuppressWarnings("try")
  private synchronized void inTurn(Task task) throws IOException {
    Files.createDirectories(file.getParent());
    try (FileChannel channel =
            FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        FileLock turn = channel.lock()) {
      task.run(channel);
    }
  }

  private static void write(FileChannel channel, List<String> lines) throws IOException {
    channel.position(endOfLastWholeLine(channel));
    channel.truncate(channel.position());
    if (!lines.isEmpty()) {
      ByteBuffer bytes =
          ByteBuffer.wrap((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  private static long lastNumber(FileChannel channel) throws IOException {
    long end = endOfLastWholeLine(channel);
    long size = BLOCK;
    while (true) {
      long start = Math.max(0, end - size);
      OptionalLong number = lastNumber(text(channel, start, end), start == 0);
      if (number.isPresent() || start == 0) {
        return number.orElse(0);
      }
      size *= 4;
    }
  }

  /** The number of the last numbered line; the first line counts only where it is whole. */
  private static OptionalLong lastNumber(String text, boolean whole) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    if (!whole && !lines.isEmpty()) {
      lines.remove(0);
    }
    for (int i = lines.size() - 1; i >= 0; i--) {
      Matcher number = NUMBER.matcher(lines.get(i));
      if (number.find()) {
        return OptionalLong.of(Long.parseLong(number.group(1)));
      }
    }
    return OptionalLong.empty();
  }

  private static String text(FileChannel channel, long start, long end) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(end - start));
    int read = 0;
    while (read >= 0 && bytes.hasRemaining()) {
      read = channel.read(bytes, start + bytes.position());
    }
    return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
  }

  private static long endOfLastWholeLine(FileChannel channel) throws IOException {
    long end = channel.size();
    ByteBuffer one = ByteBuffer.allocate(1);
    while (end > 0) {
      one.clear();
      channel.read(one, end - 1);
      if (one.get(0) == '\n') {
        break;
      }
      end--;
    }
    return end;
  }

  /** Carries a failure of the lines through. */
  private static final class Failed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Failed(Exception cause) {
      super(cause);
    }
  }
}
