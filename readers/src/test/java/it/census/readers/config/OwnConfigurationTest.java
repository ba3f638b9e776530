package it.census.readers.config;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.model.Bilingual;
import it.census.model.Language;
import it.census.model.config.CensusConfiguration;
import it.census.model.config.CodeList;
import it.census.model.config.GuardLimits;
import it.census.model.config.HeaderAlias;
import it.census.model.config.ReadingLimits;
import it.census.model.config.Region.BoundingBox;
import it.census.model.config.Region.CadastralSection;
import it.census.model.config.Region.MergedMunicipality;
import it.census.model.config.Region.Municipality;
import it.census.model.config.Region.PointOfInterest;
import it.census.model.config.Settings;
import it.census.model.config.Settings.PriceRange;
import it.census.model.config.Settings.Publisher;
import it.census.model.config.Vocabulary.MissingValue;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The configuration of this repository, as officers have it. */
class OwnConfigurationTest {

  private static CensusConfiguration configuration;

  @BeforeAll
  static void read() throws ConfigurationInvalid {
    configuration = ConfigurationReader.read(folder());
  }

  static Path folder() {
    Path at = Path.of("").toAbsolutePath();
    while (!Files.isRegularFile(at.resolve("config/application.yml"))) {
      at = at.getParent();
    }
    return at.resolve("config");
  }

  @Test
  void settings_are_as_written() {
    assertThat(configuration.settings())
        .isEqualTo(
            new Settings(
                new GuardLimits(new BigDecimal("0.2"), new BigDecimal("0.3")),
                12,
                2,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                Map.of(
                    "CAPANNONE", range(150, 1500),
                    "MAGAZZINO", range(150, 3000),
                    "LABORATORIO", range(200, 3500),
                    "UFFICIO", range(300, 9000)),
                ReadingLimits.DEFAULT,
                new Publisher(
                    "Regione Toscana",
                    "https://www.regione.toscana.it/",
                    "r_toscan",
                    "https://creativecommons.org/licenses/by/4.0/",
                    "",
                    Language.IT)));
  }

  private static PriceRange range(int min, int max) {
    return new PriceRange(BigDecimal.valueOf(min), BigDecimal.valueOf(max));
  }

  @Test
  void the_region_has_its_municipalities_and_what_belongs_to_them() {
    var region = configuration.region();
    assertThat(region.name()).isEqualTo(new Bilingual("Toscana", "Tuscany"));
    assertThat(region.languages()).containsExactly(Language.IT, Language.EN);
    assertThat(region.municipalities())
        .hasSize(273)
        .first()
        .isEqualTo(
            new Municipality(
                "045001",
                "Aulla",
                "MS",
                "A496",
                44.207426,
                9.999485,
                new BoundingBox(9.892365, 44.163593, 10.063076, 44.251357),
                "c_a496"));
    assertThat(region.merged())
        .hasSize(28)
        .first()
        .isEqualTo(
            new MergedMunicipality(
                "046012", "D449", "FABBRICHE DI VALLICO", LocalDate.of(2013, 12, 31), "046036"));
    assertThat(region.cadastralSections())
        .hasSize(15)
        .contains(new CadastralSection("A390", "T", "B"));
    assertThat(region.coordinateSystems()).extracting(c -> c.epsg()).contains(3003, 4326, 3857);
    assertThat(region.municipalityCodeForms())
        .extracting(f -> f.name())
        .startsWith("leading_zero_lost", "region_first", "metropolitan_city");
    assertThat(region.pointsOfInterest())
        .contains(new PointOfInterest("port", "Porto di Piombino", 42.932, 10.548));
    assertThat(region.boundaries()).isEmpty();
  }

  @Test
  void the_vocabulary_has_its_lists_and_words() {
    var vocabulary = configuration.vocabulary();
    assertThat(vocabulary.codeLists())
        .hasSize(28)
        .containsKeys("boolean", "province", "offer_kind");
    assertThat(vocabulary.codeList("position_quality").find("RILIEVO"))
        .contains(
            new CodeList.Entry(
                "RILIEVO",
                new Bilingual("Rilievo", "Survey"),
                List.of(
                    "GPS",
                    "rilevato",
                    "rilievo GPS",
                    "misurato",
                    "rilievo topografico",
                    "surveyed",
                    "exact",
                    "esatta",
                    "precisa",
                    "coordinate rilevate",
                    "topografico",
                    "misura"),
                Map.of()));
    assertThat(vocabulary.codeList("offer_status").find("DISPONIBILE"))
        .hasValueSatisfying(e -> assertThat(e.attributes()).containsEntry("showcase", "1"));
    assertThat(vocabulary.headerAliases())
        .hasSizeGreaterThan(2000)
        .contains(new HeaderAlias("Anno", "last_confirmed_at", List.of("year_built")));
    assertThat(vocabulary.missingValues())
        .contains(new MissingValue("n.d.", Set.of("energy_class", "publish_consent")));
    assertThat(vocabulary.abbreviations()).hasSizeGreaterThan(100);
  }

  @Test
  void every_file_read_is_in_the_snapshot() {
    assertThat(configuration.files())
        .containsKeys(
            "application.yml",
            "region.yml",
            "header-aliases.csv",
            "missing-values.csv",
            "abbreviations.csv",
            "codelists/offer_kind.csv",
            "reference/municipalities.csv");
  }
}
