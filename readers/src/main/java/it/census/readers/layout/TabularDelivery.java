package it.census.readers.layout;

import it.census.model.DeliveryFormat;
import it.census.model.Notice;
import it.census.model.NoticeType;
import it.census.model.Place;
import it.census.model.TableHead;
import it.census.model.config.ReadingLimits;
import it.census.readers.DeliveryUnreadable;
import it.census.readers.OpenedDelivery;
import it.census.readers.ReadingNotices;
import it.census.readers.ReadingOptions;
import it.census.readers.Refusal;
import it.census.readers.RowCursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A delivery made of tables of rows and columns, whatever its format. A first pass reads the
 * beginning of every table and finds its header; each call of {@link #rows()} is a pass of its own.
 */
public final class TabularDelivery implements OpenedDelivery {

  /** Tables of one delivery; beyond, nobody filled them in by hand. */
  static final int MAX_TABLES = 1_000;

  /** Columns from which a sheet is surely a table, and up to which it may be a text. */
  private static final int TABLE_COLUMNS = 4;

  private static final int TEXT_COLUMNS = 2;

  /**
   * A table that is read.
   *
   * @param ordinal its number among all tables of the file, from 0
   * @param head its name and columns
   * @param layout where its data begins
   */
  record Table(int ordinal, TableHead head, TableLayout layout) {

    /** Whether the sheet is made of rows and columns, and not of sentences one below the other. */
    boolean isTable() {
      return layout.hasHeader() && head.headers().size() >= TABLE_COLUMNS;
    }

    boolean isText() {
      return layout.knownHeaders() == 0
          && (!layout.hasHeader() || head.headers().size() <= TEXT_COLUMNS);
    }

    Table withoutData() {
      TableHead unnamed = new TableHead(head.sheet(), head.hidden(), List.of());
      return new Table(ordinal, unnamed, layout.withoutData());
    }
  }

  private final TextDialect dialect;
  private final DeliveryFormat format;
  private final TableSource.Factory sources;
  private final ReadingLimits limits;
  private final List<Table> tables;
  private final List<Notice> openingNotices;
  private ReadingLog pass = new ReadingLog();

  /**
   * How the characters of a text file are to be understood; nothing for binary formats.
   *
   * @param charset its name
   * @param delimiter the character between cells
   */
  public record TextDialect(Optional<String> charset, Optional<String> delimiter) {
    /** A format that is no text. */
    public static final TextDialect NONE = new TextDialect(Optional.empty(), Optional.empty());
  }

  private TabularDelivery(
      DeliveryFormat format,
      TextDialect dialect,
      TableSource.Factory sources,
      ReadingLimits limits,
      List<Table> tables,
      List<Notice> openingNotices) {
    this.format = format;
    this.dialect = dialect;
    this.sources = sources;
    this.limits = limits;
    this.tables = List.copyOf(tables);
    this.openingNotices = List.copyOf(openingNotices);
  }

  /** Opens a delivery of a binary format. */
  public static TabularDelivery open(
      DeliveryFormat format,
      TableSource.Factory sources,
      ReadingOptions options,
      ReadingLimits limits)
      throws DeliveryUnreadable {
    return open(format, TextDialect.NONE, sources, options, limits);
  }

  /**
   * Opens a delivery: finds its tables and their headers.
   *
   * @throws DeliveryUnreadable where no table holds anything, or none of those asked for is there
   */
  public static TabularDelivery open(
      DeliveryFormat format,
      TextDialect dialect,
      TableSource.Factory sources,
      ReadingOptions options,
      ReadingLimits limits)
      throws DeliveryUnreadable {
    List<Table> tables = new ArrayList<>();
    List<String> names = new ArrayList<>();
    try (TableSource source = sources.open(new ReadingLog())) {
      int ordinal = 0;
      for (TableSource.Sheet sheet = source.nextTable();
          sheet != null;
          sheet = source.nextTable()) {
        names.add(sheet.name());
        if (ordinal >= MAX_TABLES) {
          throw DeliveryUnreadable.beyond(Refusal.TOO_MANY_PARTS, MAX_TABLES);
        }
        if (options.wants(sheet.name())) {
          TableLayout layout = TableLayout.read(source, options.knownHeader());
          if (layout.filledRows() > 0) {
            TableHead head = new TableHead(sheet.name(), sheet.hidden(), layout.headers());
            Table table = new Table(ordinal, head, layout);
            tables.add(layout.isService() ? table.withoutData() : table);
          }
        }
        ordinal++;
      }
    }
    if (tables.isEmpty()) {
      throw nothingToRead(options, names);
    }
    if (tables.stream().anyMatch(Table::isTable)) {
      tables.replaceAll(table -> table.isText() ? table.withoutData() : table);
    }
    List<Notice> notices = OpeningNotices.of(tables, names, options);
    return new TabularDelivery(format, dialect, sources, limits, tables, notices);
  }

  private static DeliveryUnreadable nothingToRead(ReadingOptions options, List<String> names) {
    return options.sheets().isEmpty() || names.stream().anyMatch(options::wants)
        ? DeliveryUnreadable.because(Refusal.EMPTY)
        : DeliveryUnreadable.because(
            Refusal.NO_TABLE, Map.of("detail", String.join(", ", options.sheets())));
  }

  @Override
  public DeliveryFormat format() {
    return format;
  }

  @Override
  public Optional<String> charset() {
    return dialect.charset();
  }

  @Override
  public Optional<String> delimiter() {
    return dialect.delimiter();
  }

  @Override
  public List<TableHead> tables() {
    return tables.stream().map(Table::head).toList();
  }

  @Override
  public RowCursor rows() throws DeliveryUnreadable {
    pass = new ReadingLog();
    return new TableCursor(sources.open(pass), tables, limits, pass);
  }

  @Override
  public List<Notice> notices() {
    List<Notice> notices = new ArrayList<>(openingNotices);
    notices.addAll(pass.notices());
    return List.copyOf(notices);
  }

  /** Each pass closes what it opened. */
  @Override
  public void close() {}

  /** What the tables and their headers give reason to say. */
  private static final class OpeningNotices {

    static List<Notice> of(List<Table> tables, List<String> names, ReadingOptions options) {
      List<Notice> notices = new ArrayList<>();
      for (String wanted : options.sheets()) {
        if (names.stream().noneMatch(name -> name.strip().equalsIgnoreCase(wanted.strip()))) {
          notices.add(Notice.about(ReadingNotices.SHEET_MISSING, Place.delivery(), "", wanted));
        }
      }
      for (Table table : tables) {
        TableHead head = table.head();
        if (head.hidden()) {
          notices.add(
              Notice.about(ReadingNotices.HIDDEN_SHEET_READ, Place.delivery(), "", head.sheet()));
        }
        if (table.layout().hasHeader()) {
          HeaderNotices.rowsAround(table.layout(), head.sheet()).ifPresent(notices::add);
          notices.addAll(HeaderNotices.duplicates(head.headers(), table.layout()));
        } else {
          NoticeType type =
              head.headers().isEmpty()
                  ? ReadingNotices.SHEET_WITHOUT_TABLE
                  : ReadingNotices.HEADER_NOT_FOUND;
          notices.add(Notice.about(type, Place.delivery(), "", head.sheet()));
        }
      }
      return notices;
    }
  }
}
