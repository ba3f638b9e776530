package it.census.writers.reports;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.model.Bilingual;
import it.census.model.Correction;
import it.census.model.Language;
import it.census.model.Notice;
import it.census.model.Place;
import it.census.model.report.ColumnReport;
import it.census.model.report.ColumnReport.How;
import it.census.model.report.Counts;
import it.census.model.report.DeliveryDescription;
import it.census.model.report.NoticeCount;
import it.census.model.report.RunReport;
import it.census.model.report.SourceReport;
import it.census.model.report.SourceState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RunReportHtmlTest {

  private static final Pattern TABLE_ROW = Pattern.compile("<tr (data-source=[^>]*)>");
  private static final Pattern DATA = Pattern.compile("data-([a-z]+)=\"([^\"]*)\"");

  @TempDir private Path folder;

  @Test
  void a_check_speaks_of_no_catalogue_and_of_no_decision() throws Exception {
    RunReport run = ExampleReport.run();
    RunReport check =
        new RunReport(
            run.id(),
            "check",
            run.started(),
            run.finished(),
            run.status(),
            run.referenceDate(),
            run.rulesVersion(),
            run.sources());

    assertThat(page(Language.EN, run)).contains("last good delivery", "./census release");
    assertThat(page(Language.EN, check))
        .contains("Ask the supplier for a file that can be read.")
        .doesNotContain("last good delivery", "./census release");
  }

  @Test
  void the_counts_of_every_source_can_be_found_again_and_add_up() throws Exception {
    List<Map<String, String>> rows = data(page(Language.IT, ExampleReport.run()));

    assertThat(rows)
        .extracting(row -> row.get("source") + " " + row.get("status"))
        .containsExactly(
            "comune-piombino loaded",
            "provincia-lucca unchanged",
            "consorzio-zona-apuana held",
            "asl-toscana-centro failed",
            "comune-grosseto missing");
    assertThat(rows.get(0))
        .isEqualTo(
            Map.ofEntries(
                Map.entry("source", "comune-piombino"),
                Map.entry("status", "loaded"),
                Map.entry("rows", "1253"),
                Map.entry("read", "1240"),
                Map.entry("new", "12"),
                Map.entry("changed", "31"),
                Map.entry("unchanged", "1184"),
                Map.entry("rejected", "9"),
                Map.entry("duplicate", "4"),
                Map.entry("withdrawn", "2"),
                Map.entry("blank", "6"),
                Map.entry("totals", "2"),
                Map.entry("headings", "5")));
    for (Map<String, String> row : rows) {
      assertThat(sum(row, "rows")).isEqualTo(sum(row, "read", "blank", "totals", "headings"));
      assertThat(sum(row, "read"))
          .isEqualTo(sum(row, "new", "changed", "unchanged", "rejected", "duplicate"));
    }
  }

  @Test
  void the_page_says_the_state_first_then_what_to_do_then_the_detail() throws Exception {
    assertThat(page(Language.IT, ExampleReport.run()))
        .containsSubsequence(
            "<html lang=\"it\">",
            "31 marzo 2026 · durata 2 min 41 s",
            "3 fonti su 5 richiedono attenzione.",
            "1 caricata · 1 invariata · 1 trattenuta · 1 non riuscita · 1 assente",
            "<h2>Stato delle fonti</h2>",
            "<h2>Cosa fare</h2>",
            "Consorzio Zona Industriale Apuana",
            "La consegna ritirerebbe 61 offerte vive su 183 (33,3%)",
            "./census release consorzio-zona-apuana",
            "Azienda USL Toscana Centro",
            "Comune di Grosseto",
            "Rimandare al conferente le 9 righe scartate",
            "errore × 9",
            "«Atlantide» non è un comune della regione.",
            "<code>Aree!C12</code>",
            "Colonne non riconosciute: <code>Indice fond.</code>",
            "href=\"./comune-piombino/notices.csv\"",
            "<h2>Dettaglio per fonte</h2>",
            "<b>1.253</b> righe nel file = <b>1.240</b> lette + <b>6</b> vuote + <b>2</b> di totali"
                + " + <b>5</b> di intestazione",
            "2.410");
  }

  @Test
  void the_same_in_english() throws Exception {
    assertThat(page(Language.EN, ExampleReport.run()))
        .containsSubsequence(
            "<html lang=\"en\">",
            "31 March 2026 · took 2 min 41 s",
            "3 of 5 sources need attention.",
            "<h2>State of the sources</h2>",
            "<h2>What to do</h2>",
            "The delivery would withdraw 61 of 183 live offers (33.3%)",
            "Send the 9 rejected rows back to the supplier",
            "“Atlantide” is not a municipality of the region.",
            "<h2>Source by source</h2>",
            "<b>1,253</b> rows in the file = <b>1,240</b> read")
        .doesNotContain("Cosa fare", "conferente le", "righe");
  }

  @Test
  void where_all_is_in_order_there_is_nothing_to_do() throws Exception {
    assertThat(
            page(
                Language.IT,
                ExampleReport.run(RunReport.Status.COMPLETED, List.of(ExampleReport.unchanged()))))
        .containsSubsequence("Tutto in ordine.", "<h2>Cosa fare</h2>\n<p>Niente.</p>")
        .doesNotContain("trattenute");
  }

  @Test
  void personal_data_does_not_reach_the_page() throws Exception {
    assertThat(page(Language.IT, ExampleReport.run())).doesNotContain("mario.rossi");
  }

  @Test
  void the_page_needs_no_network_and_no_script() throws Exception {
    assertThat(page(Language.IT, ExampleReport.run()))
        .contains("default-src 'none'")
        .doesNotContain("<script", "http://", "https://", "<img", "<link");
  }

  @Test
  void the_files_of_a_single_checked_file_are_beside_the_page() throws Exception {
    RunReport run = ExampleReport.run(RunReport.Status.ATTENTION, List.of(ExampleReport.loaded()));
    RunReport check =
        new RunReport(
            run.id(),
            "check",
            run.started(),
            run.finished(),
            run.status(),
            run.referenceDate(),
            run.rulesVersion(),
            run.sources());

    assertThat(page(Language.IT, check)).contains("href=\"./notices.csv\"");
  }

  @Test
  void what_a_run_has_not_written_is_not_named() throws Exception {
    assertThat(pageAlone(Language.EN, ExampleReport.run()))
        .contains("<h3>Notices</h3>")
        .doesNotContain("notices.csv", "corrections.csv", "rejected.csv");
  }

  @Test
  void decisions_are_given_with_the_folders_of_this_run() throws Exception {
    assertThat(page(Language.EN, ExampleReport.run()))
        .contains(
            "<code>./census show --held consorzio-zona-apuana --data &#39;my data&#39;</code>",
            "<code>./census release consorzio-zona-apuana --data &#39;my data&#39; --note"
                + " &quot;why&quot;</code>",
            "<code>./census discard consorzio-zona-apuana --data &#39;my data&#39; --note"
                + " &quot;why&quot;</code>");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void whatever_a_supplier_wrote_stays_text(Language language) throws Exception {
    String evil = "\"'><script>alert(1)</script>&lt; =cmd|' /C calc'!A0 \u202E\uD83D\u0000{value}";
    String page =
        page(language, ExampleReport.run(RunReport.Status.ATTENTION, List.of(hostile(evil, evil))));

    assertThat(page)
        .doesNotContain("<script", "'><", "\"><script", "\u202E", "\u0000")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;&amp;lt;");
    assertThat(data(page)).hasSize(1);
  }

  @Test
  void very_long_values_are_cut_and_keep_their_sentence() throws Exception {
    String page =
        page(
            Language.IT,
            ExampleReport.run(
                RunReport.Status.ATTENTION,
                List.of(hostile("short", "x".repeat(158) + "😀".repeat(50_000)))));

    assertThat(page.length()).isLessThan(40_000);
    assertThat(page).contains("x…» non è un comune della regione.").doesNotContain("?…");
  }

  private static SourceReport hostile(String name, String text) {
    Place place = new Place.CsvCell(2, text);
    return new SourceReport(
        "01-" + name,
        name,
        SourceState.HELD,
        Optional.of(new Bilingual("Motivo", "Reason")),
        Optional.of(
            new DeliveryDescription(
                name, "00", Optional.empty(), Optional.of(name), Optional.of(name), 1)),
        new Counts(1, 0, 0, 0, 1, 0, 0, 0, 0, 0),
        List.of(new ColumnReport(text, text, name, How.UNKNOWN, List.of(text))),
        List.of(new NoticeCount(ExampleReport.MUNICIPALITY_UNKNOWN, 1)),
        List.of(Notice.about(ExampleReport.MUNICIPALITY_UNKNOWN, place, text, text)),
        1,
        List.of(new Correction(place, name, name, text, text, name)),
        List.of(name));
  }

  private String page(Language language, RunReport report) throws Exception {
    for (String place : List.of(".", "comune-piombino")) {
      Files.createDirectories(folder.resolve(place));
      for (String name : List.of("notices.csv", "corrections.csv")) {
        Files.writeString(folder.resolve(place).resolve(name), "");
      }
    }
    return pageAlone(language, report);
  }

  private String pageAlone(Language language, RunReport report) throws Exception {
    Path file = folder.resolve("report.html");
    new RunReportHtml(language, " --data 'my data'").write(report, file);
    return Files.readString(file);
  }

  private static List<Map<String, String>> data(String page) {
    return TABLE_ROW
        .matcher(page)
        .results()
        .map(
            row -> {
              Map<String, String> data = new HashMap<>();
              Matcher attribute = DATA.matcher(row.group(1));
              while (attribute.find()) {
                data.put(attribute.group(1), attribute.group(2));
              }
              return data;
            })
        .toList();
  }

  private static long sum(Map<String, String> row, String... keys) {
    long sum = 0;
    for (String key : keys) {
      sum += Long.parseLong(row.get(key));
    }
    return sum;
  }
}
