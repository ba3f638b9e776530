package it.census.rules.book.ownership;

import static it.census.model.OfferField.PUBLISH_CONSENT;

import it.census.model.NoticeType;
import it.census.rules.rule.Codes;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import java.util.List;

/** Nothing is published without the consent of who offers it. */
public final class PublishConsentMissing implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("publish_consent_missing")
          .says(
              "Manca il consenso alla pubblicazione: l'offerta non sarà pubblicata.",
              "The consent to publication is missing: the offer will not be published.")
          .fix(
              "Indicare SI o NO; se c'è un accordo per tutta la fonte, il consenso può essere "
                  + "un valore predefinito.",
              "Give SI or NO; where there is an agreement for the whole source, consent can "
                  + "be a default.")
          .because(
              "Dictionary: publish_consent is mandatory for the CRM; the public side needs SI.");

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    return row.lacks(PUBLISH_CONSENT) || row.is(PUBLISH_CONSENT, Codes.CONSENT_NOT_STATED)
        ? List.of(Finding.about(PUBLISH_CONSENT))
        : List.of();
  }
}
