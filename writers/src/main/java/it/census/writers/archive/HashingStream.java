package it.census.writers.archive;

import it.census.model.Sha256;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.util.HexFormat;

/** Hands on what is written to it, and tells the SHA-256 of it in the end. */
public final class HashingStream extends DigestOutputStream {

  /** Hands on to this stream, and closes it when it is closed. */
  public HashingStream(OutputStream to) {
    super(to, Sha256.digest());
  }

  /** Of everything written since it was asked last, in lower-case hexadecimal. */
  public String sha256() {
    return HexFormat.of().formatHex(getMessageDigest().digest());
  }
}
