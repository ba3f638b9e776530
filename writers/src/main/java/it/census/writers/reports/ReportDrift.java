package it.census.writers.reports;

import it.census.model.HelperColumn;
import it.census.model.Language;
import it.census.model.OfferField;
import it.census.model.report.HeaderDrift;
import it.census.model.report.HeaderDrift.Change;
import it.census.model.report.HeaderDrift.Severity;
import it.census.model.report.HeaderDrift.What;
import it.census.model.report.SourceReport;

/** The part of the report that says which columns are not what they were in the last load. */
final class ReportDrift {

  private final Language language;
  private final ReportWords words;

  ReportDrift(Language language, ReportWords words) {
    this.language = language;
    this.words = words;
  }

  void write(StringBuilder page, SourceReport source) {
    source
        .drift()
        .filter(d -> d.severity() != Severity.NONE)
        .ifPresent(drift -> write(page, drift));
  }

  private void write(StringBuilder page, HeaderDrift drift) {
    page.append("<h3>")
        .append(
            drift.severity() == Severity.BREAKING
                ? words.say(
                    "Colonne cambiate, con perdita di dati",
                    "Columns that changed, with a loss of data")
                : words.say("Colonne cambiate, senza danno", "Columns that changed, without harm"))
        .append("</h3>\n<div class=\"scroll\"><table><thead><tr>");
    for (String heading :
        new String[] {
          words.say("Che cosa", "What"),
          words.say("Prima", "Before"),
          words.say("Adesso", "Now"),
          words.say("Campo", "Field"),
          words.say("Righe piene prima", "Rows filled before"),
          words.say("Riga per columns:", "Line for columns:")
        }) {
      page.append("<th scope=\"col\">").append(heading).append("</th>");
    }
    page.append("</tr></thead>\n<tbody>\n");
    drift.changes().forEach(change -> row(page, change));
    page.append("</tbody></table></div>\n");
  }

  private void row(StringBuilder page, Change change) {
    boolean breaking = change.severity() == Severity.BREAKING;
    page.append("<tr>");
    cell(
        page,
        breaking
            ? "<span class=\"badge held\">" + what(change.what()) + "</span>"
            : what(change.what()));
    cell(page, where(change) + shown(change.before()));
    cell(page, shown(change.after()));
    cell(page, meaning(change));
    cell(page, change.what() == What.ADDED ? "" : Math.round(change.filled() * 100) + " %");
    cell(page, change.line().map(l -> Html.code(l.strip())).orElse(""));
    page.append("</tr>\n");
  }

  private static String where(Change change) {
    return change.sheet().isEmpty() ? "" : Html.value(change.sheet()) + ": ";
  }

  private String meaning(Change change) {
    boolean otherwise = change.what() == What.MEANS_OTHERWISE || change.what() == What.RENAMED;
    return otherwise && !change.fieldNow().equals(change.field())
        ? label(change.field()) + " → " + label(change.fieldNow())
        : label(change.field());
  }

  private String label(String key) {
    return Html.escape(
        OfferField.find(key)
            .map(OfferField::label)
            .or(() -> HelperColumn.find(key).map(HelperColumn::label))
            .map(l -> l.in(language))
            .orElse("–"));
  }

  private static String shown(String header) {
    return header.isEmpty() ? "–" : Html.value(header);
  }

  private static void cell(StringBuilder page, String html) {
    page.append("<td class=\"value\">").append(html).append("</td>");
  }

  private String what(What what) {
    return switch (what) {
      case MOVED -> words.say("altro ordine", "other order");
      case ADDED -> words.say("nuova", "new");
      case RENAMED -> words.say("altra intestazione", "other header");
      case REMOVED -> words.say("tolta", "gone");
      case LOST -> words.say("persa", "lost");
      case MEANS_OTHERWISE -> words.say("altro significato", "other meaning");
    };
  }
}
