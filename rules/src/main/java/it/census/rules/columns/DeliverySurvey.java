package it.census.rules.columns;

import it.census.model.Bilingual;
import it.census.model.Notice;
import it.census.model.Place;
import it.census.model.RawRecord;
import it.census.model.RowKind;
import it.census.model.TableHead;
import it.census.model.config.SourceDefinition;
import it.census.model.report.ColumnReport;
import it.census.rules.text.Mojibake;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The first pass over a delivery: sees every row once, learns what the columns hold and how it is
 * written, and draws up the plan by which the second pass reads the rows. Memory depends on the
 * number of columns only. One delivery, one thread.
 */
public final class DeliverySurvey {

  private final RuleContext context;
  private final SourceDefinition source;
  private final List<TableHead> heads;
  private final List<List<ColumnProfile>> profiles = new ArrayList<>();
  private final long[] rows;
  private final Fit fit;

  public DeliverySurvey(RuleContext context, SourceDefinition source, List<TableHead> tables) {
    this.context = context;
    this.source = source;
    this.heads = List.copyOf(tables);
    this.rows = new long[tables.size()];
    CodeIndex codes = context.codes().with(source.values());
    this.fit = new Fit(codes, new TrialReading(context.region().timeZone()));
    ValueTraits traits = new ValueTraits(codes, context.places());
    for (TableHead head : heads) {
      profiles.add(
          head.headers().stream()
              .map(
                  h ->
                      new ColumnProfile(
                          traits, context::isMissing, codes.size(), context.systems()))
              .toList());
    }
  }

  /** Takes note of one row; rows that are no data are passed over. */
  public void add(RawRecord row) {
    if (row.kind() != RowKind.DATA) {
      return;
    }
    rows[row.table()]++;
    List<ColumnProfile> columns = profiles.get(row.table());
    List<String> headers = heads.get(row.table()).headers();
    int cells = Math.min(columns.size(), row.cells().size());
    for (int i = 0; i < cells; i++) {
      columns.get(i).add(Mojibake.repair(row.cells().get(i)), row.place(), i, headers.get(i));
    }
  }

  /** What the columns are, once every row has been seen. */
  public DeliveryPlan plan() {
    List<TablePlan> tables = new ArrayList<>();
    List<ColumnReport> reports = new ArrayList<>();
    List<ColumnAccount> accounts = new ArrayList<>();
    List<Notice> notices = new ArrayList<>();
    List<Notice> ofWholeTables = new ArrayList<>();
    List<ColumnState> all = new ArrayList<>();
    for (int t = 0; t < heads.size(); t++) {
      TableState table = state(t);
      TablePlan recognised = Recognition.recognise(t, table, context.headers());
      Optional<Notice> contacts =
          MandatoryColumns.identifies(recognised)
              ? MissingContacts.of(table, rows[t])
              : Optional.empty();
      tables.add(contacts.isPresent() ? recognised.sayingOnce(MissingContacts.FIELD) : recognised);
      contacts.ifPresent(ofWholeTables::add);
      for (ColumnState column : table.columns()) {
        ColumnPlan plan = recognised.columns().get(column.index());
        accounts.add(ColumnAccount.of(t, column, plan, context.candidates()));
      }
      long read = rows[t];
      table
          .columns()
          .forEach(c -> reports.add(c.report(table.sheet(), read, context.candidates())));
      table.columns().forEach(c -> notices.addAll(c.notices()));
      all.addAll(table.columns());
    }
    notices.addAll(0, ofConfiguration(all));
    notices.addAll(ofTables(tables));
    notices.addAll(ofWholeTables);
    Optional<Bilingual> gone = MandatoryColumns.gone(source, tables);
    return new DeliveryPlan(context, source, tables, reports, accounts, notices, gone);
  }

  private TableState state(int t) {
    TableHead head = heads.get(t);
    HeaderRow row = new HeaderRow(head.headers());
    List<ColumnState> columns = new ArrayList<>();
    for (int i = 0; i < head.headers().size(); i++) {
      String header = head.headers().get(i);
      columns.add(
          new ColumnState(
              i,
              header,
              profiles.get(t).get(i),
              context.headers().match(header, row),
              context.headers().votes(header)));
    }
    return new TableState(source, head, fit, context.systems(), columns);
  }

  /** Headers that the source definition speaks of and the delivery does not have. */
  private List<Notice> ofConfiguration(List<ColumnState> columns) {
    return source.columns().keySet().stream()
        .sorted()
        .filter(h -> columns.stream().noneMatch(c -> ConfiguredColumns.speaksOf(h, c)))
        .map(h -> Notice.about(ColumnNotices.CONFIGURED_ABSENT, Place.delivery(), h, ""))
        .toList();
  }

  /** Of several tables, those whose rows say nothing of an offer. */
  private List<Notice> ofTables(List<TablePlan> tables) {
    boolean anyUnderstood = tables.stream().anyMatch(MandatoryColumns::identifies);
    return tables.stream()
        .filter(t -> anyUnderstood && rows[t.table()] > 0 && !MandatoryColumns.identifies(t))
        .map(
            t ->
                new Notice(
                    ColumnNotices.TABLE_NOT_UNDERSTOOD,
                    Place.delivery(),
                    "",
                    t.sheet(),
                    "",
                    Map.of("rows", Long.toString(rows[t.table()]))))
        .toList();
  }
}
