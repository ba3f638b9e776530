package it.census.readers.config;

import it.census.model.config.Region.BoundingBox;
import it.census.model.config.Region.MergedMunicipality;
import it.census.model.config.Region.Municipality;
import it.census.readers.config.CsvFile.Row;
import it.census.readers.config.CsvFile.Shape;
import it.census.readers.config.VocabularyReader.FirstSeen;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The municipalities of today and those that became part of them. */
final class MunicipalityTables {

  static final Shape TODAY =
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

  static final Shape FORMER =
      Shape.of("old_istat", "old_belfiore", "old_name", "valid_to", "new_istat")
          .maybe("valid_from", "new_belfiore", "new_name", "new_from", "province");

  private final Problems problems;
  private final CellChecks cells;
  private final BoundingBox region;
  private final List<String> provinces;
  private final Map<String, Row> rowsByCode = new LinkedHashMap<>();
  private final Set<String> cadastralCodes = new TreeSet<>();
  private final List<Municipality> municipalities;
  private final List<MergedMunicipality> merged;

  MunicipalityTables(
      List<Row> todays,
      List<Row> former,
      BoundingBox region,
      List<String> provinces,
      Problems problems) {
    this.problems = problems;
    this.cells = new CellChecks(problems);
    this.region = region;
    this.provinces = provinces;
    municipalities = readMunicipalities(todays);
    merged = readMerged(former);
  }

  /** Ordered by code. */
  List<Municipality> todays() {
    return municipalities;
  }

  List<MergedMunicipality> merged() {
    return merged;
  }

  Set<String> codes() {
    return Collections.unmodifiableSet(rowsByCode.keySet());
  }

  /** Of today's municipalities and of merged ones. */
  Set<String> cadastralCodes() {
    return Collections.unmodifiableSet(cadastralCodes);
  }

  private List<Municipality> readMunicipalities(List<Row> rows) {
    List<Municipality> read = new ArrayList<>();
    FirstSeen codes = new FirstSeen(problems);
    FirstSeen cadastral = new FirstSeen(problems);
    for (Row row : rows) {
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
        cells.degrees(row, "inside_lat", 90),
        cells.degrees(row, "inside_lon", 180),
        new BoundingBox(
            cells.degrees(row, "min_lon", 180),
            cells.degrees(row, "min_lat", 90),
            cells.degrees(row, "max_lon", 180),
            cells.degrees(row, "max_lat", 90)),
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
      cells.tellUnknown(
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

  private List<MergedMunicipality> readMerged(List<Row> rows) {
    Set<String> known =
        Stream.concat(rowsByCode.keySet().stream(), rows.stream().map(r -> r.cell("old_istat")))
            .collect(Collectors.toCollection(TreeSet::new));
    List<MergedMunicipality> read = new ArrayList<>();
    FirstSeen codes = new FirstSeen(problems);
    for (Row row : rows) {
      String old = row.cell("old_istat");
      String successor = row.cell("new_istat");
      checkSuccessor(row, successor, known);
      if (rowsByCode.containsKey(old)) {
        problems.add(
            row.at(),
            "il comune " + old + " è anche fra quelli di oggi",
            "the municipality " + old + " is also among those of today");
      }
      if (codes.tellRepeated(old, row.at(), "il comune " + old, "the municipality " + old)) {
        String belfiore = row.cell("old_belfiore");
        cadastralCodes.add(belfiore);
        cells
            .date(row, "valid_to")
            .map(to -> new MergedMunicipality(old, belfiore, row.cell("old_name"), to, successor))
            .ifPresent(read::add);
      }
    }
    tellCircles(rows);
    return List.copyOf(read);
  }

  private void checkSuccessor(Row row, String successor, Set<String> known) {
    if (!known.contains(successor)) {
      cells.tellUnknown(
          row, "comune successore sconosciuto", "unknown successor", successor, known);
    }
    Row today = rowsByCode.get(successor);
    String belfiore = row.cell("new_belfiore");
    if (today != null && !belfiore.isEmpty() && !today.cell("cadastral_code").equals(belfiore)) {
      String right = today.cell("cadastral_code");
      problems.add(
          row.at(),
          "new_belfiore " + belfiore + ": il codice catastale di " + successor + " è " + right,
          "new_belfiore " + belfiore + ": the cadastral code of " + successor + " is " + right);
    }
  }

  /** Successors of successors must end at a municipality of today. */
  private void tellCircles(List<Row> rows) {
    Map<String, String> successors = new HashMap<>();
    rows.forEach(r -> successors.putIfAbsent(r.cell("old_istat"), r.cell("new_istat")));
    for (Row row : rows) {
      String at = row.cell("old_istat");
      for (int step = 0; step <= rows.size() && successors.containsKey(at); step++) {
        at = successors.getOrDefault(at, "");
      }
      if (successors.containsKey(at)) {
        problems.add(
            row.at(),
            "i successori di " + row.cell("old_istat") + " girano in tondo",
            "the successors of " + row.cell("old_istat") + " go round in a circle");
      }
    }
  }
}
