package it.census.writers.catalogue;

import it.census.model.Bilingual;
import it.census.writers.archive.Disk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the public side depended on, publication by publication, as the archive keeps it: one JSON
 * object a line, those of {@code catalogue.publication} in their order. Whatever one of the two
 * lacks comes from the other, so that neither a lost database nor a process that died in between
 * loses what a past day is judged by.
 */
public final class PublicationMemory {

  private static final String FILE = "publications.jsonl";

  private final DataSource dataSource;
  private final Path archive;
  private final Path file;

  /**
   * @param archive folder of the archive
   */
  public PublicationMemory(DataSource dataSource, Path archive) {
    this.dataSource = dataSource;
    this.archive = archive;
    this.file = archive.resolve(FILE);
  }

  /** Brings to the catalogue what it lacks. */
  public void recall() throws SQLException, IOException {
    List<String> lines = lines();
    Sql.transaction(
        dataSource,
        connection ->
            Sql.update(
                connection,
                """
                WITH told AS (
                  SELECT nr, line::jsonb AS said
                  FROM unnest(?) WITH ORDINALITY AS u (line, nr)
                ), together AS (
                  SELECT *, count(said -> 'codes') OVER (ORDER BY nr) AS codes_nr FROM told
                ), whole AS (
                  SELECT said || jsonb_build_object('codes',
                    first_value(said -> 'codes') OVER (PARTITION BY codes_nr ORDER BY nr)) AS said
                  FROM together
                )
                INSERT INTO catalogue.publication
                SELECT p.* FROM whole
                CROSS JOIN LATERAL jsonb_populate_record(NULL::catalogue.publication, said) p
                ON CONFLICT (run_id) DO NOTHING
                """,
                lines));
  }

  /**
   * Brings to the archive what it lacks. The file is replaced in one rename, by one process at a
   * time.
   */
  public void keep() throws SQLException, IOException {
    List<String> before = lines();
    try {
      Sql.transaction(
          dataSource,
          connection -> {
            Sql.execute(
                connection,
                "SET LOCAL timezone = 'UTC'",
                "LOCK TABLE catalogue.publication IN SHARE ROW EXCLUSIVE MODE");
            List<String> lines =
                Sql.list(
                    connection,
                    row -> row.getString(1),
                    // Codes are told once, until they are others.
                    """
                    SELECT CASE WHEN codes = lag(codes) OVER (ORDER BY published_at, run_id)
                      THEN to_jsonb(p) - 'codes' ELSE to_jsonb(p) END::text
                    FROM catalogue.publication p ORDER BY published_at, run_id
                    """);
            if (!lines.equals(before)) {
              write(lines);
            }
            return lines.size();
          });
    } catch (NotWritten e) {
      throw e.cause;
    }
  }

  private void write(List<String> lines) throws NotWritten {
    try {
      Path part = archive.resolve(FILE + ".part");
      Files.createDirectories(archive);
      Files.write(part, lines);
      Disk.force(part);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      Disk.force(archive);
    } catch (IOException e) {
      throw new NotWritten(e);
    }
  }

  /** What is wrong with the file, a sentence each. */
  public List<Bilingual> check() throws IOException {
    return Files.exists(file)
        ? Files.readAllLines(file).stream()
            .filter(line -> !isObject(line))
            .map(line -> damaged())
            .limit(1)
            .toList()
        : List.of();
  }

  private List<String> lines() throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    List<String> lines = Files.readAllLines(file);
    if (!lines.stream().allMatch(PublicationMemory::isObject)) {
      throw new IOException(damaged().en());
    }
    return lines;
  }

  private Bilingual damaged() {
    return new Bilingual(
        file
            + " è danneggiato: ripristinarlo da una copia, o toglierlo se la base dati è intera, che lo riscrive",
        file
            + " is damaged: restore it from a backup, or remove it where the database is whole, which writes it anew");
  }

  private static boolean isObject(String line) {
    try {
      return JsonMapper.shared().readTree(line).isObject();
    } catch (JacksonException unreadable) {
      return false;
    }
  }

  /** Carries a failure of the file through the transaction. */
  private static final class NotWritten extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final IOException cause;

    NotWritten(IOException cause) {
      super(cause);
      this.cause = cause;
    }
  }
}
