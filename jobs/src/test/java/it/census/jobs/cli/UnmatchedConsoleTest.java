package it.census.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.jobs.unmatched.Unmatched;
import it.census.jobs.unmatched.Unmatched.Kind;
import it.census.jobs.unmatched.Unmatched.Lesson;
import it.census.jobs.unmatched.UnmatchedFinder.Found;
import it.census.model.Bilingual;
import it.census.model.Language;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What was not understood fits a terminal, and its lines can be copied whole. */
class UnmatchedConsoleTest {

  private static final Unmatched HEADER =
      new Unmatched(
          Kind.HEADER,
          "",
          "Superficie\nfondiaria residua da assegnare entro l'anno",
          1200,
          List.of("comune-pisa", "comune-siena"),
          "12",
          "Aree!F2",
          Optional.of("land_area_m2"),
          Optional.of(
              new Lesson(
                  Path.of("config/header-aliases.csv"),
                  new Bilingual("in fondo", "at the end"),
                  "Superficie fondiaria residua da assegnare entro l'anno,land_area_m2,")));

  private static final Unmatched VALUE =
      new Unmatched(
          Kind.VALUE,
          "status",
          "kappa",
          3,
          List.of("comune-pisa"),
          "",
          "Aree!G7",
          Optional.empty(),
          Optional.empty());

  private static String printed(Language language, int limit, Found found) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8), false, false, 80);
    new UnmatchedConsole(terminal, language, limit).print(found);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void a_table_and_below_it_the_lines_file_by_file() {
    assertThat(
            printed(Language.EN, 25, new Found(List.of(HEADER, VALUE), 2, List.of("comune-lucca"))))
        .isEqualTo(
            """
            cells  sources  not understood                      perhaps       where
            1,200        2  column Superficie fondiaria resid…  land_area_m2  comune-pisa Aree!F2
                3        1  status: kappa                       –             comune-pisa Aree!G7

            To teach them, where the candidate is right:
            config/header-aliases.csv, at the end:
              Superficie fondiaria residua da assegnare entro l'anno,land_area_m2,

            2 taught already: they count from the next run, for archived deliveries too.
            Never read: comune-lucca.
            """);
  }

  @Test
  void the_rest_is_counted_and_nothing_is_said_in_a_sentence() {
    assertThat(printed(Language.IT, 1, new Found(List.of(VALUE, HEADER), 0, List.of())))
        .isEqualTo(
            """
            celle  fonti  non capito     forse  dove
                3      1  status: kappa  –      comune-pisa Aree!G7
            altri 1: --limit N, --out FILE
            """);
    assertThat(printed(Language.IT, 1, new Found(List.of(), 0, List.of())))
        .isEqualTo("Tutto è stato capito.\n");
  }
}
