package it.census.jobs.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * That one process alone keeps the schedule of a data folder: a lock that ends with the process,
 * however that ends.
 */
final class SoleServe implements AutoCloseable {

  private final FileChannel channel;

  private SoleServe(FileChannel channel) {
    this.channel = channel;
  }

  /** The right to keep the schedule; nothing where another process keeps it. */
  static Optional<SoleServe> of(Path data) throws IOException {
    FileChannel channel =
        FileChannel.open(
            data.resolve("serve.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return Optional.of(new SoleServe(channel));
      }
    } catch (OverlappingFileLockException heldByThisProcess) {
      // As much in the way as another one.
    }
    channel.close();
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
