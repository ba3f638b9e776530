package it.census.readers.zip;

import it.census.model.config.ReadingLimits;
import it.census.readers.DeliveryUnreadable;
import it.census.readers.Refusal;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The parts of a compressed delivery (XLSX, ODS), guarded against files made to exhaust memory or
 * disk. Number of parts, unpacked size and unpacking ratio are limited by {@link ReadingLimits}, by
 * what is declared and again by what is really unpacked. Nothing is ever written under a name of
 * the file's own, so a name such as {@code ../../x} is only a name.
 */
public final class SafeZip implements AutoCloseable {

  /** Unpacked bytes of one part below which its ratio is nobody's concern: 10 MiB. */
  static final long RATIO_GRACE_BYTES = 10L << 20;

  private static final Charset DOS_NAMES = Charset.forName("IBM850");

  private final ZipFile zip;
  private final Map<String, ZipEntry> parts;
  private final ReadingLimits limits;
  private long inflated;

  private SafeZip(ZipFile zip, Map<String, ZipEntry> parts, ReadingLimits limits) {
    this.zip = zip;
    this.parts = parts;
    this.limits = limits;
  }

  /**
   * Opens a file and checks what it declares about its parts.
   *
   * @throws DeliveryUnreadable truncated, damaged, encrypted or beyond a limit
   */
  public static SafeZip open(Path file, ReadingLimits limits) throws DeliveryUnreadable {
    ZipEnd.check(file, limits);
    ZipFile zip = openFile(file);
    try {
      return new SafeZip(zip, checkedParts(zip, limits), limits);
    } catch (DeliveryUnreadable | RuntimeException refused) {
      closeQuietly(zip, refused);
      throw refused;
    }
  }

  private static ZipFile openFile(Path file) throws DeliveryUnreadable {
    try {
      return openNamed(file);
    } catch (ZipException broken) {
      // A zip without its central directory, which stands at the end, lost that end on its way.
      throw ZipEnd.isMissing(file)
          ? DeliveryUnreadable.because(Refusal.TRUNCATED)
          : damaged(String.valueOf(broken.getMessage()), broken);
    } catch (EOFException cutShort) {
      throw unreadable(cutShort);
    } catch (IOException unreadable) {
      throw DeliveryUnreadable.of(unreadable);
    } catch (IllegalArgumentException notUtf8) {
      throw damaged("zip", notUtf8);
    }
  }

  /** Names are UTF-8, or else as Windows has packed them since DOS. */
  private static ZipFile openNamed(Path file) throws IOException {
    try {
      return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
    } catch (ZipException notUtf8) {
      try {
        return new ZipFile(file.toFile(), DOS_NAMES);
      } catch (IOException broken) {
        broken.addSuppressed(notUtf8);
        throw notUtf8;
      }
    }
  }

  private static Map<String, ZipEntry> checkedParts(ZipFile zip, ReadingLimits limits)
      throws DeliveryUnreadable {
    if (zip.size() > limits.zipEntries()) {
      throw DeliveryUnreadable.beyond(Refusal.TOO_MANY_PARTS, limits.zipEntries());
    }
    Map<String, ZipEntry> parts = new LinkedHashMap<>();
    Set<String> meanings = new HashSet<>();
    long declared = 0;
    for (ZipEntry entry : Collections.list(zip.entries())) {
      // Two programs could take different parts for the same one.
      if (parts.putIfAbsent(entry.getName(), entry) != null
          || !(entry.isDirectory() || meanings.add(meaning(entry.getName())))) {
        throw damaged("2 × " + shortened(entry.getName()));
      }
      long size = Math.max(0, entry.getSize());
      declared += size;
      if (declared > limits.inflatedBytes() || declared < 0) {
        throw DeliveryUnreadable.beyond(Refusal.INFLATES_TOO_FAR, limits.inflatedBytes());
      }
      checkRatio(size, entry, limits);
    }
    return Collections.unmodifiableMap(parts);
  }

  /** The name without what programs may or may not look at: case, dots, the kind of slash. */
  private static String meaning(String name) {
    Deque<String> path = new ArrayDeque<>();
    for (String step : name.replace('\\', '/').toLowerCase(Locale.ROOT).split("/", -1)) {
      if (step.equals("..")) {
        path.pollLast();
      } else if (!step.isEmpty() && !step.equals(".")) {
        path.addLast(step);
      }
    }
    return String.join("/", path);
  }

  private static String shortened(String name) {
    return name.length() > 100 ? name.substring(0, 100) + "…" : name;
  }

  private static void checkRatio(long size, ZipEntry entry, ReadingLimits limits)
      throws DeliveryUnreadable {
    long packed = Math.max(1, entry.getCompressedSize());
    if (size > RATIO_GRACE_BYTES && size / packed > limits.inflateRatio()) {
      throw DeliveryUnreadable.because(
          Refusal.INFLATES_TOO_FAR, Map.of("limit", "1:" + limits.inflateRatio()));
    }
  }

  /** Names of all parts, in the order of the file. */
  public List<String> names() {
    return List.copyOf(parts.keySet());
  }

  public boolean has(String name) {
    return parts.containsKey(name);
  }

  /**
   * The unpacked bytes of a part. Reading beyond a limit throws an {@link IOException} whose cause
   * is the {@link DeliveryUnreadable}: {@link DeliveryUnreadable#of} brings it back.
   */
  public Optional<InputStream> find(String name) throws IOException {
    ZipEntry entry = parts.get(name);
    return entry == null
        ? Optional.empty()
        : Optional.of(new GuardedStream(zip.getInputStream(entry), entry));
  }

  /** What an exception from within a part means for the delivery. */
  public static DeliveryUnreadable unreadable(IOException failure) {
    return DeliveryUnreadable.carriedBy(failure)
        .orElseGet(
            () ->
                failure instanceof EOFException
                    ? DeliveryUnreadable.because(Refusal.TRUNCATED, Map.of(), failure)
                    : damaged(String.valueOf(failure.getMessage()), failure));
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException alreadyRead) {
      throw new UncheckedIOException(alreadyRead);
    }
  }

  private static DeliveryUnreadable damaged(String detail) {
    return DeliveryUnreadable.because(Refusal.DAMAGED, Map.of("detail", detail));
  }

  private static DeliveryUnreadable damaged(String detail, Throwable cause) {
    return DeliveryUnreadable.because(Refusal.DAMAGED, Map.of("detail", detail), cause);
  }

  private static void closeQuietly(ZipFile zip, Exception because) {
    try {
      zip.close();
    } catch (IOException secondary) {
      because.addSuppressed(secondary);
    }
  }

  /** Counts what really comes out of one part: declared sizes may lie. */
  private final class GuardedStream extends InputStream {

    private final InputStream in;
    private final ZipEntry entry;
    private final CRC32 checksum = new CRC32();
    private long read;

    GuardedStream(InputStream in, ZipEntry entry) {
      this.in = in;
      this.entry = entry;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int got = in.read(into, from, length);
      if (got > 0) {
        checksum.update(into, from, got);
        count(got);
      } else if (got < 0) {
        checkWhole();
      }
      return got;
    }

    /** A flipped bit mostly still unpacks, to another text or number. */
    private void checkWhole() throws IOException {
      if (entry.getCrc() >= 0 && checksum.getValue() != entry.getCrc()) {
        throw new IOException(damaged(entry.getName()));
      }
    }

    private void count(int bytes) throws IOException {
      read += bytes;
      inflated += bytes;
      try {
        if (inflated > limits.inflatedBytes()) {
          throw DeliveryUnreadable.beyond(Refusal.INFLATES_TOO_FAR, limits.inflatedBytes());
        }
        checkRatio(read, entry, limits);
      } catch (DeliveryUnreadable beyond) {
        throw new IOException(beyond);
      }
    }

    @Override
    public void close() throws IOException {
      // A part read several times (survey, then rows) is unpacked several times, but is one part.
      inflated -= read;
      read = 0;
      in.close();
    }
  }
}
