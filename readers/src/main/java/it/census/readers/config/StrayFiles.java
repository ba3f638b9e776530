package it.census.readers.config;

import it.census.model.Bilingual;
import java.util.List;
import java.util.Locale;

/**
 * Tells files that nobody reads: an officer who saved {@code offer-status.csv} or {@code
 * comune-x.yaml} believes that it counts.
 */
final class StrayFiles {

  private static final List<String> FOLDERS =
      List.of("", CodeListReader.FOLDER, ReferenceTables.FOLDER, SourcesReader.FOLDER);

  private static final List<String> ENDINGS = List.of(".csv", ".yml", ".yaml", ".geojson");

  private StrayFiles() {}

  /** To be called when everything has been read. */
  static void tell(Folders folders, Problems problems) {
    for (String folder : FOLDERS) {
      List<String> known =
          folders.asked().stream()
              .filter(n -> n.startsWith(folder) && n.indexOf('/', folder.length()) < 0)
              .toList();
      for (ConfigurationFile file : folders.list(folder)) {
        String name = file.name().toLowerCase(Locale.ROOT);
        if (!known.contains(file.name()) && ENDINGS.stream().anyMatch(name::endsWith)) {
          problems.add(file.whole(), sentence(folder, file, known));
        }
      }
    }
  }

  private static Bilingual sentence(String folder, ConfigurationFile file, List<String> known) {
    if (folder.equals(SourcesReader.FOLDER)) {
      return new Bilingual(
          "una fonte sta in un file che finisce in .yml: rinominarlo " + file.stem() + ".yml",
          "a source stands in a file that ends in .yml: rename it " + file.stem() + ".yml");
    }
    return Choices.unknown("file sconosciuto", "unknown file", file.name(), known);
  }
}
