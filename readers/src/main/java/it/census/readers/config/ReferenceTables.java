package it.census.readers.config;

import it.census.model.config.Region.Boundary;
import it.census.model.config.Region.BoundingBox;
import it.census.model.config.Region.CadastralSection;
import it.census.model.config.Region.PointOfInterest;
import it.census.readers.config.CsvFile.Row;
import it.census.readers.config.CsvFile.Shape;
import it.census.readers.config.VocabularyReader.FirstSeen;
import it.census.readers.config.YamlValue.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
  private final List<String> registers;
  private final Map<String, String> names = new LinkedHashMap<>();
  private final Set<String> named = new TreeSet<>();
  private final CellChecks cells;
  private final MunicipalityTables municipalities;

  ReferenceTables(
      Folders folders,
      Problems problems,
      Optional<Keys> reference,
      BoundingBox region,
      List<String> provinces,
      List<String> registers) {
    this.folders = folders;
    this.problems = problems;
    this.cells = new CellChecks(problems);
    this.region = region;
    this.registers = registers;
    Stream.of(MUNICIPALITIES, MERGED, SECTIONS, POINTS)
        .forEach(t -> names.put(t, name(reference, t, ".csv")));
    names.put(BOUNDARIES, name(reference, BOUNDARIES, ".geojson"));
    reference.ifPresent(Keys::close);
    named.add(MUNICIPALITIES);
    municipalities =
        new MunicipalityTables(
            rows(MUNICIPALITIES, MunicipalityTables.TODAY),
            rows(MERGED, MunicipalityTables.FORMER),
            region,
            provinces,
            problems);
  }

  private String name(Optional<Keys> reference, String table, String ending) {
    String usual = FOLDER + table.replace('_', '-') + ending;
    Optional<YamlText> said = reference.flatMap(r -> r.text(table));
    if (said.isEmpty()) {
      return usual;
    }
    named.add(table);
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

  MunicipalityTables municipalities() {
    return municipalities;
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
      if (!municipalities.cadastralCodes().contains(municipality)) {
        cells.tellUnknown(
            row,
            "codice catastale sconosciuto",
            "unknown cadastral code",
            municipality,
            municipalities.cadastralCodes());
      }
      if (!registers.contains(register)) {
        cells.tellUnknown(row, "catasto sconosciuto", "unknown register", register, registers);
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
    FirstSeen seen = new FirstSeen(problems);
    for (Row row : rows(POINTS, Shape.of("kind", "name", "latitude", "longitude"))) {
      String kind = row.cell("kind");
      String name = row.cell("name");
      if (!KINDS_OF_POINTS.contains(kind)) {
        cells.tellUnknown(row, "tipo sconosciuto", "unknown kind", kind, KINDS_OF_POINTS);
      }
      double latitude = cells.degrees(row, "latitude", 90);
      double longitude = cells.degrees(row, "longitude", 180);
      if (seen.tellRepeated(kind + " " + name, row.at(), "`" + name + "`", "`" + name + "`")) {
        read.add(new PointOfInterest(kind, name, latitude, longitude));
      }
    }
    return read;
  }

  /** The outlines; none where the file is absent. */
  List<Boundary> boundaries() {
    return folders
        .find(file(BOUNDARIES))
        .map(f -> new BoundaryReader(folders, f, municipalities.codes(), region, problems).read())
        .orElse(List.of());
  }

  /** Only the municipalities must be there, and what {@code region.yml} names. */
  private List<Row> rows(String table, Shape shape) {
    boolean wanted = named.contains(table) || folders.find(file(table)).isPresent();
    return wanted ? CsvFile.read(folders, file(table), shape, problems) : List.of();
  }

  private String file(String table) {
    return Objects.requireNonNull(names.get(table));
  }
}
