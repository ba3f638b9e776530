package it.census.jobs.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One invented offer with its true values by key of the dictionary, written as the published files
 * write them: decimals with a point, ISO dates, lists joined by a bar. An absent field is empty.
 */
final class TrueOffer {

  private final Map<String, String> values = new LinkedHashMap<>();

  TrueOffer set(String field, Object value) {
    values.put(field, String.valueOf(value));
    return this;
  }

  String get(String field) {
    return values.getOrDefault(field, "");
  }

  boolean has(String field) {
    return !get(field).isEmpty();
  }

  void empty(String field) {
    values.remove(field);
  }

  /** The offer once for each of its parcels, as registers list it. */
  List<TrueOffer> byParcel() {
    List<TrueOffer> rows = new ArrayList<>();
    for (String parcel : get("cadastral_parcels").split("\\|")) {
      TrueOffer row = new TrueOffer();
      row.values.putAll(values);
      rows.add(row.set("cadastral_parcels", parcel));
    }
    return rows;
  }

  boolean isLand() {
    return get("kind").equals("AREA_LIBERA")
        || get("kind").equals("LOTTO")
        || get("kind").equals("AREA_DISMESSA");
  }
}
