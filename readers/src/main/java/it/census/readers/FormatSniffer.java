package it.census.readers;

import it.census.model.DeliveryFormat;
import it.census.model.config.ReadingLimits;
import it.census.readers.xls.CompoundFile;
import it.census.readers.zip.SafeZip;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Tells the format of a file by its first bytes and, for containers, by what they contain. A zip
 * archive around other files has none.
 */
final class FormatSniffer {

  private static final int PREFIX_BYTES = 8192;
  private static final String ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet";
  private static final Pattern JSON = Pattern.compile("\\{\\s*[\"}]|\\[\\s*[{\\]]");
  private static final Pattern MARKUP = Pattern.compile("<[A-Za-z!?_]");
  private static final Pattern FIRST_ELEMENT =
      Pattern.compile("<(?:!doctype\\s+)?([a-z_][\\w.:-]*)", Pattern.CASE_INSENSITIVE);
  private static final Pattern ASIDES =
      Pattern.compile("<\\?.*?\\?>|<!--.*?(-->|\\z)", Pattern.DOTALL);

  private FormatSniffer() {}

  static Optional<DeliveryFormat> sniff(Path file, ReadingLimits limits) throws DeliveryUnreadable {
    byte[] prefix = prefix(file, limits);
    if (startsWith(prefix, 'P', 'K', 3, 4) || startsWith(prefix, 'P', 'K', 5, 6)) {
      return insideZip(file, prefix, limits);
    }
    if (startsWith(prefix, 0xD0, 0xCF, 0x11, 0xE0)) {
      return Optional.of(insideCompoundFile(file));
    }
    Optional<String> foreign = foreignKind(prefix);
    if (foreign.isPresent()) {
      throw unknown(foreign.get());
    }
    Optional<String> archive = archiveKind(prefix);
    if (archive.isPresent()) {
      throw DeliveryUnreadable.because(Refusal.ARCHIVE, Map.of("detail", archive.get()));
    }
    return Optional.of(insideText(prefix));
  }

  private static byte[] prefix(Path file, ReadingLimits limits) throws DeliveryUnreadable {
    if (!Files.isRegularFile(file)) {
      throw DeliveryUnreadable.because(
          Refusal.NOT_A_FILE, Map.of("file", String.valueOf(file.getFileName())));
    }
    try (InputStream in = Files.newInputStream(file)) {
      if (Files.size(file) > limits.fileBytes()) {
        throw DeliveryUnreadable.beyond(Refusal.TOO_LARGE, limits.fileBytes());
      }
      byte[] prefix = in.readNBytes(PREFIX_BYTES);
      if (prefix.length == 0) {
        throw DeliveryUnreadable.because(Refusal.EMPTY);
      }
      return prefix;
    } catch (IOException failure) {
      throw DeliveryUnreadable.of(failure);
    }
  }

  private static Optional<DeliveryFormat> insideZip(Path file, byte[] prefix, ReadingLimits limits)
      throws DeliveryUnreadable {
    if (prefix.length > 6 && prefix[2] == 3 && (prefix[6] & 1) == 1) {
      throw DeliveryUnreadable.because(Refusal.PASSWORD);
    }
    try (SafeZip zip = SafeZip.open(file, limits)) {
      if (zip.has("xl/workbook.xml")) {
        return Optional.of(DeliveryFormat.XLSX);
      }
      if (mimetype(zip).startsWith(ODS_TYPE)) {
        return Optional.of(DeliveryFormat.ODS);
      }
      if (zip.has("xl/workbook.bin")) {
        throw unknown("XLSB");
      }
      if (zip.has("[Content_Types].xml") || zip.has("mimetype")) {
        // Strict or unusual workbooks may keep their parts elsewhere.
        if (zip.names().stream().anyMatch(name -> name.startsWith("xl/"))) {
          return Optional.of(DeliveryFormat.XLSX);
        }
        throw unknown("DOCX, PPTX, ODT");
      }
      return Optional.empty();
    }
  }

  private static String mimetype(SafeZip zip) throws DeliveryUnreadable {
    try {
      Optional<InputStream> part = zip.find("mimetype");
      if (part.isEmpty()) {
        return zip.has("content.xml") && zip.has("META-INF/manifest.xml") ? ODS_TYPE : "";
      }
      try (InputStream in = part.get()) {
        return new String(in.readNBytes(256), StandardCharsets.US_ASCII).strip();
      }
    } catch (IOException broken) {
      throw SafeZip.unreadable(broken);
    }
  }

  private static DeliveryFormat insideCompoundFile(Path file) throws DeliveryUnreadable {
    CompoundFile.check(file);
    try (POIFSFileSystem system = new POIFSFileSystem(file.toFile(), true)) {
      DirectoryNode root = system.getRoot();
      if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
        throw DeliveryUnreadable.because(Refusal.PASSWORD);
      }
      if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
        return DeliveryFormat.XLS;
      }
    } catch (IndexOutOfBoundsException missingBlock) {
      throw DeliveryUnreadable.because(Refusal.TRUNCATED, Map.of(), missingBlock);
    } catch (IOException | RuntimeException broken) {
      throw DeliveryUnreadable.because(
          Refusal.DAMAGED, Map.of("detail", String.valueOf(broken.getMessage())), broken);
    }
    throw unknown("DOC, PPT, MSG");
  }

  private static DeliveryFormat insideText(byte[] prefix) throws DeliveryUnreadable {
    String text = decoded(prefix).replace("\0", "");
    String start = text.replaceFirst("^\\uFEFF", "").stripLeading();
    if (JSON.matcher(start).lookingAt()) {
      return DeliveryFormat.GEOJSON;
    }
    if (MARKUP.matcher(start).lookingAt()) {
      Matcher element = FIRST_ELEMENT.matcher(ASIDES.matcher(start).replaceAll("").stripLeading());
      if (element.find() && element.group(1).toLowerCase(Locale.ROOT).equals("html")) {
        throw DeliveryUnreadable.because(Refusal.HTML_PAGE);
      }
      return DeliveryFormat.XML;
    }
    if (text.isEmpty()) {
      throw unknown("NUL");
    }
    long controls = text.chars().filter(FormatSniffer::isControl).count();
    if (controls * 20 > text.length()) {
      throw unknown("binary");
    }
    return DeliveryFormat.CSV;
  }

  private static String decoded(byte[] prefix) {
    Charset charset = StandardCharsets.ISO_8859_1;
    if (startsWith(prefix, 0xFF, 0xFE)) {
      charset = StandardCharsets.UTF_16LE;
    } else if (startsWith(prefix, 0xFE, 0xFF)) {
      charset = StandardCharsets.UTF_16BE;
    } else if (startsWith(prefix, 0xEF, 0xBB, 0xBF)) {
      charset = StandardCharsets.UTF_8;
    }
    return new String(prefix, charset);
  }

  private static boolean isControl(int c) {
    return c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1A;
  }

  private static Optional<String> foreignKind(byte[] prefix) {
    if (startsWith(prefix, '%', 'P', 'D', 'F')) {
      return Optional.of("PDF");
    }
    if (startsWith(prefix, 0x89, 'P', 'N', 'G')) {
      return Optional.of("PNG");
    }
    if (startsWith(prefix, 0xFF, 0xD8, 0xFF)) {
      return Optional.of("JPEG");
    }
    if (startsWith(prefix, '{', '\\', 'r', 't', 'f')) {
      return Optional.of("RTF");
    }
    return Optional.empty();
  }

  private static Optional<String> archiveKind(byte[] prefix) {
    if (startsWith(prefix, 0x1F, 0x8B)) {
      return Optional.of("gzip");
    }
    if (startsWith(prefix, '7', 'z', 0xBC, 0xAF)) {
      return Optional.of("7z");
    }
    return startsWith(prefix, 'R', 'a', 'r', '!') ? Optional.of("rar") : Optional.empty();
  }

  private static boolean startsWith(byte[] bytes, int... expected) {
    if (bytes.length < expected.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if ((bytes[i] & 0xFF) != expected[i]) {
        return false;
      }
    }
    return true;
  }

  private static DeliveryUnreadable unknown(String detail) {
    return DeliveryUnreadable.because(Refusal.UNKNOWN_FORMAT, Map.of("detail", detail));
  }
}
