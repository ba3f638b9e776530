package it.census.rules.harmonise;

import it.census.model.Cell;
import it.census.model.OfferField;
import it.census.model.config.SourceDefinition;
import it.census.rules.columns.ColumnPlan;
import it.census.rules.columns.Conventions;
import it.census.rules.columns.TablePlan;
import it.census.rules.harmonise.FieldStep.CellReader;
import it.census.rules.values.NumberConvention;
import it.census.rules.values.Settled;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Turns the plan of a table into the steps by which its rows are read. What other columns depend on
 * comes first; then all fields in the order of the dictionary, in which whatever needs the
 * municipality or an area stands behind it.
 */
final class TableSteps {

  /** How a source definition writes its defaults: decimals with a point, ISO dates. */
  private static final Conventions OF_CONFIGURATION =
      new Conventions(
          Settled.proven(NumberConvention.DECIMAL_POINT),
          Conventions.ITALIAN.date(),
          Conventions.ITALIAN.area(),
          Conventions.ITALIAN.header(),
          false,
          Optional.empty(),
          false);

  private static final Set<OfferField> ORDER = order();

  private final FieldReaders readers;
  private final RowReaders rows;
  private final SourceDefinition source;

  TableSteps(FieldReaders readers, RowReaders rows, SourceDefinition source) {
    this.readers = readers;
    this.rows = rows;
    this.source = source;
  }

  /** The reader of one table of the source. */
  TableReader of(TablePlan plan) {
    List<RowStep> steps = new ArrayList<>();
    for (OfferField field : ORDER) {
      stepsOf(field, plan, steps);
      defaultOf(field).ifPresent(steps::add);
    }
    List<String> headers = plan.columns().stream().map(ColumnPlan::header).toList();
    return new TableReader(
        plan.sheet(), headers, steps, plan.toldOfAll(), source.id(), rows.supplierCode(source));
  }

  private static Set<OfferField> order() {
    Set<OfferField> order = new LinkedHashSet<>();
    order.add(OfferField.KIND);
    order.add(OfferField.TRANSACTION_TYPES);
    order.add(OfferField.PROVINCE);
    // Before the address, which may hold one too.
    order.add(OfferField.POSTAL_CODE);
    order.addAll(List.of(OfferField.values()));
    return order;
  }

  private void stepsOf(OfferField field, TablePlan plan, List<RowStep> steps) {
    switch (field) {
      case OFFER_ID, SOURCE_ID, MUNICIPALITY, CADASTRAL_MUNICIPALITY, LONGITUDE -> {}
      case MUNICIPALITY_CODE -> steps.add(rows.municipality(plan, source));
      case ADDRESS -> rows.address(plan, source, steps::add);
      case LATITUDE -> rows.position(plan, source, steps::add);
      case CADASTRAL_PARCELS -> steps.add(rows.parcels(plan, source));
      case LAND_AREA_M2 -> {
        columns(field, plan, steps);
        rows.landArea(plan, source, steps::add);
      }
      case STATUS -> {
        columns(field, plan, steps);
        soldOut(plan, steps);
      }
      case CONTACT_PHONE -> {
        columns(field, plan, steps);
        rows.contacts(plan, source, steps::add);
      }
      default -> columns(field, plan, steps);
    }
  }

  private void columns(OfferField field, TablePlan plan, List<RowStep> steps) {
    for (ColumnPlan column : plan.list(field)) {
      RowStep usually = column(field, column);
      steps.add(
          column
              .conventions()
              .rowAlternative()
              .map(other -> choice(usually, other, column))
              .orElse(usually));
    }
  }

  private RowStep choice(RowStep usually, OfferField other, ColumnPlan column) {
    return new RowChoice(other, column, usually, column(other, column), readers.demands());
  }

  private RowStep column(OfferField field, ColumnPlan column) {
    Conventions conventions = column.conventions();
    CellWords words = readers.words(field.key(), source);
    if (FieldReaders.isMoney(field)) {
      return new MoneyStep(
          field,
          column.index(),
          words,
          readers.money(field),
          conventions,
          readers.demands(),
          new ReadingMemory<>());
    }
    CellReader reader = readers.of(field, conventions, source);
    return new FieldStep(
        field, column.index(), words, isLeft(field, column) ? SoldOutStep.silent(reader) : reader);
  }

  /** The columns that say how much of an area is left to assign. */
  private static void soldOut(TablePlan plan, List<RowStep> steps) {
    plan.list(OfferField.LAND_AREA_M2).stream()
        .filter(column -> isLeft(OfferField.LAND_AREA_M2, column))
        .forEach(column -> steps.add(new SoldOutStep(column.index())));
  }

  /** Of areas, only what is left to assign may be nothing. */
  private static boolean isLeft(OfferField field, ColumnPlan column) {
    return FieldReaders.isArea(field) && !column.conventions().zeroIsMissing();
  }

  /** What the source definition gives a field where the row gives nothing. */
  private Optional<RowStep> defaultOf(OfferField field) {
    String text = source.defaults().getOrDefault(field.key(), "");
    if (text.isEmpty() || !readers.canDefault(field)) {
      return Optional.empty();
    }
    return readers
        .of(field, OF_CONFIGURATION, source)
        .read(Cell.of(text))
        .value()
        .map(value -> new DefaultStep(field, value));
  }
}
