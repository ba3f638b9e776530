package it.census.writers.reports;

import it.census.model.Correction;
import it.census.model.Language;
import it.census.model.Notice;
import it.census.model.OfferField;
import it.census.model.report.ColumnReport;
import it.census.model.report.Counts;
import it.census.model.report.DeliveryDescription;
import it.census.model.report.NoticeCount;
import it.census.model.report.SourceReport;
import java.util.List;
import java.util.Locale;

/** The chapter of the report that tells everything about one source. */
final class ReportDetail {

  private static final int EXAMPLES = 3;

  private final Language language;
  private final ReportWords words;
  private final ReportFiles files;

  ReportDetail(Language language, ReportWords words, ReportFiles files) {
    this.language = language;
    this.words = words;
    this.files = files;
  }

  void write(StringBuilder page, SourceReport source, boolean open) {
    page.append("<details id=\"")
        .append(Html.anchor(source.id()))
        .append(open ? "\" open>\n<summary>" : "\">\n<summary>")
        .append(Html.escape(source.name()))
        .append(" <span class=\"badge ")
        .append(source.state().key())
        .append("\">")
        .append(words.state(source.state()))
        .append("</span> <span class=\"soft\">")
        .append(Html.escape(source.id()))
        .append("</span></summary>\n");
    source
        .reason()
        .ifPresent(r -> page.append("<p>").append(Html.escape(r.in(language))).append("</p>\n"));
    source.delivery().ifPresent(delivery -> delivery(page, delivery, source));
    equation(page, source.counts());
    new ReportDrift(language, words).write(page, source);
    new ReportImpact(language, words).write(page, source);
    columns(page, source.columns());
    notices(page, source);
    corrections(page, source);
    page.append("</details>\n");
  }

  private void delivery(StringBuilder page, DeliveryDescription delivery, SourceReport source) {
    page.append("<dl class=\"facts\">\n");
    fact(page, words.say("File", "File"), Html.escape(delivery.file()));
    StringBuilder format =
        new StringBuilder(
            delivery
                .format()
                .map(f -> f.key().toUpperCase(Locale.ROOT))
                .orElse(words.say("formato non riconosciuto", "format not recognised")));
    delivery.charset().ifPresent(c -> format.append(" · ").append(Html.escape(c)));
    delivery
        .delimiter()
        .ifPresent(
            d ->
                format
                    .append(words.say(" · separatore ", " · delimiter "))
                    .append(Html.code(d.equals("\t") ? "tab" : d)));
    format
        .append(" · ")
        .append(words.number(delivery.bytes()))
        .append(words.say(" byte", " bytes"));
    fact(page, words.say("Formato", "Format"), format.toString());
    fact(page, "SHA-256", Html.code(delivery.sha256()));
    if (!source.setAside().isEmpty()) {
      fact(
          page,
          words.say("Non letti", "Not read"),
          words.say("altri file presenti: ", "other files there: ")
              + Html.escape(String.join(", ", source.setAside())));
    }
    page.append("</dl>\n");
  }

  private static void fact(StringBuilder page, String name, String html) {
    page.append("<dt>").append(name).append("</dt><dd>").append(html).append("</dd>\n");
  }

  /** Every row is counted once, for all to see. */
  private void equation(StringBuilder page, Counts c) {
    if (c.rows() == 0) {
      return;
    }
    page.append("<p class=\"equation\"><span>")
        .append(sum(c.rows(), "righe nel file", "rows in the file"))
        .append(" = ")
        .append(sum(c.read(), "lette", "read"))
        .append(" + ")
        .append(sum(c.blank(), "vuote", "blank"))
        .append(" + ")
        .append(sum(c.totals(), "di totali", "of totals"))
        .append(" + ")
        .append(sum(c.headings(), "di intestazione", "of headings"))
        .append("</span><br><span>")
        .append(sum(c.read(), "lette", "read"))
        .append(" = ")
        .append(sum(c.fresh(), "nuove", "new"))
        .append(" + ")
        .append(sum(c.changed(), "modificate", "changed"))
        .append(" + ")
        .append(sum(c.unchanged(), "invariate", "unchanged"))
        .append(" + ")
        .append(sum(c.rejected(), "scartate", "rejected"))
        .append(" + ")
        .append(sum(c.duplicate(), "ripetute", "duplicate"))
        .append("</span></p>\n");
  }

  private String sum(long count, String it, String en) {
    return "<b>" + words.number(count) + "</b> " + words.say(it, en);
  }

  private void columns(StringBuilder page, List<ColumnReport> columns) {
    if (columns.isEmpty()) {
      return;
    }
    head(
        page,
        false,
        words.say("Colonne", "Columns"),
        words.say("Foglio", "Sheet"),
        words.say("Intestazione", "Header"),
        words.say("Campo", "Field"),
        words.say("Come", "How"));
    for (ColumnReport column : columns) {
      String label =
          OfferField.find(column.field())
              .map(f -> Html.escape(f.label().in(language)) + " " + Html.code(f.key()))
              .orElseGet(() -> column.field().isEmpty() ? "–" : Html.code(column.field()));
      Html.row(
          page,
          Html.value(column.sheet()),
          Html.value(column.header()),
          label,
          words.how(column.how()) + examples(column));
    }
    page.append("</tbody></table></div>\n");
  }

  private static String examples(ColumnReport column) {
    return column.how() != ColumnReport.How.UNKNOWN || column.examples().isEmpty()
        ? ""
        : " <span class=\"soft\">(" + Html.value(String.join("; ", column.examples())) + ")</span>";
  }

  private void notices(StringBuilder page, SourceReport source) {
    if (source.notices().isEmpty()) {
      return;
    }
    head(
        page,
        true,
        words.say("Segnalazioni", "Notices"),
        words.say("Gravità", "Severity"),
        words.say("Codice", "Code"),
        words.say("Quante", "Count"),
        words.say("Esempi: luogo, valore, spiegazione", "Examples: place, value, explanation"));
    for (NoticeCount count : source.notices()) {
      StringBuilder examples = new StringBuilder();
      source.examples().stream()
          .filter(n -> n.code().equals(count.type().code()))
          .limit(EXAMPLES)
          .forEach(n -> example(examples, Html.shorten(n)));
      Html.row(
          page,
          "<span class=\"badge "
              + count.type().severity().name()
              + "\">"
              + words.severity(count.type().severity())
              + "</span>",
          Html.code(count.type().code()),
          words.number(count.count()),
          examples.toString());
    }
    page.append("</tbody></table></div>\n");
    if (files.has(source, "notices.csv")) {
      rowByRow(page, source);
    }
  }

  private void rowByRow(StringBuilder page, SourceReport source) {
    page.append("<p class=\"soft\">")
        .append(words.say("Tutte in ", "All of them in "))
        .append(Html.link(files.path(source, "notices.csv")));
    if (source.counts().rejected() > 0) {
      page.append(words.say("; le righe scartate, intere, in ", "; the rejected rows, whole, in "))
          .append(Html.code(files.path(source, "rejected.csv")))
          .append(
              words.say(
                  " (un file per foglio, se le colonne sono diverse)",
                  " (a file for each sheet where the columns differ)"));
    }
    long others = source.counts().headings() + source.counts().totals() + source.counts().blank();
    if (others > 0 && files.has(source, RowFiles.OTHERS)) {
      page.append(
              words.say(
                  "; le righe che non sono dati (intestazioni, totali, vuote: ",
                  "; the rows that are no data (headings, totals, blank: "))
          .append(words.number(others))
          .append(words.say("), una per una, in ", "), one by one, in "))
          .append(Html.link(files.path(source, RowFiles.OTHERS)));
    }
    page.append("</p>\n");
  }

  private void example(StringBuilder page, Notice notice) {
    page.append("<div>");
    String place = notice.place().text();
    if (!place.isEmpty()) {
      page.append(Html.code(place)).append(" ");
    }
    page.append(Html.escape(notice.message(language))).append("</div>");
  }

  private void corrections(StringBuilder page, SourceReport source) {
    if (source.corrections() == 0) {
      return;
    }
    head(
        page,
        false,
        words.say("Correzioni", "Corrections") + " (" + words.number(source.corrections()) + ")",
        words.say("Regola", "Rule"),
        words.say("Dove", "Where"),
        words.say("Prima", "Before"),
        words.say("Dopo", "After"));
    String last = "";
    int shown = 0;
    for (Correction correction : source.correctionExamples()) {
      shown = correction.rule().equals(last) ? shown + 1 : 1;
      last = correction.rule();
      if (shown <= EXAMPLES) {
        Html.row(
            page,
            Html.code(correction.rule()),
            Html.code(correction.place().text()) + " " + fieldLabel(correction.field()),
            Html.value(correction.before()),
            Html.value(correction.after()));
      }
    }
    page.append("</tbody></table></div>\n");
    if (files.has(source, "corrections.csv")) {
      page.append("<p class=\"soft\">")
          .append(words.say("Tutte in ", "All of them in "))
          .append(Html.link(files.path(source, "corrections.csv")))
          .append("</p>\n");
    }
  }

  private String fieldLabel(String key) {
    return Html.escape(OfferField.find(key).map(f -> f.label().in(language)).orElse(key));
  }

  private static void head(StringBuilder page, boolean counted, String title, String... headings) {
    page.append("<h3>").append(title).append("</h3>\n");
    Html.tableHead(page, counted ? "counted" : "", headings);
  }
}
