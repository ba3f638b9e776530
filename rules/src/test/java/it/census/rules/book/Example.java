package it.census.rules.book;

import it.census.model.FieldType;
import it.census.model.Offer;
import it.census.model.OfferField;
import it.census.model.OfferValues;
import it.census.model.Parcel;
import it.census.model.Place;
import it.census.rules.rule.CellOrigins;
import it.census.rules.rule.IdentityBasis;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.MunicipalityReading;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * One example of the specification files ({@code *.yml} beside the tests): an offer that is in
 * order but for what the example changes, and everything the book has to say of it. Written to be
 * read and extended by people who do not program.
 */
record Example(
    String rule,
    String when,
    JudgedRow row,
    List<String> expected,
    String says,
    Map<OfferField, Object> leaves,
    List<OfferField> empties) {

  private static final List<String> FILES =
      List.of(
          "structure",
          "identity",
          "location",
          "kind",
          "availability",
          "ownership",
          "size",
          "building",
          "cadastre",
          "planning",
          "price",
          "environment",
          "text");

  private static final Map<String, Map<String, Object>> OFFERS = load("base-offers");

  static final Place.SheetRow ROW = new Place.SheetRow("Offerte", 12);

  @Override
  public String toString() {
    return rule + ": " + when;
  }

  /** Every example of every file. */
  static List<Example> all() {
    List<Example> examples = new ArrayList<>();
    for (String file : FILES) {
      Map<String, List<Map<String, Object>>> rules = load(file);
      rules.forEach((rule, list) -> list.forEach(e -> examples.add(example(rule, e))));
    }
    return examples;
  }

  /** A row that is in order: {@code shed}, {@code lot} or {@code derelict_site}. */
  static JudgedRow row(String base) {
    return row(base, Map.of(), Map.of());
  }

  static JudgedRow row(String base, Map<OfferField, Object> changed) {
    OfferValues values = row(base).offer().values();
    changed.forEach(values::set);
    return new JudgedRow(
        Offer.of(values),
        ROW,
        CellOrigins.unknown(ROW),
        MunicipalityReading.RESOLVED,
        IdentityBasis.REFERENCE,
        List.of());
  }

  private static Example example(String rule, Map<String, Object> yaml) {
    String base =
        OFFERS.keySet().stream()
            .filter(yaml::containsKey)
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(rule + ": which offer?"));
    Map<String, Object> leaves = map(yaml.get("leaves"));
    Map<OfferField, Object> left = new LinkedHashMap<>();
    List<OfferField> emptied = new ArrayList<>();
    leaves.forEach(
        (key, value) -> {
          if (isNothing(value)) {
            emptied.add(field(key));
          } else {
            left.put(field(key), value(field(key), value));
          }
        });
    return new Example(
        rule,
        (String) yaml.get("when"),
        row(base, map(yaml.get(base)), yaml),
        strings(yaml.get("notices")),
        (String) yaml.getOrDefault("says", ""),
        left,
        emptied);
  }

  private static JudgedRow row(String base, Map<String, Object> changed, Map<String, Object> yaml) {
    OfferValues values = new OfferValues();
    Objects.requireNonNull(OFFERS.get(base)).forEach((k, v) -> set(values, k, v));
    changed.forEach((k, v) -> set(values, k, v));
    return new JudgedRow(
        Offer.of(values),
        ROW,
        new SentCells(map(yaml.get("sent"))),
        MunicipalityReading.valueOf((String) yaml.getOrDefault("municipality", "RESOLVED")),
        IdentityBasis.valueOf((String) yaml.getOrDefault("identity", "REFERENCE")),
        List.of());
  }

  private static void set(OfferValues values, String key, Object value) {
    OfferField field = field(key);
    values.set(field, isNothing(value) ? null : value(field, value));
  }

  /** A tilde is a text for this parser of YAML. */
  private static boolean isNothing(Object yaml) {
    return yaml == null || yaml.equals("~");
  }

  private static Object value(OfferField field, Object yaml) {
    FieldType type = field.type();
    return switch (type) {
      case STRING, TEXT, CODE, URL, EMAIL -> yaml.toString();
      case CODES, URLS -> strings(yaml);
      case PARCELS -> strings(yaml).stream().map(Parcel::parse).toList();
      case INTEGER -> Integer.valueOf(yaml.toString());
      case DECIMAL -> new BigDecimal(yaml.toString());
      case BOOLEAN -> yaml;
      case DATE -> LocalDate.parse(yaml.toString());
    };
  }

  private static List<String> strings(Object yaml) {
    if (yaml == null) {
      return List.of();
    }
    return yaml instanceof List<?> list
        ? list.stream().map(Object::toString).toList()
        : List.of(yaml.toString());
  }

  private static OfferField field(String key) {
    return OfferField.find(key).orElseThrow(() -> new IllegalArgumentException("no field " + key));
  }

  @SuppressWarnings("unchecked") // YAML maps of the files beside the tests have text keys
  private static Map<String, Object> map(Object yaml) {
    return yaml == null ? Map.of() : (Map<String, Object>) yaml;
  }

  @SuppressWarnings("unchecked") // as the files beside the tests are written
  private static <T> Map<String, T> load(String file) {
    try (InputStream yaml =
        Objects.requireNonNull(Example.class.getResourceAsStream(file + ".yml"), file)) {
      String text = new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
      LoadSettings settings = LoadSettings.builder().setLabel(file).build();
      return (Map<String, T>) new Load(settings).loadFromString(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The cells of the row: one a field, in the order of the dictionary. */
  private record SentCells(Map<String, Object> sent) implements CellOrigins {
    @Override
    public Place placeOf(OfferField field) {
      return sent.containsKey(field.key()) ? ROW.cell(field.ordinal(), "") : ROW;
    }

    @Override
    public String sent(OfferField field) {
      return sent.getOrDefault(field.key(), "").toString();
    }
  }
}
