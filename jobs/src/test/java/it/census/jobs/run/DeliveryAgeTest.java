package it.census.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.model.Bilingual;
import it.census.model.config.SourceDefinition.Completeness;
import it.census.model.report.DeliveryDescription;
import it.census.writers.catalogue.LoadRecord;
import it.census.writers.catalogue.ReceivedDelivery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryAgeTest {

  private static final String MONDAY = "2026-11-16T10:00:00Z";
  private static final String TUESDAY = "2026-11-17T10:00:00Z";

  @Test
  void an_earlier_date_in_the_name_is_older_even_where_the_file_changed_later() {
    assertThat(DeliveryAge.older(received("2026-09-30", TUESDAY), loaded("2026-10-31", MONDAY)))
        .hasValue(
            new Bilingual(
                "nuovo.csv (2026-09-30) è più vecchio di vecchio.csv (2026-10-31), già caricato.",
                "nuovo.csv (2026-09-30) is older than vecchio.csv (2026-10-31), which is loaded."));
  }

  @Test
  void without_dates_in_the_names_the_time_of_the_last_change_decides() {
    assertThat(DeliveryAge.older(received(null, MONDAY), loaded(null, TUESDAY)))
        .hasValue(
            new Bilingual(
                "nuovo.csv (2026-11-16T10:00:00Z) è più vecchio di vecchio.csv"
                    + " (2026-11-17T10:00:00Z), già caricato.",
                "nuovo.csv (2026-11-16T10:00:00Z) is older than vecchio.csv"
                    + " (2026-11-17T10:00:00Z), which is loaded."));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-31, 2026-11-16T10:00:00Z, 2026-10-31, 2026-11-17T10:00:00Z, same date",
    "2026-11-01, 2026-11-16T10:00:00Z, 2026-10-31, 2026-11-17T10:00:00Z, later date",
    "          , 2026-11-17T10:00:00Z,           , 2026-11-16T10:00:00Z, changed later",
    "          , 2026-11-16T10:00:00.1Z,         , 2026-11-16T10:00:00.9Z, within a second",
    "2026-09-30, 2026-11-16T10:00:00Z,           , 2026-11-17T10:00:00Z, only one bears a date",
    "          , 2026-11-16T10:00:00Z, 2026-10-31, 2026-11-17T10:00:00Z, only one bears a date",
    "          ,                     ,           , 2026-11-17T10:00:00Z, no time told",
    "          , 2026-11-16T10:00:00Z,           ,                     , no time told"
  })
  void all_else_is_not_older(
      String date, String modified, String loadedDate, String loadedModified, String because) {
    assertThat(DeliveryAge.older(received(date, modified), loaded(loadedDate, loadedModified)))
        .as(because)
        .isEmpty();
  }

  private static ReceivedDelivery received(String date, String modified) {
    return new ReceivedDelivery(
        new DeliveryDescription(
            "nuovo.csv", "aa", Optional.empty(), Optional.empty(), Optional.empty(), 10),
        Optional.ofNullable(date).map(LocalDate::parse),
        Optional.ofNullable(modified).map(Instant::parse),
        Instant.parse(TUESDAY));
  }

  private static LoadRecord loaded(String date, String modified) {
    return new LoadRecord(
        1,
        "run-001",
        "x",
        "bb",
        "vecchio.csv",
        Optional.ofNullable(date).map(LocalDate::parse),
        Optional.ofNullable(modified).map(Instant::parse),
        Instant.parse(MONDAY),
        "rules",
        Completeness.FULL);
  }
}
