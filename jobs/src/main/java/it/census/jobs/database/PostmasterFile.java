package it.census.jobs.database;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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

  private static final int PATIENCE_MILLIS = 2_000;

  /** A number that no process has. */
  private static final String NOBODY = String.valueOf(Integer.MAX_VALUE);

  /** Whether there is one in which nothing stands: its server is about to write it, or died. */
  static boolean isEmpty(Path cluster) throws IOException {
    Path place = cluster.resolve("postmaster.pid");
    return Files.exists(place) && Files.size(place) == 0;
  }

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

  /** Whether a server may be at work that says this. */
  boolean mayBeAlive() {
    return process().isPresent() && !isStale();
  }

  /**
   * Whether it is that of a server that is no more: nobody listens, though it says that it is
   * ready, or its number is that of something else by now.
   */
  private boolean isStale() {
    return !answers() && (isReady() || isSomebodyElses());
  }

  /** Whether the server takes connections: not while it recovers, nor when it is told to stop. */
  boolean isReady() {
    return at(STATUS).equals("ready");
  }

  int port() {
    return Integer.parseInt(at(PORT));
  }

  /**
   * Takes the number out where it is that of a process which the next server would take for one at
   * work. The rest stays: by it the server knows whether any of its own are still at work.
   */
  void disown() throws IOException {
    if (process().isPresent() && isStale()) {
      List<String> disowned = new ArrayList<>(lines);
      disowned.set(PID, NOBODY);
      Path fresh = place.resolveSibling("postmaster.pid.part");
      Files.write(fresh, disowned);
      Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** Whether anybody listens: a server that is busy does, too. */
  private boolean answers() {
    if (!at(PORT).matches("[0-9]{1,5}")) {
      return false;
    }
    try (Socket socket = new Socket()) {
      InetAddress here = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
      socket.connect(new InetSocketAddress(here, port()), PATIENCE_MILLIS);
      return true;
    } catch (ConnectException refused) {
      return false;
    } catch (IOException late) {
      return true;
    }
  }

  /** Of processes of other users nobody may know. */
  private boolean isSomebodyElses() {
    return process().flatMap(p -> p.info().command()).filter(c -> !isServer(c)).isPresent();
  }

  /** Also one whose program was removed while it runs. */
  private static boolean isServer(String command) {
    return Path.of(command.replaceFirst(" \\(deleted\\)$", "")).endsWith("postgres");
  }

  private Optional<ProcessHandle> process() {
    return ProcessHandle.of(Long.parseLong(at(PID)));
  }

  private String at(int line) {
    return line < lines.size() ? lines.get(line).strip() : "";
  }
}
