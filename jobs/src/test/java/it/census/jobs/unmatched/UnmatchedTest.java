package it.census.jobs.unmatched;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import it.census.jobs.OwnSources;
import it.census.jobs.TestCensus;
import it.census.jobs.run.CensusServices;
import it.census.jobs.unmatched.Unmatched.Kind;
import it.census.jobs.unmatched.Unmatched.Lesson;
import it.census.jobs.unmatched.UnmatchedFinder.Found;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What nobody understood is listed with the line that teaches it, and that line works. */
class UnmatchedTest {

  private static final String HEADER =
      "Riferimento;Denominazione;Comune;Stato;Disponibilità parcheggio ospiti";

  @TempDir private Path folder;
  private TestCensus census;
  private OwnSources sources;
  private Path config;

  @BeforeEach
  void open() throws Exception {
    census = TestCensus.in(folder.resolve("data"));
    sources = OwnSources.in(folder).source("pisa").source("lucca");
    config = sources.config();
    sources.deliver(
        "pisa",
        HEADER,
        "A1;Area uno;Pisa;quasi libera;posti 12",
        "A2;Area due;Pisa;Quasi Libera;posti 30",
        "A3;Area tre;Pisa;Disponibile;");
    sources.deliver(
        "lucca",
        HEADER + ";Colore",
        "L1;Area lucchese;Lucca;quasi libera;posti 8;rosso",
        "L2;Area del Serchio;Lucca;kappa;posti 9;rosso");
    census.run(config);
  }

  @AfterEach
  void close() {
    census.close();
  }

  private Found found() throws Exception {
    CensusServices services = census.services(config);
    return new UnmatchedFinder(services).find(services.configuration().sources());
  }

  @Test
  void headers_and_words_of_all_sources_are_listed_by_frequency_with_their_candidate()
      throws Exception {
    assertThat(found().entries())
        .extracting(
            Unmatched::kind,
            Unmatched::field,
            Unmatched::text,
            Unmatched::count,
            Unmatched::sources,
            Unmatched::candidate)
        .containsExactly(
            tuple(
                Kind.HEADER,
                "",
                "Disponibilità parcheggio ospiti",
                4L,
                List.of("lucca", "pisa"),
                Optional.of("parking_spaces")),
            tuple(
                Kind.VALUE,
                "status",
                "quasi libera",
                3L,
                List.of("lucca", "pisa"),
                Optional.of("DISPONIBILE")),
            tuple(Kind.HEADER, "", "Colore", 2L, List.of("lucca"), Optional.empty()),
            tuple(Kind.VALUE, "status", "kappa", 1L, List.of("lucca"), Optional.empty()));
  }

  @Test
  void what_several_sources_say_is_taught_to_all_and_what_one_says_to_that_one() throws Exception {
    assertThat(found().entries())
        .filteredOn(e -> e.lesson().isPresent())
        .extracting(e -> e.lesson().orElseThrow())
        .extracting(l -> folder.relativize(l.file()).toString(), l -> l.where().en(), Lesson::line)
        .containsExactly(
            tuple(
                "base/header-aliases.csv",
                "at the end",
                "Disponibilità parcheggio ospiti,parking_spaces,"),
            tuple(
                "base/codelists/offer_status.csv",
                "line 3 (DISPONIBILE), at the end of synonyms",
                "|quasi libera"),
            tuple(
                "config/sources/lucca.yml",
                "under columns",
                "  \"Colore\": \"-\"   # nessun campo: la ignora / no field: ignores it"));
  }

  @Test
  void the_lines_do_what_they_promise_at_the_next_run() throws Exception {
    for (Unmatched entry : found().entries()) {
      if (entry.lesson().isPresent()) {
        write(entry.lesson().get());
      }
    }

    assertThat(found().taught()).isEqualTo(3);
    assertThat(found().entries()).extracting(Unmatched::text).containsExactly("kappa");

    census.run(config);

    assertThat(found().taught()).isZero();
    assertThat(found().entries()).extracting(Unmatched::text).containsExactly("kappa");
    assertThat(
            census.rows(
                "SELECT source_reference, status, parking_spaces FROM catalogue.offer ORDER BY 1"))
        .containsExactly(
            "A1|DISPONIBILE|12",
            "A2|DISPONIBILE|30",
            "A3|DISPONIBILE|null",
            "L1|DISPONIBILE|8",
            "L2|null|9");
  }

  /** Does what the list tells an officer to do. */
  private static void write(Lesson lesson) throws Exception {
    if (lesson.where().en().equals("at the end")) {
      Files.writeString(lesson.file(), lesson.line() + "\n", StandardOpenOption.APPEND);
    } else if (lesson.where().en().startsWith("under ")) {
      Files.writeString(
          lesson.file(),
          lesson.where().en().substring("under ".length()) + ":\n" + lesson.line() + "\n",
          StandardOpenOption.APPEND);
    } else {
      int number = Integer.parseInt(lesson.where().en().replaceAll("line (\\d+).*", "$1"));
      List<String> lines = new ArrayList<>(Files.readAllLines(lesson.file()));
      List<String> cells = new ArrayList<>(List.of(lines.get(number - 1).split(",", -1)));
      cells.set(3, cells.get(3) + lesson.line());
      lines.set(number - 1, String.join(",", cells));
      Files.write(lesson.file(), lines);
    }
  }

  @Test
  void a_held_delivery_counts_too_and_a_column_of_both_is_lost_once() throws Exception {
    sources.source("pisa", "guard: { max_withdrawn: 0%, max_rejected: 0% }");
    sources.deliver("pisa", HEADER + ";Umore", "A1;Area uno;Pisa;Disponibile;12;buono");
    census.run(config);

    assertThat(census.rows("SELECT state FROM catalogue.delivery WHERE state = 'held'")).hasSize(1);
    assertThat(found().entries())
        .filteredOn(e -> e.kind() == Kind.HEADER)
        .extracting(Unmatched::text, Unmatched::count)
        .containsExactly(
            tuple("Disponibilità parcheggio ospiti", 4L), tuple("Colore", 2L), tuple("Umore", 1L));
  }

  @Test
  void a_missing_file_an_undone_load_and_a_source_never_read_change_nothing_of_it()
      throws Exception {
    List<Unmatched> before = found().entries();
    sources.source("siena");
    sources.deliver("pisa", HEADER + ";Umore", "A1;Area uno;Pisa;Disponibile;12;buono");
    census.run(config);
    census.undo(config, "pisa");
    Files.delete(sources.fileOf("lucca"));
    census.run(config);

    assertThat(found().entries()).isEqualTo(before);
    assertThat(found().neverRead()).containsExactly("siena");
  }

  @Test
  void nothing_about_persons_is_listed() throws Exception {
    sources.deliver(
        "pisa",
        HEADER + ";Email referente;Telefono referente;Pratica di Anna Neri tel. 050 123456;Memo",
        "A1;Area uno;Pisa;chiedere al 347 1234567;1;Anna Neri;nessuno;x;geom. Neri 050 123456",
        "A2;Area due;Pisa;Disponibile;1;Anna Neri;nessuno;x;anna.neri@example.org");
    census.run(config);
    Path file = folder.resolve("out/unmatched.csv");

    UnmatchedFile.write(file, found().entries());

    assertThat(file).content().contains(",Memo,").doesNotContain("Neri", "123456", "1234567", "@");
  }

  @Test
  void the_file_for_spreadsheets_holds_no_formula() throws Exception {
    sources.deliver(
        "pisa", HEADER + ";=HYPERLINK(\"\"x\"\")", "A1;Area uno;Pisa;+cmd qualcosa;1;@boh");
    census.run(config);
    Path file = folder.resolve("unmatched.csv");

    UnmatchedFile.write(file, found().entries());

    assertThat(file).content().contains("'=HYPERLINK", "'+cmd", "'@boh");
  }
}
