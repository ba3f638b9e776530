package it.census.rules.book.text;

import static it.census.model.OfferField.DESCRIPTION;
import static it.census.model.OfferField.DESCRIPTION_EN;
import static it.census.model.OfferField.NAME;
import static it.census.model.OfferField.NAME_EN;

import it.census.model.NoticeType;
import it.census.model.OfferField;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The English text is read by people who do not read Italian: a copy of the Italian one does not
 * help them. Titles of up to three words may be proper names.
 */
public final class EnglishTextNotTranslated implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("english_text_not_translated")
          .says("«{field}» è uguale al testo italiano.", "{field} is the same as the Italian text.")
          .fix(
              "Tradurre il testo, o lasciare vuoto il campo inglese.",
              "Translate the text, or leave the English field empty.")
          .because("Editorial: the showcase is bilingual.");

  private static final int WORDS_OF_A_PROPER_NAME = 3;

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    List<Finding> findings = new ArrayList<>();
    check(row, NAME, NAME_EN, findings);
    check(row, DESCRIPTION, DESCRIPTION_EN, findings);
    return findings;
  }

  private static void check(
      JudgedRow row, OfferField italian, OfferField english, List<Finding> findings) {
    String original = row.text(italian);
    String translation = row.text(english);
    if (original != null
        && translation != null
        && plain(original).equals(plain(translation))
        && plain(original).split(" ").length > WORDS_OF_A_PROPER_NAME) {
      findings.add(Finding.about(english));
    }
  }

  private static String plain(String text) {
    return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
