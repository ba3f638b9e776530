package it.census.rules.book;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.model.config.CensusConfiguration;
import it.census.model.config.CodeList;
import it.census.readers.config.ConfigurationReader;
import it.census.rules.rule.Codes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The configuration that is delivered with the program has what the rules rely on. */
class ConfiguredCodesTest {

  private static CensusConfiguration configuration;

  @BeforeAll
  static void readTheConfiguration() throws Exception {
    Path at = Path.of("").toAbsolutePath();
    while (!Files.isRegularFile(at.resolve("config/application.yml"))) {
      at = at.getParent();
    }
    configuration = ConfigurationReader.read(at.resolve("config"));
  }

  @Test
  void every_code_a_rule_acts_on_is_in_its_list() {
    Map<String, Set<String>> used =
        Map.ofEntries(
            Map.entry(
                "offer_status", Set.of(Codes.TENDER_OPEN, Codes.AVAILABLE, Codes.AVAILABLE_LATER)),
            Map.entry("offer_kind", Set.of(Codes.DERELICT_SITE)),
            Map.entry("site_class", Set.of(Codes.GREENFIELD)),
            Map.entry("current_use", Codes.NOT_VACANT),
            Map.entry(
                "position_quality", Set.of(Codes.POSITION_UNKNOWN, Codes.MUNICIPALITY_CENTRE)),
            Map.entry("cadastral_register", Set.of(Codes.LAND_REGISTER)),
            Map.entry("planning_zone", Set.of(Codes.AGRICULTURAL_ZONE)),
            Map.entry("planning_status", Set.of(Codes.PLAN_CHANGE_NEEDED)),
            Map.entry("constraint", Set.of(Codes.NO_CONSTRAINT)),
            Map.entry("conservation_state", Set.of(Codes.NEW_BUILDING, Codes.RUIN)),
            Map.entry("energy_class", Codes.LEGACY_ENERGY_CLASSES),
            Map.entry("yes_no_ready", Set.of(Codes.NO)),
            Map.entry("ownership_kind", Set.of(Codes.PUBLIC, Codes.PRIVATE)),
            Map.entry("public_asset_regime", Set.of(Codes.PUBLIC_DOMAIN, Codes.NON_DISPOSABLE)),
            Map.entry("publish_consent", Set.of(Codes.CONSENT_NOT_STATED)),
            Map.entry("remediation_status", Set.of(Codes.UNKNOWN, Codes.NO_REMEDIATION)),
            Map.entry("asbestos", Set.of(Codes.UNKNOWN)),
            Map.entry("incentive_zone", Codes.REMEDIATION_ZONES),
            Map.entry("flood_hazard", Set.of(Codes.FLOOD_HIGH)),
            Map.entry("owner_type", union(List.of(Codes.PUBLIC_OWNERS, Codes.PRIVATE_OWNERS))),
            Map.entry(
                "transaction_type",
                union(
                    List.of(
                        Codes.SALES,
                        Codes.MAY_HAVE_PRICE,
                        Codes.MAY_HAVE_RENT,
                        Codes.PRIVATE_USE,
                        Codes.CONCESSIONS))),
            Map.entry("cadastral_category", Codes.DWELLINGS));

    used.forEach((list, codes) -> assertThat(codesOf(list)).as(list).containsAll(codes));
  }

  @Test
  void every_kind_but_other_is_land_or_a_building() {
    assertThat(configuration.vocabulary().codeList("offer_kind").entries())
        .extracting(e -> e.code() + " " + e.attributes().get("class"))
        .containsExactly(
            "AREA_LIBERA AREA",
            "LOTTO AREA",
            "AREA_DISMESSA AREA",
            "CAPANNONE BUILDING",
            "MAGAZZINO BUILDING",
            "LABORATORIO BUILDING",
            "UFFICIO BUILDING",
            "LAB_RICERCA BUILDING",
            "COMPLESSO BUILDING",
            "PORZIONE BUILDING",
            "ALTRO ");
  }

  @Test
  void every_province_says_how_its_postal_codes_begin() {
    assertThat(configuration.vocabulary().codeList("province").entries())
        .allMatch(e -> e.attributes().getOrDefault("postal_codes", "").matches("[0-9]{2}###"));
  }

  @Test
  void the_whole_book_can_be_put_together() {
    RuleBook book =
        RuleBook.of(configuration.settings(), configuration.region(), configuration.vocabulary());

    assertThat(book.rules()).hasSameSizeAs(SmallRegion.BOOK.rules());
  }

  private static List<String> codesOf(String list) {
    return configuration.vocabulary().codeList(list).entries().stream()
        .map(CodeList.Entry::code)
        .toList();
  }

  private static Set<String> union(List<Set<String>> sets) {
    return sets.stream().flatMap(Set::stream).collect(Collectors.toSet());
  }
}
