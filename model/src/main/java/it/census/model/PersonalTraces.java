package it.census.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what in a free text seems to identify a person: a telephone number, an e-mail address, a
 * tax code, a VAT number. Such a text is kept from the public side and told to the supplier,
 * because contacts have fields of their own, which are never published (GDPR art. 5: data
 * minimisation).
 *
 * <p>A guess in favour of the person: a number that merely looks like a telephone number is taken
 * for one. Dates, amounts with decimals, cadastral numbers and postal codes are not.
 */
public final class PersonalTraces {

  /** What was found. */
  public enum Kind {
    EMAIL("indirizzo e-mail", "e-mail address"),
    TAX_CODE("codice fiscale", "tax code"),
    VAT_NUMBER("partita IVA", "VAT number"),
    PHONE("numero di telefono", "telephone number");

    private final Bilingual label;

    Kind(String it, String en) {
      this.label = new Bilingual(it, en);
    }

    public Bilingual label() {
      return label;
    }
  }

  private static final Pattern EMAIL =
      Pattern.compile(
          "[A-Za-z0-9][A-Za-z0-9._%+-]{0,63} ?(?:@|[(\\[](?:at|chiocciola)[)\\]]) ?"
              + "[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,8}",
          Pattern.CASE_INSENSITIVE);

  /** Italian tax code; digits may be replaced by letters where two persons would share one. */
  private static final Pattern TAX_CODE =
      Pattern.compile(
          "(?<![A-Za-z0-9])[A-Z]{3} ?[A-Z]{3} ?[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2} ?"
              + "[A-Z][0-9LMNPQRSTUV]{3} ?[A-Z](?![A-Za-z0-9])",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ELEVEN_DIGITS =
      Pattern.compile("(?<![0-9.,/])[0-9]{11}(?![0-9.,/])");

  /** A number announced as one: whatever follows the word. */
  private static final Pattern ANNOUNCED_PHONE =
      Pattern.compile(
          "(?<![a-z])(?:tel(?:efono)?|cell(?:ulare)?|mobile|phone|fax|whatsapp)\\b[^0-9+\\n]{0,12}"
              + "\\+?[0-9](?:[ ./-]?[0-9]){4,14}",
          Pattern.CASE_INSENSITIVE);

  /** With country code, an Italian mobile number, an Italian landline; in this order. */
  private static final Pattern PHONE =
      Pattern.compile(
          "(?<![0-9.,/+])(?:"
              + "(?:\\+|00)[1-9][0-9](?:[ ./-]{0,2}[0-9]){7,12}"
              + "|3[0-9]{2}(?:[ ./-]?[0-9]){7}"
              + "|0[1-9][0-9]{0,2}(?:[ /-]|[.](?=[0-9]{5})| [/-] )[0-9](?:[ .-]?[0-9]){4,7}"
              + "|0[1-9][0-9]{7,8}"
              + ")(?![0-9]|[.,/][0-9])");

  private static final Pattern DATE = Pattern.compile("[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{2,4}");

  private static final String BLOT = "[…]";

  private static final int VAT_DIGITS = 11;

  /** An announced number may be short. */
  private static final int FEWEST_PHONE_DIGITS = 5;

  private static final int FEWEST_UNANNOUNCED_DIGITS = 7;

  private PersonalTraces() {}

  /**
   * Whether a field may hold a text of the supplier's own words that the public reads; the others
   * hold codes, numbers, addresses of the web, or are never published.
   */
  public static boolean concerns(OfferField field) {
    return field.confidentiality() == Confidentiality.PUBLIC
        && (field.type() == FieldType.STRING || field.type() == FieldType.TEXT)
        && field.codeList().isEmpty();
  }

  /** What seems to identify a person in this text, each kind once; empty where nothing does. */
  public static List<Kind> found(String text) {
    Signs signs = Signs.of(text);
    List<Kind> found = new ArrayList<>(0);
    if (signs.mayHoldEmail() && EMAIL.matcher(text).find()) {
      found.add(Kind.EMAIL);
    }
    if (signs.mayHoldTaxCode() && TAX_CODE.matcher(text).find()) {
      found.add(Kind.TAX_CODE);
    }
    if (signs.longestNumber() >= VAT_DIGITS && holdsVatNumber(text)) {
      found.add(Kind.VAT_NUMBER);
    }
    if (signs.longestNumber() >= FEWEST_PHONE_DIGITS && holdsPhone(text, signs)) {
      found.add(Kind.PHONE);
    }
    return List.copyOf(found);
  }

  /** The text without what seems to identify a person: for logs, where nobody needs it. */
  public static String blotted(String text) {
    if (found(text).isEmpty()) {
      return text;
    }
    String blotted = EMAIL.matcher(text).replaceAll(BLOT);
    blotted = TAX_CODE.matcher(blotted).replaceAll(BLOT);
    blotted = ANNOUNCED_PHONE.matcher(blotted).replaceAll(BLOT);
    blotted =
        PHONE
            .matcher(blotted)
            .replaceAll(
                phone ->
                    DATE.matcher(phone.group()).lookingAt()
                        ? Matcher.quoteReplacement(phone.group())
                        : BLOT);
    return ELEVEN_DIGITS
        .matcher(blotted)
        .replaceAll(number -> hasVatCheckDigit(number.group()) ? BLOT : number.group());
  }

  /**
   * What one pass over a text tells; it spares nearly all texts the search, which costs a hundred
   * times more.
   *
   * @param longestNumber digits of the longest number, with up to three signs between any two of
   *     them
   * @param mayHoldTaxCode whether a letter stands right before a digit
   * @param mayHoldEmail whether there is an at sign, or a bracket that may hold a written one
   */
  private record Signs(int longestNumber, boolean mayHoldTaxCode, boolean mayHoldEmail) {

    private static final int SIGNS_BETWEEN_DIGITS = 3;

    static Signs of(String text) {
      int longest = 0;
      int digits = 0;
      int between = 0;
      boolean letterBeforeDigit = false;
      boolean at = false;
      boolean afterLetter = false;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        boolean digit = c >= '0' && c <= '9';
        if (digit) {
          digits++;
          between = 0;
          longest = Math.max(longest, digits);
          letterBeforeDigit |= afterLetter;
        } else if (" ./-".indexOf(c) < 0 || ++between > SIGNS_BETWEEN_DIGITS) {
          digits = 0;
          between = 0;
        }
        at |= c == '@' || c == '(' || c == '[';
        afterLetter = Character.isLetter(c);
      }
      return new Signs(longest, letterBeforeDigit, at);
    }
  }

  private static boolean holdsPhone(String text, Signs signs) {
    if (ANNOUNCED_PHONE.matcher(text).find()) {
      return true;
    }
    if (signs.longestNumber() < FEWEST_UNANNOUNCED_DIGITS) {
      return false;
    }
    Matcher phone = PHONE.matcher(text);
    while (phone.find()) {
      if (!DATE.matcher(phone.group()).lookingAt()) {
        return true;
      }
    }
    return false;
  }

  private static boolean holdsVatNumber(String text) {
    Matcher number = ELEVEN_DIGITS.matcher(text);
    while (number.find()) {
      if (hasVatCheckDigit(number.group())) {
        return true;
      }
    }
    return false;
  }

  /** Luhn's check digit, as the Italian VAT number carries it (DPR 633/1972 art. 35). */
  private static boolean hasVatCheckDigit(String digits) {
    int sum = 0;
    for (int i = 0; i < 11; i++) {
      int digit = digits.charAt(i) - '0';
      int weighed = i % 2 == 0 ? digit : digit * 2;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return sum % 10 == 0 && !digits.equals("00000000000");
  }
}
