package it.census.rules.harmonise;

import it.census.model.Cell;
import it.census.model.HelperColumn;
import it.census.model.OfferField;
import it.census.rules.columns.ColumnPlan;
import it.census.rules.columns.TablePlan;
import it.census.rules.values.CadastreReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the parcels of a row: from the columns for section, sheet, parcel and sub-unit where there
 * are such, else from a cell that holds all of it. Whether the census sections exist is for the
 * rule book to say.
 *
 * @param parts columns of the parts
 * @param whole columns that hold whole parcels, best first
 */
record ParcelStep(Parts parts, List<Integer> whole, CellWords words, CadastreReader reader)
    implements RowStep {

  private static final int NONE = -1;
  private static final String ANY_MUNICIPALITY = "";

  ParcelStep {
    whole = List.copyOf(whole);
  }

  /** Columns of the parts of a parcel, -1 for a part that has none. */
  record Parts(int section, int sheet, int parcel, int sub) {

    boolean isComplete() {
      return sheet != NONE && parcel != NONE;
    }
  }

  static ParcelStep of(TablePlan plan, Function<String, CellWords> words, CadastreReader reader) {
    Parts parts =
        new Parts(
            column(plan, HelperColumn.CADASTRAL_SECTION),
            column(plan, HelperColumn.CADASTRAL_SHEET),
            column(plan, HelperColumn.CADASTRAL_PARCEL),
            column(plan, HelperColumn.CADASTRAL_SUBUNIT));
    List<Integer> whole = new ArrayList<>();
    plan.list(OfferField.CADASTRAL_PARCELS).forEach(c -> whole.add(c.index()));
    plan.list(HelperColumn.CAD_COMBINED).forEach(c -> whole.add(c.index()));
    return new ParcelStep(parts, whole, words.apply(OfferField.CADASTRAL_PARCELS.key()), reader);
  }

  private static int column(TablePlan plan, HelperColumn helper) {
    return plan.find(helper).map(ColumnPlan::index).orElse(NONE);
  }

  @Override
  public void apply(OfferDraft draft) {
    if (parts.isComplete()) {
      fromParts(draft);
    }
    for (int column : whole) {
      if (!draft.has(OfferField.CADASTRAL_PARCELS)) {
        fromWhole(draft, column);
      }
    }
    if (!parts.isComplete() && whole.isEmpty()) {
      fromParts(draft);
    }
  }

  private void fromParts(OfferDraft draft) {
    Cell section = cell(draft, parts.section());
    Cell sheet = cell(draft, parts.sheet());
    Cell parcel = cell(draft, parts.parcel());
    Cell sub = cell(draft, parts.sub());
    String sent =
        Stream.of(section, sheet, parcel, sub)
            .map(c -> c.shown().strip())
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(" | "));
    if (!sent.isEmpty()) {
      int column = parts.parcel() != NONE ? parts.parcel() : Math.max(parts.sheet(), parts.sub());
      draft.take(
          OfferField.CADASTRAL_PARCELS,
          Math.max(column, parts.section()),
          sent,
          reader.readParts(section, sheet, parcel, sub, ANY_MUNICIPALITY));
    }
  }

  private void fromWhole(OfferDraft draft, int column) {
    Cell cell = cell(draft, column);
    if (cell.isBlank()) {
      return;
    }
    Cell sub = parts.isComplete() ? Cell.empty() : cell(draft, parts.sub());
    Cell text = sub.isBlank() ? cell : Cell.of(cell.shown() + " sub " + sub.shown());
    draft.take(
        OfferField.CADASTRAL_PARCELS, column, text.shown(), reader.read(text, ANY_MUNICIPALITY));
    CadastreReader.register(cell.shown())
        .ifPresent(
            r -> draft.complete(OfferField.CADASTRAL_REGISTER, r, "derived_from_cadastral_data"));
  }

  private Cell cell(OfferDraft draft, int column) {
    Cell cell = column == NONE ? Cell.empty() : draft.cell(column);
    return words.isMissing(cell) ? Cell.empty() : cell;
  }
}
