package it.census.jobs.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the program prints to, and why it could not: a {@link PrintStream} tells that something
 * failed, but not a full disk from a reader who has seen enough.
 */
final class StandardOutput extends FilterOutputStream {

  private @Nullable IOException failure;

  StandardOutput(OutputStream to) {
    super(to);
  }

  /** Takes the place of the one that this process was started with. */
  static StandardOutput take() {
    StandardOutput taken = new StandardOutput(new FileOutputStream(FileDescriptor.out));
    System.setOut(new PrintStream(new BufferedOutputStream(taken), true, StandardCharsets.UTF_8));
    return taken;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      out.write(bytes, from, length);
    } catch (IOException e) {
      failure = failure == null ? e : failure;
      throw e;
    }
  }

  /** Why not all was written; a reader who closes the pipe ({@code | head}) wants no more. */
  Optional<String> trouble() {
    return Optional.ofNullable(failure)
        .map(e -> String.valueOf(e.getMessage()))
        .filter(message -> !message.contains("Broken pipe"))
        .map(message -> "The output could not be written: " + message + ".");
  }
}
