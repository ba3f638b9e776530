package it.census.readers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** Examples that specify how a format is read: documents of YAML files, every value a text. */
public final class Examples {

  private Examples() {}

  /** The examples of all files of a folder, by file name. */
  public static Stream<Map<String, Object>> in(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".yml")).sorted().toList().stream()
          .flatMap(file -> of(file).stream());
    }
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> of(Path file) {
    Load load = new Load(LoadSettings.builder().setSchema(new FailsafeSchema()).build());
    try {
      return StreamSupport.stream(
              load.loadAllFromString(Files.readString(file)).spliterator(), false)
          .map(document -> (Map<String, Object>) document)
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** A text of an example, or another where there is none. */
  public static String text(Map<String, Object> example, String key, String otherwise) {
    return example.get(key) instanceof String text ? text : otherwise;
  }

  /** A list of texts; empty where there is none. */
  public static List<String> texts(Object list) {
    return list instanceof List<?> all ? all.stream().map(String::valueOf).toList() : List.of();
  }
}
