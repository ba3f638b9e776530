package it.census.readers.config;

import it.census.model.config.Region;
import it.census.model.config.Settings;
import it.census.model.config.SourceDefinition;
import it.census.model.config.Vocabulary;
import it.census.readers.config.YamlValue.YamlMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All source definitions: {@code sources/<id>.yml}, and that no two are the same feed. */
final class SourcesReader {

  static final String FOLDER = "sources/";
  private static final String ENDING = ".yml";

  private final Folders folders;
  private final Problems problems;

  SourcesReader(Folders folders, Problems problems) {
    this.folders = folders;
    this.problems = problems;
  }

  List<SourceDefinition> read(Settings settings, Region region, Vocabulary vocabulary) {
    SourceValues values = new SourceValues(region, vocabulary, problems);
    List<SourceDefinition> sources = new ArrayList<>();
    Map<String, Spot> ids = new HashMap<>();
    for (ConfigurationFile file : folders.list(FOLDER)) {
      Optional<YamlMap> map = file.name().endsWith(ENDING) ? folders.yaml(file) : Optional.empty();
      if (map.isPresent()) {
        SourceReader reader = new SourceReader(file, map.get(), values, settings, problems);
        SourceDefinition source = reader.read();
        claim(ids, source.id(), reader.at("id"));
        source.formerly().forEach(f -> claim(ids, f, reader.at("formerly")));
        sources.add(source);
      }
    }
    sources.sort(Comparator.comparing(SourceDefinition::id));
    return sources;
  }

  /** Offer ids are made of these: no two feeds may share one, not even a former one. */
  private void claim(Map<String, Spot> ids, String id, Spot at) {
    Spot first = id.isEmpty() ? null : ids.putIfAbsent(id, at);
    if (first != null) {
      String where = first.file() + ":" + first.line();
      problems.add(
          at,
          "l'id `" + id + "` è già usato in " + where,
          "the id `" + id + "` is already used in " + where);
    }
  }
}
