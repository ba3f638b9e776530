package it.census.writers.archive;

import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hands on what is written to it, and tells the SHA-256 of it in the end. */
public final class HashingStream extends DigestOutputStream {

  /** Hands on to this stream, and closes it when it is closed. */
  public HashingStream(OutputStream to) {
    super(to, newDigest());
  }

  /** Of everything written since it was asked last, in lower-case hexadecimal. */
  public String sha256() {
    return HexFormat.of().formatHex(getMessageDigest().digest());
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java knows SHA-256", e);
    }
  }
}
