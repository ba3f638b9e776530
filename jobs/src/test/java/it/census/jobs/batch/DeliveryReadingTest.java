package it.census.jobs.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.census.jobs.OwnSources;
import it.census.model.config.CensusConfiguration;
import it.census.readers.DeliveryUnreadable;
import it.census.readers.config.ConfigurationReader;
import it.census.writers.archive.Archive;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryReadingTest {

  @TempDir private Path folder;

  @Test
  void of_several_files_one_of_which_cannot_be_read_nothing_unpacked_stays() throws Exception {
    CensusConfiguration census =
        ConfigurationReader.read(OwnSources.in(folder).source("pisa").config());
    Path page = Files.writeString(folder.resolve("b.csv"), "<!DOCTYPE html><html></html>");
    List<Archive.Part> files =
        List.of(new Archive.Part("a.zip", zipped()), new Archive.Part("b.csv", page));
    List<Path> before = unpacked();

    assertThatThrownBy(
            () ->
                DeliveryReading.open(
                    files,
                    census.findSource("pisa").orElseThrow(),
                    Judging.by(census),
                    census.settings().limits(),
                    LocalDate.EPOCH))
        .isInstanceOf(DeliveryUnreadable.class);

    assertThat(unpacked()).isEqualTo(before);
  }

  private Path zipped() throws IOException {
    Path file = folder.resolve("a.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("aree.csv"));
      zip.write("Riferimento;Denominazione;Comune\nA1;Uno;Pisa\n".getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  /** What this process has unpacked and not deleted. */
  private static List<Path> unpacked() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(f -> f.toString().contains("-" + ProcessHandle.current().pid() + "-"))
          .sorted()
          .toList();
    }
  }
}
