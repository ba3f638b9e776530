package it.census.rules.values;

import it.census.model.Cell;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads web addresses: without their scheme, several in a cell, inside a link of HTML. An address
 * without a scheme gets https. Files on somebody's disk are no addresses.
 */
public final class UrlReader {

  private static final Pattern LINK = Pattern.compile("(?i)href\\s*=\\s*[\"']([^\"']+)[\"']");

  private static final Pattern WITH_SCHEME =
      Pattern.compile("(?i)https?://[^\\s/?#\"<>]+(?:[/?#][^\\s\"<>]*)?");

  private static final Pattern WITHOUT_SCHEME =
      Pattern.compile(
          "(?i)(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+([a-z]{2,24})(?::\\d{2,5})?(?:[/?#][^\\s\"<>]*)?");

  /** Endings of file names that look like those of domains. */
  private static final Set<String> FILES =
      Set.of(
          "pdf", "jpg", "jpeg", "png", "gif", "tif", "tiff", "doc", "docx", "xls", "xlsx", "zip",
          "dwg", "dxf", "odt", "ods", "txt", "html", "htm", "php", "asp", "aspx", "jsp", "rar",
          "kml", "shp", "p7m");

  /** A slip in the scheme: {@code http:/}, {@code htpps://}, {@code http//}. */
  private static final Pattern BROKEN_SCHEME =
      Pattern.compile("(?i)^h?t{1,2}p{1,2}(s?)\\s*[:;]?\\s?/{1,3}(?=[\\w])");

  private static final int LONGEST = 20_000;
  private static final int LONGEST_ONE = 2_000;

  /** Reads the one address of a cell; of several the first. */
  public Reading<String> read(Cell cell) {
    Reading<List<String>> all = readAll(cell);
    Reading<String> first = all.map(list -> list.get(0));
    return all.value().filter(list -> list.size() > 1).isPresent()
        ? first.saying(
            ValueNotices.FIRST_OF_SEVERAL,
            Map.of("count", Integer.toString(all.value().map(List::size).orElse(0))))
        : first;
  }

  /** Reads all addresses of a cell; what is none is told. */
  public Reading<List<String>> readAll(Cell cell) {
    if (cell instanceof Cell.Fault) {
      return Reading.unreadable(ValueNotices.CELL_FAULT, Map.of());
    }
    String sent = cell.shown().strip();
    if (NumberReader.isSignsOnly(sent)) {
      return Reading.missing();
    }
    Set<String> found = new LinkedHashSet<>();
    List<String> unknown = new ArrayList<>();
    String rule = "";
    for (String piece : sent.length() > LONGEST ? List.<String>of() : pieces(sent)) {
      Reading<String> one = one(piece);
      if (one.value().isPresent()) {
        found.add(one.value().get());
        rule = rule.isEmpty() ? one.rule().orElse("") : rule;
      } else {
        unknown.add(piece);
      }
    }
    if (found.isEmpty()) {
      return Reading.unreadable(ValueNotices.URL_UNREADABLE, Map.of("unknown", sent));
    }
    boolean split = found.size() > 1 || !sent.startsWith(found.iterator().next());
    Reading<List<String>> reading =
        Reading.of(List.copyOf(found)).by(rule.isEmpty() && split ? "split" : rule);
    return unknown.isEmpty()
        ? reading
        : reading.saying(ValueNotices.URL_UNREADABLE, Map.of("unknown", String.join(" ", unknown)));
  }

  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    Matcher link = LINK.matcher(text);
    while (link.find()) {
      pieces.add(link.group(1).strip());
    }
    if (!pieces.isEmpty()) {
      return pieces;
    }
    String[] split = text.split("(?:[\\s|]+|[;,](?=\\s|$|https?:|www\\.)[\\s|]*)");
    for (String piece : split) {
      if (!piece.isBlank()) {
        pieces.add(piece);
      }
    }
    boolean oneWithBlanks =
        pieces.size() > 1
            && one(pieces.get(0)).value().isPresent()
            && pieces.subList(1, pieces.size()).stream().allMatch(p -> one(p).value().isEmpty())
            && endsInFile(pieces.get(pieces.size() - 1));
    return oneWithBlanks ? List.of(text.strip()) : pieces;
  }

  private static boolean endsInFile(String text) {
    int dot = text.lastIndexOf('.');
    return dot >= 0 && FILES.contains(text.substring(dot + 1).toLowerCase(Locale.ROOT));
  }

  private static Reading<String> one(String piece) {
    String text = withoutWrapping(piece);
    if (text.length() > LONGEST_ONE) {
      return Reading.missing();
    }
    String encoded = text.replace(" ", "%20");
    boolean blanks = !encoded.equals(text);
    if (WITH_SCHEME.matcher(encoded).matches()) {
      return Reading.of(encoded).by(blanks ? "blanks_encoded" : "");
    }
    Matcher broken = BROKEN_SCHEME.matcher(encoded);
    if (broken.find()) {
      String repaired =
          "http"
              + broken.group(1).toLowerCase(Locale.ROOT)
              + "://"
              + encoded.substring(broken.end());
      return WITH_SCHEME.matcher(repaired).matches()
          ? Reading.corrected(repaired, "scheme_repaired")
          : Reading.missing();
    }
    return isDomain(encoded)
        ? Reading.corrected("https://" + encoded, "scheme_added")
        : Reading.missing();
  }

  private static boolean isDomain(String text) {
    Matcher domain = WITHOUT_SCHEME.matcher(text);
    if (!domain.matches()) {
      return false;
    }
    boolean www = text.regionMatches(true, 0, "www.", 0, 4);
    Optional<String> ending = Optional.ofNullable(domain.group(1));
    return www || ending.filter(e -> !FILES.contains(e.toLowerCase(Locale.ROOT))).isPresent();
  }

  private static String withoutWrapping(String piece) {
    int from = 0;
    int to = piece.length();
    while (from < to && "<(\"'[".indexOf(piece.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && ">)\"'].,;".indexOf(piece.charAt(to - 1)) >= 0) {
      to--;
    }
    boolean openBracket =
        piece.substring(from, to).indexOf('(') >= 0
            && to < piece.length()
            && piece.charAt(to) == ')';
    return piece.substring(from, openBracket ? to + 1 : to);
  }
}
