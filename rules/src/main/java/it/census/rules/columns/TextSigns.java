package it.census.rules.columns;

import it.census.model.text.Folding;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What the texts of a column are about, as far as their words show it. A text can be anything; only
 * where nearly all texts of a column agree does it tell something.
 */
final class TextSigns {

  private static final double NEARLY_ALL = 0.8;
  private static final int FEWEST = 3;

  private static final Pattern BODY =
      Pattern.compile(
          "(?:comune|provincia|regione|citta metropolitana|unione (?:dei |di )?comuni|consorzio"
              + "|agenzia|demanio|azienda|ente|autorita|universita|camera di commercio|asl|usl)\\b.*");
  private static final Pattern COMPANY =
      Pattern.compile(
          ".*\\b(?:srl|s r l|spa|s p a|snc|s n c|sas|s a s|scarl|soc coop|societa cooperativa|onlus)");

  private static final Pattern WORD = Pattern.compile("\\p{L}{4}");

  private static final Set<String> ENGLISH =
      Set.of(
          "the",
          "of",
          "and",
          "for",
          "with",
          "to",
          "near",
          "close",
          "site",
          "building",
          "warehouse",
          "land",
          "plot",
          "business",
          "industrial",
          "former",
          "shed",
          "premises",
          "office",
          "offices");

  private static final Set<String> ITALIAN =
      Set.of(
          "di",
          "del",
          "della",
          "dell",
          "dei",
          "degli",
          "delle",
          "dal",
          "il",
          "la",
          "lo",
          "gli",
          "con",
          "per",
          "in",
          "ex",
          "area",
          "capannone",
          "lotto",
          "via",
          "presso",
          "e");

  private TextSigns() {}

  /** Public bodies and companies: owners, not names of offers. */
  static boolean areOwners(ColumnProfile profile) {
    return agree(profile, t -> BODY.matcher(t).matches() || COMPANY.matcher(t).matches());
  }

  static boolean areEnglish(ColumnProfile profile) {
    return agree(profile, t -> has(t, ENGLISH) && !has(t, ITALIAN));
  }

  /** Words, where signs such as {@code D1} or {@code TS2} are due. */
  static boolean areWords(ColumnProfile profile) {
    return agree(profile, t -> WORD.matcher(t).find() && !t.matches(".*\\d.*"));
  }

  private static boolean has(String folded, Set<String> words) {
    return Arrays.stream(folded.split(" ")).anyMatch(words::contains);
  }

  private static boolean agree(ColumnProfile profile, Predicate<String> sign) {
    Set<String> texts = profile.distinctTexts();
    long agreeing = texts.stream().filter(t -> sign.test(Folding.fold(t))).count();
    return profile.filled() >= FEWEST && agreeing >= NEARLY_ALL * texts.size();
  }
}
