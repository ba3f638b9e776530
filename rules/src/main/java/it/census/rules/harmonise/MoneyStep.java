package it.census.rules.harmonise;

import it.census.model.Cell;
import it.census.model.OfferField;
import it.census.rules.columns.Conventions;
import it.census.rules.rule.Demands;
import it.census.rules.rule.KindClass;
import it.census.rules.values.Money;
import it.census.rules.values.MoneyReader;
import it.census.rules.values.Reading;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a price, a rent or a value. A sum for each square metre is multiplied by the area of the
 * offer, of the land or of the building as its kind says; without that area it is told and left
 * empty. Comes after the areas.
 */
record MoneyStep(
    OfferField field,
    int column,
    CellWords words,
    MoneyReader reader,
    Conventions conventions,
    Demands demands,
    ReadingMemory<Reading<Money>> memory)
    implements RowStep {

  private static final int CENTS = 2;

  @Override
  public void apply(OfferDraft draft) {
    if (draft.has(field)) {
      return;
    }
    Cell cell = draft.cell(column);
    Reading<Money> reading = memory.of(cell, this::read);
    Optional<Money> money = reading.value();
    if (money.isEmpty()) {
      draft.take(field, column, reading);
    } else if (money.get().onRequest()) {
      onRequest(draft, cell, reading);
    } else {
      draft.take(
          field, column, money.get().perSquareMetre() ? total(draft, reading) : sum(reading));
    }
  }

  private Reading<Money> read(Cell cell) {
    Cell meant = words.translate(cell);
    return words.isMissing(meant)
        ? Reading.missing()
        : reader.read(meant, conventions.number(), conventions.header());
  }

  private void onRequest(OfferDraft draft, Cell cell, Reading<Money> reading) {
    if (field != OfferField.VALUATION_EUR && !draft.has(OfferField.PRICE_ON_REQUEST)) {
      draft.take(OfferField.PRICE_ON_REQUEST, column, cell.shown(), reading.map(m -> true));
    }
  }

  private static Reading<BigDecimal> sum(Reading<Money> reading) {
    return reading.map(m -> m.amount().orElseThrow());
  }

  private Reading<BigDecimal> total(OfferDraft draft, Reading<Money> reading) {
    BigDecimal area = area(draft);
    if (area == null) {
      return Reading.unreadable(HarmoniseNotices.PRICE_PER_M2_WITHOUT_AREA, Map.of());
    }
    return sum(reading)
        .map(each -> each.multiply(area).setScale(CENTS, RoundingMode.HALF_UP))
        .by("price_per_m2");
  }

  private @org.jspecify.annotations.Nullable BigDecimal area(OfferDraft draft) {
    String kind = draft.values().text(OfferField.KIND);
    BigDecimal land = draft.values().decimal(OfferField.LAND_AREA_M2);
    BigDecimal floors = draft.values().decimal(OfferField.GROSS_FLOOR_AREA_M2);
    Optional<KindClass> kindClass = kind == null ? Optional.empty() : demands.classOf(kind);
    if (kindClass.isPresent()) {
      return kindClass.get() == KindClass.LAND ? land : floors;
    }
    return land == null ? floors : floors == null ? land : null;
  }
}
