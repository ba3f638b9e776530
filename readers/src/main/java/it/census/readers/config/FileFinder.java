package it.census.readers.config;

import java.nio.file.Path;

/** Tells an officer in which file something stands, where folders stand upon each other. */
public final class FileFinder {

  private final Folders folders;
  private final Path folder;

  /** Finds the files of a configuration folder and of those it extends. */
  public FileFinder(Path folder) {
    this.folder = folder;
    this.folders = Folders.open(folder, new Problems());
  }

  /** The file of this name that counts; where there is none, the one that would. */
  public Path find(String name) {
    return folders
        .find(name)
        .map(ConfigurationFile::path)
        .orElseGet(() -> folder.resolve(name))
        .normalize();
  }
}
