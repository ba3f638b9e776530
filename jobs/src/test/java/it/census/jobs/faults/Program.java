package it.census.jobs.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Which program is being disturbed: that what was found of one is not taken for another's. */
final class Program {

  private static final int DIGITS = 12;

  private Program() {}

  /** A name that its classes and resources have, and none other; not those of the tests. */
  static String name() throws IOException {
    MessageDigest digest = sha256();
    for (String entry :
        System.getProperty("java.class.path").split(System.getProperty("path.separator"))) {
      Path folder = Path.of(entry);
      if (Files.isDirectory(folder) && !folder.getFileName().toString().startsWith("test-")) {
        add(folder, digest);
      }
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
  }

  private static void add(Path folder, MessageDigest digest) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      digest.update(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
      digest.update(Files.readAllBytes(file));
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
