package it.census.writers.catalogue;

import it.census.model.Cell;
import it.census.model.Notice;
import it.census.model.RowOutcome;
import it.census.model.Severity;
import it.census.model.TableHead;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is said about a delivery, and its rows in quarantine, on their way in. */
final class StagedRemarks {

  private final long loadId;
  private final CopyStream notices;
  private final StagedCorrections corrections;
  private final CopyStream rejected;
  private final CopyStream heads;
  private final Map<String, Tally> tallies = new HashMap<>();
  private long noticeItems;
  private long rejectedItems;

  private static final class Tally {
    private final Severity severity;
    private long count;

    Tally(Severity severity) {
      this.severity = severity;
    }
  }

  StagedRemarks(Connection shared, StagingTables tables) {
    loadId = tables.loadId();
    notices =
        CopyStream.gathering(
            shared,
            tables.notices(),
            "load_id, item, code, severity, place, offer_id, field, value, arguments");
    corrections = new StagedCorrections(shared, tables);
    rejected =
        CopyStream.gathering(
            shared,
            tables.rejected(),
            "load_id, item, table_number, place, offer_id, codes, cells");
    heads =
        CopyStream.gathering(
            shared, tables.heads(), "load_id, table_number, sheet, hidden, headers");
  }

  void describe(List<TableHead> tables) throws SQLException {
    for (int number = 0; number < tables.size(); number++) {
      TableHead head = tables.get(number);
      BinaryRows out = heads.row(5);
      out.number(loadId);
      out.number(number);
      out.requiredText(head.sheet());
      out.truth(head.hidden());
      out.requiredTexts(head.headers());
    }
    heads.relieve();
  }

  void add(Notice notice) {
    tallies.computeIfAbsent(notice.code(), code -> new Tally(notice.severity())).count++;
    BinaryRows out = notices.row(9);
    out.number(loadId);
    out.number(++noticeItems);
    out.requiredText(notice.code());
    out.requiredText(notice.severity().name());
    out.requiredText(notice.place().text());
    out.text(notice.offerId());
    out.text(notice.field());
    out.text(notice.value());
    if (notice.arguments().isEmpty()) {
      out.nothing();
    } else {
      out.json(StoredJson.object(notice.arguments()));
    }
  }

  /** Takes the corrections of a row. */
  void addCorrections(RowOutcome row) {
    corrections.add(row.row().place(), row.corrections());
  }

  void add(RowOutcome.Rejected row) {
    BinaryRows out = rejected.row(7);
    out.number(loadId);
    out.number(++rejectedItems);
    out.number(row.row().table());
    out.requiredText(row.row().place().text());
    out.text(row.offerId());
    out.requiredTexts(row.notices().stream().map(Notice::code).distinct().toList());
    out.requiredTexts(row.row().cells().stream().map(Cell::shown).toList());
  }

  void relieve() throws SQLException {
    notices.relieve();
    corrections.relieve();
    rejected.relieve();
  }

  void finish() throws SQLException {
    heads.finish();
    notices.finish();
    corrections.finish();
    rejected.finish();
  }

  long rejected() {
    return rejectedItems;
  }

  long corrections() {
    return corrections.count();
  }

  /** Errors first, then by count, then by code. */
  List<CodeCount> noticeCounts() {
    return tallies.entrySet().stream()
        .map(e -> new CodeCount(e.getKey(), e.getValue().severity, e.getValue().count))
        .sorted(
            Comparator.comparing(CodeCount::severity)
                .thenComparing(Comparator.comparingLong(CodeCount::count).reversed())
                .thenComparing(CodeCount::code))
        .toList();
  }
}
