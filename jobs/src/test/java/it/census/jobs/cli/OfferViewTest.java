package it.census.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.model.report.ColumnReport;
import it.census.writers.catalogue.OfferLife;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The life of an offer can be read in a window of eighty columns, and whole in a file. */
class OfferViewTest {

  private static final String HEADER = "Superficie catastale complessiva del terreno (mq)";
  private static final String NAME = "Area industriale ex Fornace Rossi in località Le Prata";

  private static OfferLife.Version version(int number, String area, Optional<Instant> to) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("name", NAME);
    values.put("land_area_m2", area);
    String place = "line 12, column \"" + HEADER + "\"";
    return new OfferLife.Version(
        number,
        "live",
        Instant.parse("2026-11-0%dT01:30:00Z".formatted(number)),
        to,
        number == 1 ? List.of() : List.of("land_area_m2"),
        values,
        new OfferLife.Deed(
            "20261101-023000-0001",
            Optional.of("run"),
            false,
            Optional.of("anna"),
            number == 1
                ? Optional.empty()
                : Optional.of("il comune ha mandato di nuovo la lista, corretta per telefono")),
        new OfferLife.Origin(
            "offerte-localizzative-comune-di-montevarchi-novembre.csv",
            "0123456789abcdef",
            Optional.of("line 12"),
            "00112233445566aa",
            List.of(
                new ColumnReport(
                    "", "Denominazione", "name", ColumnReport.How.RECOGNISED, List.of()),
                new ColumnReport(
                    "", HEADER, "land_area_m2", ColumnReport.How.RECOGNISED, List.of())),
            List.of(2)),
        List.of(new OfferLife.Corrected(place, "land_area_m2", "12.500 mq", area, "number_read")));
  }

  private static final OfferLife LIFE =
      new OfferLife(
          "OT-0G2ATH3JYH",
          "comune-montevarchi",
          List.of(
              version(1, "12500", Optional.of(Instant.parse("2026-11-02T01:30:00Z"))),
              version(2, "13000", Optional.empty())));

  private static String printed(int width) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8), false, false, width);
    new OfferView(terminal, ZoneId.of("Europe/Rome")).print(LIFE);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void no_line_is_wider_than_the_window_and_every_sentence_is_whole() {
    String printed = printed(80);

    assertThat(printed.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    assertThat(printed.replaceAll("\\s+", " "))
        .contains(
            "OT-0G2ATH3JYH " + NAME + " comune-montevarchi live",
            "delivery offerte-localizzative-comune-di-montevarchi-novembre.csv 0123456789ab line 12",
            "by anna: il comune ha mandato di nuovo la lista, corretta per telefono",
            "land_area_m2 12500 13000 line 12",
            "12.500 mq 13000 number_read");
  }

  @Test
  void a_file_gets_whole_values_and_cells() {
    assertThat(printed(Integer.MAX_VALUE))
        .contains(
            NAME + "  line 12, column \"Denominazione\"", "line 12, column \"" + HEADER + "\"");
  }
}
