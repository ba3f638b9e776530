package it.census.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log for engineers: one object a line, bounded, without personal data. */
@SuppressWarnings("try") // the log is held open by being a resource
class LogFileTest {

  private static final Logger LOG = LoggerFactory.getLogger(LogFileTest.class);
  private static final JsonMapper JSON = JsonMapper.shared();

  @TempDir private Path data;

  @Test
  void a_line_is_an_object_with_run_and_source() throws Exception {
    try (LogFile log = LogFile.into(data);
        MDC.MDCCloseable run = MDC.putCloseable("run", "20261121-013000-0001");
        MDC.MDCCloseable source = MDC.putCloseable("source", "comune-uno")) {
      LOG.info("Two lines\nand \"quotes\"");
    }

    JsonNode line = JSON.readTree(onlyLine());
    assertThat(line.propertyNames())
        .containsExactly("time", "level", "logger", "thread", "run", "source", "message");
    assertThat(line.path("run").asString()).isEqualTo("20261121-013000-0001");
    assertThat(line.path("source").asString()).isEqualTo("comune-uno");
    assertThat(line.path("level").asString()).isEqualTo("INFO");
    assertThat(line.path("message").asString()).isEqualTo("Two lines\nand \"quotes\"");
  }

  @Test
  void who_could_be_reached_is_blotted_out() throws Exception {
    try (LogFile log = LogFile.into(data)) {
      LOG.warn(
          "row of {}, {}, tel. 050 123456, {}",
          "rita.esempio@ente.example",
          "RSSMRA80A01G702W",
          "+39 333 1234567");
    }

    assertThat(JSON.readTree(onlyLine()).path("message").asString())
        .isEqualTo("row of […], […], […], […]");
  }

  @Test
  void words_of_an_exception_are_told_where_they_quote_no_supplier() throws Exception {
    IllegalArgumentException quoting =
        new IllegalArgumentException(
            "For input string: Rita Esempio", new SQLException("the server said no", "53100"));
    try (LogFile log = LogFile.into(data)) {
      LOG.error("It failed", quoting);
    }

    JsonNode error = JSON.readTree(onlyLine()).path("error");
    assertThat(error.path("type").asString()).isEqualTo("java.lang.IllegalArgumentException");
    assertThat(error.has("message")).isFalse();
    assertThat(error.path("stack").path(0).asString()).contains("LogFileTest");
    assertThat(error.path("cause").path("message").asString()).isEqualTo("the server said no");
    assertThat(error.path("cause").path("sql_state").asString()).isEqualTo("53100");
    assertThat(onlyLine()).doesNotContain("Rita");
  }

  @Test
  void it_never_grows_beyond_its_bound() throws Exception {
    for (int night = 1; night <= 8; night++) {
      Files.writeString(data.resolve("census.log"), "night " + night + "\n" + "x".repeat(10 << 20));
      try (LogFile log = LogFile.into(data)) {
        LOG.warn("a line");
      }
    }

    try (Stream<Path> files = Files.list(data)) {
      assertThat(files.map(f -> f.getFileName().toString()).sorted())
          .containsExactly(
              "census.log",
              "census.log.1",
              "census.log.2",
              "census.log.3",
              "census.log.4",
              "census.log.5");
    }
    assertThat(onlyLine()).contains("a line");
    assertThat(firstLine("census.log.1")).isEqualTo("night 8");
    assertThat(firstLine("census.log.5")).isEqualTo("night 4");
  }

  @Test
  void a_file_that_another_process_renamed_is_begun_anew() throws Exception {
    try (LogFile log = LogFile.into(data)) {
      LOG.warn("before");
      Files.move(data.resolve("census.log"), data.resolve("census.log.1"));
      log.reopen();
      LOG.warn("after");
    }

    assertThat(onlyLine()).contains("after");
    assertThat(firstLine("census.log.1")).contains("before");
  }

  private String onlyLine() throws IOException {
    List<String> lines = Files.readAllLines(data.resolve("census.log"));
    assertThat(lines).hasSize(1);
    return lines.get(0);
  }

  private String firstLine(String file) throws IOException {
    try (Stream<String> lines = Files.lines(data.resolve(file))) {
      return lines.findFirst().orElseThrow();
    }
  }
}
