package it.census.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class OfferFieldTest {

  @Test
  void the_dictionary_in_the_code_is_the_published_one_line_by_line() throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("group,field,label_it,label_en,type,unit,code_list,crm,showcase,confidentiality");
    for (OfferField field : OfferField.values()) {
      lines.add(line(field));
    }

    assertThat(lines).isEqualTo(publishedLines());
  }

  @Test
  void every_field_is_the_component_of_a_record_with_the_java_type_of_its_kind() {
    Map<String, Type> expected = new LinkedHashMap<>();
    for (OfferField field : OfferField.values()) {
      expected.put(field.key(), javaType(field.type()));
    }

    assertThat(components()).isEqualTo(expected);
  }

  @Test
  void an_offer_gives_back_every_value_it_was_built_from() {
    OfferValues values = new OfferValues();
    for (OfferField field : OfferField.values()) {
      values.set(field, sample(field));
    }

    Offer offer = Offer.of(values);

    for (OfferField field : OfferField.values()) {
      assertThat(field.valueIn(offer)).as(field.key()).isEqualTo(sample(field));
      assertThat(field.isFilledIn(offer)).as(field.key()).isTrue();
      Offer emptied = offer.with(field, null);
      assertThat(field.isFilledIn(emptied)).as(field.key()).isFalse();
      assertThat(emptied.with(field, sample(field))).isEqualTo(offer);
    }
  }

  private static String line(OfferField field) {
    return String.join(
        ",",
        field.group().name().toLowerCase(Locale.ROOT),
        field.key(),
        quoted(field.label().it()),
        quoted(field.label().en()),
        field.type().key(),
        field.unit().orElse(""),
        field.codeList().orElse(""),
        field.crm().key(),
        field.showcase().key(),
        field.confidentiality().name());
  }

  private static String quoted(String text) {
    return text.contains(",") ? '"' + text + '"' : text;
  }

  private static List<String> publishedLines() throws IOException {
    try (InputStream csv =
        Objects.requireNonNull(OfferFieldTest.class.getResourceAsStream("/offer-fields.csv"))) {
      return new String(csv.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  /** Every component of the group records, named as the dictionary names fields, in order. */
  private static Map<String, Type> components() {
    Map<String, Type> components = new LinkedHashMap<>();
    for (RecordComponent group : Offer.class.getRecordComponents()) {
      for (RecordComponent component : group.getType().getRecordComponents()) {
        String key = component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        components.put(key, plain(component.getGenericType()));
      }
    }
    return components;
  }

  private static Type plain(Type type) {
    return type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type;
  }

  /** The type of a value; of a list, that of its elements. */
  private static Class<?> javaType(FieldType type) {
    return switch (type) {
      case STRING, TEXT, CODE, CODES, URL, URLS, EMAIL -> String.class;
      case PARCELS -> Parcel.class;
      case INTEGER -> Integer.class;
      case DECIMAL -> BigDecimal.class;
      case BOOLEAN -> Boolean.class;
      case DATE -> LocalDate.class;
    };
  }

  private static Object sample(OfferField field) {
    return switch (field.type()) {
      case STRING, TEXT, CODE, URL, EMAIL -> "value of " + field.key();
      case CODES, URLS -> List.of("first of " + field.key(), "second");
      case PARCELS -> List.of(new Parcel("A", "12", "345", "6"));
      case INTEGER -> 1000 + Arrays.asList(OfferField.values()).indexOf(field);
      case DECIMAL -> new BigDecimal(Arrays.asList(OfferField.values()).indexOf(field) + ".5");
      case BOOLEAN -> true;
      case DATE -> LocalDate.of(2026, 3, 1);
    };
  }
}
