package it.census.writers.erasure;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds in a text whatever may be an e-mail address, a telephone number, a tax code or a name, each
 * in its normal form. A telephone number is its digits without the country and leading zeros, since
 * spreadsheets lose these; a name is its words without accents and capitals.
 */
final class Pieces {

  private static final Pattern EMAIL =
      Pattern.compile(
          "[\\w+&'.-]+(?:@|\\s?[(\\[]\\s?(?:at|chiocciola)\\s?[)\\]]\\s?)[A-Za-z0-9.-]+\\.[A-Za-z]{2,24}",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern AT = Pattern.compile("\\s?[(\\[].*?[)\\]]\\s?");

  private static final Pattern TAX_CODE =
      Pattern.compile(
          "\\b[A-Z]{6}[0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern DIGITS = Pattern.compile("\\+?\\d+");

  /** What may stand between the groups of one telephone number. */
  private static final Pattern WITHIN_NUMBER = Pattern.compile("[ ./()\\-\\u00A0]{1,3}");

  /**
   * What the program itself writes and reads again, whatever digits it holds: hashes, instants and
   * days, ids of runs and offers, numbers of JSON.
   */
  private static final Pattern OWN =
      Pattern.compile(
          "\\b(?:(?=[0-9]*[a-f])[0-9a-f]{16,}"
              + "|(?:19|20)\\d\\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])"
              + "(?:[T ]\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?(?:Z|[+-]\\d\\d(?::?\\d\\d)?)?)?"
              + "|\\d{8}-\\d{6}-[0-9a-f]{4}"
              + "|OT-[0-9A-Z]{10})\\b"
              + "|\"\\s?:\\s?-?\\d+(?:\\.\\d+)?\\s*(?=[,}]|$)");

  /** More than a SHA-256 has. */
  private static final int LONGEST_OWN = 80;

  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");

  /** What may stand between the words of one name; entities are the apostrophes of HTML. */
  private static final Pattern WITHIN_NAME =
      Pattern.compile("(?:[\\s\\u00A0.,'’`\\-]|&#?\\w{2,6};){1,4}");

  private static final int FEWEST_DIGITS = 6;
  private static final int MOST_DIGITS = 15;

  private Pieces() {}

  /**
   * All of them, overlapping ones too.
   *
   * @param nameLengths how many words the names have that are looked for
   */
  static List<Piece> in(String text, Set<Integer> nameLengths) {
    List<Piece> pieces = new ArrayList<>();
    if (mayHoldEmail(text)) {
      Matcher email = EMAIL.matcher(text);
      while (email.find()) {
        String address = address(email.group());
        pieces.add(
            new Piece(
                PersonalKind.EMAIL,
                email.start(),
                email.end(),
                address.toLowerCase(Locale.ROOT),
                address));
      }
    }
    if (text.length() >= FEWEST_DIGITS) {
      phones(text, pieces);
      Matcher code = TAX_CODE.matcher(text);
      while (code.find()) {
        String normal = code.group().toUpperCase(Locale.ROOT);
        pieces.add(
            new Piece(PersonalKind.TAX_CODE, code.start(), code.end(), normal, code.group()));
      }
    }
    if (!nameLengths.isEmpty()) {
      names(text, nameLengths, pieces);
    }
    return pieces;
  }

  private static boolean mayHoldEmail(String text) {
    return text.indexOf('@') >= 0 || text.indexOf('(') >= 0 || text.indexOf('[') >= 0;
  }

  /** As the catalogue keeps it: capitals count before the sign only. */
  private static String address(String found) {
    String plain = found.indexOf('@') >= 0 ? found : AT.matcher(found).replaceFirst("@");
    int at = plain.indexOf('@');
    return plain.substring(0, at) + plain.substring(at).toLowerCase(Locale.ROOT);
  }

  /** Every run of groups of digits that may be a number: two numbers may stand side by side. */
  private static void phones(String text, List<Piece> pieces) {
    List<int[]> groups = new ArrayList<>();
    Matcher digits = DIGITS.matcher(text);
    while (digits.find()) {
      groups.add(new int[] {digits.start(), digits.end()});
    }
    for (int first = 0; first < groups.size(); first++) {
      int end = groups.get(first)[1];
      for (int last = first; last < groups.size(); last++) {
        int[] group = groups.get(last);
        if (last > first
            && (text.charAt(group[0]) == '+'
                || !WITHIN_NUMBER.matcher(text.substring(end, group[0])).matches())) {
          break;
        }
        end = group[1];
        String found = text.substring(groups.get(first)[0], end);
        String normal = phone(found);
        if (normal.length() > MOST_DIGITS) {
          break;
        }
        if (normal.length() >= FEWEST_DIGITS - 1) {
          pieces.add(
              new Piece(
                  PersonalKind.PHONE,
                  groups.get(first)[0],
                  end,
                  normal,
                  found.replaceFirst("^00", "+").replaceAll("[^\\d+]+", " ")));
        }
      }
    }
  }

  /** Whether digits are part of something that the program itself has written. */
  static boolean isOwn(String text, Piece piece) {
    Matcher own =
        OWN.matcher(text)
            .useTransparentBounds(true)
            .region(
                Math.max(0, piece.start() - LONGEST_OWN),
                Math.min(text.length(), piece.end() + LONGEST_OWN));
    while (own.find()) {
      if (own.start() < piece.end() && piece.start() < own.end()) {
        return true;
      }
    }
    return false;
  }

  private static String phone(String found) {
    String digits = found.replaceAll("\\D", "");
    if (found.startsWith("+39")) {
      digits = digits.substring(2);
    } else if (digits.startsWith("0039")) {
      digits = digits.substring(4);
    }
    return digits.replaceFirst("^0+", "");
  }

  private static void names(String text, Set<Integer> lengths, List<Piece> pieces) {
    List<int[]> words = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      words.add(new int[] {word.start(), word.end()});
    }
    for (int first = 0; first < words.size(); first++) {
      StringBuilder normal = new StringBuilder();
      for (int last = first; last < words.size(); last++) {
        int[] each = words.get(last);
        if (last > first) {
          String between = text.substring(words.get(last - 1)[1], each[0]);
          if (!WITHIN_NAME.matcher(between).matches()) {
            break;
          }
          normal.append(' ');
        }
        normal.append(fold(text.substring(each[0], each[1])));
        int length = last - first + 1;
        // One word alone is a name only where nothing else stands beside it.
        if (lengths.contains(length) && (length > 1 || isWhole(text, each))) {
          pieces.add(
              new Piece(
                  PersonalKind.NAME,
                  words.get(first)[0],
                  each[1],
                  normal.toString(),
                  spelling(text.substring(words.get(first)[0], each[1]))));
        }
        if (lengths.stream().noneMatch(l -> l > length)) {
          break;
        }
      }
    }
  }

  /** Capitals and what stands between the words do not count, accents do. */
  static String spelling(String name) {
    return String.join(
        " ", WORD.matcher(name).results().map(m -> m.group().toLowerCase(Locale.ROOT)).toList());
  }

  private static boolean isWhole(String text, int[] word) {
    return text.substring(0, word[0]).isBlank() && text.substring(word[1]).isBlank();
  }

  /** The words of a name, as they are compared. */
  static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(name);
    while (word.find()) {
      words.add(fold(word.group()));
    }
    return words;
  }

  private static String fold(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT);
  }
}
