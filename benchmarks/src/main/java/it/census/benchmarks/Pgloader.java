package it.census.benchmarks;

import it.census.benchmarks.BenchServer.Database;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** pgloader, where it is installed, loading the raw text into a table of texts. */
final class Pgloader {

  private final ServerClock clock;
  private final Path work;

  Pgloader(ServerClock clock, Path work) {
    this.clock = clock;
    this.work = work;
  }

  static boolean isInstalled() {
    return Optional.ofNullable(System.getenv("PATH")).stream()
        .flatMap(path -> List.of(path.split(":")).stream())
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "pgloader")));
  }

  /**
   * @throws IllegalStateException where not all rows arrived: then there is nothing to compare with
   */
  Cost load(Path csv, int rows, Database database)
      throws IOException, InterruptedException, SQLException {
    String columns =
        IntStream.range(0, CensusRows.HEADERS.size())
            .mapToObj(i -> "c" + i)
            .collect(Collectors.joining(", "));
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE offer (" + columns.replace(",", " text,") + " text, PRIMARY KEY (c0))");
    }
    URI address = URI.create(database.url().substring("jdbc:".length()));
    Path script = work.resolve("pgloader.load");
    Files.writeString(
        script,
        """
        LOAD CSV FROM '%s' WITH ENCODING cp1252 (%s)
        INTO postgresql://%s:%s@%s:%d%s
        TARGET TABLE offer (%s)
        WITH skip header = 1, fields terminated by ';', fields not enclosed;
        """
            .formatted(
                csv,
                columns,
                database.user(),
                database.password(),
                address.getHost(),
                address.getPort(),
                address.getPath(),
                columns));
    Cost cost =
        new Child(clock, Map.of(), work.resolve("pgloader.log"))
            .run(List.of("pgloader", script.toString()), Set.of(0));
    Files.delete(script);
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet counted = statement.executeQuery("SELECT count(*) FROM offer")) {
      counted.next();
      if (counted.getInt(1) != rows) {
        throw new IllegalStateException("pgloader loaded " + counted.getInt(1) + " of " + rows);
      }
    }
    return cost;
  }
}
