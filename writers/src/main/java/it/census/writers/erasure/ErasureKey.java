package it.census.writers.erasure;

import it.census.writers.archive.Disk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret by which erased data are known again: the ledger holds no data and no plain hash,
 * which could be guessed from a list of names, but a keyed one. Without the file {@code
 * erasure.key} beside the ledger nobody can tell what was erased, and the census cannot either.
 */
public final class ErasureKey {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 32;

  /** Enough of the hash to know a value again. */
  private static final int KEPT = 16;

  private final SecretKeySpec secret;

  private ErasureKey(byte[] secret) {
    this.secret = new SecretKeySpec(secret, ALGORITHM);
  }

  /** Of a census in which nothing was ever erased. */
  static ErasureKey unused() {
    return new ErasureKey(new byte[BYTES]);
  }

  /** The key in this file; empty where nothing was ever erased. */
  public static Optional<ErasureKey> find(Path file) throws IOException {
    // A blank one was being written when its process died: nothing was erased under it.
    return Files.exists(file)
        ? Optional.of(Files.readString(file).strip())
            .filter(hex -> !hex.isEmpty())
            .map(hex -> new ErasureKey(HexFormat.of().parseHex(hex)))
        : Optional.empty();
  }

  /** A key that is never kept, to look for something without erasing it. */
  public static ErasureKey passing() {
    byte[] fresh = new byte[BYTES];
    new SecureRandom().nextBytes(fresh);
    return new ErasureKey(fresh);
  }

  /**
   * The key in this file, made when it is needed first; only its owner may read it. Whoever asks
   * has the locks of all sources: nobody else makes one meanwhile.
   */
  public static ErasureKey in(Path file) throws IOException {
    Optional<ErasureKey> known = find(file);
    if (known.isPresent()) {
      // It stays what it is: what was erased under it must be known again.
      return known.get();
    }
    byte[] fresh = new byte[BYTES];
    new SecureRandom().nextBytes(fresh);
    Files.createDirectories(file.getParent());
    Path beside = file.resolveSibling(file.getFileName() + ".part");
    Files.deleteIfExists(beside);
    Files.createFile(
        beside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(
        beside,
        HexFormat.of().formatHex(fresh) + "\n",
        StandardCharsets.US_ASCII,
        StandardOpenOption.SYNC);
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    Disk.force(Objects.requireNonNull(file.getParent()));
    return new ErasureKey(fresh);
  }

  /** The keyed hash of a value in its normal form. */
  String hash(PersonalKind kind, String normal) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(secret);
      mac.update((kind.name() + '\0').getBytes(StandardCharsets.UTF_8));
      byte[] hash = mac.doFinal(normal.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, KEPT);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java knows " + ALGORITHM, e);
    }
  }
}
