package it.census.writers.reports;

import it.census.model.Language;
import it.census.model.OfferField;
import it.census.model.report.RuleChanges;
import it.census.model.report.RuleImpact;
import it.census.model.report.RuleImpact.Example;
import it.census.model.report.RuleImpact.FieldImpact;
import it.census.model.report.RuleImpact.NoticeImpact;
import it.census.model.report.RuleImpact.OffersTouched;
import it.census.model.report.SourceReport;

/** The part of the report that says which rules changed, and what that made otherwise. */
final class ReportImpact {

  private static final int LINES = 40;
  private static final int FIELDS = 12;

  private final Language language;
  private final ReportWords words;

  ReportImpact(Language language, ReportWords words) {
    this.language = language;
    this.words = words;
  }

  void write(StringBuilder page, SourceReport source) {
    source.impact().ifPresent(impact -> write(page, impact));
  }

  private void write(StringBuilder page, RuleImpact impact) {
    page.append("<h3>")
        .append(
            impact.sameDelivery()
                ? words.say("Che cosa cambiano le regole", "What the rules change")
                : words.say(
                    "Che cosa cambiano la nuova consegna e le regole",
                    "What the new delivery and the rules change"))
        .append("</h3>\n");
    impact.rules().ifPresent(rules -> rules(page, rules));
    if (impact.isNone()) {
      page.append("<p>").append(words.say("Niente cambia.", "Nothing changes.")).append("</p>\n");
      return;
    }
    offers(page, impact.offers());
    notices(page, impact);
    fields(page, impact);
    page.append("<p class=\"soft\">")
        .append(words.say("Tutto, offerta per offerta, in ", "All of it, offer by offer, in "))
        .append(Html.link("impact.csv"))
        .append("</p>\n");
  }

  private void rules(StringBuilder page, RuleChanges rules) {
    page.append("<p>").append(words.say("Regole di prima: ", "Rules before: "));
    page.append(Html.code(rules.versionBefore()));
    if (!rules.known()) {
      page.append(
          words.say(
              "; l'archivio non le conserva più.", "; the archive does not keep them any more."));
    } else if (rules.program()) {
      page.append(words.say("; il programma è cambiato.", "; the program has changed."));
    } else {
      page.append('.');
    }
    page.append("</p>\n");
    if (rules.lines().isEmpty()) {
      return;
    }
    page.append("<ul class=\"rules\">\n");
    rules.lines().stream()
        .limit(LINES)
        .forEach(
            line ->
                page.append("<li>")
                    .append(
                        line.added()
                            ? words.say("aggiunta ", "added ")
                            : words.say("tolta ", "removed "))
                    .append(Html.code(line.file() + ":" + line.number()))
                    .append(" ")
                    .append(Html.code(line.text()))
                    .append("</li>\n"));
    page.append("</ul>\n");
    int more = rules.lines().size() - LINES;
    if (more > 0) {
      page.append("<p class=\"soft\">")
          .append(words.say("e altre ", "and "))
          .append(words.number(more))
          .append(words.say(" righe.", " more lines."))
          .append("</p>\n");
    }
  }

  private void offers(StringBuilder page, OffersTouched offers) {
    page.append("<p>")
        .append(words.say("Offerte: ", "Offers: "))
        .append(words.number(offers.changed()))
        .append(words.say(" con altri dati, ", " with other data, "))
        .append(words.number(offers.fresh()))
        .append(words.say(" nuove, ", " new, "))
        .append(words.number(offers.withdrawn()))
        .append(words.say(" ritirate, ", " withdrawn, "))
        .append(words.number(offers.rejudged()))
        .append(words.say(" con altra qualità.", " of another quality."))
        .append("</p>\n");
  }

  private void notices(StringBuilder page, RuleImpact impact) {
    if (impact.notices().isEmpty()) {
      return;
    }
    Html.tableHead(
        page,
        "",
        words.say("Segnalazione", "Notice"),
        words.say("Prima", "Before"),
        words.say("Dopo", "After"));
    for (NoticeImpact notice : impact.notices()) {
      Html.row(
          page,
          "<span class=\"badge %s\">%s</span> %s"
              .formatted(
                  Html.escape(notice.severity()),
                  Html.escape(notice.severity()),
                  Html.code(notice.code())),
          words.number(notice.before()),
          words.number(notice.after()));
    }
    page.append("</tbody></table></div>\n");
  }

  private void fields(StringBuilder page, RuleImpact impact) {
    if (impact.fields().isEmpty()) {
      return;
    }
    Html.tableHead(
        page,
        "",
        words.say("Campo", "Field"),
        words.say("Offerte", "Offers"),
        words.say("Esempi: prima → dopo", "Examples: before → after"));
    impact.fields().stream()
        .limit(FIELDS)
        .forEach(f -> Html.row(page, label(f), words.number(f.offers()), examples(f)));
    page.append("</tbody></table></div>\n");
  }

  private String label(FieldImpact field) {
    return OfferField.find(field.field())
        .map(f -> Html.escape(f.label().in(language)) + " " + Html.code(f.key()))
        .orElseGet(() -> Html.code(field.field()));
  }

  private static String examples(FieldImpact field) {
    StringBuilder html = new StringBuilder();
    for (Example example : field.examples()) {
      html.append("<div>")
          .append(Html.code(example.offerId()))
          .append(" ")
          .append(shown(example.before()))
          .append(" → ")
          .append(shown(example.after()))
          .append("</div>");
    }
    return html.toString();
  }

  private static String shown(String value) {
    return value.isEmpty() ? "–" : Html.value(value);
  }
}
