package it.census.rules.book.text;

import it.census.model.Bilingual;
import it.census.model.Language;
import it.census.model.NoticeType;
import it.census.model.OfferField;
import it.census.model.PersonalTraces;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Telephone numbers, e-mail addresses and tax codes belong into the contact fields, which are never
 * published. A text of the public that seems to hold some is kept from the public side; the notice
 * does not repeat it.
 */
public final class PersonalDataInText implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("personal_data_in_text")
          .says(
              "«{field}» sembra contenere dati personali ({found_it}): il testo non sarà "
                  + "pubblicato.",
              "{field} seems to hold personal data ({found_en}): the text will not be published.")
          .fix(
              "Spostare i recapiti nei campi del referente e togliere i dati personali dal testo.",
              "Move contacts to the contact fields, and take personal data out of the text.")
          .because("Regulation (EU) 2016/679 art. 5 c. 1 lett. c: data minimisation.");

  private static final List<OfferField> FREE_TEXTS =
      Stream.of(OfferField.values()).filter(PersonalTraces::concerns).toList();

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    List<Finding> findings = new ArrayList<>();
    for (OfferField field : FREE_TEXTS) {
      String text = row.text(field);
      List<PersonalTraces.Kind> found = text == null ? List.of() : PersonalTraces.found(text);
      if (!found.isEmpty()) {
        findings.add(Finding.about(field).masked().with("found", labels(found)));
      }
    }
    return findings;
  }

  private static Bilingual labels(List<PersonalTraces.Kind> found) {
    return new Bilingual(in(found, Language.IT), in(found, Language.EN));
  }

  private static String in(List<PersonalTraces.Kind> found, Language language) {
    return found.stream().map(kind -> kind.label().in(language)).collect(Collectors.joining(", "));
  }
}
