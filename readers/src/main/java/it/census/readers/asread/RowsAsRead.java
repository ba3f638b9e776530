package it.census.readers.asread;

import it.census.model.DeliveryFormat;
import it.census.model.Notice;
import it.census.model.Place;
import it.census.model.RawRecord;
import it.census.model.TableHead;
import it.census.readers.DeliveryUnreadable;
import it.census.readers.OpenedDelivery;
import it.census.readers.ReadingNotices;
import it.census.readers.Refusal;
import it.census.readers.RowCursor;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A delivery kept as the rows that its reader found in it, in the same order, with the same places,
 * cells and notices. Reading it gives what reading its bytes gave, whatever their format, apart
 * from what was erased in between: personal data cannot be cut out of the bytes of a workbook, and
 * the catalogue must be built again without them all the same.
 *
 * <p>Text, one JSON document a line: what the delivery is, each row, and in the end what was said
 * about the file.
 */
public final class RowsAsRead implements OpenedDelivery {

  private static final String MARK = "census-rows 1";

  private final Path file;
  private final JsonNode head;
  private final List<TableHead> tables;
  private List<Notice> notices = List.of();

  private RowsAsRead(Path file, JsonNode head) {
    this.file = file;
    this.head = head;
    List<TableHead> found = new ArrayList<>();
    head.path("tables").forEach(table -> found.add(RowJson.head(table)));
    this.tables = List.copyOf(found);
  }

  /**
   * Opens a delivery kept like this.
   *
   * @throws DeliveryUnreadable where the file is damaged
   */
  public static RowsAsRead open(Path file) throws DeliveryUnreadable {
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      String mark = lines.readLine();
      String head = lines.readLine();
      if (!MARK.equals(mark) || head == null) {
        throw damaged(file);
      }
      return new RowsAsRead(file, RowJson.JSON.readTree(head));
    } catch (IOException | JacksonException e) {
      throw damaged(file);
    }
  }

  /**
   * Writes a delivery row by row.
   *
   * @param change what becomes of its content; where it counts values as sent again, a notice says
   *     so whenever the delivery is read
   * @throws DeliveryUnreadable where its rows cannot be read
   */
  public static void write(OpenedDelivery delivery, Change change, Path to)
      throws DeliveryUnreadable, IOException {
    try (BufferedWriter out = Files.newBufferedWriter(to, StandardCharsets.UTF_8);
        RowCursor rows = delivery.rows()) {
      ObjectNode head = RowJson.JSON.createObjectNode();
      head.put("format", delivery.format().key());
      delivery.charset().ifPresent(charset -> head.put("charset", charset));
      delivery.delimiter().ifPresent(delimiter -> head.put("delimiter", delimiter));
      ArrayNode tables = head.putArray("tables");
      delivery.tables().forEach(table -> tables.add(RowJson.of(table)));
      line(out, MARK);
      line(out, RowJson.JSON.writeValueAsString(head));
      for (RawRecord row = rows.next(); row != null; row = rows.next()) {
        line(out, RowJson.JSON.writeValueAsString(RowJson.of(change.row(row))));
      }
      ObjectNode end = RowJson.JSON.createObjectNode();
      ArrayNode notices = end.putArray("notices");
      for (Notice notice : delivery.notices()) {
        notices.add(RowJson.of(changed(notice, change)));
      }
      if (change.sentAgain() > 0) {
        notices.add(RowJson.of(sentAgain(change.sentAgain())));
      }
      line(out, RowJson.JSON.writeValueAsString(end));
    }
  }

  /** What becomes of the content of a delivery while it is written down. */
  public interface Change {
    RawRecord row(RawRecord row);

    /** What becomes of a value named in a notice. */
    String text(String text);

    /** Values changed by now that count as sent again after they had been erased. */
    long sentAgain();
  }

  private static Notice changed(Notice notice, Change change) {
    Map<String, String> arguments = new TreeMap<>();
    notice.arguments().forEach((name, value) -> arguments.put(name, change.text(value)));
    return new Notice(
        notice.type(),
        notice.place(),
        notice.offerId(),
        notice.field(),
        change.text(notice.value()),
        arguments);
  }

  private static Notice sentAgain(long values) {
    return new Notice(
        ReadingNotices.ERASED_SENT_AGAIN,
        Place.delivery(),
        "",
        "",
        "",
        Map.of("count", Long.toString(values)));
  }

  private static void line(BufferedWriter out, String line) throws IOException {
    out.write(line);
    out.write('\n');
  }

  @Override
  public DeliveryFormat format() {
    String key = head.path("format").asString();
    for (DeliveryFormat format : DeliveryFormat.values()) {
      if (format.key().equals(key)) {
        return format;
      }
    }
    throw new IllegalStateException("no format " + key);
  }

  @Override
  public Optional<String> charset() {
    return Optional.ofNullable(head.get("charset")).map(JsonNode::asString);
  }

  @Override
  public Optional<String> delimiter() {
    return Optional.ofNullable(head.get("delimiter")).map(JsonNode::asString);
  }

  @Override
  public List<TableHead> tables() {
    return tables;
  }

  @Override
  public RowCursor rows() throws DeliveryUnreadable {
    try {
      BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8);
      lines.readLine();
      lines.readLine();
      return new Rows(lines);
    } catch (IOException e) {
      throw damaged(file);
    }
  }

  @Override
  public List<Notice> notices() {
    return notices;
  }

  @Override
  public void close() {
    // Nothing is held open between two passes.
  }

  private static DeliveryUnreadable damaged(Path file) {
    return DeliveryUnreadable.because(
        Refusal.DAMAGED, Map.of("detail", String.valueOf(file.getFileName())));
  }

  private final class Rows implements RowCursor {
    private final BufferedReader lines;

    Rows(BufferedReader lines) {
      this.lines = lines;
    }

    @Override
    public @Nullable RawRecord next() throws DeliveryUnreadable {
      try {
        String line = lines.readLine();
        if (line == null) {
          throw damaged(file);
        }
        JsonNode node = RowJson.JSON.readTree(line);
        if (node.has("cells")) {
          return RowJson.row(node);
        }
        List<Notice> told = new ArrayList<>();
        node.path("notices").forEach(n -> RowJson.notice(n).ifPresent(told::add));
        notices = List.copyOf(told);
        return null;
      } catch (IOException | JacksonException e) {
        throw damaged(file);
      }
    }

    @Override
    public void close() {
      try {
        lines.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
