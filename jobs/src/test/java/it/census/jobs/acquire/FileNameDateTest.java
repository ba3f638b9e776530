package it.census.jobs.acquire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameDateTest {

  @ParameterizedTest
  @CsvSource({
    "aree_2026-03-31.xlsx, 2026-03-31",
    "immobili 20260331.csv, 2026-03-31",
    "2026.03.31 elenco.xls, 2026-03-31",
    "elenco_31-03-2026.ods, 2026-03-31",
    "elenco 1.03.2026.ods, 2026-03-01",
    "export20032026.csv, 2026-03-20",
    "aree_2026_03_31T0600.csv, 2026-03-31"
  })
  void a_day_is_read_with_the_year_first_or_last(String name, LocalDate date) {
    assertThat(FileNameDate.find(name)).hasValue(date);
  }

  @ParameterizedTest
  @CsvSource({
    "censimento 2026-03.xls, 2026-03-31",
    "censimento_2024-02.xls, 2024-02-29",
    "aree-2026.11-v2.csv, 2026-11-30",
    "aree 2026-03-1.csv, 2026-03-31"
  })
  void a_month_counts_as_its_last_day(String name, LocalDate date) {
    assertThat(FileNameDate.find(name)).hasValue(date);
  }

  @ParameterizedTest
  @CsvSource({
    "aree_2026-01-31_rev_2026-02-15.csv, 2026-02-15",
    "dal 01-01-2026 al 31-03-2026.csv, 2026-03-31",
    "piano 2025-12 aree 2026-01-15.csv, 2026-01-15"
  })
  void the_last_date_stands_and_a_day_tells_more_than_a_month(String name, LocalDate date) {
    assertThat(FileNameDate.find(name)).hasValue(date);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aree.csv",
        "aree 2026.csv",
        "aree_2026-02-31.csv",
        "aree_2026-13.csv",
        "aree_31-02-2026.csv",
        "aree_20260231.csv",
        "protocollo 120260331.csv",
        "aree_1826-03-31.csv"
      })
  void what_is_no_date_gives_none(String name) {
    assertThat(FileNameDate.find(name)).isEqualTo(Optional.empty());
  }
}
