package it.census.rules.text;

import it.census.model.Cell;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Repairs texts that were decoded with the wrong charset once or twice on their way: {@code
 * localitÃ } was {@code località}, {@code dell\u0092area} was {@code dell’area}.
 */
public final class Mojibake {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** What the control characters of Latin-1 are in windows-1252; blanks where it has none. */
  private static final String WINDOWS_SIGNS = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

  /** First characters of double-encoded ones; Italian words begin with none of them. */
  private static final String SUSPECTS = "ÂÃÄÅâ";

  private static final int TIMES_ENCODED = 3;

  private Mojibake() {}

  /** The repaired text; the same where there is nothing to repair. */
  public static String repair(String text) {
    String repaired = isAscii(text) ? text : restoreWindowsSigns(text);
    for (int i = 0; i < TIMES_ENCODED && hasSuspects(repaired); i++) {
      String once = decodeRuns(repaired);
      if (once.equals(repaired)) {
        break;
      }
      repaired = once;
    }
    return restoreLostBlank(repaired);
  }

  /** The cell with its text repaired; the very same cell where there is nothing to repair. */
  public static Cell repair(Cell cell) {
    if (!(cell instanceof Cell.Text text) || !hasTraces(text.shown())) {
      return cell;
    }
    String repaired = repair(text.shown());
    return repaired.equals(text.shown()) ? cell : Cell.of(repaired);
  }

  /** Whether there is anything that a repair begins with: most texts have none of it. */
  private static boolean hasTraces(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 && (c <= 0x9F || SUSPECTS.indexOf(c) >= 0)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasSuspects(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (SUSPECTS.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static String restoreWindowsSigns(String text) {
    StringBuilder restored = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean control = c >= 0x80 && c <= 0x9F;
      char sign = control ? WINDOWS_SIGNS.charAt(c - 0x80) : c;
      // After a suspect the control character is a byte of a double-encoded one.
      boolean byteOfSuspect = control && i > 0 && SUSPECTS.indexOf(text.charAt(i - 1)) >= 0;
      restored.append(sign == ' ' || byteOfSuspect ? c : sign);
    }
    return restored.toString();
  }

  private static String decodeRuns(String text) {
    StringBuilder decoded = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      int length = SUSPECTS.indexOf(text.charAt(i)) < 0 ? 0 : text.charAt(i) == 'â' ? 3 : 2;
      String original =
          length > 0 && i + length <= text.length() ? decode(text.substring(i, i + length)) : "";
      if (original.isEmpty()) {
        decoded.append(text.charAt(i));
        i++;
      } else {
        decoded.append(original);
        i += length;
      }
    }
    return decoded.toString();
  }

  /** The character whose UTF-8 bytes these are; empty where they are none that offices write. */
  private static String decode(String run) {
    byte[] bytes = new byte[run.length()];
    for (int i = 0; i < run.length(); i++) {
      int b = windowsByte(run.charAt(i));
      if (b < 0) {
        return "";
      }
      bytes[i] = (byte) b;
    }
    try {
      String decoded =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      int c = decoded.codePointAt(0);
      boolean usual = (c >= 0x80 && c <= 0x17F) || (c >= 0x2010 && c <= 0x20AC) || c == 0x2122;
      return usual && decoded.length() == 1 ? decoded : "";
    } catch (CharacterCodingException e) {
      return "";
    }
  }

  private static int windowsByte(char c) {
    if (c < 256) {
      return c;
    }
    try {
      ByteBuffer bytes = WINDOWS.newEncoder().encode(CharBuffer.wrap(new char[] {c}));
      return bytes.get() & 0xFF;
    } catch (CharacterCodingException e) {
      return -1;
    }
  }

  /** The second byte of à is a non-breaking blank, which other programs trim or collapse. */
  private static String restoreLostBlank(String text) {
    if (text.indexOf('Ã') < 0) {
      return text;
    }
    StringBuilder restored = new StringBuilder(text);
    for (int i = 1; i < restored.length(); i++) {
      boolean wordEnd = i + 1 == restored.length() || !Character.isLetter(restored.charAt(i + 1));
      if (restored.charAt(i) == 'Ã' && Character.isLowerCase(restored.charAt(i - 1)) && wordEnd) {
        restored.setCharAt(i, 'à');
      }
    }
    return restored.toString();
  }
}
