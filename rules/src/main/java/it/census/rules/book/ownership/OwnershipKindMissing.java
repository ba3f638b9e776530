package it.census.rules.book.ownership;

import static it.census.model.OfferField.OWNERSHIP_KIND;

import it.census.model.NoticeType;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import java.util.List;

/** Public and private offers follow different procedures. */
public final class OwnershipKindMissing implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("ownership_kind_missing")
          .says(
              "Non è indicato se la proprietà è pubblica o privata.",
              "It is not told whether the owner is public or private.")
          .fix(
              "Indicare PUBBLICA, PRIVATA o MISTA; se vale per tutta la fonte, può essere un "
                  + "valore predefinito.",
              "Give PUBBLICA, PRIVATA or MISTA; if it holds for the whole source it can be a "
                  + "default.")
          .because("Dictionary: ownership_kind is mandatory for CRM and showcase.");

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    return row.lacks(OWNERSHIP_KIND) ? List.of(Finding.about(OWNERSHIP_KIND)) : List.of();
  }
}
