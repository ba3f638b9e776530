package it.census.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The script that starts the program: what it builds, which Java it starts, and how. */
@Timeout(60)
class LauncherTest extends LauncherSetting {

  @Test
  void the_first_start_builds_shares_classes_and_runs() throws Exception {
    Process process = begin(root.resolve("census"), "run");

    assertThat(ended(process))
        .isEqualTo(
            new Ended(
                0,
                "census: building, this takes a minute the first time…\n",
                List.of(
                    sharing(SHARED_HELP, process, "--help"),
                    sharing(SHARED, process, "--version"),
                    run("run")),
                1));
    assertThat(notes("mvn"))
        .containsExactly(folder + "/tools/../jdk|-B|-ntp|-q|-Dquick|-DskipTests|package|");
    assertThat(start("run").builds()).isEqualTo(1);
  }

  @Test
  void what_is_built_runs_at_once_with_its_arguments_as_they_are() throws Exception {
    built();
    String[] arguments = {"run", "--source", "due parole", "", "*", "$HOME", "perché \"no\""};

    assertThat(start(arguments)).isEqualTo(new Ended(0, "", List.of(run(arguments)), 0));
  }

  @ParameterizedTest
  @CsvSource({"'',C.UTF-8", "C,C.UTF-8", "POSIX,C.UTF-8", "it_IT.UTF-8,it_IT.UTF-8"})
  void names_of_files_may_have_accents_unless_the_operator_chose_otherwise(String given, String is)
      throws Exception {
    built();
    environment.put("LC_ALL", given);

    start("run");

    assertThat(notes("locale")).containsExactly(is);
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "4", "130"})
  void the_exit_code_is_that_of_the_program(int code) throws Exception {
    built();
    environment.put("ENDS", "" + code);

    assertThat(start("run").code()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"pom.xml", "jobs/pom.xml", "jobs/src/main/A.java", "model/offer-fields.csv"})
  void a_newer_source_is_built_first(String source) throws Exception {
    built();
    Files.setLastModifiedTime(root.resolve(source), year(2022));

    assertThat(start("run").builds()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"BUILD_ENDS,1", "NO_JAR,yes"})
  void a_build_that_fails_is_told_with_its_last_words_and_nothing_is_run(String what, String value)
      throws Exception {
    environment.put(what, value);

    assertThat(start("run"))
        .isEqualTo(
            new Ended(
                2,
                """
                census: building, this takes a minute the first time…
                what Maven says
                census: the build failed; nothing was run, and the whole output is in \
                %s/target/census-build.log.
                """
                    .formatted(root),
                List.of(),
                1));
  }

  private Ended refused(String sentence) {
    return new Ended(2, "census: " + sentence + "\n", List.of(), 0);
  }

  @Test
  void a_build_needs_maven_a_compiler_and_a_folder_to_write_in() throws Exception {
    Files.writeString(root.resolve("target"), "in the way");
    assertThat(start("run"))
        .isEqualTo(
            refused(root + "/target cannot be written, and the program must be built there."));

    Files.delete(root.resolve("target"));
    Files.delete(home.resolve("bin/javac"));
    assertThat(start("run"))
        .isEqualTo(
            refused(
                "the program must be built, and %s/tools/../jdk has no compiler: install a JDK, not"
                        .formatted(folder)
                    + " only a runtime, or set JAVA_HOME."));

    Files.delete(tools.resolve("mvn"));
    assertThat(start("run"))
        .isEqualTo(
            refused(
                "the program is not built yet or its sources have changed, and there is no mvn:"
                    + " install Maven 3.8 or newer."));
  }

  @Test
  void a_java_that_will_not_do_is_told() throws Exception {
    built();
    environment.put("JAVA_HOME", "/nowhere");
    assertThat(start("run"))
        .isEqualTo(refused("JAVA_HOME is /nowhere, where there is no bin/java."));

    environment.put("JAVA_HOME", home.toString());
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");
    assertThat(start("run")).isEqualTo(refused(tooOld("11.0.2")));

    Files.delete(home.resolve("release"));
    environment.put("VERSION", "openjdk version \"1.8.0_292\"");
    assertThat(start("run")).isEqualTo(refused(tooOld("1.8.0_292")));

    environment.put("VERSION", "Segmentation fault");
    assertThat(start("run"))
        .isEqualTo(
            refused(
                home
                    + "/bin/java does not work; Java 17 or newer is needed: install a JDK or set"
                    + " JAVA_HOME."));

    environment.remove("JAVA_HOME");
    Files.delete(tools.resolve("java"));
    assertThat(start("run"))
        .isEqualTo(
            refused(
                "Java 17 or newer is needed, and there is no java: install a JDK or set JAVA_HOME."));
  }

  private String tooOld(String version) {
    return "Java 17 or newer is needed, and %s/bin/java is %s: install a newer JDK or set JAVA_HOME."
        .formatted(home, version);
  }

  @Test
  void a_java_without_a_release_file_is_asked_for_its_version() throws Exception {
    Files.delete(home.resolve("release"));
    environment.put("VERSION", "openjdk version \"21.0.1\" 2023-10-17");

    assertThat(start("run").code()).isZero();
    assertThat(root.resolve("jobs/target/census-21.0.1-.jsa")).exists();
  }

  @ParameterizedTest
  @CsvSource({"'',true", "--help,true", "run --help,true", "sources,false", "show run-1,false"})
  void what_prints_or_asks_starts_with_less(String line, boolean help) throws Exception {
    built();
    String[] arguments = line.isEmpty() ? new String[0] : line.split(" ");

    assertThat(start(arguments).starts())
        .containsExactly(
            joined(
                List.of(
                    ASKING,
                    List.of(SERIAL),
                    shared(help ? SHARED_HELP : SHARED),
                    settings(),
                    program(arguments))));
  }

  @ParameterizedTest
  @CsvSource({"run", "show --held pisa", "check -- --help"})
  void what_reads_rows_starts_with_all_it_needs(String line) throws Exception {
    built();

    assertThat(start(line.split(" ")).starts()).containsExactly(run(line.split(" ")));
  }

  @Test
  void options_of_the_operator_come_last_and_a_collector_among_them_is_the_only_one()
      throws Exception {
    built();
    environment.put("CENSUS_JAVA_OPTS", "-Xmx1g -XX:+UseG1GC");

    assertThat(start("run").starts())
        .containsExactly(
            joined(
                List.of(
                    WORKING,
                    shared(SHARED),
                    settings(),
                    List.of("-Xmx1g", "-XX:+UseG1GC"),
                    program("run"))));
  }

  @Test
  void another_java_shares_its_own_classes_without_a_build() throws Exception {
    built();
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"25\"\n");

    Ended ended = start("run");

    assertThat(ended.starts()).hasSize(3);
    assertThat(ended.builds()).isZero();
    assertThat(root.resolve("jobs/target/census-25-.jsa")).hasContent("classes");
  }

  @Test
  void classes_that_cannot_be_shared_are_not_tried_again_and_the_program_runs() throws Exception {
    environment.put("SHARING_ENDS", "2");
    List<String> unshared = joined(List.of(WORKING, List.of(PARALLEL), settings(), program("run")));

    assertThat(start("run").starts()).hasSize(3).last().isEqualTo(unshared);
    assertThat(start("run").starts()).hasSize(4).last().isEqualTo(unshared);
  }

  @Test
  void where_nothing_can_be_written_the_program_runs_without_shared_classes() throws Exception {
    built();
    Files.delete(root.resolve(SHARED));
    Files.writeString(root.resolve("target"), "in the way");

    assertThat(start("run").starts())
        .containsExactly(joined(List.of(WORKING, List.of(PARALLEL), settings(), program("run"))));
  }

  @Test
  void it_is_started_through_links_from_anywhere() throws Exception {
    built();
    Path absolute = Files.createSymbolicLink(folder.resolve("absolute"), root.resolve("census"));
    Path relative = Files.createSymbolicLink(tools.resolve("relative"), Path.of("../absolute"));

    assertThat(ended(begin(relative, "run")).starts()).containsExactly(run("run"));
    assertThat(ended(begin(absolute, "run")).starts()).containsExactly(run("run"), run("run"));
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void two_first_starts_at_once_build_once(boolean flock) throws Exception {
    if (!flock) {
      Files.delete(tools.resolve("flock"));
      // Of an owner that is no more.
      Path left = Files.createDirectories(root.resolve("target/census.locked"));
      Process gone = new ProcessBuilder("true").start();
      assertThat(gone.waitFor()).isZero();
      Files.writeString(left.resolve("pid"), gone.pid() + "\n");
    }
    Path wait = Files.createFile(folder.resolve("notes/wait"));
    Process one = begin(root.resolve("census"), "run");
    awaitBuild(one);
    Process other = begin(root.resolve("census"), "runs");
    Files.delete(wait);

    assertThat(ended(one).code()).isZero();
    assertThat(ended(other).code()).isZero();
    assertThat(notes("mvn")).hasSize(1);
    assertThat(starts()).hasSize(4).contains(run("run"));
    assertThat(root.resolve("target/census.locked")).doesNotExist();
  }

  @Test
  void a_build_that_is_interrupted_ends_with_its_maven_and_runs_nothing() throws Exception {
    Files.createFile(folder.resolve("notes/wait"));
    Process process = begin(root.resolve("census"), "run");
    awaitBuild(process);
    List<ProcessHandle> children = process.descendants().toList();

    process.toHandle().destroy();

    assertThat(ended(process))
        .isEqualTo(
            new Ended(
                130,
                """
                census: building, this takes a minute the first time…
                census: interrupted during the build; nothing was run.
                """,
                List.of(),
                1));
    for (ProcessHandle child : children) {
      child.onExit().get(10, TimeUnit.SECONDS);
    }
  }

  private void awaitBuild(Process starting) throws Exception {
    while (notes("mvn").isEmpty()) {
      assertThat(starting.waitFor(10, TimeUnit.MILLISECONDS)).isFalse();
    }
  }
}
