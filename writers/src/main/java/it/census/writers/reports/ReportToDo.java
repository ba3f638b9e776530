package it.census.writers.reports;

import it.census.model.Language;
import it.census.model.Notice;
import it.census.model.Severity;
import it.census.model.report.ColumnReport;
import it.census.model.report.Freshness;
import it.census.model.report.NoticeCount;
import it.census.model.report.RunReport;
import it.census.model.report.SourceReport;
import it.census.model.report.SourceState;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** The chapter of the report that says what an officer, or a supplier, should do now. */
final class ReportToDo {

  private static final int KINDS = 6;

  private final Language language;
  private final ReportWords words;
  private final ReportFiles files;
  private final String folders;

  ReportToDo(Language language, ReportWords words, ReportFiles files, String folders) {
    this.language = language;
    this.words = words;
    this.files = files;
    this.folders = folders;
  }

  /** The most urgent first. */
  void write(StringBuilder page, RunReport report) {
    page.append("<h2>").append(words.say("Cosa fare", "What to do")).append("</h2>\n");
    List<SourceReport> sources =
        report.sources().stream()
            .filter(ReportToDo::hasSomethingToDo)
            .sorted(Comparator.comparingInt(ReportToDo::urgency))
            .toList();
    List<SourceReport> overdue =
        report.sources().stream()
            .filter(s -> report.freshness(s.id()).filter(Freshness::overdue).isPresent())
            .toList();
    if (sources.isEmpty() && overdue.isEmpty()) {
      page.append("<p>").append(words.say("Niente.", "Nothing.")).append("</p>\n");
    }
    boolean checked = report.command().equals("check");
    sources.forEach(source -> write(page, source, checked));
    overdue.forEach(source -> overdue(page, source, report.freshness(source.id()).orElseThrow()));
  }

  /** A supplier that has sent nothing for too long. */
  private void overdue(StringBuilder page, SourceReport source, Freshness age) {
    String due = age.deadline().map(LocalDate::toString).orElse("");
    page.append("<section class=\"todo supplier\">\n<h3>")
        .append(Html.escape(source.name()))
        .append("</h3>\n<p>")
        .append(
            words.say(
                "L'ultima consegna è arrivata il %s, %d giorni fa; la prossima era attesa entro il %s."
                    .formatted(age.arrived(), age.ageDays(), due),
                "The last delivery came on %s, %d days ago; the next was due by %s."
                    .formatted(age.arrived(), age.ageDays(), due)))
        .append("</p>\n<p class=\"act\">")
        .append(
            words.say(
                "Chiedere una consegna aggiornata.", "Ask for a delivery that is up to date."))
        .append("</p>\n</section>\n");
  }

  private static boolean hasSomethingToDo(SourceReport source) {
    return source.state().needsAttention()
        || source.notices().stream().anyMatch(n -> n.type().severity() != Severity.INFO)
        || source.columns().stream().anyMatch(c -> c.how() == ColumnReport.How.UNKNOWN);
  }

  private static int urgency(SourceReport source) {
    return switch (source.state()) {
      case HELD -> 0;
      case FAILED -> 1;
      case MISSING -> 2;
      case LOADED, UNCHANGED -> source.counts().rejected() > 0 ? 3 : 4;
    };
  }

  private void write(StringBuilder page, SourceReport source, boolean checked) {
    long rejected = source.counts().rejected();
    page.append("<section class=\"todo ")
        .append(source.state().needsAttention() ? source.state().key() : "supplier")
        .append("\">\n<h3>")
        .append(Html.escape(source.name()))
        .append(" <span class=\"badge ")
        .append(source.state().key())
        .append("\">")
        .append(words.state(source.state()))
        .append("</span></h3>\n");
    source
        .reason()
        .ifPresent(r -> page.append("<p>").append(Html.escape(r.in(language))).append("</p>\n"));
    page.append("<p class=\"act\">")
        .append(
            checked
                ? words.instructionAfterCheck(source.state(), rejected)
                : words.instruction(source.state(), rejected))
        .append("</p>\n");
    if (source.state() == SourceState.HELD && !checked) {
      decide(page, source.id());
    }
    reasons(page, source);
    page.append("</section>\n");
  }

  private void decide(StringBuilder page, String id) {
    page.append("<dl class=\"commands\">\n");
    String source = id + folders;
    String note = source + " --note \"why\"";
    command(
        page,
        words.say("vedere che cosa farebbe", "see what it would do"),
        "show --held " + source);
    command(page, words.say("farla entrare", "let it in"), "release " + note);
    command(page, words.say("scartarla", "drop it"), "discard " + note);
    page.append("</dl>\n");
  }

  private static void command(StringBuilder page, String what, String command) {
    page.append("<dt>")
        .append(what)
        .append("</dt><dd>")
        .append("<code>" + Html.escape("./census " + command) + "</code>")
        .append("</dd>\n");
  }

  private void reasons(StringBuilder page, SourceReport source) {
    List<NoticeCount> kinds =
        source.notices().stream().filter(n -> n.type().severity() != Severity.INFO).toList();
    boolean unknown = source.columns().stream().anyMatch(c -> c.how() == ColumnReport.How.UNKNOWN);
    if (kinds.isEmpty() && !unknown) {
      return;
    }
    page.append("<ul>\n");
    kinds.stream().limit(KINDS).forEach(n -> notice(page, source, n));
    if (unknown) {
      unknownColumns(page, source);
    }
    page.append("</ul>\n");
    boolean filed = files.has(source, "notices.csv");
    if (kinds.size() > KINDS || (filed && !kinds.isEmpty())) {
      page.append("<p class=\"soft\">");
      if (kinds.size() > KINDS) {
        int more = kinds.size() - KINDS;
        page.append(
            words.say(
                more == 1
                    ? "Un altro tipo nel dettaglio. "
                    : "Altri " + more + " tipi nel dettaglio. ",
                more == 1
                    ? "One more kind in the detail. "
                    : more + " more kinds in the detail. "));
      }
      if (filed) {
        page.append(words.say("Tutte, riga per riga: ", "All of them, row by row: "))
            .append(Html.link(files.path(source, "notices.csv")));
      }
      page.append("</p>\n");
    }
  }

  private void notice(StringBuilder page, SourceReport source, NoticeCount count) {
    page.append("<li><span class=\"badge ")
        .append(count.type().severity().name())
        .append("\">")
        .append(words.severity(count.type().severity()))
        .append(" × ")
        .append(words.number(count.count()))
        .append("</span> ");
    source.examples().stream()
        .filter(n -> n.code().equals(count.type().code()))
        .findFirst()
        .ifPresentOrElse(
            example -> example(page, Html.shorten(example)),
            () -> page.append(Html.code(count.type().code())));
    page.append("</li>\n");
  }

  private void example(StringBuilder page, Notice example) {
    page.append(Html.escape(example.message(language)));
    String place = example.place().text();
    if (!place.isEmpty()) {
      page.append(" <span class=\"soft\">")
          .append(words.say("Per esempio in ", "For example at "))
          .append(Html.code(place))
          .append(".</span>");
    }
    page.append("<br><span class=\"fix\">→ ")
        .append(Html.escape(example.howToFix(language)))
        .append("</span>");
  }

  private void unknownColumns(StringBuilder page, SourceReport source) {
    List<String> unknown =
        source.columns().stream()
            .filter(c -> c.how() == ColumnReport.How.UNKNOWN)
            .map(c -> Html.code(c.header()))
            .toList();
    page.append("<li>")
        .append(words.say("Colonne non riconosciute: ", "Columns not recognised: "))
        .append(String.join(", ", unknown))
        .append(".<br><span class=\"fix\">→ ")
        .append(
            words.say(
                "Dire quale campo sono, sotto <code>columns:</code> nella definizione della fonte;"
                    + " <code>\"-\"</code> per ignorarle.",
                "Say which field they are, under <code>columns:</code> in the source definition;"
                    + " <code>\"-\"</code> to ignore them."))
        .append("</span></li>\n");
  }
}
