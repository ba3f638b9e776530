package it.census.readers.xml;

import it.census.readers.DeliveryUnreadable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/**
 * An XML file and the character set to read it in: the declared one, unless the bytes contradict
 * it.
 *
 * @param declared name of the declared character set, UTF-8 where none is
 * @param charset in place of the declared one
 */
record XmlSource(Path file, SafeXml safe, String declared, Optional<Charset> charset) {

  static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** What is declared so is in truth windows-1252, as browsers know. */
  private static final Set<String> LATIN = Set.of("iso-8859-1", "latin1", "us-ascii");

  /** Bytes at the end of the file among which its last character is looked for. */
  private static final int TAIL = 4096;

  /** Decides by the declaration. */
  static XmlSource asDeclared(Path file, SafeXml safe) throws DeliveryUnreadable {
    XmlSource undecided = new XmlSource(file, safe, "UTF-8", Optional.empty());
    try (Opened opened = undecided.open()) {
      String encoding = opened.xml().getEncoding();
      String scheme = opened.xml().getCharacterEncodingScheme();
      String name = scheme != null ? scheme : encoding != null ? encoding : "UTF-8";
      XmlSource declared = new XmlSource(file, safe, name, Optional.empty());
      return LATIN.contains(name.toLowerCase(Locale.ROOT)) ? declared.in(WINDOWS_1252) : declared;
    }
  }

  XmlSource in(Charset other) {
    return new XmlSource(file, safe, declared, Optional.of(other));
  }

  /** A reader at the beginning of the file, to be closed with the file. */
  record Opened(XMLStreamReader xml, InputStream bytes) implements AutoCloseable {
    @Override
    public void close() {
      try {
        bytes.close();
      } catch (IOException afterReading) {
        throw new UncheckedIOException(afterReading);
      }
    }
  }

  Opened open() throws DeliveryUnreadable {
    InputStream bytes = bytes();
    boolean opened = false;
    try {
      XMLStreamReader xml =
          charset.isPresent()
              ? safe.open(new InputStreamReader(bytes, charset.get()))
              : safe.open(bytes);
      opened = true;
      return new Opened(new LanguageNames(xml), bytes);
    } finally {
      if (!opened) {
        closeQuietly(bytes);
      }
    }
  }

  /**
   * Whether the file stops before its last tag does: every whole document ends with {@code >}, if
   * not with blanks. A parser finds one cut within a tag badly formed, not short.
   */
  boolean endsInTheMiddle() throws DeliveryUnreadable {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
      byte[] tail = new byte[(int) Math.min(TAIL, bytes.length())];
      bytes.seek(bytes.length() - tail.length);
      bytes.readFully(tail);
      int last = tail.length - 1;
      while (last >= 0 && tail[last] >= 0 && tail[last] <= ' ') {
        last--;
      }
      return last < 0 || tail[last] != '>';
    } catch (IOException failure) {
      throw DeliveryUnreadable.of(failure);
    }
  }

  private InputStream bytes() throws DeliveryUnreadable {
    try {
      return Files.newInputStream(file);
    } catch (IOException unreadable) {
      throw DeliveryUnreadable.of(unreadable);
    }
  }

  private static void closeQuietly(InputStream bytes) throws DeliveryUnreadable {
    try {
      bytes.close();
    } catch (IOException failure) {
      throw DeliveryUnreadable.of(failure);
    }
  }
}
