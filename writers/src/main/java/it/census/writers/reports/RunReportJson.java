package it.census.writers.reports;

import it.census.model.Bilingual;
import it.census.model.DeliveryFormat;
import it.census.model.Language;
import it.census.model.report.ColumnReport;
import it.census.model.report.Counts;
import it.census.model.report.DeliveryDescription;
import it.census.model.report.Freshness;
import it.census.model.report.HeaderDrift;
import it.census.model.report.NoticeCount;
import it.census.model.report.RunReport;
import it.census.model.report.SourceReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code report.json}: the account of a run for machines, as {@code
 * docs/schemas/report.schema.json} describes it.
 */
public final class RunReportJson {

  private final ObjectMapper json =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private final Language language;

  /**
   * @param language of the reasons
   */
  public RunReportJson(Language language) {
    this.language = language;
  }

  /** Writes the report in one rename. */
  public void write(RunReport report, Path file) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".part");
    String text = json.writeValueAsString(tree(report)) + "\n";
    Files.write(fresh, text.getBytes(StandardCharsets.UTF_8));
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private ObjectNode tree(RunReport report) {
    ObjectNode root = json.createObjectNode();
    ObjectNode run = root.putObject("run");
    run.put("id", report.id());
    run.put("command", report.command());
    run.put("started", report.started().toString());
    run.put("finished", report.finished().toString());
    run.put("status", report.status().key());
    run.put("reference_date", report.referenceDate().toString());
    run.put("rules_version", report.rulesVersion());
    Counts totals = report.totals();
    putFates(root.putObject("totals"), totals);
    ArrayNode sources = root.putArray("sources");
    report
        .sources()
        .forEach(source -> putSource(sources.addObject(), source, report.freshness(source.id())));
    return root;
  }

  private static void putFates(ObjectNode node, Counts counts) {
    node.put("read", counts.read());
    node.put("new", counts.fresh());
    node.put("changed", counts.changed());
    node.put("unchanged", counts.unchanged());
    node.put("rejected", counts.rejected());
    node.put("duplicate", counts.duplicate());
    node.put("withdrawn", counts.withdrawn());
  }

  private void putSource(ObjectNode node, SourceReport source, Optional<Freshness> age) {
    node.put("id", source.id());
    node.put("name", source.name());
    node.put("status", source.state().key());
    node.put("reason", source.reason().map(this::inLanguage).orElse(null));
    source
        .delivery()
        .ifPresentOrElse(
            delivery -> putDelivery(node.putObject("delivery"), delivery),
            () -> node.putNull("delivery"));
    node.put("rows", source.counts().rows());
    putFates(node, source.counts());
    node.put("blank", source.counts().blank());
    node.put("totals", source.counts().totals());
    node.put("headings", source.counts().headings());
    ArrayNode columns = node.putArray("columns");
    source.columns().forEach(column -> putColumn(columns.addObject(), column));
    ArrayNode notices = node.putArray("notices");
    for (NoticeCount count : source.notices()) {
      ObjectNode notice = notices.addObject();
      notice.put("code", count.type().code());
      notice.put("severity", count.type().severity().name());
      notice.put("count", count.count());
    }
    node.put("corrections", source.corrections());
    ArrayNode setAside = node.putArray("set_aside");
    source.setAside().forEach(setAside::add);
    if (age.isEmpty()) {
      node.putNull("freshness");
    } else {
      ObjectNode fresh = node.putObject("freshness");
      fresh.put("arrived", age.get().arrived().toString());
      fresh.put("age_days", age.get().ageDays());
      fresh.put("deadline", age.get().deadline().map(LocalDate::toString).orElse(null));
      fresh.put("overdue", age.get().overdue());
    }
    source
        .drift()
        .ifPresentOrElse(
            drift -> putDrift(node.putObject("drift"), drift), () -> node.putNull("drift"));
    source
        .impact()
        .ifPresentOrElse(
            impact -> ImpactJson.put(node.putObject("impact"), impact),
            () -> node.putNull("impact"));
  }

  private static void putDrift(ObjectNode node, HeaderDrift drift) {
    node.put("class", drift.severity().name().toLowerCase(Locale.ROOT));
    ArrayNode changes = node.putArray("changes");
    for (HeaderDrift.Change change : drift.changes()) {
      ObjectNode told = changes.addObject();
      told.put("change", change.what().name().toLowerCase(Locale.ROOT));
      told.put("class", change.severity().name().toLowerCase(Locale.ROOT));
      told.put("sheet", orNull(change.sheet()));
      told.put("before", orNull(change.before()));
      told.put("after", orNull(change.after()));
      told.put("field", orNull(change.field()));
      told.put("field_now", orNull(change.fieldNow()));
      told.put("filled_percent", Math.round(change.filled() * 100));
      told.put("columns_line", change.line().map(String::strip).orElse(null));
    }
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static void putDelivery(ObjectNode node, DeliveryDescription delivery) {
    node.put("file", delivery.file());
    node.put("sha256", delivery.sha256());
    node.put("format", delivery.format().map(DeliveryFormat::key).orElse(null));
    node.put("charset", delivery.charset().orElse(null));
    node.put("delimiter", delivery.delimiter().orElse(null));
    node.put("bytes", delivery.bytes());
  }

  private static void putColumn(ObjectNode node, ColumnReport column) {
    node.put("sheet", orNull(column.sheet()));
    node.put("header", column.header());
    node.put("field", orNull(column.field()));
    node.put("how", column.how().key());
  }

  private String inLanguage(Bilingual text) {
    return text.in(language);
  }
}
