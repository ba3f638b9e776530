package it.census.rules.harmonise;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** How corrections show a value: decimals with a point, ISO dates, lists joined by {@code |}. */
final class ValueTexts {

  private ValueTexts() {}

  static String of(Object value) {
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    if (value instanceof List<?> list) {
      return list.stream().map(ValueTexts::of).collect(Collectors.joining("|"));
    }
    return value.toString();
  }
}
