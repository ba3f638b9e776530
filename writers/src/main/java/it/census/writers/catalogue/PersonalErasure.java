package it.census.writers.catalogue;

import static it.census.writers.catalogue.RedactedTable.text;
import static java.util.stream.Collectors.joining;

import it.census.model.OfferField;
import it.census.writers.archive.Ledger;
import it.census.writers.archive.LedgerEntry;
import it.census.writers.archive.LedgerJson;
import it.census.writers.catalogue.PublishResult.FeedRange;
import it.census.writers.catalogue.RedactedTable.Changed;
import it.census.writers.catalogue.RedactedTable.Column;
import it.census.writers.catalogue.RedactedTable.Kind;
import it.census.writers.erasure.ErasedValue;
import it.census.writers.erasure.Erasures;
import it.census.writers.erasure.PersonalData;
import it.census.writers.erasure.Redaction;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Takes personal data out of the catalogue, source by source, each in one transaction: out of every
 * version, of notices, corrections, quarantine and accounts. Versions stay what they are but for
 * the erased values; an offer whose present version held one gets a new version, so that the change
 * feed tells everybody who keeps a copy.
 */
public final class PersonalErasure {

  private static final String FILE = "source_file";
  private static final String OF_SOURCE = "source_id = ?";
  private static final String OF_LOADS =
      "load_id IN (SELECT load_id FROM catalogue.load WHERE source_id = ?)";

  private static final List<Column> FIELDS = textColumns(OfferColumns.VERSIONED);
  private static final List<String> VERSION = List.of("offer_id", "version");

  private static final RedactedTable CURRENT =
      new RedactedTable("catalogue.offer_current", VERSION, FIELDS, OF_SOURCE);
  private static final RedactedTable PAST =
      new RedactedTable("catalogue.offer_past", VERSION, FIELDS, OF_SOURCE);
  private static final RedactedTable CONTACTS =
      new RedactedTable(
          "catalogue.offer_contact",
          VERSION,
          textColumns(OfferColumns.CONTACTS),
          "offer_id IN (SELECT offer_id FROM catalogue.offer_current WHERE source_id = ?)");

  /** What was said about rows, and the accounts of runs. */
  private static final List<RedactedTable> REMARKS =
      List.of(
          new RedactedTable(
              "catalogue.notice",
              List.of(),
              List.of(text("value"), new Column("arguments", Kind.JSON)),
              OF_LOADS),
          new RedactedTable(
              "catalogue.corrected_row",
              List.of(),
              List.of(new Column("entries", Kind.ENTRIES)),
              OF_LOADS),
          new RedactedTable(
              "catalogue.delivery_table",
              List.of(),
              List.of(new Column("headers", Kind.TEXTS)),
              OF_LOADS),
          new RedactedTable(
              "catalogue.run_source",
              List.of(),
              List.of(
                  text("reason_it"),
                  text("reason_en"),
                  new Column("columns", Kind.JSON),
                  text(FILE),
                  new Column("set_aside", Kind.TEXTS)),
              OF_SOURCE),
          new RedactedTable(
              "catalogue.delivery", List.of(), List.of(text("note"), text(FILE)), OF_SOURCE));

  /** A file may have the name of a person; the CRM is told from which one each offer came. */
  private static final RedactedTable LOADS =
      new RedactedTable("catalogue.load", List.of("load_id"), List.of(text(FILE)), OF_SOURCE);

  private static final RedactedTable QUARANTINE =
      new RedactedTable(
          "catalogue.rejected_row", List.of(), List.of(new Column("cells", Kind.CELLS)), OF_LOADS);

  /** What people wrote, and what the batch framework noted of failures; of no one source. */
  private static final List<RedactedTable> OF_ALL =
      List.of(
          new RedactedTable("catalogue.run", List.of(), List.of(text("note")), "note IS NOT NULL"),
          new RedactedTable("catalogue.ledger_entry", List.of(), List.of(text("line")), "true"),
          new RedactedTable(
              "batch.batch_job_execution",
              List.of(),
              List.of(text("exit_message")),
              "exit_message <> ''"),
          new RedactedTable(
              "batch.batch_step_execution",
              List.of(),
              List.of(text("exit_message")),
              "exit_message <> ''"));

  private static final RedactedTable LEDGER_OF_SOURCES =
      new RedactedTable(
          "catalogue.ledger_entry",
          List.of(),
          List.of(text("line")),
          "line::json ->> 'source' = ANY (?)");

  private final DataSource dataSource;

  public PersonalErasure(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Of what is erased, and by which load.
   *
   * @param at instant from which the new versions are true, unless something of the source is dated
   *     later already
   * @param redaction finds the values
   * @param values as the ledger will know them
   * @param everywhere whether they are kept out of all sources from now on
   * @param details what else the ledger is to tell
   */
  public record Request(
      Load load,
      String rulesVersion,
      Instant at,
      Redaction redaction,
      Collection<ErasedValue> values,
      boolean everywhere,
      Map<String, String> details) {}

  /**
   * How much was, or would be, erased.
   *
   * @param present offers whose present version held an erased value, with the fields that did
   * @param versions of offers that held one
   * @param remarks notices, corrections and accounts
   * @param quarantined rows that could not be used
   */
  public record Extent(
      Map<String, NavigableSet<String>> present, long versions, long remarks, long quarantined) {

    public boolean isEmpty() {
      return versions + remarks + quarantined == 0;
    }
  }

  /** Whether anything was ever erased. */
  public boolean wasEverUsed() throws SQLException {
    try (Connection connection = Sql.connect(dataSource)) {
      return Sql.number(
              connection,
              "SELECT count(*) FROM (SELECT FROM catalogue.load WHERE state = 'erase' LIMIT 1)"
                  + " any_load")
          > 0;
    }
  }

  /** Of which sources the catalogue holds anything, under whatever id they had at that time. */
  public List<String> sourceIds() throws SQLException {
    try (Connection connection = Sql.connect(dataSource)) {
      return Sql.list(
          connection,
          row -> row.getString("source_id"),
          """
          SELECT source_id FROM catalogue.load
          UNION SELECT source_id FROM catalogue.delivery
          UNION SELECT source_id FROM catalogue.run_source
          """);
    }
  }

  /** Adds the personal data that the catalogue holds of a source. */
  public void addContactsOf(String sourceId, PersonalData data) throws SQLException {
    Sql.transaction(
        dataSource,
        connection -> {
          Sql.stream(
              connection,
              row -> {
                for (OfferField field : OfferColumns.CONTACTS) {
                  Sql.findText(row, field.key()).ifPresent(data::addContact);
                }
              },
              "SELECT DISTINCT "
                  + OfferColumns.names(OfferColumns.CONTACTS)
                  + " FROM catalogue.offer_contact WHERE "
                  + CONTACTS.where(),
              sourceId);
          return data;
        });
  }

  /** How much would be erased of a source; nothing is. */
  public Extent preview(String sourceId, Redaction redaction) throws SQLException {
    return Sql.attempt(
        dataSource, connection -> new Erasing(connection, sourceId, redaction).redact());
  }

  /**
   * Erases.
   *
   * @throws FencedOff if another process has taken over the source; nothing is written
   */
  public Extent erase(Request request) throws SQLException, FencedOff {
    return Sql.transaction(
        dataSource,
        connection -> {
          request.load().checkFencing(connection);
          Instant at =
              Succession.instant(
                  connection, List.of(request.load().sourceId()), request.at(), false);
          Extent extent =
              new Erasing(connection, request.load().sourceId(), request.redaction()).redact();
          Optional<FeedRange> changes =
              Renewal.of(connection, request.load(), at, extent.present());
          writeLoad(connection, request.load(), request.rulesVersion(), at, changes);
          LedgerEntries.add(connection, entry(connection, request, at, extent));
          return extent;
        });
  }

  /**
   * Takes the values out of what belongs to no source: notes of runs, the ledger, batch messages.
   */
  public long eraseBesides(Redaction redaction, Ledger ledger) throws SQLException, IOException {
    long rows =
        Sql.transaction(
            dataSource,
            connection -> {
              long changed = 0;
              for (RedactedTable table : OF_ALL) {
                changed += table.redact(connection, redaction).size();
              }
              return changed;
            });
    ledger.rewrite(redaction::apply);
    return rows;
  }

  /** Takes the values out of what the ledger tells of some sources: the names of their files. */
  public long eraseInLedger(Redaction redaction, Ledger ledger, Set<String> sources)
      throws SQLException, IOException {
    long rows =
        Sql.transaction(
            dataSource,
            connection ->
                LEDGER_OF_SOURCES.redact(connection, redaction, List.copyOf(sources)).size());
    ledger.rewrite(
        line -> sources.contains(LedgerJson.entry(line).source()) ? redaction.apply(line) : line);
    return rows;
  }

  /** Does again what the ledger tells, where the catalogue is built again. */
  static void replay(Connection connection, Load load, LedgerEntry entry) throws SQLException {
    Map<String, NavigableSet<String>> present = new TreeMap<>();
    for (String offer :
        entry.circumstances().details().getOrDefault(LedgerEntry.OFFERS, "").split(" ", -1)) {
      if (!offer.isEmpty()) {
        String[] parts = offer.split("[:|]", -1);
        present.put(parts[0], new TreeSet<>(List.of(parts).subList(1, parts.length)));
      }
    }
    Optional<FeedRange> changes = Renewal.of(connection, load, entry.at(), present);
    writeLoad(connection, load, entry.rulesVersion(), entry.at(), changes);
  }

  /** One source being looked through. */
  private record Erasing(Connection connection, String source, Redaction redaction) {

    Extent redact() throws SQLException {
      Map<StoredVersion, NavigableSet<String>> versions = new TreeMap<>();
      for (RedactedTable table : List.of(CURRENT, PAST, CONTACTS)) {
        for (Changed changed : table.redact(connection, redaction, source)) {
          StoredVersion version =
              new StoredVersion(changed.key().get(0), Integer.parseInt(changed.key().get(1)));
          versions.computeIfAbsent(version, v -> new TreeSet<>()).addAll(changed.values().keySet());
        }
      }
      Map<String, NavigableSet<String>> present = new TreeMap<>();
      for (Map.Entry<StoredVersion, NavigableSet<String>> version : versions.entrySet()) {
        if (version.getKey().renewHash(connection)) {
          present.put(version.getKey().offerId(), version.getValue());
        }
      }
      long remarks = 0;
      List<Changed> loads = LOADS.redact(connection, redaction, source);
      remarks += loads.size();
      offersOf(loads)
          .forEach(offer -> present.computeIfAbsent(offer, o -> new TreeSet<>()).add(FILE));
      for (RedactedTable table : REMARKS) {
        remarks += table.redact(connection, redaction, source).size();
      }
      return new Extent(
          present,
          versions.size(),
          remarks,
          QUARANTINE.redact(connection, redaction, source).size());
    }

    private List<String> offersOf(List<Changed> loads) throws SQLException {
      return loads.isEmpty()
          ? List.of()
          : Sql.list(
              connection,
              row -> row.getString("offer_id"),
              "SELECT offer_id FROM catalogue.offer_current"
                  + " WHERE source_id = ? AND load_id = ANY (?::bigint[])",
              source,
              loads.stream().map(load -> load.key().get(0)).toList());
    }
  }

  private static void writeLoad(
      Connection connection,
      Load load,
      String rulesVersion,
      Instant at,
      Optional<FeedRange> changes)
      throws SQLException {
    Sql.update(
        connection,
        """
        INSERT INTO catalogue.load (load_id, run_id, source_id, delivery_sha256, source_file,
          loaded_at, rules_version, completeness, state, first_seq, last_seq, feed_after)
        SELECT ?, ?, ?, '', '', ?, ?, 'partial', 'erase', ?, ?, last_seq
        FROM catalogue.feed_position
        """,
        load.id(),
        load.runId(),
        load.sourceId(),
        at,
        rulesVersion,
        changes.map(FeedRange::first).orElse(null),
        changes.map(FeedRange::last).orElse(null));
  }

  private static LedgerEntry entry(
      Connection connection, Request request, Instant at, Extent extent) throws SQLException {
    RunAccount run = RunAccount.of(connection, request.load().runId());
    Map<String, String> details = new TreeMap<>(request.details());
    details.put(Erasures.SCOPE, request.everywhere() ? Erasures.EVERYWHERE : Erasures.ONE_SOURCE);
    details.put(Erasures.VALUES, Erasures.text(request.values()));
    details.put("versions", Long.toString(extent.versions()));
    details.put("remarks", Long.toString(extent.remarks()));
    details.put("quarantined", Long.toString(extent.quarantined()));
    details.put(
        LedgerEntry.OFFERS,
        extent.present().entrySet().stream()
            .map(e -> e.getKey() + ":" + String.join("|", e.getValue()))
            .collect(joining(" ")));
    return new LedgerEntry(
        at,
        LedgerEntry.Event.ERASED,
        request.load().runId(),
        request.load().sourceId(),
        "",
        "",
        request.rulesVersion(),
        Optional.of(request.load().id()),
        run.by(),
        run.note(),
        LedgerEntry.Circumstances.of(run.command(), run.referenceDate(), details));
  }

  /** Fields that hold words; the reference stays, because the id of the offer is made of it. */
  private static List<Column> textColumns(List<OfferField> fields) {
    List<Column> columns = new ArrayList<>();
    for (OfferField field : fields) {
      if (field != OfferField.SOURCE_REFERENCE && field != OfferField.PARENT_OFFER_ID) {
        Stream.ofNullable(
                switch (field.type()) {
                  case STRING, TEXT, URL, EMAIL -> Kind.TEXT;
                  case URLS -> Kind.TEXTS;
                  default -> null;
                })
            .forEach(kind -> columns.add(new Column(field.key(), kind)));
      }
    }
    return List.copyOf(columns);
  }
}
