package it.census.jobs.acquire;

import it.census.model.config.SourceDefinition;
import it.census.model.config.SourceDefinition.FileChoice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * Finds what a source delivers now: the file its location names, or the newest of those a glob or a
 * folder holds. The newest is the one with the latest date in its name, else the latest
 * modification time, else the last by name.
 */
public final class DeliveryFinder {

  private static final Set<String> FILE_ENDINGS =
      Set.of(".csv", ".txt", ".xlsx", ".xlsm", ".xls", ".ods", ".xml", ".json", ".geojson", ".zip");

  private final Path configurationFolder;

  public DeliveryFinder(Path configurationFolder) {
    this.configurationFolder = configurationFolder.toAbsolutePath().normalize();
  }

  /**
   * Looks at the location of a source.
   *
   * @return empty where there is no file
   * @throws IOException where the folder cannot be read
   */
  public Optional<FoundDelivery> find(SourceDefinition source) throws IOException {
    List<Candidate> candidates = candidates(source.location());
    if (candidates.isEmpty()) {
      return Optional.empty();
    }
    Candidate newest = candidates.get(candidates.size() - 1);
    boolean all = source.files() == FileChoice.ALL;
    List<Path> taken =
        all ? candidates.stream().map(Candidate::file).sorted().toList() : List.of(newest.file());
    List<String> setAside =
        all
            ? List.of()
            : candidates.stream()
                .limit(candidates.size() - 1L)
                .map(c -> String.valueOf(c.file().getFileName()))
                .sorted()
                .toList();
    return Optional.of(
        FoundDelivery.ofFiles(taken, newest.dated(), newest.modified().toInstant(), setAside));
  }

  /** The whole path that a source's location names, as people can look it up. */
  public String whole(SourceDefinition source) {
    return configurationFolder.resolve(source.location()).normalize().toString();
  }

  /** The folder in which deliveries of a source are looked for, there or not. */
  public Path folderOf(SourceDefinition source) {
    String location = source.location();
    Path path = configurationFolder.resolve(isGlob(location) ? fixedPart(location) : location);
    boolean file = !isGlob(location) && isNamedLikeAFile(path) && path.getParent() != null;
    return (file ? path.resolveSibling("") : path).normalize();
  }

  private List<Candidate> candidates(String location) throws IOException {
    if (isGlob(location)) {
      return sorted(matching(location));
    }
    Path path = configurationFolder.resolve(location).normalize();
    if (Files.isDirectory(path) && !isNamedLikeAFile(path)) {
      try (Stream<Path> files = Files.list(path)) {
        return sorted(files.filter(DeliveryFinder::isDelivery).toList());
      }
    }
    return Files.exists(path) ? sorted(List.of(path)) : List.of();
  }

  private List<Path> matching(String glob) throws IOException {
    Path pattern = configurationFolder.resolve(fixedPart(glob)).normalize();
    if (!Files.isDirectory(pattern)) {
      return List.of();
    }
    String rest = glob.substring(fixedPart(glob).length());
    PathMatcher matcher = matcher(glob, rest);
    int depth =
        rest.contains("**") ? 16 : Math.toIntExact(rest.chars().filter(c -> c == '/').count()) + 1;
    try (Stream<Path> files = Files.walk(pattern, depth)) {
      return files
          .filter(f -> matcher.matches(pattern.relativize(f)))
          .filter(DeliveryFinder::isDelivery)
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static PathMatcher matcher(String glob, String rest) throws IOException {
    try {
      return FileSystems.getDefault().getPathMatcher("glob:" + rest);
    } catch (PatternSyntaxException e) {
      throw new IOException(glob + " is no pattern of file names: " + e.getDescription(), e);
    }
  }

  /** The folders before the first component with a wildcard, with the slash that ends them. */
  private static String fixedPart(String glob) {
    int wildcard = 0;
    while (wildcard < glob.length() && "*?[{".indexOf(glob.charAt(wildcard)) < 0) {
      wildcard++;
    }
    return glob.substring(0, glob.lastIndexOf('/', wildcard) + 1);
  }

  private static boolean isGlob(String location) {
    return location.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
  }

  /** Not what editors, file transfers and operating systems leave lying about. */
  private static boolean isDelivery(Path file) {
    String name = String.valueOf(file.getFileName());
    return (!Files.isDirectory(file) || isNamedLikeAFile(file))
        && !name.startsWith(".")
        && !name.startsWith("~$")
        && !name.endsWith(".part")
        && !name.endsWith(".tmp");
  }

  /**
   * A directory called {@code x.csv} is taken for the file, opened, and refused with a sentence.
   */
  private static boolean isNamedLikeAFile(Path path) {
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    return FILE_ENDINGS.stream().anyMatch(name::endsWith);
  }

  private static List<Candidate> sorted(List<Path> files) throws IOException {
    List<Candidate> candidates = new ArrayList<>(files.size());
    for (Path file : files) {
      candidates.add(
          new Candidate(
              file,
              FileNameDate.find(String.valueOf(file.getFileName())),
              Files.getLastModifiedTime(file)));
    }
    candidates.sort(Candidate.OLDEST_FIRST);
    return candidates;
  }

  private record Candidate(Path file, Optional<LocalDate> dated, FileTime modified) {

    static final Comparator<Candidate> OLDEST_FIRST =
        Comparator.comparing((Candidate c) -> c.dated().orElse(LocalDate.MIN))
            .thenComparing(Candidate::modified)
            .thenComparing(c -> String.valueOf(c.file().getFileName()));
  }
}
