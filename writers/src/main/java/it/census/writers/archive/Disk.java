package it.census.writers.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * What outlives a power cut. A rename may reach the disk before what was written to the file, and
 * what relies on the new name before the rename.
 */
public final class Disk {

  private Disk() {}

  /** Waits until a file, or the names in a folder, are on the disk. */
  public static void force(Path written) throws IOException {
    try (FileChannel channel = FileChannel.open(written, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
