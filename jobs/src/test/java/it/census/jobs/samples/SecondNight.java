package it.census.jobs.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The deliveries of the night after, with a configuration of their own: offers new, changed and
 * withdrawn, one delivery that must be held, one broken file, one source without a file.
 */
final class SecondNight {

  private static final String MISSING = "sviluppo-amiata";

  private SecondNight() {}

  static void write(Path folder, List<SampleSource> first, List<SampleSource> second)
      throws IOException {
    SampleDataGenerator.write(
        folder.resolve("application.yml"),
        """
        # The night after: the same rules and sources, other deliveries.
        extends: ../../config
        """);
    for (int i = 0; i < second.size(); i++) {
      SampleSource source = second.get(i);
      Path deliveries = folder.resolve("deliveries").resolve(source.id());
      Files.createDirectories(deliveries);
      SampleDataGenerator.clear(deliveries);
      if (source.id().equals(MISSING)) {
        Files.delete(deliveries);
      } else {
        Files.write(deliveries.resolve(source.file()), source.content());
      }
      String location = "../sample-data/" + source.id() + "/";
      SampleDataGenerator.write(
          folder.resolve("sources").resolve(source.id() + ".yml"),
          first.get(i).definition().replace(location, "deliveries/" + source.id() + "/"));
    }
  }
}
