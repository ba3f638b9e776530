package it.census.rules.book.ownership;

import static it.census.model.OfferField.OWNERSHIP_KIND;
import static it.census.model.OfferField.OWNER_TYPE;

import it.census.model.NoticeType;
import it.census.rules.rule.Codes;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import java.util.List;

/** A municipality does not own privately, a company does not own publicly. */
public final class OwnerTypeContradictsOwnership implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("owner_type_contradicts_ownership")
          .says(
              "Il tipo di proprietario «{value}» contraddice la proprietà «{ownership}».",
              "The type of owner \"{value}\" contradicts the ownership \"{ownership}\".")
          .fix(
              "Correggere uno dei due campi; «mista» se la proprietà è condivisa.",
              "Mend one of the two fields; mixed where ownership is shared.")
          .because("Code lists owner_type and ownership_kind contradict each other.");

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    boolean contradictory =
        (row.is(OWNERSHIP_KIND, Codes.PRIVATE) && row.isOneOf(OWNER_TYPE, Codes.PUBLIC_OWNERS))
            || (row.is(OWNERSHIP_KIND, Codes.PUBLIC)
                && row.isOneOf(OWNER_TYPE, Codes.PRIVATE_OWNERS));
    return contradictory
        ? List.of(Finding.about(OWNER_TYPE).with("ownership", row.shown(OWNERSHIP_KIND)))
        : List.of();
  }
}
