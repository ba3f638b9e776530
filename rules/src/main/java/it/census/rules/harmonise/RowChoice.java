package it.census.rules.harmonise;

import it.census.model.OfferField;
import it.census.rules.columns.ColumnPlan;
import it.census.rules.rule.Demands;
import it.census.rules.rule.KindClass;
import it.census.rules.values.HeaderUnits;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One column for two fields, told apart row by row: a column {@code Prezzo} is the rent of what is
 * offered for nothing but lease, a column {@code Superficie} the floor area of a building. Comes
 * after kind and forms of transaction.
 *
 * @param other the field on rows that say so
 * @param column the plan of the column
 * @param usually the step for the field of all other rows
 * @param otherwise the step for the other field
 */
record RowChoice(
    OfferField other, ColumnPlan column, RowStep usually, RowStep otherwise, Demands demands)
    implements RowStep {

  /** Forms of transaction for which a rent is paid and never a price. */
  private static final Set<String> FOR_RENT =
      Set.of("LOCAZIONE", "CONCESSIONE", "CONCESSIONE_VALORIZZAZIONE");

  @Override
  public void apply(OfferDraft draft) {
    if (!isOther(draft)) {
      usually.apply(draft);
      return;
    }
    boolean given = draft.has(other);
    otherwise.apply(draft);
    if (other == OfferField.RENT_EUR_YEAR && !given && draft.has(other)) {
      tellRent(draft);
    }
  }

  /** What says for how long it is due is a rent for sure. */
  private void tellRent(OfferDraft draft) {
    String sum = draft.cell(column.index()).shown();
    boolean period =
        column.conventions().header().period().isPresent()
            || HeaderUnits.ofSum(sum).period().isPresent();
    if (!period) {
      draft.say(HarmoniseNotices.PRICE_READ_AS_RENT, other, column.index(), sum, Map.of());
    }
  }

  private boolean isOther(OfferDraft draft) {
    return switch (other) {
      case RENT_EUR_YEAR -> isForRent(draft);
      case SALE_PRICE_EUR -> !isForRent(draft);
      case GROSS_FLOOR_AREA_M2 -> isKind(draft, KindClass.BUILDING);
      case LAND_AREA_M2 -> isKind(draft, KindClass.LAND);
      default -> false;
    };
  }

  private static boolean isForRent(OfferDraft draft) {
    List<String> forms = draft.values().texts(OfferField.TRANSACTION_TYPES);
    return !forms.isEmpty() && FOR_RENT.containsAll(forms);
  }

  private boolean isKind(OfferDraft draft, KindClass kindClass) {
    String kind = draft.values().text(OfferField.KIND);
    return kind != null && demands.classOf(kind).equals(Optional.of(kindClass));
  }
}
