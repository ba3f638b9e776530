package it.census.rules.harmonise;

import it.census.model.Cell;
import it.census.model.OfferField;
import it.census.rules.values.EmailReader;
import it.census.rules.values.PhoneReader;
import it.census.rules.values.Reading;
import it.census.rules.values.TextReader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits a column of contacts into e-mail address, telephone number and name: whom to ask, in
 * whatever order a supplier wrote it. What columns of their own say has precedence.
 */
record ContactStep(
    int column, CellWords words, TextReader texts, EmailReader emails, PhoneReader phones)
    implements RowStep {

  private static final String RULE = "contact_split";
  private static final int LONGEST = 1_000;

  private static final Pattern EMAIL = Pattern.compile("[^\\s,;:<>()\\[\\]]+@[^\\s,;:<>()\\[\\]]+");

  private static final Pattern PHONE = Pattern.compile("(?:\\+|\\b00)?\\d[\\d ./()-]{4,}\\d");

  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)\\b(?:e-?mail|mail|pec|tel(?:efono)?|cell(?:ulare)?|fax|n|rif|contatt[oi]|referente)\\b\\s*[.:]*");

  private static final Pattern LOOSE_SIGNS =
      Pattern.compile("[\\s,;:/|<>()\\-–]*[,;:/|<>()][\\s,;:/|<>()\\-–]*");

  /** What stood between a name and what was taken out behind it. */
  private static final Pattern AT_THE_ENDS = Pattern.compile("^[\\s\\-–]+|[\\s\\-–]+$");

  @Override
  public void apply(OfferDraft draft) {
    Cell cell = draft.cell(column);
    if (words.isMissing(cell) || cell.shown().length() > LONGEST) {
      return;
    }
    String rest = cell.shown();
    Matcher email = EMAIL.matcher(rest);
    if (email.find()) {
      take(draft, OfferField.CONTACT_EMAIL, emails.read(Cell.of(email.group())));
      rest = EMAIL.matcher(rest).replaceAll(" ");
    }
    Matcher phone = PHONE.matcher(rest);
    if (phone.find()) {
      take(draft, OfferField.CONTACT_PHONE, phones.read(Cell.of(phone.group().strip())));
      rest = PHONE.matcher(rest).replaceAll(" ");
    }
    String name =
        AT_THE_ENDS
            .matcher(LOOSE_SIGNS.matcher(LABEL.matcher(rest).replaceAll(" ")).replaceAll(" "))
            .replaceAll("");
    if (name.codePoints().anyMatch(Character::isLetter)) {
      take(draft, OfferField.CONTACT_NAME, texts.name(Cell.of(name)));
    }
  }

  private void take(OfferDraft draft, OfferField field, Reading<String> reading) {
    if (!draft.has(field)) {
      boolean whole =
          reading.value().filter(draft.cell(column).shown().strip()::equals).isPresent();
      draft.take(field, column, whole ? reading : reading.by(RULE));
    }
  }
}
