package it.census.readers.config;

import it.census.model.FieldType;
import it.census.model.config.Settings;
import it.census.model.config.SourceDefinition;
import it.census.model.config.SourceDefinition.Completeness;
import it.census.model.config.SourceDefinition.FileChoice;
import it.census.model.config.SourceDefinition.ReferenceScope;
import it.census.model.config.SourceDefinition.Referent;
import it.census.readers.config.YamlValue.YamlMap;
import it.census.readers.config.YamlValue.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** One source definition: three lines suffice, all else is inferred or has a default. */
final class SourceReader {

  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");
  private static final Pattern EPSG = Pattern.compile("(?:EPSG:)?(\\d{1,6})");
  private static final Pattern ELEMENT_PATH =
      Pattern.compile("/?[^/\\s\\[\\]@*]+(/[^/\\s\\[\\]@*]+)*");

  private final ConfigurationFile file;
  private final Keys keys;
  private final SourceValues values;
  private final Settings settings;
  private final Problems problems;

  SourceReader(
      ConfigurationFile file,
      YamlMap map,
      SourceValues values,
      Settings settings,
      Problems problems) {
    this.file = file;
    this.keys = new Keys(map, problems);
    this.values = values;
    this.settings = settings;
    this.problems = problems;
  }

  /** Where a key of this definition stands. */
  Spot at(String key) {
    return keys.at(key);
  }

  SourceDefinition read() {
    keys.require("id");
    keys.require("name");
    String id = id();
    SourceDefinition source =
        new SourceDefinition(
            id,
            formerly(),
            keys.text("name").map(YamlText::text).orElse(""),
            location(),
            allowedHosts(),
            keys.text("supplier_code").map(YamlText::text),
            keys.text("supplier_type").flatMap(this::supplierType),
            keys.text("municipality").flatMap(values::municipality),
            keys.choice(
                    "delivery", choices("full", Completeness.FULL, "partial", Completeness.PARTIAL))
                .orElse(Completeness.FULL),
            keys.text("crs").flatMap(this::crs),
            keys.text("record").flatMap(this::record),
            keys.texts("sheets").stream().map(YamlText::text).toList(),
            values.columns(keys.entries("columns"), keys),
            values.words(keys.entries("values"), keys),
            keys.choice("files", choices("newest", FileChoice.NEWEST, "all", FileChoice.ALL))
                .orElse(FileChoice.NEWEST),
            keys.choice(
                    "reference_scope",
                    choices("source", ReferenceScope.SOURCE, "sheet", ReferenceScope.SHEET))
                .orElse(ReferenceScope.SOURCE),
            values.defaults(keys.entries("defaults"), keys),
            new LinkedHashSet<>(values.reserved(keys.texts("reserved"))),
            keys.group("guard").map(g -> SettingsReader.guard(g, settings.guard())),
            keys.group("referent").map(this::referent),
            keys.whole("deliver_within_days", 1, 3_660).map(Long::intValue),
            "");
    keys.close();
    return SourceFingerprint.stamp(source);
  }

  private String id() {
    Optional<YamlText> said = keys.text("id");
    String id = said.map(YamlText::text).orElse(file.stem());
    if (said.isPresent() && !isId(said.get())) {
      return id;
    }
    if (!id.equals(file.stem())) {
      problems.add(
          at("id"),
          "l'id `" + id + "` non è il nome del file: rinominare il file " + id + ".yml",
          "the id `" + id + "` is not the name of the file: rename the file " + id + ".yml");
    }
    return id;
  }

  private boolean isId(YamlText text) {
    boolean good = ID.matcher(text.text()).matches();
    if (!good) {
      problems.add(
          text.at(),
          "`"
              + text.text()
              + "` non può essere un id: solo lettere minuscole senza accenti, cifre e"
              + " trattini, al massimo 80",
          "`"
              + text.text()
              + "` cannot be an id: only lower-case letters without accents, digits and"
              + " hyphens, 80 at most");
    }
    return good;
  }

  private List<String> formerly() {
    List<String> ids = new ArrayList<>();
    for (YamlText text : keys.texts("formerly")) {
      if (isId(text)) {
        ids.add(text.text());
      }
    }
    return ids;
  }

  /**
   * Relative locations count from the folder in which the definition stands; the one of an
   * inherited definition gets the way there in front.
   */
  private String location() {
    Optional<YamlText> said = keys.text("location");
    String location =
        said.map(YamlText::text)
            .orElse("inbox/" + keys.text("id").map(YamlText::text).orElse(file.stem()) + "/");
    Optional<String> scheme = Addresses.scheme(location);
    if (scheme.isPresent()) {
      checkAddress(location, scheme.get());
      return location;
    }
    boolean absolute = location.startsWith("/") || location.matches("[A-Za-z]:.*");
    return absolute ? location : file.folder() + location;
  }

  private void checkAddress(String location, String scheme) {
    Spot at = at("location");
    if (!List.of("http", "https").contains(scheme)) {
      problems.add(
          at,
          "`location`: `" + scheme + ":` non è ammesso; ammessi: un percorso, http://…, https://…",
          "`location`: `" + scheme + ":` is not allowed; valid: a path, http://…, https://…");
    } else if (!Addresses.isWeb(location)) {
      problems.add(
          at,
          "`location`: `" + location + "` non è un indirizzo web",
          "`location`: `" + location + "` is not a web address");
    } else if (Addresses.hasCredentials(location)) {
      problems.add(
          at,
          "`location`: un indirizzo non deve contenere utente o password",
          "`location`: an address must not hold a user or a password");
    }
  }

  private Set<String> allowedHosts() {
    Set<String> hosts = new TreeSet<>();
    for (YamlText host : keys.texts("allowed_hosts")) {
      if (Addresses.isHost(host.text())) {
        hosts.add(host.text().toLowerCase(Locale.ROOT));
      } else {
        problems.add(
            host.at(),
            "`allowed_hosts`: `"
                + host.text()
                + "` non è il nome di un server, come dati.example.org",
            "`allowed_hosts`: `"
                + host.text()
                + "` is not the name of a server, such as data.example.org");
      }
    }
    return hosts;
  }

  private Optional<String> supplierType(YamlText text) {
    if (SupplierTypes.ALL.contains(text.text())) {
      return Optional.of(text.text());
    }
    problems.add(
        text.at(),
        Choices.unknown(
            "`supplier_type`: valore sconosciuto",
            "`supplier_type`: unknown value",
            text.text(),
            SupplierTypes.ALL));
    return Optional.empty();
  }

  private Optional<Integer> crs(YamlText text) {
    var epsg = EPSG.matcher(text.text());
    List<Integer> systems = values.coordinateSystems();
    if (epsg.matches() && (systems.isEmpty() || systems.contains(Integer.valueOf(epsg.group(1))))) {
      return Optional.of(Integer.valueOf(epsg.group(1)));
    }
    problems.add(
        text.at(),
        Choices.unknown(
            "sistema di coordinate sconosciuto",
            "unknown coordinate system",
            text.text(),
            systems.stream().map(s -> "EPSG:" + s).toList()));
    return Optional.empty();
  }

  private Optional<String> record(YamlText text) {
    if (ELEMENT_PATH.matcher(text.text()).matches()) {
      return Optional.of(text.text());
    }
    problems.add(
        text.at(),
        "`record`: `" + text.text() + "` non è un percorso di elementi come /offerte/offerta",
        "`record`: `" + text.text() + "` is not a path of elements such as /offerte/offerta");
    return Optional.empty();
  }

  private Referent referent(Keys said) {
    Optional<YamlText> email = said.text("email");
    email.ifPresent(e -> PlainValues.check("email", e.text(), FieldType.EMAIL, e.at(), problems));
    Referent referent =
        new Referent(said.text("name").map(YamlText::text), email.map(YamlText::text));
    said.close();
    return referent;
  }

  private static <E> Map<String, E> choices(String first, E one, String second, E two) {
    Map<String, E> choices = new LinkedHashMap<>();
    choices.put(first, one);
    choices.put(second, two);
    return choices;
  }
}
