package it.census.jobs;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Where something can still be found of which nothing may be left. */
public final class Traces {

  private static final int CONTEXT = 40;

  private Traces() {}

  /** Asks the database. */
  public interface Question {
    List<String> rows(String sql) throws Exception;
  }

  /**
   * Where any of these stands, in files or tables.
   *
   * @param sought in small letters
   */
  public static List<String> of(List<String> sought, Path data, Question database)
      throws Exception {
    List<String> found = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(data)) {
      for (Path file :
          walk.filter(Files::isRegularFile)
              .filter(f -> !f.startsWith(data.resolve("postgres")))
              .toList()) {
        note(found, sought, data.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    for (String table :
        database.rows(
            "SELECT schemaname || '.' || tablename FROM pg_tables"
                + " WHERE schemaname IN ('catalogue', 'staging', 'batch')")) {
      for (String row : database.rows("SELECT t::text FROM " + table + " t")) {
        note(found, sought, table, row.getBytes(StandardCharsets.UTF_8));
      }
    }
    return found;
  }

  private static void note(List<String> found, List<String> sought, String where, byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
    for (String trace : sought) {
      int at = text.indexOf(trace);
      if (at >= 0) {
        found.add(
            where
                + ": "
                + text.substring(Math.max(0, at - CONTEXT), Math.min(text.length(), at + CONTEXT)));
      }
    }
  }
}
