package it.census.rules.columns;

import static it.census.model.OfferField.ADDRESS;
import static it.census.model.OfferField.DESCRIPTION;
import static it.census.model.OfferField.LATITUDE;
import static it.census.model.OfferField.LOCALITY;
import static it.census.model.OfferField.LONGITUDE;
import static it.census.model.OfferField.MUNICIPALITY;
import static it.census.model.OfferField.MUNICIPALITY_CODE;
import static it.census.model.OfferField.NAME;
import static it.census.model.OfferField.YEAR_BUILT;

import it.census.model.HelperColumn;
import it.census.model.OfferField;
import it.census.rules.values.AreaConvention;
import it.census.rules.values.AreaUnit;
import it.census.rules.values.HeaderUnits;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Recognises the columns of one table, step by step, and settles how their values are written. */
final class Recognition {

  /** In this order; each step leaves what is decided alone, unless its name says otherwise. */
  private static final List<RecognitionStep> STEPS =
      List.of(
          new ConfiguredColumns(),
          new RegistryAreaColumns(),
          new ClearHeaders(),
          new ExchangedColumns(),
          new ContradictedColumns(),
          new AmbiguousHeaders(),
          new AreaColumns(),
          new PriceColumns(),
          new LooseHeaders(),
          new ContentAlone(),
          new CoordinateColumns(),
          new RepeatedColumns(),
          new RentPeriods());

  private static final Set<OfferField> TEXTS_WITH_MUNICIPALITY =
      Set.of(NAME, ADDRESS, LOCALITY, DESCRIPTION);

  private Recognition() {}

  static TablePlan recognise(int number, TableState table, HeaderIndex headers) {
    STEPS.forEach(step -> step.apply(table));
    table.columns().forEach(c -> tellOfHeader(c, headers));
    Optional<ColumnState> endsWithMunicipality = endsWithMunicipality(table);
    List<ColumnPlan> columns =
        table.columns().stream()
            .map(c -> plan(table, c, endsWithMunicipality.filter(e -> e == c).isPresent()))
            .toList();
    columns.forEach(
        plan ->
            ImplausibleColumns.tell(table, table.columns().get(plan.index()), plan.conventions()));
    RepeatedPoints.tell(table);
    return new TablePlan(number, table.sheet(), columns, table.coordinates(), Set.of());
  }

  private static void tellOfHeader(ColumnState column, HeaderIndex headers) {
    ClearHeaders.tellSpelling(column);
    boolean unexplained = column.isOpen() && column.notices().isEmpty();
    if (unexplained && column.profile().filled() > 0) {
      column.say(
          column.header().isBlank() ? ColumnNotices.UNNAMED : ColumnNotices.UNKNOWN,
          nearest(column, headers));
    }
  }

  private static Map<String, String> nearest(ColumnState column, HeaderIndex headers) {
    Optional<String> nearest = headers.nearest(column.header());
    return Map.of(
        "nearest_it", nearest.map(n -> " (forse «" + n + "»?)").orElse(""),
        "nearest_en", nearest.map(n -> " (perhaps \"" + n + "\"?)").orElse(""));
  }

  private static ColumnPlan plan(
      TableState table, ColumnState column, boolean endsWithMunicipality) {
    return new ColumnPlan(
        column.index(),
        column.header(),
        column.target().filter(t -> !(t instanceof Target.NotKept)),
        column.how(),
        column.confidence(),
        conventions(column, endsWithMunicipality),
        column.target().map(t -> table.fit().of(t, column.profile())).orElse(1.0));
  }

  private static Conventions conventions(ColumnState column, boolean endsWithMunicipality) {
    HeaderUnits units = HeaderUnits.of(column.header());
    return new Conventions(
        column.profile().numbers().settle(),
        column.profile().dates().settle(),
        area(column, units),
        units,
        isZeroMissing(column),
        column.rowAlternative(),
        endsWithMunicipality);
  }

  private static AreaConvention area(ColumnState column, HeaderUnits units) {
    if (column.is(Target.of(HelperColumn.LAND_AREA_HAACA))) {
      return RegistryAreaColumns.unit(column).map(AreaConvention::told).orElse(AreaConvention.NONE);
    }
    if (column.is(Target.of(HelperColumn.LAND_AREA_HA))) {
      return AreaConvention.told(AreaUnit.HA);
    }
    return column.profile().units().settle(units);
  }

  /** No area, price, position or year of an offer is zero, but what is left of an area may be. */
  private static boolean isZeroMissing(ColumnState column) {
    if (column.is(Target.of(HelperColumn.LAND_AREA_HA))) {
      return true;
    }
    Optional<OfferField> field =
        column.target().filter(t -> t instanceof Target.Field).map(t -> ((Target.Field) t).field());
    boolean sum = field.flatMap(OfferField::unit).filter(u -> u.startsWith("EUR")).isPresent();
    boolean area =
        field.filter(AreaColumns::isArea).isPresent() && !AreaColumns.isWhatIsLeft(column);
    boolean other = field.filter(Set.of(LATITUDE, LONGITUDE, YEAR_BUILT)::contains).isPresent();
    return sum || area || other;
  }

  /** Where nothing else names the municipality: the column that most often ends with one. */
  private static Optional<ColumnState> endsWithMunicipality(TableState table) {
    if (table.has(MUNICIPALITY, MUNICIPALITY_CODE) || ContentAlone.isMunicipalityGiven(table)) {
      return Optional.empty();
    }
    return table
        .decided()
        .filter(c -> TEXTS_WITH_MUNICIPALITY.stream().anyMatch(c::is))
        .filter(ContentAlone::endsWithMunicipality)
        .max(
            Comparator.comparing((ColumnState c) -> c.profile().share(Trait.ENDS_WITH_MUNICIPALITY))
                .thenComparing(ColumnState::index, Comparator.reverseOrder()));
  }
}
