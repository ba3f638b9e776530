package it.census.readers.config;

import it.census.model.config.Region.Boundary;
import it.census.model.config.Region.BoundingBox;
import it.census.model.config.Region.CadastralSection;
import it.census.model.config.Region.MergedMunicipality;
import it.census.model.config.Region.Municipality;
import it.census.model.config.Region.PointOfInterest;
import it.census.readers.config.CsvFile.Row;
import it.census.readers.config.CsvFile.Shape;
import it.census.readers.config.VocabularyReader.FirstSeen;
import it.census.readers.config.YamlValue.YamlText;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The reference tables of a region, each at its usual name unless {@code region.yml} names another.
 */
final class ReferenceTables {

  static final String FOLDER = "reference/";

  private static final String MUNICIPALITIES = "municipalities";
  private static final String MERGED = "merged_municipalities";
  private static final String SECTIONS = "cadastral_sections";
  private static final String POINTS = "points_of_interest";
  private static final String BOUNDARIES = "municipality_boundaries";

  private static final Set<String> KINDS_OF_POINTS =
      new TreeSet<>(Set.of("motorway_exit", "port", "airport", "station", "freight_village"));

  private final Folders folders;
  private final Problems problems;
  private final BoundingBox region;
  private final List<String> provinces;
  private final List<String> registers;
  private final Map<String, String> names = new LinkedHashMap<>();
  private final Map<String, Row> rowsByCode = new LinkedHashMap<>();
  private final Set<String> cadastralCodes = new TreeSet<>();
  private final List<Municipality> municipalities;
  private final List<MergedMunicipality> merged;

  ReferenceTables(
      Folders folders,
      Problems problems,
      Optional<Keys> reference,
      BoundingBox region,
      List<String> provinces,
      List<String> registers) {
    this.folders = folders;
    this.problems = problems;
    this.region = region;
    this.provinces = provinces;
    this.registers = registers;
    Stream.of(MUNICIPALITIES, MERGED, SECTIONS, POINTS)
        .forEach(t -> names.put(t, name(reference, t, ".csv")));
    names.put(BOUNDARIES, name(reference, BOUNDARIES, ".geojson"));
    reference.ifPresent(Keys::close);
    municipalities = readMunicipalities();
    merged = readMerged();
  }

  private String name(Optional<Keys> reference, String table, String ending) {
    String usual = FOLDER + table.replace('_', '-') + ending;
    Optional<YamlText> said = reference.flatMap(r -> r.text(table));
    if (said.isEmpty()) {
      return usual;
    }
    String name = said.get().text();
    if (name.startsWith("/") || name.contains("..") || name.contains(":") || name.contains("\\")) {
      problems.add(
          said.get().at(),
          "`" + name + "` deve stare in questa cartella di configurazione",
          "`" + name + "` is to lie in this configuration folder");
      return usual;
    }
    return name;
  }

  List<Municipality> municipalities() {
    return municipalities;
  }

  List<MergedMunicipality> merged() {
    return merged;
  }

  private List<Municipality> readMunicipalities() {
    Shape shape =
        Shape.of(
                "municipality_code",
                "name",
                "province",
                "cadastral_code",
                "inside_lat",
                "inside_lon",
                "min_lon",
                "min_lat",
                "max_lon",
                "max_lat")
            .maybe("province_code", "area_km2", "ipa_code");
    List<Municipality> read = new ArrayList<>();
    FirstSeen codes = new FirstSeen(problems);
    FirstSeen cadastral = new FirstSeen(problems);
    for (Row row : rows(MUNICIPALITIES, shape)) {
      Municipality municipality = municipality(row);
      String code = municipality.code();
      if (code.isEmpty() || municipality.name().isEmpty()) {
        problems.add(
            row.at(),
            "servono codice e nome del comune",
            "code and name of the municipality are needed");
      } else if (codes.tellRepeated(code, row.at(), "il codice " + code, "the code " + code)) {
        check(municipality, row, cadastral);
        rowsByCode.put(code, row);
        read.add(municipality);
      }
    }
    read.sort(Comparator.comparing(Municipality::code));
    return List.copyOf(read);
  }

  private Municipality municipality(Row row) {
    return new Municipality(
        row.cell("municipality_code"),
        row.cell("name"),
        row.cell("province"),
        row.cell("cadastral_code"),
        degrees(row, "inside_lat", 90),
        degrees(row, "inside_lon", 180),
        new BoundingBox(
            degrees(row, "min_lon", 180),
            degrees(row, "min_lat", 90),
            degrees(row, "max_lon", 180),
            degrees(row, "max_lat", 90)),
        row.cell("ipa_code"));
  }

  private void check(Municipality municipality, Row row, FirstSeen cadastral) {
    String code = municipality.cadastralCode();
    if (!code.isEmpty()
        && cadastral.tellRepeated(
            code, row.at(), "il codice catastale " + code, "the cadastral code " + code)) {
      cadastralCodes.add(code);
    }
    if (!provinces.contains(municipality.province())) {
      tellUnknown(
          row, "provincia sconosciuta", "unknown province", municipality.province(), provinces);
    }
    BoundingBox box = municipality.box();
    if (box.minLon() > box.maxLon() || box.minLat() > box.maxLat()) {
      problems.add(
          row.at(),
          "nel rettangolo un minimo è maggiore del massimo",
          "in the box a minimum is greater than its maximum");
    } else if (outside(box, municipality.insideLon(), municipality.insideLat())) {
      problems.add(
          row.at(),
          "il punto interno non è nel rettangolo del comune",
          "the inside point is not in the box of the municipality");
    } else if (outside(region, municipality.insideLon(), municipality.insideLat())) {
      problems.add(
          row.at(),
          "il comune non è nel rettangolo della regione (region.yml)",
          "the municipality is not in the box of the region (region.yml)");
    }
  }

  /** Whether a point is surely outside: what could not be read is not judged twice. */
  private static boolean outside(BoundingBox box, double lon, double lat) {
    double all = box.minLon() + box.minLat() + box.maxLon() + box.maxLat() + lon + lat;
    return !Double.isNaN(all) && !box.contains(lon, lat);
  }

  private List<MergedMunicipality> readMerged() {
    Shape shape =
        Shape.of("old_istat", "old_belfiore", "old_name", "valid_to", "new_istat")
            .maybe("valid_from", "new_belfiore", "new_name", "new_from", "province");
    List<Row> rows = rows(MERGED, shape);
    Set<String> known =
        Stream.concat(rowsByCode.keySet().stream(), rows.stream().map(r -> r.cell("old_istat")))
            .collect(Collectors.toCollection(TreeSet::new));
    List<MergedMunicipality> read = new ArrayList<>();
    FirstSeen codes = new FirstSeen(problems);
    for (Row row : rows) {
      String old = row.cell("old_istat");
      String successor = row.cell("new_istat");
      if (!known.contains(successor) || successor.equals(old)) {
        tellUnknown(row, "comune successore sconosciuto", "unknown successor", successor, known);
      }
      Row today = rowsByCode.get(successor);
      String belfiore = row.cell("new_belfiore");
      if (today != null && !belfiore.isEmpty() && !today.cell("cadastral_code").equals(belfiore)) {
        problems.add(
            row.at(),
            "new_belfiore "
                + belfiore
                + " non è il codice catastale di "
                + successor
                + ", che è "
                + today.cell("cadastral_code"),
            "new_belfiore "
                + belfiore
                + " is not the cadastral code of "
                + successor
                + ", which is "
                + today.cell("cadastral_code"));
      }
      if (rowsByCode.containsKey(old)) {
        problems.add(
            row.at(),
            "il comune " + old + " è anche fra quelli di oggi",
            "the municipality " + old + " is also among those of today");
      }
      if (codes.tellRepeated(old, row.at(), "il comune " + old, "the municipality " + old)) {
        cadastralCodes.add(row.cell("old_belfiore"));
        date(row, "valid_to")
            .map(
                to ->
                    new MergedMunicipality(
                        old, row.cell("old_belfiore"), row.cell("old_name"), to, successor))
            .ifPresent(read::add);
      }
    }
    return List.copyOf(read);
  }

  List<CadastralSection> cadastralSections() {
    Shape shape =
        Shape.of("belfiore_code", "catasto_type", "sezione")
            .maybe("comune", "descrizione", "active_comune");
    List<CadastralSection> read = new ArrayList<>();
    FirstSeen seen = new FirstSeen(problems);
    for (Row row : rows(SECTIONS, shape)) {
      String municipality = row.cell("belfiore_code");
      String register = row.cell("catasto_type");
      String section = row.cell("sezione");
      if (!cadastralCodes.contains(municipality)) {
        tellUnknown(
            row,
            "codice catastale sconosciuto",
            "unknown cadastral code",
            municipality,
            cadastralCodes);
      }
      if (!registers.contains(register)) {
        tellUnknown(row, "catasto sconosciuto", "unknown register", register, registers);
      }
      String key = municipality + " " + register + " " + section;
      if (seen.tellRepeated(key, row.at(), "la sezione " + key, "the section " + key)) {
        read.add(new CadastralSection(municipality, register, section));
      }
    }
    return read;
  }

  List<PointOfInterest> pointsOfInterest() {
    List<PointOfInterest> read = new ArrayList<>();
    if (folders.find(names.getOrDefault(POINTS, "")).isEmpty()) {
      return read;
    }
    FirstSeen seen = new FirstSeen(problems);
    for (Row row : rows(POINTS, Shape.of("kind", "name", "latitude", "longitude"))) {
      String kind = row.cell("kind");
      String name = row.cell("name");
      if (!KINDS_OF_POINTS.contains(kind)) {
        tellUnknown(row, "tipo sconosciuto", "unknown kind", kind, KINDS_OF_POINTS);
      }
      double latitude = degrees(row, "latitude", 90);
      double longitude = degrees(row, "longitude", 180);
      if (seen.tellRepeated(kind + " " + name, row.at(), "`" + name + "`", "`" + name + "`")) {
        read.add(new PointOfInterest(kind, name, latitude, longitude));
      }
    }
    return read;
  }

  /** The outlines; none where the file is absent. */
  List<Boundary> boundaries() {
    return folders
        .find(names.getOrDefault(BOUNDARIES, ""))
        .map(f -> new BoundaryReader(folders, f, rowsByCode.keySet(), region, problems).read())
        .orElse(List.of());
  }

  private List<Row> rows(String table, Shape shape) {
    return CsvFile.read(folders, names.getOrDefault(table, ""), shape, problems);
  }

  /** Not where there are no choices at all: their file could not be read, which is told already. */
  private void tellUnknown(Row row, String it, String en, String word, Collection<String> valid) {
    if (!valid.isEmpty()) {
      problems.add(row.at(), Choices.unknown(it, en, word, valid));
    }
  }

  private double degrees(Row row, String column, int limit) {
    try {
      double value = Keys.plainDecimal(row.cell(column)).doubleValue();
      if (Math.abs(value) <= limit) {
        return value;
      }
    } catch (NumberFormatException noNumber) {
      // Told below, like a number out of range.
    }
    problems.add(
        row.at(),
        "`" + column + "`: `" + row.cell(column) + "` non è in gradi decimali",
        "`" + column + "`: `" + row.cell(column) + "` is not in decimal degrees");
    return Double.NaN;
  }

  private Optional<LocalDate> date(Row row, String column) {
    try {
      return Optional.of(LocalDate.parse(row.cell(column)));
    } catch (DateTimeParseException noDate) {
      problems.add(
          row.at(),
          "`" + column + "`: `" + row.cell(column) + "` non è una data come 2013-12-31",
          "`" + column + "`: `" + row.cell(column) + "` is not a date as 2013-12-31");
      return Optional.empty();
    }
  }
}
