package it.census.readers.zip;

import it.census.model.config.ReadingLimits;
import it.census.readers.DeliveryUnreadable;
import it.census.readers.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The only file in a zip archive, unpacked under the limits of {@link SafeZip} to a temporary file
 * with a name of our own; deleted when closed. What operating systems add by themselves does not
 * count.
 *
 * @param name of the file in the archive, without its folders
 * @param file where it was unpacked to
 */
public record PackedFile(String name, Path file) implements AutoCloseable {

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
      file = Files.createTempFile("census-", ".unpacked");
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
