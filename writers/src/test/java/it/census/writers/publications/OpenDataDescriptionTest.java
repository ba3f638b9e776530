package it.census.writers.publications;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.model.Language;
import it.census.model.config.CensusConfiguration;
import it.census.model.config.Serving;
import it.census.model.config.Settings.Publisher;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the publisher says of itself, its licence and its language stands in the metadata. */
class OpenDataDescriptionTest {

  private static final String CC_BY = "https://creativecommons.org/licenses/by/4.0/";

  private static OpenDataDescription of(String licence, String email, Language language) {
    Publisher publisher =
        new Publisher("Ente \"Terre\"", "https://example.org/", "x", licence, email, language);
    return new OpenDataDescription(
        new CensusConfiguration(
            Path.of("config"),
            PublicationsTest.settings(publisher),
            Serving.DEFAULT,
            PublicationsTest.region(),
            PublicationsTest.vocabulary(),
            List.of(),
            Map.of()),
        PublishedColumn.open(),
        LocalDate.of(2026, 3, 1));
  }

  private static JsonNode json(OpenDataDescription description) {
    return JsonMapper.shared().readTree(description.dataPackage());
  }

  @Test
  void a_licence_that_is_known_is_told_by_name_kind_and_address() {
    OpenDataDescription described = of(CC_BY, "", Language.IT);

    assertThat(json(described).get("licenses").toString())
        .isEqualTo("[{\"name\":\"CC-BY-4.0\",\"path\":\"" + CC_BY + "\"}]");
    assertThat(described.dcat())
        .contains(
            "  dct:license <" + CC_BY + "> ;\n  dct:modified",
            """
            <https://creativecommons.org/licenses/by/4.0/> a dcatapit:LicenseDocument, dct:LicenseDocument ;
              dct:type <http://purl.org/adms/licencetype/Attribution> ;
              foaf:name "Creative Commons Attribuzione 4.0 Internazionale (CC BY 4.0)" .
            """);
    String zero = "http://creativecommons.org/publicdomain/zero/1.0";
    assertThat(json(of(zero, "", Language.IT)).at("/licenses/0/name").asString())
        .isEqualTo("CC0-1.0");
    assertThat(of(zero, "", Language.IT).dcat())
        .contains("<http://purl.org/adms/licencetype/PublicDomain>")
        .doesNotContain("licenses/by/4.0");
  }

  @Test
  void another_one_is_told_by_its_address_and_none_is_told_where_none_is_given() {
    OpenDataDescription own = of("https://example.org/licenza", "", Language.IT);
    OpenDataDescription none = of("", "", Language.IT);

    assertThat(json(own).get("licenses").toString())
        .isEqualTo("[{\"path\":\"https://example.org/licenza\"}]");
    assertThat(own.dcat())
        .contains("dct:license <https://example.org/licenza> ;")
        .contains("foaf:name \"https://example.org/licenza\" .")
        .doesNotContain("licencetype");
    assertThat(json(none).has("licenses")).isFalse();
    assertThat(none.dcat()).doesNotContain("dct:license", "LicenseDocument", "<>");
  }

  @Test
  void whom_to_write_to_is_told_where_it_is_said() {
    OpenDataDescription described = of(CC_BY, "dati+aperti@example.org", Language.IT);

    assertThat(json(described).get("contributors").toString())
        .isEqualTo(
            "[{\"title\":\"Ente \\\"Terre\\\"\",\"email\":\"dati+aperti@example.org\",\"role\":\"publisher\"}]");
    assertThat(described.dcat())
        .contains(
            "@prefix vcard: <http://www.w3.org/2006/vcard/ns#> .\n",
            "  dcat:contactPoint <https://example.org/contatto> ;\n  dcat:distribution",
            """
            <https://example.org/contatto> a dcatapit:Organization, vcard:Organization ;
              vcard:fn "Ente \\"Terre\\""@it ;
              vcard:hasEmail <mailto:dati%2Baperti@example.org> .
            """);
    OpenDataDescription nobody = of(CC_BY, "", Language.IT);
    assertThat(json(nobody).has("contributors")).isFalse();
    assertThat(nobody.dcat()).doesNotContain("vcard", "contatto");
  }

  @Test
  void they_are_in_the_language_of_the_publisher() {
    OpenDataDescription english = of(CC_BY, "", Language.EN);

    assertThat(english.dcat())
        .contains("authority/language/ENG>", "\"industrial sites\"@en", "International (CC BY 4.0)")
        .containsOnlyOnce("@it")
        .doesNotContain("language/ITA");
    assertThat(json(english).get("title").asString())
        .isEqualTo("Sites and buildings offered to investors – Region");
    assertThat(of(CC_BY, "", Language.IT).dcat())
        .contains("authority/language/ITA>", "\"aree industriali\"@it")
        .containsOnlyOnce("@en")
        .doesNotContain("language/ENG");
  }
}
