package it.census.writers.catalogue;

import static it.census.writers.catalogue.CatalogueFixture.offer;
import static org.assertj.core.api.Assertions.assertThat;

import it.census.model.FieldType;
import it.census.model.Offer;
import it.census.model.OfferField;
import it.census.model.Parcel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OfferHashTest {

  private static String hash(Offer offer) {
    Object[] values = new Object[OfferField.values().length];
    for (OfferField field : OfferField.values()) {
      Object value = field.valueIn(offer);
      values[field.ordinal()] =
          value instanceof BigDecimal number ? BinaryRows.canonical(number) : value;
    }
    OfferHash hash = new OfferHash();
    return HexFormat.of()
        .formatHex(hash.content(hash.base(values), offer.cadastre().cadastralParcels()));
  }

  @Test
  void the_fingerprint_of_an_offer_never_changes_from_one_release_to_the_next() {
    // If this fails, every offer of every catalogue would seem changed: do not adapt it.
    assertThat(hash(offer("A-1")))
        .isEqualTo("19217c36c6dc08025244cbd5f0f4ed435ecc842a452c7d5800957f860660d8c2");
  }

  @Test
  void every_field_but_the_ids_counts() {
    Map<String, OfferField> seen = new LinkedHashMap<>();
    seen.put(hash(offer("A-1")), OfferField.OFFER_ID);
    for (OfferField field : OfferField.values()) {
      String hash = hash(offer("A-1").with(field, value(field.type())));
      if (field == OfferField.OFFER_ID || field == OfferField.SOURCE_ID) {
        assertThat(hash).as(field.key()).isEqualTo(hash(offer("A-1")));
      } else {
        assertThat(seen.put(hash, field)).as(field.key()).isNull();
      }
    }
  }

  @Test
  void nothing_and_an_empty_text_are_the_same() {
    assertThat(hash(offer("A-1").with(OfferField.LOCALITY, ""))).isEqualTo(hash(offer("A-1")));
  }

  @Test
  void equal_numbers_are_equal_however_they_are_written() {
    assertThat(hash(offer("A-1").with(OfferField.LAND_AREA_M2, new BigDecimal("1500.500"))))
        .isEqualTo(hash(offer("A-1")));
    assertThat(hash(offer("A-1").with(OfferField.LAND_AREA_M2, new BigDecimal("0.00"))))
        .isEqualTo(hash(offer("A-1").with(OfferField.LAND_AREA_M2, BigDecimal.ZERO)));
  }

  @Test
  void values_cannot_be_taken_for_others_by_where_they_are_cut() {
    Offer one = offer("A-1").with(OfferField.INTENDED_USES, List.of("A", "BC"));
    Offer two = offer("A-1").with(OfferField.INTENDED_USES, List.of("AB", "C"));
    Offer three = offer("A-1").with(OfferField.INTENDED_USES, List.of("ABC"));

    assertThat(List.of(hash(one), hash(two), hash(three))).doesNotHaveDuplicates();
  }

  private static Object value(FieldType type) {
    return switch (type) {
      case STRING, TEXT, CODE, URL, EMAIL -> "x";
      case CODES, URLS -> List.of("x");
      case PARCELS -> List.of(Parcel.parse("/1/2"));
      case INTEGER -> 7;
      case DECIMAL -> new BigDecimal("7");
      case BOOLEAN -> true;
      case DATE -> LocalDate.of(2026, 3, 1);
    };
  }
}
