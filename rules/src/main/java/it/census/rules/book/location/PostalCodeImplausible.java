package it.census.rules.book.location;

import static it.census.model.OfferField.POSTAL_CODE;
import static it.census.model.OfferField.PROVINCE;

import it.census.model.NoticeType;
import it.census.model.config.CodeList;
import it.census.model.config.Vocabulary;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The postal code has a fixed form, and begins alike all over a province. The forms of a province
 * stand in the column {@code postal_codes} of the code list {@code province}, {@code #} for a
 * digit, {@code @} for a letter, several joined by a bar; where none is given, any short code of
 * letters and digits will do.
 */
public final class PostalCodeImplausible implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("postal_code_implausible")
          .says(
              "«{field}»: «{value}» non è un codice postale di questa provincia ({expected}); "
                  + "il campo resta vuoto.",
              "{field}: \"{value}\" is no postal code of this province ({expected}); the field "
                  + "is left empty.")
          .fix(
              "Correggere il codice postale; se la cella è un numero, controllare che non "
                  + "abbia perso lo zero iniziale.",
              "Mend the postal code; if the cell is a number, check that it has not lost a "
                  + "leading zero.")
          .because("Code list province, column postal_codes.");

  /** Two to ten letters, digits, blanks and hyphens, with a digit among them. */
  private static final Pattern ANYWHERE =
      Pattern.compile("(?=.*[0-9])[0-9A-Za-z][0-9A-Za-z -]{1,8}[0-9A-Za-z]");

  private final Map<String, List<String>> forms = new HashMap<>();

  public PostalCodeImplausible(Vocabulary vocabulary) {
    for (CodeList.Entry province : vocabulary.codeList("province").entries()) {
      String column = province.attributes().getOrDefault("postal_codes", "");
      if (!column.isBlank()) {
        forms.put(province.code(), List.of(column.trim().split(" *\\| *")));
      }
    }
  }

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    String code = row.text(POSTAL_CODE);
    if (code == null) {
      return List.of();
    }
    String province = row.text(PROVINCE);
    List<String> forms =
        province == null ? List.of() : this.forms.getOrDefault(province, List.of());
    boolean plausible =
        forms.isEmpty()
            ? ANYWHERE.matcher(code).matches()
            : forms.stream().anyMatch(form -> fits(code, form));
    return plausible
        ? List.of()
        : List.of(
            Finding.about(POSTAL_CODE)
                .with("expected", forms.isEmpty() ? "####" : String.join(", ", forms))
                .emptying(POSTAL_CODE));
  }

  private static boolean fits(String code, String form) {
    if (code.length() != form.length()) {
      return false;
    }
    for (int i = 0; i < form.length(); i++) {
      char expected = form.charAt(i);
      char found = code.charAt(i);
      boolean same =
          switch (expected) {
            case '#' -> Character.isDigit(found);
            case '@' -> Character.isLetter(found);
            default -> expected == found;
          };
      if (!same) {
        return false;
      }
    }
    return true;
  }
}
