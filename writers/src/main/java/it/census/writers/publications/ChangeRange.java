package it.census.writers.publications;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which part of the change feed {@code crm/changes.jsonl} tells. The manifest remembers it, because
 * it is put in place together with the file: whatever dies when, the next publication goes on after
 * what readers have really been told.
 *
 * @param generation of the feed
 * @param firstSeq first change told
 * @param lastSeq last change told, which is also the end of the feed then; one less than {@code
 *     firstSeq} where none is told
 */
record ChangeRange(long generation, long firstSeq, long lastSeq) {

  static final ChangeRange NONE = new ChangeRange(1, 1, 0);

  private static final String KEY = "changes";

  /** What the publication in a folder tells; empty where none is there, or none that is whole. */
  static Optional<ChangeRange> published(Path folder) throws IOException {
    Path manifest = folder.resolve(Release.MANIFEST);
    if (!Files.exists(manifest)) {
      return Optional.empty();
    }
    try {
      JsonNode changes = JsonMapper.shared().readTree(Files.readAllBytes(manifest)).path(KEY);
      return changes.has("first_seq") && changes.has("last_seq")
          ? Optional.of(
              new ChangeRange(
                  changes.path("generation").asLong(1),
                  changes.get("first_seq").asLong(),
                  changes.get("last_seq").asLong()))
          : Optional.empty();
    } catch (JacksonException damaged) {
      return Optional.empty();
    }
  }

  /**
   * What to tell now: everything after what was told last; the same again where nothing came since.
   *
   * @param published what was told last, where that is known and of this feed
   */
  static ChangeRange toPublish(
      Connection connection, PublishedViews views, Optional<ChangeRange> published)
      throws SQLException {
    long generation = number(connection, "SELECT generation FROM catalogue.feed_position");
    long end = number(connection, "SELECT coalesce(max(seq), 0) FROM %s".formatted(views.change()));
    Optional<ChangeRange> told =
        published.filter(p -> p.generation() == generation && p.lastSeq() <= end);
    if (told.isPresent()) {
      return told.get().lastSeq() == end
          ? told.get()
          : new ChangeRange(generation, told.get().lastSeq() + 1, end);
    }
    return new ChangeRange(generation, number(connection, firstByHistory(views)), end);
  }

  /**
   * The first change after the last publication that was followed by changes, as far as the history
   * of runs tells.
   */
  private static String firstByHistory(PublishedViews views) {
    return """
    WITH told AS (
      SELECT p.published_at AS at FROM catalogue.publication p
      LEFT JOIN catalogue.run r USING (run_id)
      WHERE coalesce(r.status IN ('completed', 'attention'), true)
      UNION
      SELECT l.loaded_at FROM %1$s l
      LEFT JOIN catalogue.run r USING (run_id)
      WHERE coalesce(r.status IN ('completed', 'attention'), true)
    ), changing AS (
      SELECT first_seq, loaded_at, lag(loaded_at) OVER (ORDER BY first_seq) AS before
      FROM %1$s WHERE first_seq IS NOT NULL
    )
    SELECT coalesce((
      SELECT first_seq FROM changing c
      WHERE EXISTS (SELECT FROM told t WHERE t.at >= c.before AND t.at < c.loaded_at)
      ORDER BY first_seq DESC LIMIT 1), 1)
    """
        .formatted(views.load());
  }

  void write(ObjectNode manifest) {
    manifest
        .putObject(KEY)
        .put("generation", generation)
        .put("first_seq", firstSeq)
        .put("last_seq", lastSeq);
  }

  private static long number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
