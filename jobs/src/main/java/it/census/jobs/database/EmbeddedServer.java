package it.census.jobs.database;

import it.census.jobs.FileTrouble;
import it.census.writers.archive.Disk;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An embedded PostgreSQL whose data lasts: under {@code DATA/postgres}, with fsync, passwords and
 * the loopback interface only. Started by the first process of the program that needs it, shared by
 * all that come while it runs, stopped by the last that leaves. Two lock files say so: every user
 * holds a shared lock on {@code users.lock}; whoever starts or stops the server holds {@code
 * server.lock}.
 */
final class EmbeddedServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);

  private static final int START_ATTEMPTS = 3;

  /**
   * For a server that recovers, one that stops, and those of a killed one that are still at work.
   */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final int PAUSE_MILLIS = 100;

  /** How often a file in which nothing stands is looked at again: some five seconds long. */
  private static final int EMPTY_LOOKS = 50;

  /**
   * For a census on two cores; the first lines make it durable and private. Nobody replicates it
   * and its backup is the archive: what fills a table or builds an index in the transaction that
   * made it goes to the disk once, not into the WAL as well. Told at every start, so that a cluster
   * made under other settings takes them over.
   */
  private static final List<String> SETTINGS =
      List.of(
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "timezone=UTC",
          "log_timezone=UTC",
          "max_connections=60",
          "shared_buffers=256MB",
          "work_mem=32MB",
          "maintenance_work_mem=128MB",
          "wal_level=minimal",
          "max_wal_senders=0",
          "max_wal_size=4GB",
          "jit=off");

  private final Path folder;
  private final ServerBinaries binaries;
  private final FileChannel users;
  private @Nullable FileLock membership;
  private int port;

  private EmbeddedServer(Path folder, ServerBinaries binaries, FileChannel users) {
    this.folder = folder;
    this.binaries = binaries;
    this.users = users;
  }

  /**
   * Joins the server of this data folder, starting it where nobody else has.
   *
   * @param folder {@code DATA/postgres}
   * @param cache where unpacked servers are kept
   */
  @SuppressWarnings("try")
  static EmbeddedServer join(Path folder, Path cache) throws DatabaseUnavailable {
    try {
      Files.createDirectories(folder);
      ServerBinaries binaries = ServerBinaries.unpacked(cache);
      FileChannel users = lockFile(folder.resolve("users.lock"));
      EmbeddedServer server = new EmbeddedServer(folder, binaries, users);
      server.membership = users.lock(0, Long.MAX_VALUE, true);
      try (FileChannel starting = lockFile(folder.resolve("server.lock"));
          FileLock turn = starting.lock()) {
        server.port = server.runningPort().orElse(-1);
        if (server.port < 0) {
          server.start();
        }
      } catch (IOException | DatabaseUnavailable e) {
        users.close();
        throw e;
      }
      return server;
    } catch (IOException e) {
      throw new DatabaseUnavailable(
          "The embedded PostgreSQL under "
              + folder
              + " cannot be started: "
              + FileTrouble.sentence(e).en(),
          e);
    }
  }

  String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
  }

  String user() {
    return "census";
  }

  String password() throws DatabaseUnavailable {
    try {
      return Files.readString(passwordFile()).strip();
    } catch (IOException e) {
      throw new DatabaseUnavailable("The password file " + passwordFile() + " cannot be read.", e);
    }
  }

  /** Leaves the server; the last one stops it. */
  @Override
  @SuppressWarnings("try")
  public void close() {
    try (FileChannel channel = users;
        FileChannel stopping = lockFile(folder.resolve("server.lock"));
        FileLock turn = stopping.lock()) {
      if (membership != null) {
        membership.release();
      }
      try (FileLock alone = channel.tryLock()) {
        if (alone != null && runningPort().isPresent()) {
          control("stop", "-m", "fast", "-w", "-t", "60");
        }
      }
    } catch (IOException | DatabaseUnavailable e) {
      LOG.warn("The embedded PostgreSQL could not be stopped", e);
    }
  }

  private void start() throws IOException, DatabaseUnavailable {
    clearAway();
    removeEmptyFile();
    if (!Files.exists(cluster().resolve("PG_VERSION"))) {
      initialise();
    }
    checkMajorVersion();
    long until = System.nanoTime() + PATIENCE.toNanos();
    int attempts = 0;
    Outcome outcome = startOnce();
    while (!outcome.ok()) {
      if (outcome.output().contains("is still in use") && System.nanoTime() < until) {
        pause();
      } else if (++attempts == START_ATTEMPTS) {
        // Up to then somebody else may have taken the port in between.
        throw new DatabaseUnavailable(
            "The embedded PostgreSQL did not start; see " + log() + ": " + outcome.lastLine());
      }
      outcome = startOnce();
    }
  }

  /** What it says includes what the server has written into its log meanwhile. */
  private Outcome startOnce() throws IOException, DatabaseUnavailable {
    port = freePort();
    List<String> options = new ArrayList<>();
    options.add("-p " + port);
    SETTINGS.forEach(setting -> options.add("-c " + setting));
    long before = Files.exists(log()) ? Files.size(log()) : 0;
    Outcome outcome =
        control(
            "start", "-w", "-t", "120", "-l", log().toString(), "-o", String.join(" ", options));
    if (outcome.ok()) {
      return outcome;
    }
    try (InputStream logged = Files.newInputStream(log())) {
      logged.skipNBytes(before);
      return new Outcome(
          false, new String(logged.readAllBytes(), StandardCharsets.UTF_8) + outcome.output());
    } catch (NoSuchFileException neverBegan) {
      return outcome;
    }
  }

  /** What a process left that was killed while it made a cluster or asked for something. */
  private void clearAway() {
    try (DirectoryStream<Path> left =
        Files.newDirectoryStream(folder, "{cluster-*,command-*.log}")) {
      for (Path one : left) {
        Disk.deleteTree(one);
      }
    } catch (IOException | UncheckedIOException | DirectoryIteratorException e) {
      // Somebody who outlived that process is still writing it; then the next start will.
      LOG.debug("Not all could be cleared away", e);
    }
  }

  /**
   * No server starts beside an empty file, which one may leave that was killed as it began. Nobody
   * else begins here now; one that was begun before has some seconds to write it.
   */
  private void removeEmptyFile() throws IOException, DatabaseUnavailable {
    for (int i = 0; PostmasterFile.isEmpty(cluster()); i++) {
      if (i == EMPTY_LOOKS) {
        Files.deleteIfExists(cluster().resolve("postmaster.pid"));
      } else {
        pause();
      }
    }
  }

  private void initialise() throws IOException, DatabaseUnavailable {
    byte[] secret = new byte[24];
    new SecureRandom().nextBytes(secret);
    Files.deleteIfExists(passwordFile());
    Files.createFile(
        passwordFile(),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(passwordFile(), HexFormat.of().formatHex(secret));
    // Beside its place first: one that was interrupted is never taken for a whole one.
    Path fresh = Files.createTempDirectory(folder, "cluster-");
    Outcome outcome =
        execute(
            List.of(
                binaries.program("initdb"),
                "--pgdata=" + fresh,
                "--username=" + user(),
                "--pwfile=" + passwordFile(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--no-locale",
                "--no-instructions"));
    if (!outcome.ok()) {
      throw new DatabaseUnavailable(
          "The embedded PostgreSQL could not be set up under "
              + folder
              + ": "
              + outcome.lastLine());
    }
    Files.move(fresh, cluster());
  }

  private void checkMajorVersion() throws IOException, DatabaseUnavailable {
    String data = Files.readString(cluster().resolve("PG_VERSION")).strip();
    String server = execute(List.of(binaries.program("postgres"), "--version")).lastLine();
    if (!server.contains(") " + data + ".") && !server.endsWith(") " + data)) {
      throw new DatabaseUnavailable(
          "The data under "
              + folder
              + " is of PostgreSQL "
              + data
              + ", this program brings \""
              + server
              + "\": use the program that made it, or move the folder away and run again.");
    }
  }

  /**
   * The port of a server that runs on this cluster and answers. One that recovers will answer soon,
   * one that is being stopped will be gone.
   */
  private Optional<Integer> runningPort() throws IOException, DatabaseUnavailable {
    long until = System.nanoTime() + PATIENCE.toNanos();
    Optional<PostmasterFile> file = PostmasterFile.of(cluster());
    while (file.isPresent() && file.get().mayBeAlive() && System.nanoTime() < until) {
      if (file.get().isReady()) {
        return Optional.of(file.get().port());
      }
      pause();
      file = PostmasterFile.of(cluster());
    }
    if (file.isPresent() && !file.get().mayBeAlive()) {
      file.get().disown();
    }
    return Optional.empty();
  }

  private static void pause() throws DatabaseUnavailable {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseUnavailable("Interrupted while waiting for the embedded PostgreSQL.", e);
    }
  }

  private Outcome control(String... arguments) throws DatabaseUnavailable {
    List<String> command =
        new ArrayList<>(List.of(binaries.program("pg_ctl"), "-D", cluster().toString()));
    command.addAll(List.of(arguments));
    return execute(command);
  }

  /**
   * Runs a server program; as root in a user namespace of its own, since the server refuses root.
   */
  private Outcome execute(List<String> command) throws DatabaseUnavailable {
    List<String> line = new ArrayList<>();
    if (isRoot()) {
      line.addAll(List.of("unshare", "-U"));
    }
    line.addAll(command);
    try {
      // A file, not a pipe: the server inherits it and would keep a pipe open for ever.
      Path output = Files.createTempFile(folder, "command-", ".log");
      try {
        ProcessBuilder builder =
            new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
          process.destroyForcibly();
        }
        return new Outcome(process.waitFor() == 0, Files.readString(output));
      } finally {
        Files.deleteIfExists(output);
      }
    } catch (IOException e) {
      throw new DatabaseUnavailable(line.get(0) + " cannot be run: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseUnavailable("Interrupted while waiting for the embedded PostgreSQL.", e);
    }
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static FileChannel lockFile(Path path) throws IOException {
    Set<PosixFilePermission> owner = PosixFilePermissions.fromString("rw-------");
    return FileChannel.open(
        path,
        Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
        PosixFilePermissions.asFileAttribute(owner));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private Path cluster() {
    return folder.resolve("cluster");
  }

  private Path log() {
    return folder.resolve("server.log");
  }

  private Path passwordFile() {
    return folder.resolve("password");
  }

  private record Outcome(boolean ok, String output) {

    String lastLine() {
      List<String> lines = output.lines().filter(l -> !l.isBlank()).toList();
      return lines.isEmpty() ? "" : lines.get(lines.size() - 1).strip();
    }
  }
}
