package it.census.jobs.database;

import it.census.jobs.FileTrouble;
import it.census.writers.archive.Disk;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The PostgreSQL server that comes with the program, unpacked once for all data folders of a user.
 * The archive is one of the program's own libraries, not input.
 */
final class ServerBinaries {

  private final Path home;

  private ServerBinaries(Path home) {
    this.home = home;
  }

  /** The path of a server program: {@code initdb}, {@code pg_ctl}. */
  String program(String name) {
    return home.resolve("bin").resolve(name).toString();
  }

  /**
   * Unpacks the server for this machine unless it is there.
   *
   * @param cache folder that keeps unpacked servers
   * @throws DatabaseUnavailable where the program brings no server for this machine
   */
  static ServerBinaries unpacked(Path cache) throws DatabaseUnavailable {
    String name = resourceName();
    try (InputStream resource = ServerBinaries.class.getResourceAsStream("/" + name)) {
      if (resource == null) {
        throw new DatabaseUnavailable(
            "No embedded PostgreSQL for this machine ("
                + System.getProperty("os.name")
                + " "
                + System.getProperty("os.arch")
                + "): name a server by CENSUS_DB_URL, CENSUS_DB_USER and CENSUS_DB_PASSWORD.");
      }
      byte[] packed = resource.readAllBytes();
      Path home = cache.resolve("postgresql-" + Fingerprint.of(packed));
      if (!Files.isDirectory(home)) {
        unpack(packed, home);
      }
      return new ServerBinaries(home);
    } catch (IOException e) {
      throw new DatabaseUnavailable(
          "The embedded PostgreSQL cannot be unpacked under "
              + cache
              + ": "
              + FileTrouble.sentence(e).en(),
          e);
    }
  }

  private static String resourceName() {
    String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String arch = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    String system = os.startsWith("mac") ? "darwin" : "linux";
    boolean arm = arch.equals("aarch64") || arch.startsWith("arm64");
    return "postgres-" + system + "-" + (arm ? "arm_64" : "x86_64") + ".txz";
  }

  /** Into a folder beside it first, one process after the other. */
  @SuppressWarnings("try")
  private static void unpack(byte[] packed, Path home) throws IOException {
    Path cache = Files.createDirectories(home.getParent());
    try (FileChannel channel =
            FileChannel.open(
                cache.resolve("unpacking.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock turn = channel.lock();
        DirectoryStream<Path> left = Files.newDirectoryStream(cache, "unpacking-*")) {
      // Of a process that was killed meanwhile.
      for (Path one : left) {
        Disk.deleteTree(one);
      }
      if (!Files.isDirectory(home)) {
        unpackAlone(packed, home);
      }
    }
  }

  private static void unpackAlone(byte[] packed, Path home) throws IOException {
    Path fresh = Files.createTempDirectory(home.getParent(), "unpacking-");
    try {
      try (var tar =
          new TarArchiveInputStream(
              new XZCompressorInputStream(
                  new BufferedInputStream(new java.io.ByteArrayInputStream(packed))))) {
        for (TarArchiveEntry entry = tar.getNextEntry();
            entry != null;
            entry = tar.getNextEntry()) {
          extract(tar, entry, fresh);
        }
      }
      Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Disk.deleteTree(fresh);
    }
  }

  private static void extract(TarArchiveInputStream tar, TarArchiveEntry entry, Path into)
      throws IOException {
    Path target = into.resolve(entry.getName()).normalize();
    if (!target.startsWith(into)) {
      throw new IOException("entry outside the archive: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isLink()) {
      Files.createLink(target, into.resolve(entry.getLinkName()).normalize());
    } else if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else {
      Files.copy(tar, target);
      Files.setPosixFilePermissions(
          target,
          PosixFilePermissions.fromString(
              (entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }
}
