package it.census.rules.book.ownership;

import static it.census.model.OfferField.OWNER_TYPE;

import it.census.model.NoticeType;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import java.util.List;

/** The type of owner tells the CRM whom an investor will deal with. */
public final class OwnerTypeMissing implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("owner_type_missing")
          .says(
              "Manca il tipo di proprietario (comune, impresa, consorzio …).",
              "The type of owner is missing (municipality, company, consortium ...).")
          .fix(
              "Indicare una voce dell'elenco owner_type; se vale per tutta la fonte, può "
                  + "essere un valore predefinito.",
              "Give an entry of the list owner_type; if it holds for the whole source it can "
                  + "be a default.")
          .because("Dictionary: owner_type is mandatory for the CRM.");

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    return row.lacks(OWNER_TYPE) ? List.of(Finding.about(OWNER_TYPE)) : List.of();
  }
}
