package it.census.writers.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The append-only account of what was received, loaded and decided ({@code archive/ledger.jsonl}):
 * one JSON object a line, on disk before the next step is taken. With the archive and the rules it
 * suffices to build the catalogue again.
 */
public final class Ledger {

  private final Path file;
  private final ObjectMapper json = JsonMapper.shared();

  public Ledger(Path file) {
    this.file = file;
  }

  /**
   * Appends an entry. Several processes may do so at once; a line that a dying process left half
   * written is cut off first.
   */
  @SuppressWarnings("try")
  public synchronized void append(LedgerEntry entry) throws IOException {
    Files.createDirectories(file.getParent());
    byte[] line = (json.writeValueAsString(toJson(entry)) + "\n").getBytes(StandardCharsets.UTF_8);
    try (FileChannel channel =
            FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        FileLock turn = channel.lock()) {
      channel.position(endOfLastWholeLine(channel));
      channel.truncate(channel.position());
      ByteBuffer bytes = ByteBuffer.wrap(line);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  /** All whole entries, oldest first. */
  public List<LedgerEntry> entries() throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    String text = Files.readString(file, StandardCharsets.UTF_8);
    List<LedgerEntry> entries = new ArrayList<>();
    for (String line : text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
      entries.add(fromJson(json.readTree(line)));
    }
    return List.copyOf(entries);
  }

  private static long endOfLastWholeLine(FileChannel channel) throws IOException {
    long end = channel.size();
    ByteBuffer one = ByteBuffer.allocate(1);
    while (end > 0) {
      one.clear();
      channel.read(one, end - 1);
      if (one.get(0) == '\n') {
        break;
      }
      end--;
    }
    return end;
  }

  private ObjectNode toJson(LedgerEntry entry) {
    ObjectNode node = json.createObjectNode();
    node.put("at", entry.at().toString());
    node.put("event", entry.event().name().toLowerCase(Locale.ROOT));
    node.put("run", entry.run());
    node.put("source", entry.source());
    node.put("sha256", entry.sha256());
    node.put("file", entry.file());
    node.put("rules_version", entry.rulesVersion());
    entry.loadId().ifPresent(id -> node.put("load", id));
    node.put("by", entry.by());
    entry.note().ifPresent(note -> node.put("note", note));
    return node;
  }

  private static LedgerEntry fromJson(JsonNode node) {
    return new LedgerEntry(
        Instant.parse(node.get("at").asString()),
        LedgerEntry.Event.valueOf(node.get("event").asString().toUpperCase(Locale.ROOT)),
        node.get("run").asString(),
        node.get("source").asString(),
        node.get("sha256").asString(),
        node.get("file").asString(),
        node.get("rules_version").asString(),
        Optional.ofNullable(node.get("load")).map(JsonNode::asLong),
        node.get("by").asString(),
        Optional.ofNullable(node.get("note")).map(JsonNode::asString));
  }
}
