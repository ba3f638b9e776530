package it.census.readers.config;

import java.nio.file.Path;

/**
 * A file of the configuration that counts: where several folders have one of this name, the
 * nearest.
 *
 * @param name in its folder, with slashes: {@code sources/comune-x.yml}
 * @param shown how officers see it: with the way to an inherited folder in front
 * @param path where it is
 * @param folder how its folder is reached from the first one: empty, or {@code ../config/}
 */
record ConfigurationFile(String name, String shown, Path path, String folder) {

  Spot line(int line) {
    return new Spot(shown, line);
  }

  /** The file as a whole. */
  Spot whole() {
    return line(0);
  }

  /** {@code comune-x} of {@code sources/comune-x.yml}. */
  String stem() {
    String last = name.substring(name.lastIndexOf('/') + 1);
    int dot = last.lastIndexOf('.');
    return dot < 0 ? last : last.substring(0, dot);
  }
}
