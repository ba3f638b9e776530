package it.census.jobs.benchmark;

import it.census.jobs.samples.Places;
import it.census.jobs.samples.Places.Municipality;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Real municipalities and the ways in which suppliers write them and their points. */
final class CorpusPlaces {

  /** How a municipality is written in a column of names. */
  enum Name {
    PLAIN,
    CAPITALS,
    WITHOUT_APOSTROPHES,
    WITH_PROVINCE,
    OF_THE_BODY
  }

  /** How it is written in a column of codes. */
  enum Code {
    ISTAT,
    WITHOUT_ZERO,
    REGION_FIRST,
    METROPOLITAN
  }

  private static final Map<String, String> POSTAL =
      Map.of(
          "AR", "52", "FI", "50", "GR", "58", "LI", "57", "LU", "55", "MS", "54", "PI", "56", "PO",
          "59", "PT", "51", "SI", "53");

  private final Places places;
  private final List<Municipality> all = new ArrayList<>();
  private final Map<String, String> before = new HashMap<>();

  CorpusPlaces(Path reference) throws IOException {
    Path table = reference.resolve("municipalities.csv");
    this.places = new Places(table);
    for (String line : Files.readAllLines(table).stream().skip(1).toList()) {
      all.add(places.named(line.split(",", -1)[1]));
    }
    for (String line :
        Files.readAllLines(reference.resolve("merged-municipalities.csv")).stream()
            .skip(1)
            .toList()) {
      String[] cells = line.split(",", -1);
      if (!cells[2].equalsIgnoreCase(cells[7])) {
        before.put(cells[5], cells[2]);
      }
    }
  }

  /** Some municipalities, never one whose registry has sections. */
  List<Municipality> some(Random random, int howMany) {
    List<Municipality> some = new ArrayList<>();
    while (some.size() < howMany) {
      Municipality one = all.get(random.nextInt(all.size()));
      if (!some.contains(one) && !CorpusColumns.WITH_SECTIONS.contains(one.cadastralCode())) {
        some.add(one);
      }
    }
    return some;
  }

  /**
   * @param ofToday never the name of a municipality that merged: another column tells the code that
   *     the land registry has for the one of today
   */
  String name(TrueOffer offer, Name habit, boolean ofToday, Random random) {
    String name = offer.get("municipality");
    String predecessor = before.get(offer.get("municipality_code"));
    if (predecessor != null && random.nextBoolean() && !ofToday) {
      return predecessor;
    }
    if (random.nextInt(40) == 0 && name.length() >= 8) {
      return slip(name, random);
    }
    return switch (habit) {
      case PLAIN -> name;
      case CAPITALS -> name.toUpperCase(Locale.ROOT);
      case WITHOUT_APOSTROPHES ->
          Normalizer.normalize(name, Normalizer.Form.NFD)
              .replaceAll("\\p{M}", "")
              .replace('\'', ' ');
      case WITH_PROVINCE -> name + " (" + offer.get("province") + ")";
      case OF_THE_BODY -> "Comune di " + name;
    };
  }

  /** One letter left out, where no other municipality is as near. */
  private String slip(String name, Random random) {
    int at = 2 + random.nextInt(name.length() - 4);
    if (!Character.isLetter(name.charAt(at))) {
      return name;
    }
    String slipped = name.substring(0, at) + name.substring(at + 1);
    boolean unique = all.stream().filter(m -> apart(m.name(), slipped) <= 2).count() == 1;
    return unique ? slipped : name;
  }

  static String code(TrueOffer offer, Code habit) {
    String code = offer.get("municipality_code");
    return switch (habit) {
      case ISTAT -> code;
      case WITHOUT_ZERO -> String.valueOf(Integer.parseInt(code));
      case REGION_FIRST -> "9" + code;
      case METROPOLITAN -> code.startsWith("048") ? "248" + code.substring(3) : code;
    };
  }

  static String postalCode(String province, Random random) {
    return POSTAL.getOrDefault(province, "50") + "0" + (10 + random.nextInt(60));
  }

  /** Easting and northing, metres. */
  double[] metres(TrueOffer offer, boolean gaussBoaga) {
    double lat = Double.parseDouble(offer.get("latitude"));
    double lon = Double.parseDouble(offer.get("longitude"));
    return gaussBoaga ? places.gaussBoaga(lat, lon) : places.utm(lat, lon);
  }

  /** Levenshtein's distance. */
  private static int apart(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
