package it.census.rules.rule;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.model.Bilingual;
import it.census.model.Expectation;
import it.census.model.Offer;
import it.census.model.OfferField;
import it.census.model.OfferValues;
import it.census.model.Parcel;
import it.census.model.config.CodeList;
import it.census.model.config.Vocabulary;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemandsTest {

  private static final Offer NOTHING = Offer.of(new OfferValues());

  @Test
  void the_list_of_kinds_says_what_is_land_and_what_a_building() {
    Demands demands =
        demands(Map.of("MULINO", Map.of("class", "BUILDING"), "PRATO", Map.of("class", "AREA")));

    assertThat(demands.isBuilding(of("MULINO"))).isTrue();
    assertThat(demands.isLand(of("MULINO"))).isFalse();
    assertThat(demands.isLand(of("PRATO"))).isTrue();
    assertThat(demands.isLand(of("BOSCO"))).isFalse();
  }

  @Test
  void a_kind_left_without_class_is_neither() {
    Demands demands = demands(Map.of("CAPANNONE", Map.of("class", "")));

    assertThat(demands.isBuilding(of("CAPANNONE"))).isFalse();
    assertThat(demands.isLand(of("CAPANNONE"))).isFalse();
  }

  @Test
  void a_list_without_the_column_goes_by_the_kinds_of_the_dictionary() {
    Demands demands =
        demands(Map.of("CAPANNONE", Map.of(), "AREA_DISMESSA", Map.of(), "ALTRO", Map.of()));

    assertThat(demands.isBuilding(of("CAPANNONE"))).isTrue();
    assertThat(demands.isLand(of("AREA_DISMESSA"))).isTrue();
    assertThat(demands.isLand(of("ALTRO"))).isFalse();
    assertThat(demands.isBuilding(of("ALTRO"))).isFalse();
  }

  @Test
  void every_condition_of_the_dictionary_has_an_answer() {
    Demands demands = demands(Map.of());
    List<OfferField> conditional =
        Arrays.stream(OfferField.values())
            .filter(f -> isConditional(f.crm()) || isConditional(f.showcase()))
            .toList();

    assertThat(conditional)
        .hasSizeGreaterThan(10)
        .allSatisfy(
            field -> {
              demands.crmNeeds(field, NOTHING);
              demands.showcaseNeeds(field, NOTHING);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "land,     land_area_m2,          crm",
    "land,     buildable_gfa_m2,      crm",
    "land,     cadastral_parcels,     crm",
    "building, gross_floor_area_m2,   crm",
    "building, energy_class,          showcase",
    "building, address,               crm",
    "tender,   tender_url,            crm",
    "tender,   tender_deadline,       showcase",
    "public,   public_asset_regime,   crm",
    "public,   cadastral_parcels,     crm",
    "parcels,  cadastral_register,    crm",
    "parcels,  cadastral_municipality, crm",
    "nothing,  address,               crm",
    "nothing,  latitude,              crm",
    "nothing,  longitude,             showcase",
    "nothing,  name,                  showcase"
  })
  void a_condition_applies(String what, String field, String destination) {
    assertThat(needs(what, field, destination)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "land,      gross_floor_area_m2, crm",
    "building,  land_area_m2,        crm",
    "building,  cadastral_parcels,   crm",
    "ruin,      energy_class,        showcase",
    "land,      energy_class,        showcase",
    "nothing,   tender_url,          crm",
    "nothing,   public_asset_regime, crm",
    "nothing,   cadastral_register,  crm",
    "point,     address,             crm",
    "addressed, latitude,            crm",
    "public,    public_asset_regime, showcase",
    "nothing,   contact_email,       crm"
  })
  void a_condition_does_not_apply(String what, String field, String destination) {
    assertThat(needs(what, field, destination)).isFalse();
  }

  private static boolean needs(String what, String key, String destination) {
    Demands demands = demands(Map.of("CAPANNONE", Map.of(), "LOTTO", Map.of()));
    OfferField field = OfferField.find(key).orElseThrow();
    return destination.equals("crm")
        ? demands.crmNeeds(field, offer(what))
        : demands.showcaseNeeds(field, offer(what));
  }

  private static Offer offer(String what) {
    return switch (what) {
      case "land" -> of("LOTTO");
      case "building" -> of("CAPANNONE");
      case "ruin" -> of("CAPANNONE").with(OfferField.CONSERVATION_STATE, "RUDERE");
      case "tender" -> NOTHING.with(OfferField.STATUS, "BANDO_APERTO");
      case "public" -> NOTHING.with(OfferField.OWNERSHIP_KIND, "PUBBLICA");
      case "parcels" ->
          NOTHING.with(OfferField.CADASTRAL_PARCELS, List.of(new Parcel("", "12", "345", "")));
      case "point" ->
          NOTHING
              .with(OfferField.LATITUDE, BigDecimal.valueOf(43))
              .with(OfferField.LONGITUDE, BigDecimal.valueOf(10));
      case "addressed" -> NOTHING.with(OfferField.ADDRESS, "Via Roma 1");
      default -> NOTHING;
    };
  }

  private static Offer of(String kind) {
    return NOTHING.with(OfferField.KIND, kind);
  }

  private static boolean isConditional(Expectation expectation) {
    return expectation.key().startsWith("C");
  }

  private static Demands demands(Map<String, Map<String, String>> kinds) {
    List<CodeList.Entry> entries =
        kinds.entrySet().stream()
            .map(
                k -> new CodeList.Entry(k.getKey(), new Bilingual("", ""), List.of(), k.getValue()))
            .toList();
    return Demands.of(
        new Vocabulary(
            Map.of("offer_kind", new CodeList("offer_kind", entries)),
            List.of(),
            List.of(),
            List.of()));
  }
}
