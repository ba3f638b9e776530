package it.census.readers.zip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.census.model.config.ReadingLimits;
import it.census.readers.DeliveryUnreadable;
import it.census.readers.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class SafeZipTest {

  private static final int MEBIBYTE = 1 << 20;

  @TempDir Path folder;

  @Test
  void parts_are_read_by_name_whatever_the_name_looks_like() throws Exception {
    Path file = zip("../../outside.xml", 3);

    try (SafeZip zip = SafeZip.open(file, ReadingLimits.DEFAULT);
        InputStream in = zip.find("../../outside.xml").orElseThrow()) {
      assertThat(zip.names()).containsExactly("../../outside.xml");
      assertThat(in.readAllBytes()).hasSize(3);
      assertThat(zip.find("other.xml")).isEmpty();
    }
    assertThat(folder.getParent().resolve("outside.xml")).doesNotExist();
  }

  @Test
  void a_part_that_declares_to_grow_too_much_is_refused_unopened() throws Exception {
    Path file = zip("content.xml", 30 * MEBIBYTE);

    assertThat(refused(file, ReadingLimits.DEFAULT)).isEqualTo(Refusal.INFLATES_TOO_FAR);
  }

  @Test
  void small_parts_may_grow_as_they_like() throws Exception {
    Path file = zip("content.xml", 5 * MEBIBYTE);

    try (SafeZip zip = SafeZip.open(file, ReadingLimits.DEFAULT)) {
      assertThat(inflated(zip)).isEqualTo(5 * MEBIBYTE);
    }
  }

  @Test
  void a_part_that_lies_about_its_size_is_stopped_while_it_grows() throws Exception {
    byte[] bytes = Files.readAllBytes(zip("content.xml", 30 * MEBIBYTE));
    int central = lastIndexOf(bytes, new byte[] {'P', 'K', 1, 2});
    Arrays.fill(bytes, central + 24, central + 28, (byte) 0);
    bytes[central + 24] = 100;
    Path lying = Files.write(folder.resolve("lying.zip"), bytes);

    try (SafeZip zip = SafeZip.open(lying, ReadingLimits.DEFAULT)) {
      DeliveryUnreadable refused =
          catchThrowableOfType(DeliveryUnreadable.class, () -> inflated(zip));
      assertThat(refused.refusal()).isEqualTo(Refusal.INFLATES_TOO_FAR);
    }
  }

  @Test
  void all_parts_together_meet_the_limit_of_unpacked_bytes() throws Exception {
    ReadingLimits limits = new ReadingLimits(1L << 30, 1000, 200, 10, 10, 10, 10, 10);
    Path file = folder.resolve("a.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      part(zip, "a", 600);
      part(zip, "b", 600);
    }

    assertThat(refused(file, limits)).isEqualTo(Refusal.INFLATES_TOO_FAR);
  }

  @Test
  void parts_without_number_are_refused() throws Exception {
    Path file = folder.resolve("a.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < 2_001; i++) {
        part(zip, "part" + i, 0);
      }
    }

    assertThat(refused(file, ReadingLimits.DEFAULT)).isEqualTo(Refusal.TOO_MANY_PARTS);
  }

  @Test
  void two_parts_of_one_name_are_damage() throws Exception {
    Path file = folder.resolve("a.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      part(zip, "content.xml", 1);
      part(zip, "content.xmk", 1);
    }
    byte[] bytes = Files.readAllBytes(file);
    String text = new String(bytes, StandardCharsets.ISO_8859_1).replace(".xmk", ".xml");
    Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));

    assertThat(refused(file, ReadingLimits.DEFAULT)).isEqualTo(Refusal.DAMAGED);
  }

  @Test
  void a_part_whose_bytes_are_broken_is_damaged() throws Exception {
    byte[] bytes = Files.readAllBytes(zip("content.xml", 100_000));
    Arrays.fill(bytes, 50, 80, (byte) 0x55);
    Path broken = Files.write(folder.resolve("broken.zip"), bytes);

    try (SafeZip zip = SafeZip.open(broken, ReadingLimits.DEFAULT)) {
      assertThat(catchThrowableOfType(DeliveryUnreadable.class, () -> inflated(zip)).refusal())
          .isEqualTo(Refusal.DAMAGED);
    }
  }

  /** How many bytes the parts unpack to, read as a reader does. */
  private static long inflated(SafeZip zip) throws DeliveryUnreadable {
    long bytes = 0;
    for (String name : zip.names()) {
      try (InputStream in = zip.find(name).orElseThrow()) {
        bytes += in.transferTo(OutputStream.nullOutputStream());
      } catch (IOException broken) {
        throw SafeZip.unreadable(broken);
      }
    }
    return bytes;
  }

  private static Refusal refused(Path file, ReadingLimits limits) {
    return catchThrowableOfType(DeliveryUnreadable.class, () -> SafeZip.open(file, limits).close())
        .refusal();
  }

  private Path zip(String name, int size) throws IOException {
    Path file = folder.resolve("one.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      part(zip, name, size);
    }
    return file;
  }

  private static void part(ZipOutputStream zip, String name, int size) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(new byte[size]);
    zip.closeEntry();
  }

  private static int lastIndexOf(byte[] bytes, byte[] wanted) {
    for (int at = bytes.length - wanted.length; at >= 0; at--) {
      if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
        return at;
      }
    }
    throw new AssertionError("not a zip file");
  }
}
