package it.census.readers.config;

import it.census.model.Bilingual;
import it.census.model.Language;
import it.census.model.config.CodeList;
import it.census.model.config.Region;
import it.census.model.config.Region.BoundingBox;
import it.census.model.config.Region.CodeForm;
import it.census.model.config.Region.CoordinateSystem;
import it.census.readers.config.VocabularyReader.FirstSeen;
import it.census.readers.config.YamlValue.YamlMap;
import it.census.readers.config.YamlValue.YamlText;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The territory: {@code region.yml} and the reference tables that it names. */
final class RegionReader {

  static final String FILE = "region.yml";

  static final Map<String, Language> LANGUAGES =
      new TreeMap<>(Map.of("it", Language.IT, "en", Language.EN));

  /** Stands in for a box that could not be read, so that nothing else is blamed for it. */
  private static final BoundingBox WORLD = new BoundingBox(-180, -90, 180, 90);

  private static final Pattern GROUP = Pattern.compile("\\$(\\d)");

  private final Folders folders;
  private final Problems problems;
  private final List<String> provinces;
  private final List<String> registers;

  RegionReader(Folders folders, Map<String, CodeList> codeLists, Problems problems) {
    this.folders = folders;
    this.problems = problems;
    this.provinces = codes(codeLists, "province");
    this.registers = codes(codeLists, "cadastral_register");
  }

  static List<String> codes(Map<String, CodeList> lists, String name) {
    CodeList list = lists.get(name);
    return list == null ? List.of() : list.entries().stream().map(CodeList.Entry::code).toList();
  }

  Region read() {
    YamlMap map =
        folders
            .require(FILE)
            .flatMap(folders::yaml)
            .orElseGet(() -> YamlMap.empty(new Spot(FILE, 0)));
    boolean there = !map.entries().isEmpty();
    Keys keys = new Keys(map, problems);
    if (there) {
      List.of("name", "code", "time_zone", "bounding_box").forEach(keys::require);
      keys.require("coordinate_reference_systems");
    }
    keys.text("country");
    BoundingBox box = keys.group("bounding_box").map(this::box).orElse(WORLD);
    ReferenceTables tables =
        new ReferenceTables(folders, problems, keys.group("reference"), box, provinces, registers);
    Region region =
        new Region(
            text(keys, "code"),
            keys.group("name").map(this::name).orElse(new Bilingual("", "")),
            timeZone(keys),
            languages(keys),
            box,
            coordinateSystems(keys),
            tables.municipalities().todays(),
            tables.municipalities().merged(),
            tables.cadastralSections(),
            codeForms(keys),
            tables.boundaries(),
            tables.pointsOfInterest());
    if (there) {
      keys.close();
    }
    return region;
  }

  private static String text(Keys keys, String key) {
    return keys.text(key).map(YamlText::text).orElse("");
  }

  private Bilingual name(Keys keys) {
    keys.require("it");
    keys.require("en");
    Bilingual name = new Bilingual(text(keys, "it"), text(keys, "en"));
    keys.close();
    return name;
  }

  private ZoneId timeZone(Keys keys) {
    Optional<YamlText> zone = keys.text("time_zone");
    try {
      return zone.isPresent() ? ZoneId.of(zone.get().text()) : ZoneOffset.UTC;
    } catch (DateTimeException unknown) {
      String written = zone.map(YamlText::text).orElse("");
      problems.add(
          keys.at("time_zone"),
          Choices.unknown(
              "fuso orario sconosciuto",
              "unknown time zone",
              written,
              ZoneId.getAvailableZoneIds().stream().sorted().toList()));
      return ZoneOffset.UTC;
    }
  }

  private List<Language> languages(Keys keys) {
    List<Language> languages = new ArrayList<>();
    List<YamlText> said = keys.texts("languages");
    for (YamlText text : said) {
      Language language = LANGUAGES.get(text.text());
      if (language == null) {
        problems.add(
            text.at(),
            Choices.unknown(
                "lingua sconosciuta", "unknown language", text.text(), LANGUAGES.keySet()));
      } else if (!languages.contains(language)) {
        languages.add(language);
      }
    }
    if (said.isEmpty()) {
      problems.add(
          keys.at("languages"),
          "`languages` vuole almeno una lingua: it, en",
          "`languages` wants at least one language: it, en");
    }
    return languages;
  }

  private BoundingBox box(Keys keys) {
    double minLon = number(keys, "min_longitude");
    double minLat = number(keys, "min_latitude");
    double maxLon = number(keys, "max_longitude");
    double maxLat = number(keys, "max_latitude");
    keys.close();
    if (Double.isNaN(minLon + minLat + maxLon + maxLat)) {
      return WORLD;
    }
    boolean sane = minLon < maxLon && minLat < maxLat;
    if (sane && WORLD.contains(minLon, minLat) && WORLD.contains(maxLon, maxLat)) {
      return new BoundingBox(minLon, minLat, maxLon, maxLat);
    }
    problems.add(
        keys.at(),
        "il rettangolo non è in gradi, o un minimo non è minore del massimo",
        "the box is not in degrees, or a minimum is not less than its maximum");
    return WORLD;
  }

  private double number(Keys keys, String key) {
    keys.require(key);
    return keys.decimal(key).map(BigDecimal::doubleValue).orElse(Double.NaN);
  }

  private List<CoordinateSystem> coordinateSystems(Keys keys) {
    List<CoordinateSystem> systems = new ArrayList<>();
    FirstSeen seen = new FirstSeen(problems);
    for (Keys system : keys.groups("coordinate_reference_systems")) {
      List.of("epsg", "x", "y", "proj4").forEach(system::require);
      int epsg = system.whole("epsg", 1, 999_999).map(Long::intValue).orElse(0);
      String proj4 = text(system, "proj4");
      if (!proj4.isEmpty() && !proj4.contains("+proj=")) {
        problems.add(
            system.at("proj4"),
            "`proj4` deve cominciare con +proj=",
            "`proj4` is to begin with +proj=");
      }
      double[] x = system.group("x").map(this::span).orElse(new double[] {0, 0});
      double[] y = system.group("y").map(this::span).orElse(new double[] {0, 0});
      String name = text(system, "name");
      String axes = text(system, "axis_order");
      system.close();
      if (epsg > 0 && seen.tellRepeated("" + epsg, system.at(), "EPSG:" + epsg, "EPSG:" + epsg)) {
        systems.add(new CoordinateSystem(epsg, name, axes, proj4, x[0], x[1], y[0], y[1]));
      }
    }
    return systems;
  }

  private double[] span(Keys keys) {
    double min = number(keys, "min");
    double max = number(keys, "max");
    keys.close();
    if (min >= max) {
      problems.add(keys.at(), "`min` non è minore di `max`", "`min` is not less than `max`");
    }
    return new double[] {min, max};
  }

  private List<CodeForm> codeForms(Keys keys) {
    List<CodeForm> forms = new ArrayList<>();
    for (Keys form : keys.groups("municipality_code_forms")) {
      List.of("name", "pattern", "replacement").forEach(form::require);
      CodeForm read =
          new CodeForm(text(form, "name"), text(form, "pattern"), text(form, "replacement"));
      form.close();
      checkPattern(form, read);
      forms.add(read);
    }
    return forms;
  }

  private void checkPattern(Keys keys, CodeForm form) {
    try {
      int groups = Pattern.compile(form.pattern()).matcher("").groupCount();
      Matcher named = GROUP.matcher(form.replacement());
      while (named.find()) {
        if (Integer.parseInt(named.group(1)) > groups) {
          problems.add(
              keys.at("replacement"),
              "`" + named.group() + "`: il pattern ha solo " + groups + " parti fra parentesi",
              "`" + named.group() + "`: the pattern has only " + groups + " parts in brackets");
        }
      }
    } catch (PatternSyntaxException broken) {
      problems.add(
          keys.at("pattern"),
          "`pattern` non è un'espressione regolare: " + broken.getDescription(),
          "`pattern` is not a regular expression: " + broken.getDescription());
    }
  }
}
