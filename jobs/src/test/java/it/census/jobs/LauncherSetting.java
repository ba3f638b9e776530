package it.census.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * A repository of its own for the script that starts the program, with a Java and a Maven that only
 * note how they were called.
 */
abstract class LauncherSetting {

  /** What the script needs of the system; nothing else is found. */
  private static final List<String> TOOLS =
      List.of("bash", "cat", "find", "flock", "mkdir", "mv", "readlink", "rm", "sleep", "tail");

  private static final String JAVA =
      """
      #!/usr/bin/env bash
      if [ "$*" = -version ]; then printf '%s\\n' "$VERSION" >&2; exit; fi
      { printf '%s|' "$@"; printf '\\n'; } >>"$NOTES/java"
      printf '%s\\n' "$LC_ALL" >>"$NOTES/locale"
      for argument in "$@"; do
        case $argument in
          -XX:ArchiveClassesAtExit=*) printf classes >"${argument#*=}"; exit "${SHARING_ENDS:-0}" ;;
        esac
      done
      exit "${ENDS:-0}"
      """;

  private static final String MAVEN =
      """
      #!/usr/bin/env bash
      { printf '%s|' "$JAVA_HOME" "$@"; printf '\\n'; } >>"$NOTES/mvn"
      while [ -e "$NOTES/wait" ]; do sleep 0.02; done
      printf 'what Maven says\\n'
      mkdir -p jobs/target
      [ -n "${NO_JAR:-}" ] || : >jobs/target/census.jar
      : >jobs/target/census.stamp
      exit "${BUILD_ENDS:-0}"
      """;

  static final List<String> ASKING = List.of("-XX:TieredStopAtLevel=1", "-Xmx328m");

  static final List<String> WORKING =
      List.of(
          "-XX:FreqInlineSize=120",
          "-XX:Tier4InvocationThreshold=15000",
          "-XX:Tier4MinInvocationThreshold=1800",
          "-XX:Tier4CompileThreshold=45000",
          "-XX:Tier4BackEdgeThreshold=120000",
          "-Xmx328m");

  static final String SERIAL = "-XX:+UseSerialGC";

  static final String PARALLEL = "-XX:+UseParallelGC";

  static final String SHARED = "jobs/target/census-17.0.9_9_x-Some_One.jsa";

  static final String SHARED_HELP = "jobs/target/census-17.0.9_9_x-Some_One-help.jsa";

  @TempDir Path folder;
  final Map<String, String> environment = new TreeMap<>();
  Path root;
  Path home;
  Path tools;

  /**
   * How a start came to its end.
   *
   * @param starts the arguments of each start of Java
   * @param builds how often Maven was called
   */
  record Ended(int code, String said, List<List<String>> starts, int builds) {}

  @BeforeEach
  void makeRepository() throws Exception {
    root = Files.createDirectories(folder.resolve("the program")).toRealPath();
    for (String file : List.of("pom.xml", "jobs/pom.xml", "jobs/src/main/A.java")) {
      Files.createDirectories(root.resolve(file).getParent());
      Files.writeString(root.resolve(file), "");
    }
    Files.createDirectories(root.resolve("model"));
    Files.writeString(root.resolve("model/offer-fields.csv"), "");
    Files.copy(TestCensus.root().resolve("census"), root.resolve("census"));
    home = folder.resolve("jdk").toAbsolutePath();
    script(home.resolve("bin/java"), JAVA);
    script(home.resolve("bin/javac"), "");
    Files.writeString(
        home.resolve("release"),
        "IMPLEMENTOR=\"Some One\"\nJAVA_VERSION=\"17.0.9\"\nJAVA_RUNTIME_VERSION=\"17.0.9(9)x\"\n");
    tools = Files.createDirectories(folder.resolve("tools"));
    script(tools.resolve("mvn"), MAVEN);
    for (String tool : TOOLS) {
      Path found =
          Stream.of("/usr/bin", "/bin")
              .map(bin -> Path.of(bin, tool))
              .filter(Files::exists)
              .findFirst()
              .orElseThrow();
      script(tools.resolve(tool), "#!/bin/sh\nexec %s \"$@\"\n".formatted(found));
    }
    Files.createSymbolicLink(tools.resolve("java"), Path.of("../jdk/bin/java"));
    environment.put("PATH", tools.toString());
    environment.put("NOTES", Files.createDirectories(folder.resolve("notes")).toString());
  }

  static void script(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  /** As after a build and a start, long ago but later than any source. */
  void built() throws IOException {
    Files.createDirectories(root.resolve("jobs/target"));
    for (String file :
        List.of("jobs/target/census.jar", "jobs/target/census.stamp", SHARED, SHARED_HELP)) {
      Files.writeString(root.resolve(file), "made");
    }
    Files.setLastModifiedTime(root.resolve("jobs/target/census.stamp"), year(2021));
    try (Stream<Path> all = Files.walk(root)) {
      for (Path source : all.filter(f -> !f.startsWith(root.resolve("jobs/target"))).toList()) {
        Files.setLastModifiedTime(source, year(2020));
      }
    }
  }

  static FileTime year(int year) {
    return FileTime.from(Instant.parse(year + "-01-01T00:00:00Z"));
  }

  Process begin(Path script, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(script.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder.start();
  }

  Ended ended(Process process) throws Exception {
    String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), said, starts(), notes("mvn").size());
  }

  Ended start(String... arguments) throws Exception {
    return ended(begin(root.resolve("census"), arguments));
  }

  List<String> notes(String of) throws IOException {
    Path notes = folder.resolve("notes").resolve(of);
    return Files.exists(notes) ? Files.readAllLines(notes) : List.of();
  }

  List<List<String>> starts() throws IOException {
    return notes("java").stream()
        .map(line -> List.of(line.substring(0, line.length() - 1).split("\\|", -1)))
        .toList();
  }

  List<String> sharing(String archive, Process by, String command) {
    return List.of(
        "-Xshare:auto",
        "-Xlog:disable",
        "-XX:ArchiveClassesAtExit=%s.%d".formatted(root.resolve(archive), by.pid()),
        SERIAL,
        "-XX:TieredStopAtLevel=1",
        "-Dcensus.home=" + root,
        "-jar",
        root.resolve("jobs/target/census.jar").toString(),
        command);
  }

  List<String> shared(String archive) {
    return List.of(
        "-Xshare:auto",
        "-XX:SharedArchiveFile=" + root.resolve(archive),
        "-Xlog:disable",
        "-Xlog:all=error:stderr");
  }

  List<String> program(String... arguments) {
    return Stream.concat(
            Stream.of("-jar", root.resolve("jobs/target/census.jar").toString()),
            Arrays.stream(arguments))
        .toList();
  }

  List<String> settings() {
    return List.of(
        "-Duser.timezone=UTC",
        "-Dfile.encoding=UTF-8",
        "-Dstdout.encoding=UTF-8",
        "-Dstderr.encoding=UTF-8",
        "-Dsun.stdout.encoding=UTF-8",
        "-Dsun.stderr.encoding=UTF-8",
        "-Dcensus.home=" + root,
        "-Dcensus.terminal=false");
  }

  static List<String> joined(List<List<String>> parts) {
    return parts.stream().flatMap(List::stream).toList();
  }

  List<String> run(String... arguments) {
    return joined(
        List.of(WORKING, List.of(PARALLEL), shared(SHARED), settings(), program(arguments)));
  }
}
