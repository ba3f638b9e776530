package it.census.readers.config;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.model.config.GuardLimits;
import it.census.model.config.ReadingLimits;
import it.census.model.config.Settings;
import it.census.model.config.Settings.PriceRange;
import it.census.model.config.Settings.Publisher;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

  @TempDir Path path;
  private TestFolder folder;

  @BeforeEach
  void a_folder() {
    folder = TestFolder.minimal(path);
  }

  @Test
  void every_setting_has_a_default() {
    Settings defaults =
        new Settings(
            new GuardLimits(new BigDecimal("0.2"), new BigDecimal("0.3")),
            12,
            2,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            Map.of(),
            ReadingLimits.DEFAULT,
            new Publisher("Prova", "", "", "", ""));

    assertThat(folder.read().settings()).isEqualTo(defaults);
    assertThat(folder.with("application.yml", "census:\n  # publisher:\n").read().settings())
        .isEqualTo(defaults);
    assertThat(folder.with("application.yml", "").read().settings()).isEqualTo(defaults);
  }

  @Test
  void what_is_set_is_taken() {
    folder.with(
        "application.yml",
        """
        census:
          guard: { max_withdrawn: 12.5% }
          freshness: { confirm_within_months: 6 }
          showcase: { min_land_m2: 5000, min_building_m2: 2000.5 }
          workers: 4
          limits: { file_size_mb: 1, rows: 1000 }
          plausibility: { sale_price_eur_per_m2: { LOTTO: { min: 10, max: 99.5 } } }
          publisher:
            name: Ente
            homepage: https://example.org/
            identifier: ente
            licence: https://creativecommons.org/licenses/by/4.0/
            contact_email: dati@example.org
        """);

    assertThat(folder.read().settings())
        .isEqualTo(
            new Settings(
                new GuardLimits(new BigDecimal("0.125"), new BigDecimal("0.3")),
                6,
                4,
                new BigDecimal("5000"),
                new BigDecimal("2000.5"),
                Map.of("LOTTO", new PriceRange(new BigDecimal("10"), new BigDecimal("99.5"))),
                new ReadingLimits(
                    1L << 20,
                    ReadingLimits.DEFAULT.inflatedBytes(),
                    ReadingLimits.DEFAULT.inflateRatio(),
                    ReadingLimits.DEFAULT.zipEntries(),
                    1000,
                    ReadingLimits.DEFAULT.columns(),
                    ReadingLimits.DEFAULT.cellLength(),
                    ReadingLimits.DEFAULT.xmlDepth()),
                new Publisher(
                    "Ente",
                    "https://example.org/",
                    "ente",
                    "https://creativecommons.org/licenses/by/4.0/",
                    "dati@example.org")));
  }

  @Test
  void every_mistake_is_told() {
    folder.with(
        "application.yml",
        """
        cenus: {}
        census:
          guard: 20%
          freshness: { confirm_within_months: 0 }
          showcase: { min_land_m2: -1, min_area: 5 }
          workers: many
          limits: { rows: 1.000 }
          plausibility: { sale_price_eur_per_m2: { LOTO: { min: 10, max: 5 }, LOTTO: { min: 1 } } }
          publisher: { homepage: www.example.org, contact_email: dati, language: fr }
        """);

    assertThat(folder.problems())
        .containsExactly(
            "application.yml:1: unknown key `cenus`; did you mean `census`? valid: extends, census",
            "application.yml:3: `guard` must be a group of keys, not a single value",
            "application.yml:4: `confirm_within_months: 0` must be a whole number from 1 to 600",
            "application.yml:5: `min_land_m2: -1` must be a number from zero up, with a point for decimals",
            "application.yml:5: unknown key `min_area`; valid: min_land_m2," + " min_building_m2",
            "application.yml:6: `workers: many` must be a whole number from 1 to 64",
            "application.yml:7: `rows: 1.000` must be a whole number from 1 to 1000000000",
            "application.yml:8: `min` is greater than `max`",
            "application.yml:8: the key `max` is missing",
            "application.yml:8: unknown kind `LOTO`; did you mean `LOTTO`? valid: LOTTO",
            "application.yml:9: `contact_email: dati` must be an e-mail address",
            "application.yml:9: `homepage: www.example.org` must be a web address",
            "application.yml:9: `language`: unknown value `fr`; valid: en, it");
  }

  @Test
  void a_folder_without_settings_is_no_configuration() {
    folder.without("application.yml");

    assertThat(folder.problems())
        .containsExactly(
            "application.yml: `"
                + path
                + "` is not a configuration folder: it has no application.yml");
  }

  @Test
  void broken_settings_do_not_hide_the_mistakes_of_other_files() {
    folder
        .with("application.yml", "census:\n  workers: [2\n")
        .with("abbreviations.csv", "abbreviation,expansion,kind\nv.le,viale,via\n");

    assertThat(folder.problems())
        .containsExactly(
            "abbreviations.csv:2: unknown kind `via`; valid: street, text",
            "application.yml:3: is not readable YAML: expected ',' or ']', but got <stream end>");
  }
}
