package it.census.jobs.database;

import java.util.HexFormat;
import java.util.zip.CRC32;

/** A short name for bytes that come from the program itself. */
final class Fingerprint {

  private Fingerprint() {}

  static String of(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return HexFormat.of().toHexDigits((int) crc.getValue());
  }
}
