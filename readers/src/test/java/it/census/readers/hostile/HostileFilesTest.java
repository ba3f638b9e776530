package it.census.readers.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.model.RawRecord;
import it.census.model.config.ReadingLimits;
import it.census.readers.DeliveryOpener;
import it.census.readers.DeliveryUnreadable;
import it.census.readers.OpenedDelivery;
import it.census.readers.ReadingOptions;
import it.census.readers.Refusal;
import it.census.readers.RowCursor;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files made to exhaust time or memory, against the limits as they are shipped. Each is refused
 * with a sentence, in a Java machine of 256 MB (see the build), within two seconds of its thread:
 * what the clock says depends on what else the machine does. Each is written to {@code
 * target/hostile-files.csv}.
 */
@Tag("little-memory")
class HostileFilesTest {

  private static final long MOST_MILLISECONDS = 2_000;
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
  private static final Path REPORT = Path.of("target/hostile-files.csv");

  @TempDir private Path folder;

  @BeforeAll
  static void newReport() throws IOException {
    Files.createDirectories(REPORT.getParent());
    Files.writeString(REPORT, "file,bytes,outcome,milliseconds,heap_mb\n");
  }

  /** A file, and the refusals that are right for it; none where it does no harm and is read. */
  record Hostile(String name, Writer writer, Set<Refusal> expected) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** Writes the file. */
  interface Writer {
    void to(Path file) throws Exception;
  }

  static Stream<Hostile> files() {
    return Stream.of(
            HostileText.files(),
            HostileXml.files(),
            HostileZips.files(),
            HostileXlsx.files(),
            HostileOds.files(),
            HostileXls.files())
        .flatMap(List::stream);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void is_refused_with_a_sentence_in_time_and_memory(Hostile hostile) throws Exception {
    Path file = folder.resolve(hostile.name().replaceAll("[^a-z0-9.]+", "-"));
    hostile.writer().to(file);

    long begin = CPU.getCurrentThreadCpuTime();
    Optional<DeliveryUnreadable> refusal = refusalOf(file);
    long milliseconds = (CPU.getCurrentThreadCpuTime() - begin) / 1_000_000;

    report(hostile, file, refusal, milliseconds);
    assertThat(refusal.isPresent()).as("refused").isEqualTo(!hostile.expected().isEmpty());
    if (refusal.isPresent()) {
      DeliveryUnreadable refused = refusal.get();
      assertThat(refused.refusal()).isIn(hostile.expected());
      assertThat(refused.sentence().it()).endsWith(".").doesNotContain("{").hasSizeLessThan(400);
      assertThat(refused.sentence().en()).endsWith(".").doesNotContain("{").hasSizeLessThan(400);
    }
    assertThat(milliseconds).as("milliseconds of the processor").isLessThan(MOST_MILLISECONDS);
  }

  private static Optional<DeliveryUnreadable> refusalOf(Path file) {
    try (OpenedDelivery delivery =
            new DeliveryOpener(ReadingLimits.DEFAULT).open(file, ReadingOptions.NONE);
        RowCursor rows = delivery.rows()) {
      RawRecord row = rows.next();
      while (row != null) {
        row = rows.next();
      }
      return Optional.empty();
    } catch (DeliveryUnreadable refused) {
      return Optional.of(refused);
    }
  }

  private static void report(
      Hostile hostile, Path file, Optional<DeliveryUnreadable> refusal, long milliseconds)
      throws IOException {
    Runtime memory = Runtime.getRuntime();
    Files.writeString(
        REPORT,
        String.format(
            Locale.ROOT,
            "%s,%d,%s,%d,%d%n",
            hostile.name(),
            Files.size(file),
            refusal.map(r -> r.refusal().name()).orElse("read"),
            milliseconds,
            memory.maxMemory() >> 20),
        StandardOpenOption.APPEND);
  }
}
