package it.census.jobs.samples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes {@code sample-data/} and {@code config/sources/}: the deliveries of three nights, and what
 * a run must make of the first. The same bytes each time.
 */
public final class SampleDataGenerator {

  private SampleDataGenerator() {}

  /**
   * @param arguments the root of the repository
   */
  public static void main(String[] arguments) throws IOException {
    write(Path.of(arguments[0]));
  }

  static void write(Path root) throws IOException {
    List<SampleSource> first = sources(root, 1);
    Path samples = root.resolve("sample-data");
    for (SampleSource source : first) {
      Path folder = Files.createDirectories(samples.resolve(source.id()));
      clear(folder);
      Files.write(folder.resolve(source.file()), source.content());
      write(root.resolve("config/sources").resolve(source.id() + ".yml"), source.definition());
      Path expected = samples.resolve("expected").resolve(source.id());
      write(expected.resolve("counts.csv"), Expectations.counts(source));
      write(expected.resolve("offers.csv"), Expectations.offers(source));
    }
    write(samples.resolve("expected").resolve("totals.json"), Expectations.totals(first));
    write(samples.resolve("README.md"), Expectations.readme(first));
    LaterNights later = new LaterNights(first);
    later.writeSecond(samples.resolve("second-night"), sources(root, 2));
    later.writeThird(samples.resolve("third-night"), sources(root, 3));
  }

  static List<SampleSource> sources(Path root, int night) throws IOException {
    Places places = new Places(root.resolve("config/reference/municipalities.csv"));
    List<SampleSource> sources = new ArrayList<>();
    sources.addAll(new Municipalities(places).all(night));
    sources.addAll(new Workbooks(places).all(night));
    sources.addAll(new Feeds(places).all(night));
    sources.sort(Comparator.comparing(SampleSource::id));
    return sources;
  }

  static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  static void clear(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
  }
}
