package it.census.jobs.benchmark;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares a value of the catalogue with the truth. */
final class Truths {

  /** About three metres. */
  private static final double DEGREES = 0.00003;

  private Truths() {}

  /** A value as the published files write it. */
  static String text(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    return value instanceof List<?> list
        ? list.stream().map(Truths::text).collect(Collectors.joining("|"))
        : value.toString();
  }

  static boolean same(String field, String truth, String got) {
    if (truth.equals(got)) {
      return true;
    }
    if (truth.isEmpty() || got.isEmpty()) {
      return false;
    }
    return switch (field) {
      case "latitude", "longitude" ->
          Math.abs(Double.parseDouble(truth) - Double.parseDouble(got)) < DEGREES;
      case "address" -> address(truth).equals(address(got));
      case "intended_uses",
          "constraints",
          "transaction_types",
          "incentive_zones",
          "cadastral_parcels" ->
          set(truth).equals(set(got));
      default ->
          isNumber(truth)
              && isNumber(got)
              && new BigDecimal(truth).compareTo(new BigDecimal(got)) == 0;
    };
  }

  /** Between street and number a comma says no more than a blank. */
  private static String address(String text) {
    return text.replace(",", "").replaceAll("\\s+", " ");
  }

  private static Set<String> set(String list) {
    return new TreeSet<>(List.of(list.split("\\|")));
  }

  private static boolean isNumber(String text) {
    return text.matches("-?\\d+(\\.\\d+)?");
  }
}
