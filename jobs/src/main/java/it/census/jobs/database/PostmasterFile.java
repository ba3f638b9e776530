package it.census.jobs.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a server says of itself in {@code postmaster.pid}. Where it was killed the file is left
 * behind, and its number may be that of any process by now.
 *
 * @param place the file
 * @param lines number of the process, …, port, …, how far it has come
 */
record PostmasterFile(Path place, List<String> lines) {

  private static final int PID = 0;
  private static final int PORT = 3;
  private static final int STATUS = 7;

  /** A number that no process has. */
  private static final String NOBODY = String.valueOf(Integer.MAX_VALUE);

  /** That of a cluster, where there is one and it has been written. */
  static Optional<PostmasterFile> of(Path cluster) throws IOException {
    Path place = cluster.resolve("postmaster.pid");
    try {
      return Optional.of(new PostmasterFile(place, Files.readAllLines(place)))
          .filter(file -> file.at(PID).matches("[0-9]+"));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Whether the process that it names is there, and not known to be something else. */
  boolean isOfServer() {
    return process().isPresent() && !isSomebodyElses();
  }

  private boolean isSomebodyElses() {
    return process().flatMap(p -> p.info().command()).filter(c -> !isServer(c)).isPresent();
  }

  private static boolean isServer(String command) {
    return Path.of(command).endsWith("postgres");
  }

  /** Whether the server takes connections: not while it recovers, nor when it is told to stop. */
  boolean isReady() {
    return at(STATUS).equals("ready");
  }

  int port() {
    return Integer.parseInt(at(PORT));
  }

  /**
   * Takes the number out where it is somebody else's by now, for whom the server would take itself.
   * The rest stays: by it the server knows whether any of its own are still at work.
   */
  void disown() throws IOException {
    if (isSomebodyElses()) {
      List<String> disowned = new ArrayList<>(lines);
      disowned.set(PID, NOBODY);
      Files.write(place, disowned);
    }
  }

  private Optional<ProcessHandle> process() {
    return ProcessHandle.of(Long.parseLong(at(PID)));
  }

  private String at(int line) {
    return line < lines.size() ? lines.get(line).strip() : "";
  }
}
