package it.census.readers.config;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.model.Language;
import it.census.model.config.GuardLimits;
import it.census.model.config.ReadingLimits;
import it.census.model.config.Serving;
import it.census.model.config.Settings;
import it.census.model.config.Settings.PriceRange;
import it.census.model.config.Settings.Publisher;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
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
            new Publisher("Prova", "", "", "", "", Language.IT));

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
            language: en
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
                    "dati@example.org",
                    Language.EN)));
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
            "application.yml:6: `workers: many` must be a whole number from 1 to 8",
            "application.yml:7: `rows: 1.000` must be a whole number from 1 to 1000000000",
            "application.yml:8: `min` is greater than `max`",
            "application.yml:8: the key `max` is missing",
            "application.yml:8: unknown kind `LOTO`; did you mean `LOTTO`? valid: LOTTO",
            "application.yml:9: `contact_email: dati` must be an e-mail address",
            "application.yml:9: `homepage: www.example.org` must be a web address",
            "application.yml:9: `language`: unknown value `fr`; valid: en, it");
  }

  @Test
  void without_a_word_it_runs_in_the_night_and_tells_this_machine_alone() {
    Serving standard =
        new Serving(List.of(LocalTime.of(2, 30)), Duration.ofHours(3), "127.0.0.1", 9464);

    assertThat(folder.read().serving()).isEqualTo(standard);
    assertThat(folder.with("application.yml", "census:\n  serve:\n").read().serving())
        .isEqualTo(standard);
  }

  @Test
  void it_runs_at_the_times_that_are_set() {
    folder.with(
        "application.yml",
        """
        census:
          serve: { at: ["13:00", 02:30, "13:00"], overdue_after_hours: 5, address: "::1", port: 80 }
        """);

    assertThat(folder.read().serving())
        .isEqualTo(
            new Serving(
                List.of(LocalTime.of(2, 30), LocalTime.of(13, 0)), Duration.ofHours(5), "::1", 80));
  }

  @Test
  void mistakes_in_the_schedule_are_told() {
    folder.with(
        "application.yml",
        """
        census:
          serve:
            at: ["2:30", "24:00", ogni notte]
            overdue_after_hours: 0
            address: localhost
            port: 70000
            zone: Europe/Rome
        """);

    assertThat(folder.problems())
        .containsExactly(
            "application.yml:3: `at: 24:00` must be a time from 00:00 to 23:59, such as `02:30`",
            "application.yml:3: `at: 2:30` must be a time from 00:00 to 23:59, such as `02:30`",
            "application.yml:3: `at: ogni notte` must be a time from 00:00 to 23:59, such as `02:30`",
            "application.yml:4: `overdue_after_hours: 0` must be a whole number from 1 to 8760",
            "application.yml:5: `address: localhost` must be a numeric address, such as `127.0.0.1`"
                + " (this machine only) or `::1`",
            "application.yml:6: `port: 70000` must be a whole number from 1 to 65535",
            "application.yml:7: unknown key `zone`; valid: at, overdue_after_hours, address, port");
  }

  @Test
  void a_schedule_without_a_time_is_a_mistake() {
    folder.with("application.yml", "census:\n  serve:\n    at: []\n");

    assertThat(folder.problems())
        .containsExactly("application.yml:3: `at` needs a time at least, such as `02:30`");
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
