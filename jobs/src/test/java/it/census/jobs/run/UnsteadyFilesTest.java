package it.census.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import it.census.jobs.OwnSources;
import it.census.jobs.TestCensus;
import it.census.model.report.Counts;
import it.census.model.report.RunReport;
import it.census.model.report.SourceReport;
import it.census.model.report.SourceState;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files that do not hold still while a night takes them in. Those of one source are a pipe between
 * two files: who writes into it knows that by now all are listed, the one before has been read, it
 * is being read itself, and the one after has not been opened.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class UnsteadyFilesTest {

  private static final String HEADER = "Riferimento;Denominazione;Comune\n";

  private static final FileTime SENT = FileTime.from(Instant.parse("2026-11-20T20:00:00Z"));

  private static final FileTime EARLIER = FileTime.from(Instant.parse("2026-11-19T20:00:00Z"));

  private static final String WRITTEN_TO =
      "a.csv, b.csv, c.csv was written to while it was being read: it is taken next time.";

  private static final String OFFERS =
      "SELECT offer_id, version, lifecycle, name FROM catalogue.offer WHERE source_id = 'pisa'"
          + " ORDER BY 1";

  private Path folder;
  private final ExecutorService nights = Executors.newSingleThreadExecutor();
  private TestCensus census;
  private OwnSources sources;
  private int deliveries;

  @BeforeAll
  void open(@TempDir Path temporary) throws Exception {
    folder = temporary;
    census = TestCensus.in(folder.resolve("data"));
    sources = OwnSources.in(folder).source("lucca").source("pisa", "files: all");
    Path definition = sources.config().resolve("sources/pisa.yml");
    Files.writeString(
        definition, Files.readString(definition).replace("in/pisa/pisa.csv", "in/pisa/"));
    deliverAll();
    census.run(sources.config());
  }

  @AfterAll
  void close() {
    nights.shutdownNow();
    census.close();
  }

  private Path file(String name) {
    return sources.config().resolve("in/pisa").resolve(name);
  }

  /** New files of both sources, as on any day. */
  private void deliverAll() throws IOException {
    sources.deliver("lucca", HEADER + "L1;Area %d;Lucca".formatted(++deliveries));
    Files.createDirectories(file("a.csv").getParent());
    for (String name : List.of("a.csv", "b.csv", "c.csv")) {
      Files.deleteIfExists(file(name));
      Files.writeString(file(name), rows(name));
      Files.setLastModifiedTime(file(name), SENT);
    }
  }

  private String rows(String name) {
    return HEADER + "%s;Area %d;Pisa\n".formatted(name, deliveries);
  }

  /** What happens to the files while the pipe is being read; what it does not write is missing. */
  private interface Disturbance {
    void by(UnsteadyFilesTest test, OutputStream pipe) throws IOException;
  }

  /** A night in which the second file is a pipe. */
  private RunReport night(Disturbance disturbance) throws Exception {
    deliverAll();
    Files.delete(file("b.csv"));
    assertThat(new ProcessBuilder("mkfifo", file("b.csv").toString()).start().waitFor()).isZero();
    Future<RunReport> night = nights.submit(() -> census.run(sources.config()).report());
    // Opened as soon as the census opens it.
    try (OutputStream pipe = Files.newOutputStream(file("b.csv"))) {
      disturbance.by(this, pipe);
    }
    return night.get();
  }

  /** What would have come if nothing had happened to this file. */
  private void writeAll(OutputStream pipe) throws IOException {
    FileTime sent = Files.getLastModifiedTime(file("b.csv"));
    pipe.write(rows("b.csv").getBytes(StandardCharsets.UTF_8));
    Files.setLastModifiedTime(file("b.csv"), sent);
  }

  private void replace(String name, FileTime modified) throws IOException {
    Path other = Files.writeString(folder.resolve("other"), HEADER + "X9;Altra;Pisa\n");
    Files.setLastModifiedTime(other, modified);
    Files.move(other, file(name), StandardCopyOption.REPLACE_EXISTING);
  }

  private static Arguments listed(String what, String reason, Disturbance disturbance) {
    return arguments(
        what + " before it is read",
        reason,
        (Disturbance)
            (test, pipe) -> {
              disturbance.by(test, pipe);
              test.writeAll(pipe);
            });
  }

  private static Arguments beingRead(String what, String reason, Disturbance disturbance) {
    return arguments(what + " while it is read", reason, disturbance);
  }

  private static String gone(String name) {
    return name
        + " is not there: it was removed or renamed meanwhile, or is a link to nowhere."
        + " It is looked for again next time.";
  }

  static Stream<Arguments> disturbances() {
    return Stream.of(
        listed(
            "changed",
            WRITTEN_TO,
            (t, p) ->
                Files.writeString(t.file("c.csv"), "c2;Area;Pisa\n", StandardOpenOption.APPEND)),
        listed(
            "truncated",
            WRITTEN_TO,
            (t, p) -> {
              Files.writeString(t.file("c.csv"), "Riferi");
              Files.setLastModifiedTime(t.file("c.csv"), SENT);
            }),
        listed("replaced", WRITTEN_TO, (t, p) -> t.replace("c.csv", EARLIER)),
        listed("removed", gone("c.csv"), (t, p) -> Files.delete(t.file("c.csv"))),
        listed(
            "replaced by a folder",
            "c.csv cannot be read: Is a directory.",
            (t, p) -> {
              Files.delete(t.file("c.csv"));
              Files.createDirectory(t.file("c.csv"));
            }),
        beingRead(
            "changed",
            WRITTEN_TO,
            (t, p) -> {
              t.writeAll(p);
              p.write("b2;Area;Pisa\n".getBytes(StandardCharsets.UTF_8));
            }),
        beingRead(
            "truncated", WRITTEN_TO, (t, p) -> p.write("Riferi".getBytes(StandardCharsets.UTF_8))),
        beingRead(
            "replaced",
            WRITTEN_TO,
            (t, p) -> {
              t.writeAll(p);
              t.replace("b.csv", EARLIER);
            }),
        beingRead(
            "removed",
            gone("b.csv"),
            (t, p) -> {
              t.writeAll(p);
              Files.delete(t.file("b.csv"));
            }));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("disturbances")
  void a_file_that_does_not_hold_still_is_left_for_the_next_night_and_harms_no_other(
      String what, String reason, Disturbance disturbance) throws Exception {
    List<String> offers = census.rows(OFFERS);

    RunReport disturbed = night(disturbance);

    SourceReport pisa = disturbed.sources().get(1);
    assertThat(states(disturbed)).containsExactly("lucca loaded", "pisa failed");
    assertThat(pisa.reason().orElseThrow().en()).isEqualTo(reason);
    assertThat(pisa.counts()).isEqualTo(Counts.ZERO);
    assertThat(census.rows(OFFERS)).isEqualTo(offers);
    assertThat(halfReceived()).isEmpty();
    deliverAll();
    RunReport next = census.run(sources.config()).report();
    assertThat(states(next)).containsExactly("lucca loaded", "pisa loaded");
    assertThat(next.sources().get(1).counts().changed()).isEqualTo(3);
  }

  private static List<String> states(RunReport report) {
    return report.sources().stream().map(s -> s.id() + " " + s.state().key()).toList();
  }

  private List<Path> halfReceived() throws IOException {
    try (Stream<Path> files = Files.walk(census.data().resolve("archive"))) {
      return files.filter(f -> f.toString().endsWith(".part")).toList();
    }
  }

  @Test
  void files_that_hold_still_are_taken_in_whole() throws Exception {
    RunReport report = night((test, pipe) -> test.writeAll(pipe));

    assertThat(states(report)).containsExactly("lucca loaded", "pisa loaded");
    assertThat(report.sources().get(1).counts().changed()).isEqualTo(3);
  }

  @Test
  void what_befalls_a_file_while_its_rows_are_judged_shows_in_the_next_night_only()
      throws Exception {
    deliverAll();
    census.watchedBy(
        new RunListener() {
          @Override
          public void rowsRead(String source, long rows) {
            try {
              if (source.equals("pisa")) {
                Files.deleteIfExists(file("a.csv"));
                Files.writeString(file("b.csv"), "Riferi");
                replace("c.csv", EARLIER);
              }
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          }
        });

    RunReport report = census.run(sources.config()).report();

    census.watchedBy(RunListener.NONE);
    assertThat(report.sources())
        .extracting(SourceReport::state)
        .containsExactly(SourceState.LOADED, SourceState.LOADED);
    assertThat(report.sources().get(1).counts().changed()).isEqualTo(3);
    deliverAll();
    assertThat(states(census.run(sources.config()).report()))
        .containsExactly("lucca loaded", "pisa loaded");
  }
}
