package it.census.rules.book.identity;

import static it.census.model.OfferField.NAME;
import static it.census.model.OfferField.SOURCE_REFERENCE;

import it.census.model.NoticeType;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import java.util.List;

/**
 * A title that is only a number, or repeats the supplier's reference, tells an investor nothing.
 */
public final class NameSaysNothing implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("name_says_nothing")
          .says(
              "La denominazione «{value}» è solo un numero o ripete il riferimento: a chi "
                  + "cerca non dice nulla.",
              "The name \"{value}\" is only a number or repeats the reference: it tells a "
                  + "seeker nothing.")
          .fix(
              "Indicare un nome che dica che cosa e dove, per esempio «Capannone in via dei "
                  + "Fabbri».",
              "Give a name that says what and where, for instance \"Shed in via dei Fabbri\".")
          .because("Editorial: the name is the title in the showcase.");

  private static final int FEWEST_LETTERS = 3;

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    String name = row.text(NAME);
    boolean empty =
        name != null
            && (name.equalsIgnoreCase(row.text(SOURCE_REFERENCE))
                || letters(name) < FEWEST_LETTERS);
    return empty ? List.of(Finding.about(NAME)) : List.of();
  }

  private static long letters(String name) {
    return name.codePoints().filter(Character::isLetter).count();
  }
}
