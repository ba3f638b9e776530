package it.census.writers.catalogue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows in PostgreSQL's binary COPY format, put together in memory: a third of the cost of text, and
 * nothing in a value can be mistaken for a separator. The format of each type is that of the
 * server's {@code typsend} functions, which all supported versions share.
 */
final class BinaryRows {

  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0
  };
  private static final int NULL = -1;
  private static final int TEXT_OID = 25;
  private static final int BIGINT_OID = 20;
  private static final long POSTGRES_EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();
  private static final BigInteger BASE = BigInteger.valueOf(10_000);
  private static final int BASE_DIGITS = 4;

  /** So many decimal digits, filled up to whole groups of four, fit a long. */
  private static final int LONG_DIGITS = 15;

  private static final long[] TENS = {1, 10, 100, 1_000};

  private byte[] bytes = new byte[1 << 16];
  private int length;
  private final short[] groups = new short[8];

  /** Forgets everything and starts a new stream. */
  BinaryRows start() {
    length = 0;
    room(SIGNATURE.length + 8);
    System.arraycopy(SIGNATURE, 0, bytes, 0, SIGNATURE.length);
    length = SIGNATURE.length;
    putInt(0);
    putInt(0);
    return this;
  }

  /** Forgets what was handed over already, within the same stream. */
  void resume() {
    length = 0;
  }

  /** Ends the stream. */
  void end() {
    room(2);
    putShort(-1);
  }

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  void row(int columns) {
    room(2);
    putShort(columns);
  }

  void nothing() {
    room(4);
    putInt(NULL);
  }

  /** A text; an empty one is stored as nothing. */
  void text(@Nullable String value) {
    if (value == null || value.isEmpty()) {
      nothing();
    } else {
      putBytes(utf8(value));
    }
  }

  /** A text that is kept even where it is empty. */
  void requiredText(String value) {
    putBytes(utf8(value));
  }

  void number(long value) {
    room(12);
    putInt(8);
    putLong(value);
  }

  void number(int value) {
    room(8);
    putInt(4);
    putInt(value);
  }

  void truth(boolean value) {
    room(5);
    putInt(1);
    bytes[length++] = (byte) (value ? 1 : 0);
  }

  void day(LocalDate value) {
    number((int) (value.toEpochDay() - POSTGRES_EPOCH_DAY));
  }

  void binary(byte[] value) {
    putBytes(value);
  }

  /** A JSON document. */
  void json(String value) {
    byte[] document = utf8(value);
    room(5 + document.length);
    putInt(document.length + 1);
    bytes[length++] = 1; // version of the format
    System.arraycopy(document, 0, bytes, length, document.length);
    length += document.length;
  }

  /** A list of texts; an empty one is stored as nothing. */
  void texts(List<String> values) {
    if (values.isEmpty()) {
      nothing();
    } else {
      requiredTexts(values);
    }
  }

  /** A list of texts that is kept even where it is empty. */
  void requiredTexts(List<String> values) {
    int lengthAt = length;
    room(24);
    putInt(0); // length, known at the end
    putInt(values.isEmpty() ? 0 : 1); // dimensions
    putInt(0); // no element is null
    putInt(TEXT_OID);
    if (!values.isEmpty()) {
      putInt(values.size());
      putInt(1); // first subscript
      values.forEach(value -> putBytes(utf8(value)));
    }
    int end = length;
    length = lengthAt;
    putInt(end - lengthAt - 4);
    length = end;
  }

  /** A list of whole numbers. */
  void numbers(List<Long> values) {
    room(24 + 12 * values.size());
    putInt((values.isEmpty() ? 12 : 20) + 12 * values.size());
    putInt(values.isEmpty() ? 0 : 1); // dimensions
    putInt(0); // no element is null
    putInt(BIGINT_OID);
    if (!values.isEmpty()) {
      putInt(values.size());
      putInt(1); // first subscript
      values.forEach(this::number);
    }
  }

  /**
   * A decimal number, to be given in its {@link #canonical} form: equal numbers are then equal
   * bytes. Digits go in groups of four, aligned at the decimal sign.
   */
  void decimal(BigDecimal plain) {
    int fraction = plain.scale();
    int missing = (BASE_DIGITS - fraction % BASE_DIGITS) % BASE_DIGITS;
    int fractionGroups = (fraction + missing) / BASE_DIGITS;
    if (plain.precision() <= LONG_DIGITS) {
      smallDecimal(plain, missing, fractionGroups);
    } else {
      largeDecimal(plain, missing, fractionGroups);
    }
  }

  /** The number without trailing zeros behind the decimal sign. */
  static BigDecimal canonical(BigDecimal value) {
    int scale = value.scale();
    if (scale == 0) {
      return value;
    }
    if (value.signum() == 0) {
      return BigDecimal.ZERO;
    }
    // Most numbers have nothing to strip; asking is ten times cheaper than stripping.
    if (scale > 0
        && value.precision() <= LONG_DIGITS
        && value.unscaledValue().longValue() % 10 != 0) {
      return value;
    }
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private void smallDecimal(BigDecimal plain, int missing, int fractionGroups) {
    long rest = Math.abs(plain.unscaledValue().longValue()) * TENS[missing];
    int count = 0;
    while (rest != 0) {
      groups[count++] = (short) (rest % 10_000);
      rest /= 10_000;
    }
    putDecimal(groups, count, fractionGroups, plain);
  }

  private void largeDecimal(BigDecimal plain, int missing, int fractionGroups) {
    BigInteger rest = plain.unscaledValue().abs().multiply(BigInteger.valueOf(TENS[missing]));
    short[] digits = new short[plain.precision() / BASE_DIGITS + 2];
    int count = 0;
    while (rest.signum() != 0) {
      BigInteger[] parts = rest.divideAndRemainder(BASE);
      digits[count++] = parts[1].shortValue();
      rest = parts[0];
    }
    putDecimal(digits, count, fractionGroups, plain);
  }

  /** Writes groups that are held lowest first; zeros at the low end are not sent. */
  private void putDecimal(short[] digits, int count, int fractionGroups, BigDecimal plain) {
    int lowest = 0;
    while (lowest < count && digits[lowest] == 0) {
      lowest++;
    }
    int sent = count - lowest;
    room(12 + 2 * sent);
    putInt(8 + 2 * sent);
    putShort(sent);
    putShort(sent == 0 ? 0 : count - fractionGroups - 1); // weight of the first group
    putShort(plain.signum() < 0 ? 0x4000 : 0);
    putShort(plain.scale());
    for (int i = count - 1; i >= lowest; i--) {
      putShort(digits[i]);
    }
  }

  /** The text as the database stores it: it has no character 0, which then shows as unreadable. */
  static byte[] utf8(String text) {
    String storable = text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
    return storable.getBytes(StandardCharsets.UTF_8);
  }

  private void putBytes(byte[] value) {
    room(4 + value.length);
    putInt(value.length);
    System.arraycopy(value, 0, bytes, length, value.length);
    length += value.length;
  }

  private void putShort(int value) {
    bytes[length++] = (byte) (value >> 8);
    bytes[length++] = (byte) value;
  }

  private void putInt(int value) {
    putShort(value >> 16);
    putShort(value);
  }

  private void putLong(long value) {
    putInt((int) (value >> 32));
    putInt((int) value);
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }
}
