package it.census.readers.config;

import it.census.model.FieldType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;

/** How a value without a code list is written in a configuration file, by type of field. */
final class PlainValues {

  /**
   * A way of writing.
   *
   * @param it what is expected, in Italian
   */
  private record Form(Predicate<String> test, String it, String en) {}

  private static final Map<FieldType, Form> FORMS = new EnumMap<>(FieldType.class);

  static {
    Form web = new Form(Addresses::isWeb, "un indirizzo web", "a web address");
    FORMS.put(FieldType.URL, web);
    FORMS.put(FieldType.URLS, web);
    FORMS.put(
        FieldType.EMAIL, new Form(Addresses::isEmail, "un indirizzo e-mail", "an e-mail address"));
    FORMS.put(
        FieldType.INTEGER,
        new Form(v -> v.matches("-?\\d{1,9}"), "un numero intero", "a whole number"));
    FORMS.put(
        FieldType.DECIMAL,
        new Form(
            PlainValues::isDecimal,
            "un numero, con il punto per i decimali",
            "a number, with a point for decimals"));
    FORMS.put(
        FieldType.DATE,
        new Form(PlainValues::isDate, "una data come 2026-12-31", "a date such as 2026-12-31"));
  }

  private PlainValues() {}

  /** Whether a value is written as its type wants; a problem says how if not. */
  static boolean check(String key, String value, FieldType type, Spot at, Problems problems) {
    Form form = FORMS.get(type);
    if (form == null || form.test().test(value)) {
      return true;
    }
    problems.add(
        at,
        "`" + key + ": " + value + "` deve essere " + form.it(),
        "`" + key + ": " + value + "` must be " + form.en());
    return false;
  }

  private static boolean isDate(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeParseException noDate) {
      return false;
    }
  }

  private static boolean isDecimal(String text) {
    try {
      Keys.plainDecimal(text);
      return true;
    } catch (NumberFormatException noNumber) {
      return false;
    }
  }
}
