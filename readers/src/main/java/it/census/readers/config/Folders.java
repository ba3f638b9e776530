package it.census.readers.config;

import it.census.readers.config.YamlValue.YamlMap;
import it.census.readers.config.YamlValue.YamlText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The configuration folder and those it {@code extends}, nearest first. Of files with one name the
 * nearest counts; settings are laid over each other key by key.
 */
final class Folders {

  static final String APPLICATION = "application.yml";

  /** Deeper chains than this are a mistake. */
  private static final int MAX_CHAIN = 8;

  private final List<Layer> layers = new ArrayList<>();
  private final Map<String, String> texts = new TreeMap<>();
  private final List<Optional<YamlMap>> applications = new ArrayList<>();
  private final Set<String> asked = new TreeSet<>(Set.of(APPLICATION));
  private final Problems problems;
  private boolean whole = true;

  /**
   * @param way from the first folder to this: empty, or {@code ../config/}
   */
  private record Layer(Path path, String way) {
    ConfigurationFile file(String name) {
      return new ConfigurationFile(name, way + name, path.resolve(name), way);
    }
  }

  private Folders(Problems problems) {
    this.problems = problems;
  }

  /** The folders that belong together, and the settings they have in common. */
  static Folders open(Path folder, Problems problems) {
    Folders folders = new Folders(problems);
    folders.add(folder, "", new Spot(APPLICATION, 0));
    return folders;
  }

  /** The settings of all folders, the nearest winning. */
  YamlMap application() {
    YamlMap joined = YamlMap.empty(new Spot(APPLICATION, 0));
    for (int i = layers.size() - 1; i >= 0; i--) {
      Optional<YamlMap> own = applications.get(i);
      joined = own.isPresent() ? joined.overlaidBy(own.get()) : joined;
    }
    return joined;
  }

  private void add(Path path, String way, Spot asked) {
    Layer layer = new Layer(path, way);
    ConfigurationFile file = layer.file(APPLICATION);
    if (!Files.isDirectory(path) || !Files.isRegularFile(file.path())) {
      problems.add(
          asked,
          "`" + path + "` non è una cartella di configurazione: manca " + APPLICATION,
          "`" + path + "` is not a configuration folder: it has no " + APPLICATION);
      whole = false;
      return;
    }
    layers.add(layer);
    Optional<String> text = TextFiles.read(file, YamlFile.MAX_BYTES, problems);
    text.ifPresent(t -> texts.put(snapshotName(layers.size() - 1), t));
    Optional<YamlMap> own = text.flatMap(t -> YamlFile.read(file, t, problems));
    applications.add(own);
    if (own.isEmpty()
        && text.map(t -> t.lines().anyMatch(l -> l.startsWith("extends"))).orElse(true)) {
      whole = false;
    }
    own.map(o -> o.entries().get("extends")).ifPresent(e -> extend(layer, e));
  }

  private void extend(Layer layer, YamlValue.Entry entry) {
    int before = problems.count();
    follow(layer, entry);
    whole &= problems.count() == before;
  }

  private void follow(Layer layer, YamlValue.Entry entry) {
    if (!(entry.value() instanceof YamlText text) || text.isNothing()) {
      problems.add(
          entry.at(),
          "`extends`: ci vuole il percorso di un'altra cartella di configurazione",
          "`extends`: the path of another configuration folder is expected");
      return;
    }
    Path other;
    try {
      other = layer.path.resolve(text.text()).normalize();
    } catch (InvalidPathException noPath) {
      problems.add(entry.at(), "`extends` non è un percorso", "`extends` is not a path");
      return;
    }
    if (layers.stream().anyMatch(l -> same(l.path, other))) {
      problems.add(
          entry.at(),
          "`extends` torna su una cartella già letta: " + text.text(),
          "`extends` comes back to a folder already read: " + text.text());
    } else if (layers.size() >= MAX_CHAIN) {
      problems.add(
          entry.at(),
          "`extends`: più di " + MAX_CHAIN + " cartelle una sull'altra",
          "`extends`: more than " + MAX_CHAIN + " folders upon each other");
    } else {
      String way = text.text().replace('\\', '/');
      String nearer = way.startsWith("/") ? "" : layer.way;
      add(other, nearer + (way.endsWith("/") ? way : way + "/"), entry.at());
    }
  }

  private static boolean same(Path one, Path other) {
    try {
      return Files.exists(other) && Files.isSameFile(one, other);
    } catch (IOException unknown) {
      return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }
  }

  /**
   * Whether every folder of the chain is known. If not, what is in none of the others may be in
   * those, and nothing can be said to be missing or unknown.
   */
  boolean isWhole() {
    return whole;
  }

  /** The nearest file of a name. */
  Optional<ConfigurationFile> find(String name) {
    asked.add(name);
    return layers.stream().map(l -> l.file(name)).filter(f -> Files.exists(f.path())).findFirst();
  }

  /** The nearest file of a name; a problem where there is none. */
  Optional<ConfigurationFile> require(String name) {
    Optional<ConfigurationFile> file = find(name);
    if (file.isEmpty()) {
      problems.add(new Spot(name, 0), "il file manca", "the file is missing");
    }
    return file;
  }

  /**
   * All files of a folder inside the configuration, by name, each the nearest of its name.
   *
   * @param sub {@code sources/}, or empty for the configuration folder itself
   */
  List<ConfigurationFile> list(String sub) {
    Map<String, ConfigurationFile> found = new TreeMap<>();
    for (Layer layer : layers) {
      Path folder = layer.path.resolve(sub);
      if (Files.isDirectory(folder)) {
        for (String name : names(folder)) {
          found.putIfAbsent(name, layer.file(sub + name));
        }
      }
    }
    return List.copyOf(found.values());
  }

  private List<String> names(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(f -> String.valueOf(f.getFileName()))
          .filter(n -> !n.startsWith("."))
          .sorted()
          .toList();
    } catch (IOException failure) {
      problems.add(
          new Spot(String.valueOf(folder.getFileName()), 0),
          "la cartella non si può leggere (" + failure + ")",
          "the folder cannot be read (" + failure + ")");
      return List.of();
    }
  }

  /** The text of a file, kept for the snapshot. */
  Optional<String> text(ConfigurationFile file, int maxBytes) {
    asked.add(file.name());
    Optional<String> text = TextFiles.read(file, maxBytes, problems);
    text.ifPresent(t -> texts.put(file.name(), t));
    return text;
  }

  /** The keys of a YAML file. */
  Optional<YamlMap> yaml(ConfigurationFile file) {
    return text(file, YamlFile.MAX_BYTES).flatMap(t -> YamlFile.read(file, t, problems));
  }

  /** Names of all files that count, there or not. */
  Set<String> asked() {
    return Collections.unmodifiableSet(asked);
  }

  /** Every text read, by name. */
  Map<String, String> texts() {
    return Collections.unmodifiableMap(texts);
  }

  /** The own settings keep their name, inherited ones are numbered: application.1.yml … */
  private static String snapshotName(int layer) {
    return layer == 0 ? APPLICATION : "application." + layer + ".yml";
  }
}
