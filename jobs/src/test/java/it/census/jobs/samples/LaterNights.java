package it.census.jobs.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The deliveries of the nights after, each with a configuration of its own. The second: offers new,
 * changed and withdrawn, one delivery that must be held, one broken file, one source without a
 * file. The third: offers that were withdrawn in the second come back.
 */
final class LaterNights {

  private static final String MISSING = "sviluppo-amiata";
  private static final List<String> OF_THE_THIRD =
      List.of("autorita-portuale-tirreno", "comune-piombino", "unione-valdarno");

  private final Map<String, String> definitions;

  /**
   * @param first the sources as they were in the first night
   */
  LaterNights(List<SampleSource> first) {
    this.definitions =
        first.stream().collect(Collectors.toMap(SampleSource::id, SampleSource::definition));
  }

  void writeSecond(Path folder, List<SampleSource> second) throws IOException {
    SampleDataGenerator.write(
        folder.resolve("application.yml"),
        """
        # The night after: the same rules and sources, other deliveries. What is withdrawn here comes
        # back in ../third-night.
        extends: ../../config
        """);
    for (SampleSource source : second) {
      write(folder, source);
      if (source.id().equals(MISSING)) {
        SampleDataGenerator.clear(deliveries(folder, source));
        Files.delete(deliveries(folder, source));
      }
    }
  }

  void writeThird(Path folder, List<SampleSource> third) throws IOException {
    SampleDataGenerator.write(
        folder.resolve("application.yml"),
        """
        # The third night: three sources send again, all others as in the second night.
        extends: ../second-night
        """);
    Map<String, SampleSource> sources =
        third.stream().collect(Collectors.toMap(SampleSource::id, Function.identity()));
    for (String id : OF_THE_THIRD) {
      write(folder, sources.get(id));
    }
  }

  private void write(Path folder, SampleSource source) throws IOException {
    Path deliveries = Files.createDirectories(deliveries(folder, source));
    SampleDataGenerator.clear(deliveries);
    Files.write(deliveries.resolve(source.file()), source.content());
    String location = "../sample-data/" + source.id() + "/";
    SampleDataGenerator.write(
        folder.resolve("sources").resolve(source.id() + ".yml"),
        definitions.get(source.id()).replace(location, "deliveries/" + source.id() + "/"));
  }

  private static Path deliveries(Path folder, SampleSource source) {
    return folder.resolve("deliveries").resolve(source.id());
  }
}
