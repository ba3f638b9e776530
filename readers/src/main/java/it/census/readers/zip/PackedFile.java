package it.census.readers.zip;

import it.census.model.config.ReadingLimits;
import it.census.readers.DeliveryUnreadable;
import it.census.readers.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The only file in a zip archive, unpacked under the limits of {@link SafeZip} to a temporary file
 * with a name of our own; deleted when closed. What operating systems add by themselves does not
 * count.
 *
 * @param name of the file in the archive, without its folders
 * @param file where it was unpacked to
 */
public record PackedFile(String name, Path file) implements AutoCloseable {

  private static final String PREFIX = "census-";
  private static final String SUFFIX = ".unpacked";
  private static final Pattern OWNER = Pattern.compile("^census-([0-9]{1,18})-");

  /**
   * Begins what this very process unpacks. Its number alone does not tell: in a container it is the
   * same at every start.
   */
  private static final String OWN =
      PREFIX + ProcessHandle.current().pid() + "-" + UUID.randomUUID() + "-";

  private static final int MOST_NAMED = 10;
  private static final Set<String> OF_THE_SYSTEM = Set.of("thumbs.db", "desktop.ini");

  /**
   * Unpacks the file.
   *
   * @throws DeliveryUnreadable where there is none or more than one, or a limit is exceeded
   */
  public static PackedFile unpack(Path archive, ReadingLimits limits) throws DeliveryUnreadable {
    try (SafeZip zip = SafeZip.open(archive, limits)) {
      List<String> files = zip.names().stream().filter(PackedFile::isSent).toList();
      if (files.isEmpty()) {
        throw DeliveryUnreadable.because(Refusal.EMPTY);
      }
      if (files.size() > 1) {
        throw several(files);
      }
      return unpack(zip, files.get(0));
    }
  }

  private static DeliveryUnreadable several(List<String> files) {
    String named = String.join(", ", files.stream().limit(MOST_NAMED).toList());
    return DeliveryUnreadable.because(
        Refusal.SEVERAL_PACKED,
        Map.of(
            "count",
            Integer.toString(files.size()),
            "names",
            files.size() > MOST_NAMED ? named + ", …" : named));
  }

  private static PackedFile unpack(SafeZip zip, String name) throws DeliveryUnreadable {
    Path file;
    try {
      file = temporary();
    } catch (IOException noRoom) {
      throw DeliveryUnreadable.of(noRoom);
    }
    PackedFile packed = new PackedFile(lastName(name), file);
    boolean whole = false;
    try (InputStream in = zip.find(name).orElseThrow();
        OutputStream out = Files.newOutputStream(file)) {
      in.transferTo(out);
      whole = true;
      return packed;
    } catch (IOException broken) {
      throw SafeZip.unreadable(broken);
    } finally {
      if (!whole) {
        packed.close();
      }
    }
  }

  /**
   * With the number of this process in its name: another one sees when nobody needs it any more.
   */
  private static Path temporary() throws IOException {
    Path folder = Path.of(System.getProperty("java.io.tmpdir"));
    removeLeftOver(folder);
    return Files.createTempFile(folder, OWN, SUFFIX);
  }

  /** What processes that were killed could not delete: persons may stand in it. */
  private static void removeLeftOver(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PREFIX + "*-*" + SUFFIX)) {
      for (Path file : files) {
        if (isLeftOver(file.getFileName().toString())) {
          try {
            Files.deleteIfExists(file);
          } catch (IOException ofAnotherUser) {
            // He removes it himself.
          }
        }
      }
    }
  }

  private static boolean isLeftOver(String name) {
    Matcher owner = OWNER.matcher(name);
    if (name.startsWith(OWN) || !owner.find()) {
      return false;
    }
    long process = Long.parseLong(owner.group(1));
    return process == ProcessHandle.current().pid() || ProcessHandle.of(process).isEmpty();
  }

  private static boolean isSent(String name) {
    String last = lastName(name);
    return !name.endsWith("/")
        && !name.endsWith("\\")
        && !name.startsWith("__MACOSX/")
        && !last.startsWith(".")
        && !OF_THE_SYSTEM.contains(last.toLowerCase(Locale.ROOT));
  }

  private static String lastName(String name) {
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException stillOpen) {
      throw new UncheckedIOException(stillOpen);
    }
  }
}
