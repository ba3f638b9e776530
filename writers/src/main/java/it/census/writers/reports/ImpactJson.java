package it.census.writers.reports;

import it.census.model.report.RuleChanges;
import it.census.model.report.RuleImpact;
import it.census.model.report.RuleImpact.Example;
import it.census.model.report.RuleImpact.FieldImpact;
import it.census.model.report.RuleImpact.NoticeImpact;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What rules make otherwise, as {@code report.json} tells it. */
final class ImpactJson {

  /** Of lines that changed, as many as anybody reads; a whole list may have been replaced. */
  private static final int LINES = 200;

  private ImpactJson() {}

  static void put(ObjectNode node, RuleImpact impact) {
    node.put("same_delivery", impact.sameDelivery());
    impact
        .rules()
        .ifPresentOrElse(r -> putRules(node.putObject("rules"), r), () -> node.putNull("rules"));
    ArrayNode notices = node.putArray("notices");
    for (NoticeImpact notice : impact.notices()) {
      notices
          .addObject()
          .put("code", notice.code())
          .put("severity", notice.severity())
          .put("before", notice.before())
          .put("after", notice.after());
    }
    node.putObject("offers")
        .put("new", impact.offers().fresh())
        .put("changed", impact.offers().changed())
        .put("withdrawn", impact.offers().withdrawn())
        .put("rejudged", impact.offers().rejudged());
    ArrayNode fields = node.putArray("fields");
    for (FieldImpact field : impact.fields()) {
      ObjectNode told = fields.addObject();
      told.put("field", field.field());
      told.put("offers", field.offers());
      ArrayNode examples = told.putArray("examples");
      for (Example example : field.examples()) {
        examples
            .addObject()
            .put("offer_id", example.offerId())
            .put("before", example.before())
            .put("after", example.after());
      }
    }
  }

  private static void putRules(ObjectNode node, RuleChanges rules) {
    node.put("version_before", rules.versionBefore());
    node.put("known", rules.known());
    node.put("program", rules.program());
    node.put("lines_changed", rules.lines().size());
    ArrayNode lines = node.putArray("lines");
    rules.lines().stream()
        .limit(LINES)
        .forEach(
            line ->
                lines
                    .addObject()
                    .put("file", line.file())
                    .put("line", line.number())
                    .put("change", line.added() ? "added" : "removed")
                    .put("text", line.text()));
  }
}
