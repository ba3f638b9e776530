package it.census.rules.columns;

import it.census.model.HelperColumn;
import it.census.model.OfferField;
import it.census.model.config.Region.CoordinateSystem;
import it.census.model.report.ColumnReport.How;
import it.census.model.text.Folding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds out which columns hold the coordinates, which of the two is which, and in which reference
 * system they are. The values decide, by the ranges of the region's systems; headers only break
 * ties, and the source definition's {@code crs} has the last word.
 */
final class CoordinateColumns implements RecognitionStep {

  private static final Target X = Target.of(OfferField.LONGITUDE);
  private static final Target Y = Target.of(OfferField.LATITUDE);
  private static final Target POINT = Target.of(HelperColumn.GEOPOINT);

  /** From this share of points inside the region on, a system explains the values. */
  private static final double EXPLAINS_FROM = 0.5;

  /** Two systems that explain nearly as much cannot be told apart. */
  private static final double NEARLY_AS_MUCH = 0.95;

  /**
   * Two columns, or one that holds both coordinates, under one reading.
   *
   * @param share of the points that lie inside the region
   */
  private record Reading(
      ColumnState x, ColumnState y, boolean swapped, CoordinateSystem system, double share) {}

  @Override
  public void apply(TableState table) {
    List<Reading> readings = new ArrayList<>();
    List<ColumnState> xs = table.holders(X);
    List<ColumnState> ys = table.holders(Y);
    for (int i = 0; i < Math.min(xs.size(), ys.size()); i++) {
      readings.addAll(ofPair(table, xs.get(i), ys.get(i)));
    }
    table.holders(POINT).forEach(p -> readings.addAll(ofPoint(table, p)));
    Optional<Reading> best = best(table, readings);
    best.filter(b -> hasValues(b.x())).ifPresent(b -> decide(table, b, readings));
    setOthersAside(table, best);
  }

  private static List<Reading> ofPair(TableState table, ColumnState x, ColumnState y) {
    CoordinateRanges rx = x.profile().ranges();
    CoordinateRanges ry = y.profile().ranges();
    return readings(table, x, y, rx, ry);
  }

  private static List<Reading> ofPoint(TableState table, ColumnState point) {
    PointRanges ranges = point.profile().points();
    return readings(table, point, point, ranges.first(), ranges.second());
  }

  private static List<Reading> readings(
      TableState table, ColumnState x, ColumnState y, CoordinateRanges rx, CoordinateRanges ry) {
    List<Reading> readings = new ArrayList<>();
    for (int s = 0; s < table.systems().size(); s++) {
      CoordinateSystem system = table.systems().get(s);
      readings.add(new Reading(x, y, false, system, Math.min(rx.onX(s), ry.onY(s))));
      readings.add(new Reading(x, y, true, system, Math.min(rx.onY(s), ry.onX(s))));
    }
    return readings;
  }

  /**
   * The reading that explains most; among equals the configured system, or the one that the file or
   * a header names, then the usual.
   */
  private static Optional<Reading> best(TableState table, List<Reading> readings) {
    Optional<Integer> configured = table.source().crs();
    List<Reading> allowed =
        readings.stream()
            .filter(r -> configured.isEmpty() || r.system().epsg() == configured.get())
            .toList();
    double most = allowed.stream().mapToDouble(Reading::share).max().orElse(0);
    return allowed.stream()
        .filter(r -> r.share() >= most * NEARLY_AS_MUCH)
        .min(
            Comparator.comparing((Reading r) -> !isTold(table, r))
                .thenComparing(r -> table.systems().indexOf(r.system())));
  }

  private static boolean isTold(TableState table, Reading reading) {
    return isDeclared(table, reading) || isNamed(reading);
  }

  private static boolean isDeclared(TableState table, Reading reading) {
    return table.declaredEpsg().filter(epsg -> epsg == reading.system().epsg()).isPresent();
  }

  /** Whether a header names the system: {@code X_ED50}, {@code Est Gauss-Boaga (Monte Mario)}. */
  private static boolean isNamed(Reading reading) {
    String name = Folding.fold(reading.system().name()).replace(" ", "");
    return reading.x().words().words().stream()
        .map(HeaderText.Word::text)
        .anyMatch(w -> w.length() >= 4 && name.contains(w));
  }

  private static void decide(TableState table, Reading reading, List<Reading> all) {
    CoordinatePlan.How how = how(table, reading, all);
    boolean oneCell = reading.x() == reading.y();
    boolean exchanged = reading.swapped() && !oneCell;
    ColumnState easting = exchanged ? reading.y() : reading.x();
    ColumnState northing = exchanged ? reading.x() : reading.y();
    table.placeBy(
        new CoordinatePlan(
            easting.index(),
            northing.index(),
            oneCell && reading.swapped(),
            reading.system().epsg(),
            exchanged,
            how));
    tell(table, reading, all, how, exchanged);
  }

  private static CoordinatePlan.How how(TableState table, Reading reading, List<Reading> all) {
    if (table.source().crs().isPresent()) {
      return CoordinatePlan.How.CONFIGURED;
    }
    if (reading.share() < EXPLAINS_FROM) {
      return CoordinatePlan.How.OUT_OF_RANGE;
    }
    boolean told = isTold(table, reading) || isDegrees(reading.system());
    return told || rivals(reading, all).size() == 1
        ? CoordinatePlan.How.BY_RANGE
        : CoordinatePlan.How.ASSUMED;
  }

  /** All systems that explain the same columns nearly as well, the chosen one included. */
  private static List<String> rivals(Reading chosen, List<Reading> all) {
    return all.stream()
        .filter(r -> r.x() == chosen.x() && r.y() == chosen.y())
        .filter(r -> r.share() >= chosen.share() * NEARLY_AS_MUCH)
        .map(CoordinateColumns::system)
        .distinct()
        .toList();
  }

  /** Degrees are WGS84 wherever a telephone or a web map gave them; the others differ by metres. */
  private static boolean isDegrees(CoordinateSystem system) {
    return system.proj4().contains("+proj=longlat");
  }

  private static void tell(
      TableState table,
      Reading reading,
      List<Reading> all,
      CoordinatePlan.How how,
      boolean exchanged) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("other", reading.y().name());
    facts.put("system", system(reading));
    facts.put("systems", rivals(reading, all).stream().collect(Collectors.joining(", ")));
    if (how != CoordinatePlan.How.CONFIGURED) {
      tellDeclared(table, reading, facts);
    }
    switch (how) {
      case OUT_OF_RANGE -> reading.x().sayOpenly(ColumnNotices.COORDINATES_OUT_OF_RANGE, facts);
      case ASSUMED -> reading.x().sayOpenly(ColumnNotices.COORDINATES_ASSUMED, facts);
      case BY_RANGE -> {
        if (reading.system().epsg() != usual(table) && !isDeclared(table, reading)) {
          reading.x().sayOpenly(ColumnNotices.COORDINATES_BY_RANGE, facts);
        }
      }
      case CONFIGURED -> {}
    }
    if (exchanged && how != CoordinatePlan.How.OUT_OF_RANGE) {
      reading.x().sayOpenly(ColumnNotices.COORDINATES_EXCHANGED, facts);
    }
  }

  /** A file that names a system and holds the coordinates of another is wrong about one of both. */
  private static void tellDeclared(TableState table, Reading reading, Map<String, String> facts) {
    Optional<Integer> declared = table.declaredEpsg();
    if (declared.isPresent() && !isDeclared(table, reading)) {
      Map<String, String> with = new LinkedHashMap<>(facts);
      with.put("declared", "EPSG:" + declared.get());
      reading.x().sayOpenly(ColumnNotices.COORDINATES_NOT_AS_DECLARED, with);
    }
  }

  private static int usual(TableState table) {
    return table.systems().get(0).epsg();
  }

  private static String system(Reading reading) {
    return reading.system().name() + " (EPSG:" + reading.system().epsg() + ")";
  }

  private static boolean hasValues(ColumnState column) {
    return column.profile().filled() > 0;
  }

  /** Further columns of coordinates are not read; a single coordinate is of no use. */
  private static void setOthersAside(TableState table, Optional<Reading> best) {
    for (ColumnState column : table.columns()) {
      boolean coordinate = column.is(X) || column.is(Y) || column.is(POINT);
      if (!coordinate || best.filter(b -> b.x() == column || b.y() == column).isPresent()) {
        continue;
      }
      if (best.isEmpty()) {
        tellAlone(column);
      } else {
        tellRepeated(column, column.is(Y) ? best.get().y() : best.get().x());
      }
    }
  }

  private static void tellAlone(ColumnState column) {
    if (hasValues(column)) {
      column.say(ColumnNotices.COORDINATE_ALONE, Map.of());
    }
    column.setAside();
  }

  private static void tellRepeated(ColumnState column, ColumnState kept) {
    if (hasValues(column) && column.how() == How.RECOGNISED) {
      Map<String, String> facts =
          new LinkedHashMap<>(ColumnState.meaning(column.target().orElseThrow()));
      facts.put("other", kept.name());
      column.say(ColumnNotices.REPEATED, facts);
    }
    column.setAside();
  }
}
