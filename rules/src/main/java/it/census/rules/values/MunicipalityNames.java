package it.census.rules.values;

import it.census.model.config.Region;
import it.census.model.config.Region.Municipality;
import it.census.model.text.Folding;
import it.census.rules.text.Spelling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The names of municipalities, today's and those merged, however they are written. */
final class MunicipalityNames {

  /** {@code Comune di Piombino}. */
  private static final Pattern TITLE =
      Pattern.compile(
          "(?i)^\\s*(?:amministrazione\\s+comunale\\s+di|(?:com(?:une|\\.)?|citt[aà]'?|municipio)\\s+(?:di|del|della|dell'))\\s+");

  /** {@code Piombino (LI)}, {@code Piombino - LI}, {@code Piombino, LI}, {@code Piombino LI}. */
  private static final Pattern PROVINCE =
      Pattern.compile(
          "^(.*?\\S)\\s*(?:\\(\\s*([A-Za-z]{2})\\s*\\)|[-–,/]\\s*([A-Z]{2})|\\s([A-Z]{2}))\\s*\\.?$");

  private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^()]{2,60})\\)[\\s.]*$");
  private static final Pattern BEHIND_SIGN = Pattern.compile("[,;–-]\\s*([^,;–-]{2,60})$");

  /** Words that many leave out of names: {@code Castelnuovo Garfagnana}. */
  private static final Set<String> SMALL_WORDS =
      Set.of("di", "in", "del", "della", "dell", "nel", "nell", "d");

  private static final int REMEMBERED = 5_000;
  private static final int LONGEST = 100;

  /**
   * A name and the municipality it means today.
   *
   * @param municipality with the code that the land registry has for this name
   */
  private record Named(Municipality today, Municipality municipality, boolean merged) {}

  private final Map<String, Named> byName = new LinkedHashMap<>();
  private final Map<String, List<Named>> withoutSmallWords = new HashMap<>();
  private final Map<String, Set<Municipality>> shared = new HashMap<>();
  private final Set<String> provinces = new HashSet<>();
  private final Map<String, Reading<Municipality>> guesses = new ConcurrentHashMap<>();

  static MunicipalityNames of(Region region) {
    MunicipalityNames names = new MunicipalityNames();
    Map<String, Municipality> byCode = new HashMap<>();
    for (Municipality municipality : region.municipalities()) {
      byCode.put(municipality.code(), municipality);
      names.provinces.add(municipality.province());
      names.learn(municipality.name(), new Named(municipality, municipality, false));
    }
    for (Region.MergedMunicipality old : region.merged()) {
      Municipality successor = byCode.get(old.newCode());
      if (successor != null && !names.byName.containsKey(key(old.oldName()))) {
        Municipality registered = MunicipalityCodes.registered(successor, old);
        names.learn(old.oldName(), new Named(successor, registered, true));
      }
    }
    return names;
  }

  Reading<Municipality> read(String sent) {
    if (sent.length() > LONGEST) {
      return unlike(sent);
    }
    Reading<Municipality> whole = find(sent);
    if (!whole.isMissing()) {
      return whole;
    }
    String text = TITLE.matcher(sent.strip()).replaceFirst("");
    Matcher province = PROVINCE.matcher(text.strip());
    if (province.matches()) {
      String code = firstOf(province).toUpperCase(Locale.ROOT);
      return withProvince(province.group(1), code, text);
    }
    Reading<Municipality> titled = find(text);
    return titled.isMissing() ? guess(text) : titled.by(titled.rule().orElse("name_format"));
  }

  Reading<Municipality> readEnding(String text) {
    for (Pattern pattern : List.of(IN_BRACKETS, BEHIND_SIGN)) {
      Matcher ending = pattern.matcher(text);
      if (ending.find()) {
        Reading<Municipality> found = find(ending.group(1));
        if (found.value().isPresent()) {
          return found.by("municipality_from_text");
        }
      }
    }
    return Reading.missing();
  }

  private Reading<Municipality> withProvince(String name, String province, String text) {
    Reading<Municipality> found = find(name);
    if (found.isMissing() && !provinces.contains(province)) {
      return province.equals("SI") || !isProvinceLike(text)
          ? guess(text)
          : Reading.unreadable(ValueNotices.MUNICIPALITY_OUTSIDE_REGION, Map.of());
    }
    Reading<Municipality> read = found.isMissing() ? guess(name) : found;
    Optional<Municipality> municipality = read.value();
    if (municipality.isEmpty()) {
      return read;
    }
    Reading<Municipality> named = read.by(read.rule().orElse("name_format"));
    return municipality.get().province().equals(province)
        ? named
        : named.saying(
            ValueNotices.MUNICIPALITY_PROVINCE_CONTRADICTS,
            Map.of("told", province, "province", municipality.get().province()));
  }

  /** Whether the province stands in brackets, so that it can be nothing else. */
  private static boolean isProvinceLike(String text) {
    return text.indexOf('(') >= 0;
  }

  private static String firstOf(Matcher province) {
    for (int group = 2; group <= province.groupCount(); group++) {
      String code = province.group(group);
      if (code != null) {
        return code;
      }
    }
    return "";
  }

  /** By the name itself, accents, apostrophes, hyphens and capitals apart. */
  private Reading<Municipality> find(String name) {
    String key = key(name);
    Set<Municipality> several = shared.get(key);
    if (several != null) {
      return ambiguous(several);
    }
    Named named = byName.get(key);
    if (named == null) {
      return Reading.missing();
    }
    if (named.merged) {
      return Reading.corrected(named.municipality, "municipality_merged");
    }
    return Reading.of(named.municipality)
        .by(named.municipality.name().equals(name.strip()) ? "" : "name_format");
  }

  /** By an abbreviation or a slip of the pen that only one municipality explains. */
  private Reading<Municipality> guess(String text) {
    String soft = Folding.soften(text);
    Reading<Municipality> known = guesses.get(soft);
    if (known == null) {
      known = judge(text, soft);
      if (guesses.size() < REMEMBERED) {
        guesses.put(soft, known);
      }
    }
    return known;
  }

  private Reading<Municipality> judge(String text, String soft) {
    if (soft.indexOf('.') >= 0) {
      List<Named> meant = abbreviated(soft);
      if (!meant.isEmpty()) {
        return only(meant)
            .map(m -> Reading.corrected(m, "abbreviation_expanded"))
            .orElseGet(() -> ambiguous(today(meant)));
      }
    }
    String key = key(text);
    return only(nearest(key, Spelling.forgiven(key)))
        .map(m -> Reading.corrected(m, MunicipalityReader.SPELLING))
        .or(
            () ->
                only(withoutSmallWords.getOrDefault(withoutSmallWords(key), List.of()))
                    .map(m -> Reading.corrected(m, "small_words")))
        .orElseGet(() -> unlike(text));
  }

  /** The one municipality that all names mean; of several that merged into it none is preferred. */
  private static Optional<Municipality> only(List<Named> meant) {
    Set<Municipality> today = today(meant);
    if (today.size() != 1) {
      return Optional.empty();
    }
    return Optional.of(meant.size() == 1 ? meant.get(0).municipality : today.iterator().next());
  }

  private static Set<Municipality> today(List<Named> names) {
    return names.stream().map(Named::today).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** {@code Castelfranco P.sco}: each word, or its beginning and end, in order. */
  private List<Named> abbreviated(String soft) {
    List<Pattern> words = new ArrayList<>();
    for (String token :
        soft.replace(".", ". ").replaceAll("\\. (?=[a-z]{1,4}\\b(?!\\.))", ".").split("[\\s'-]+")) {
      if (!token.isEmpty()) {
        words.add(pattern(token));
      }
    }
    List<Named> meant = new ArrayList<>();
    for (Map.Entry<String, Named> entry : byName.entrySet()) {
      if (matches(words, entry.getKey().split(" "), soft.endsWith("."))) {
        meant.add(entry.getValue());
      }
    }
    return meant;
  }

  private static Pattern pattern(String token) {
    int dot = token.indexOf('.');
    if (dot < 0) {
      return Pattern.compile(Pattern.quote(Folding.fold(token)));
    }
    String start = Folding.fold(token.substring(0, dot));
    String end = Folding.fold(token.substring(dot + 1)).replace(" ", "");
    return Pattern.compile(Pattern.quote(start) + "[a-z]*" + Pattern.quote(end));
  }

  /** A text that breaks off, as {@code Castel.}, may have left out whole words too. */
  private static boolean matches(List<Pattern> words, String[] name, boolean brokenOff) {
    if (words.size() > name.length || (words.size() < name.length && !brokenOff)) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      if (!words.get(i).matcher(name[i]).matches()) {
        return false;
      }
    }
    return true;
  }

  private List<Named> nearest(String key, int limit) {
    List<Named> winners = new ArrayList<>();
    int best = limit;
    for (Map.Entry<String, Named> entry : byName.entrySet()) {
      int allowed = Math.min(best, Spelling.forgiven(entry.getKey()));
      int distance = Spelling.distance(key, entry.getKey(), allowed);
      if (allowed > 0 && distance <= allowed) {
        if (distance < best) {
          winners.clear();
        }
        best = distance;
        winners.add(entry.getValue());
      }
    }
    return limit == 0 ? List.of() : winners;
  }

  private Reading<Municipality> unlike(String text) {
    String key = key(text);
    Set<Municipality> near =
        key.length() > LONGEST
            ? Set.of()
            : today(nearest(key, Math.max(1, Math.min(3, key.length() / 3))));
    return unknown(String.join(", ", near.stream().limit(3).map(Municipality::name).toList()));
  }

  /** No municipality of the region, but like these. */
  static Reading<Municipality> unknown(String names) {
    return Reading.unreadable(
        ValueNotices.MUNICIPALITY_UNKNOWN,
        Map.of(
            "nearest_it", names.isEmpty() ? "" : "; simile: " + names,
            "nearest_en", names.isEmpty() ? "" : "; similar: " + names));
  }

  private static Reading<Municipality> ambiguous(Set<Municipality> several) {
    String candidates =
        String.join(", ", several.stream().map(m -> m.name() + " (" + m.province() + ")").toList());
    return Reading.unreadable(
        ValueNotices.MUNICIPALITY_AMBIGUOUS, Map.of("candidates", candidates));
  }

  private void learn(String name, Named named) {
    String key = key(name);
    Named before = byName.putIfAbsent(key, named);
    withoutSmallWords.computeIfAbsent(withoutSmallWords(key), k -> new ArrayList<>()).add(named);
    if (before != null && !before.today.equals(named.today)) {
      shared.computeIfAbsent(key, k -> new LinkedHashSet<>(List.of(before.today))).add(named.today);
    }
  }

  private static String withoutSmallWords(String key) {
    return Arrays.stream(key.split(" "))
        .filter(word -> !SMALL_WORDS.contains(word))
        .collect(Collectors.joining(" "));
  }

  private static String key(String name) {
    return Folding.fold(name);
  }
}
