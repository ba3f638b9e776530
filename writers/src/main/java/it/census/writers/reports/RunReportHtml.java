package it.census.writers.reports;

import it.census.model.Bilingual;
import it.census.model.Language;
import it.census.model.report.Counts;
import it.census.model.report.RunReport;
import it.census.model.report.SourceReport;
import it.census.model.report.SourceState;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ToLongFunction;

/**
 * {@code report.html}: one page that a data officer understands, with no network and no script. The
 * state of each source first, then what to do, then detail. The counts stand in {@code data-}
 * attributes as well, for programs that check them.
 */
public final class RunReportHtml {

  /** A count of each source. */
  private record Column(Bilingual label, ToLongFunction<Counts> of) {}

  private static final List<Column> COLUMNS =
      List.of(
          new Column(new Bilingual("Lette", "Read"), Counts::read),
          new Column(new Bilingual("Nuove", "New"), Counts::fresh),
          new Column(new Bilingual("Modificate", "Changed"), Counts::changed),
          new Column(new Bilingual("Invariate", "Unchanged"), Counts::unchanged),
          new Column(new Bilingual("Scartate", "Rejected"), Counts::rejected),
          new Column(new Bilingual("Ripetute", "Duplicate"), Counts::duplicate),
          new Column(new Bilingual("Ritirate", "Withdrawn"), Counts::withdrawn));

  private final Language language;
  private final ReportWords words;
  private final String folders;

  /**
   * @param folders options that a command needs to meet the same catalogue, as they are typed
   */
  public RunReportHtml(Language language, String folders) {
    this.language = language;
    this.folders = folders;
    this.words = new ReportWords(language);
  }

  /** Writes the page in one rename; the files of rows that it names stand there already. */
  public void write(RunReport report, Path file) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".part");
    String page = page(report, ReportFiles.of(report, file));
    Files.write(fresh, page.getBytes(StandardCharsets.UTF_8));
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private String page(RunReport report, ReportFiles files) throws IOException {
    StringBuilder page = new StringBuilder(64_000);
    String title = words.say("Censimento, ", "Census, ") + words.day(report.referenceDate());
    page.append(
        """
        <!DOCTYPE html>
        <html lang="%s">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
        <title>%s</title>
        <style>
        %s</style>
        </head>
        <body>
        """
            .formatted(words.languageTag(), Html.escape(title), style()));
    head(page, report);
    states(page, report.sources());
    new ReportToDo(language, words, files, folders).write(page, report);
    page.append("<h2>")
        .append(words.say("Dettaglio per fonte", "Source by source"))
        .append("</h2>\n");
    ReportDetail detail = new ReportDetail(language, words, files);
    report.sources().forEach(source -> detail.write(page, source, report.sources().size() == 1));
    foot(page, report);
    return page.append("</body>\n</html>\n").toString();
  }

  private void head(StringBuilder page, RunReport report) {
    page.append("<header>\n<h1>")
        .append(words.say("Censimento dell'offerta localizzativa", "Census of sites and buildings"))
        .append("</h1>\n<p class=\"soft\">")
        .append(words.day(report.referenceDate()))
        .append(" · ")
        .append(words.say("durata ", "took "))
        .append(words.duration(Duration.between(report.started(), report.finished())))
        .append("</p>\n<div class=\"verdict ")
        .append(report.status().key())
        .append("\"><strong>")
        .append(words.verdict(report))
        .append("</strong><br>")
        .append(words.verdictDetail(report))
        .append("</div>\n<ul class=\"totals\">\n");
    Counts totals = report.totals();
    total(page, totals.read(), words.say("righe lette", "rows read"));
    total(page, totals.fresh(), words.say("nuove", "new"));
    total(page, totals.changed(), words.say("modificate", "changed"));
    total(page, totals.unchanged(), words.say("invariate", "unchanged"));
    total(page, totals.rejected(), words.say("scartate", "rejected"));
    total(page, totals.duplicate(), words.say("ripetute", "duplicate"));
    total(page, totals.withdrawn(), words.say("offerte ritirate", "offers withdrawn"));
    page.append("</ul>\n");
    if (report.sources().stream().anyMatch(s -> s.state() == SourceState.HELD)) {
      page.append("<p class=\"soft\">")
          .append(
              words.say(
                  "Le consegne trattenute sono contate come sarebbero: nel catalogo non sono entrate.",
                  "Held deliveries are counted as they would be: they are not in the catalogue."))
          .append("</p>\n");
    }
    page.append("</header>\n");
  }

  private void foot(StringBuilder page, RunReport report) {
    page.append("<footer class=\"soft\">")
        .append(words.say("Elaborazione ", "Run "))
        .append(Html.code(report.id()))
        .append(" (")
        .append(Html.code("census " + report.command()))
        .append(") · ")
        .append(report.started().truncatedTo(ChronoUnit.SECONDS))
        .append(" · ")
        .append(words.say("regole ", "rules "))
        .append(Html.code(report.rulesVersion()))
        .append("</footer>\n");
  }

  private void total(StringBuilder page, long number, String label) {
    page.append("<li><b>")
        .append(words.number(number))
        .append("</b>")
        .append(label)
        .append("</li>\n");
  }

  private void states(StringBuilder page, List<SourceReport> sources) {
    page.append("<h2>")
        .append(words.say("Stato delle fonti", "State of the sources"))
        .append("</h2>\n<table class=\"states\">\n<thead><tr>");
    heading(page, words.say("Fonte", "Source"), false);
    heading(page, words.say("Stato", "State"), false);
    COLUMNS.forEach(column -> heading(page, column.label().in(language), true));
    heading(page, words.say("Cosa fare", "To do"), false);
    page.append("</tr></thead>\n<tbody>\n");
    sources.forEach(source -> state(page, source));
    page.append("</tbody></table>\n");
  }

  private static void heading(StringBuilder page, String text, boolean number) {
    page.append(number ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">")
        .append(text)
        .append("</th>");
  }

  private void state(StringBuilder page, SourceReport source) {
    Counts counts = source.counts();
    figures(page, source, counts);
    name(page, source);
    boolean known = counts.rows() > 0 || !source.state().needsAttention();
    for (Column column : COLUMNS) {
      cell(page, known, column.of().applyAsLong(counts), column.label().in(language));
    }
    page.append("<td class=\"next\">")
        .append(words.toDo(source.state(), counts.rejected() > 0))
        .append("</td></tr>\n");
  }

  /** The same for programs that read the page. */
  private static void figures(StringBuilder page, SourceReport source, Counts counts) {
    page.append(
        String.format(
            Locale.ROOT,
            "<tr data-source=\"%s\" data-status=\"%s\" data-rows=\"%d\" data-read=\"%d\" data-new=\"%d\""
                + " data-changed=\"%d\" data-unchanged=\"%d\" data-rejected=\"%d\""
                + " data-duplicate=\"%d\" data-withdrawn=\"%d\" data-blank=\"%d\""
                + " data-totals=\"%d\" data-headings=\"%d\">",
            Html.escape(source.id()),
            source.state().key(),
            counts.rows(),
            counts.read(),
            counts.fresh(),
            counts.changed(),
            counts.unchanged(),
            counts.rejected(),
            counts.duplicate(),
            counts.withdrawn(),
            counts.blank(),
            counts.totals(),
            counts.headings()));
  }

  private void name(StringBuilder page, SourceReport source) {
    page.append("<th scope=\"row\"><a href=\"#")
        .append(Html.anchor(source.id()))
        .append("\">")
        .append(Html.escape(source.name()))
        .append("</a>");
    source
        .delivery()
        .ifPresent(
            d ->
                page.append("<span class=\"file\">")
                    .append(Html.value(d.file()))
                    .append("</span>"));
    page.append("</th><td><span class=\"badge ")
        .append(source.state().key())
        .append("\">")
        .append(words.state(source.state()))
        .append("</span></td>");
  }

  /** A count; nothing where it is not known. The label shows where the table has no room. */
  private void cell(StringBuilder page, boolean known, long count, String label) {
    page.append("<td class=\"n")
        .append(!known ? " none" : count == 0 ? " zero" : "")
        .append("\" data-label=\"")
        .append(label)
        .append("\">")
        .append(known ? words.number(count) : "–")
        .append("</td>");
  }

  private static String style() throws IOException {
    try (InputStream css =
        Objects.requireNonNull(RunReportHtml.class.getResourceAsStream("report.css"))) {
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
