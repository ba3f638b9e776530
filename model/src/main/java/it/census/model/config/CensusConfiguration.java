package it.census.model.config;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Everything a configuration folder says, checked.
 *
 * @param folder the folder itself; locations of sources are relative to it
 * @param settings general settings
 * @param serving when the census runs by itself
 * @param region the territory
 * @param vocabulary the words of suppliers
 * @param sources ordered by id
 * @param files text of every file that makes up the rules, by name: the snapshot kept with the
 *     archive
 */
public record CensusConfiguration(
    Path folder,
    Settings settings,
    Serving serving,
    Region region,
    Vocabulary vocabulary,
    List<SourceDefinition> sources,
    Map<String, String> files) {

  public CensusConfiguration {
    sources = List.copyOf(sources);
    files = Collections.unmodifiableMap(new TreeMap<>(files));
  }

  public Optional<SourceDefinition> findSource(String id) {
    return sources.stream().filter(s -> s.id().equals(id)).findFirst();
  }
}
