package it.census.rules.book.ownership;

import static it.census.model.OfferField.CONTACT_EMAIL;
import static it.census.model.OfferField.CONTACT_PHONE;

import it.census.model.NoticeType;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import java.util.List;

/**
 * Somebody has to answer when an investor asks. Contacts are for the CRM alone and never published.
 * Where most rows of a table lack one, that is said of the table and not of each row.
 */
public final class ContactMissing implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("contact_missing")
          .says(
              "Manca un recapito (e-mail o telefono) a cui rivolgersi.",
              "A contact is missing (e-mail or telephone).")
          .fix(
              "Indicare l'e-mail o il telefono dell'ufficio; i recapiti non vengono pubblicati.",
              "Give the e-mail address or telephone of the office; contacts are not published.")
          .because("Dictionary: contacts are what the CRM asks for beyond the rest.");

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    boolean lacking = row.lacks(CONTACT_EMAIL) && row.lacks(CONTACT_PHONE);
    return lacking && !row.origins().isToldOfAll(CONTACT_EMAIL)
        ? List.of(Finding.about(CONTACT_EMAIL))
        : List.of();
  }
}
