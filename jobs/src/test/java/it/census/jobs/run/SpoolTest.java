package it.census.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a command needs on its way goes with it, however it ends. */
class SpoolTest {

  @TempDir private Path data;

  @Test
  void a_folder_goes_with_all_that_is_in_it_when_it_is_closed() throws Exception {
    try (Spool spool = Spool.in(data);
        Spool another = Spool.in(data)) {
      Files.writeString(spool.folder().resolve("fetched.csv"), "Anna Neri");

      assertThat(another.folder()).isEmptyDirectory().isNotEqualTo(spool.folder());
    }

    assertThat(temporary()).isEmpty();
  }

  @Test
  void what_a_killed_process_left_is_removed_and_what_a_living_one_has_is_not() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                data.toString())
            .redirectErrorStream(true)
            .start();
    Path held = Path.of(process.inputReader().readLine());
    try (Spool spool = Spool.in(data)) {
      assertThat(spool.folder()).isEmptyDirectory();
      assertThat(held.resolve("fetched.csv")).hasContent("Ugo Verdi");
    } finally {
      process.destroyForcibly().waitFor();
    }
    assertThat(held).isDirectory();

    try (Spool spool = Spool.in(data)) {
      assertThat(temporary())
          .containsExactlyInAnyOrder(
              spool.folder().getFileName().toString(), spool.folder().getFileName() + ".lock");
    }
  }

  @Test
  void what_a_killed_process_of_the_same_number_left_is_removed() throws Exception {
    String name = ProcessHandle.current().pid() + "-1";
    Path left = Files.createDirectories(data.resolve("tmp").resolve(name));
    Files.writeString(left.resolve("fetched.csv"), "Ugo Verdi");
    Files.createFile(left.resolveSibling(name + ".lock"));
    Path unborn = Files.createFile(left.resolveSibling(name + "2.new"));
    Files.setLastModifiedTime(unborn, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
    Path beingBorn = Files.createFile(left.resolveSibling(name + "3.new"));

    Spool.in(data).close();

    assertThat(temporary()).containsExactly(beingBorn.getFileName().toString());
  }

  private List<String> temporary() throws IOException {
    try (Stream<Path> files = Files.list(data.resolve("tmp"))) {
      return files.map(f -> f.getFileName().toString()).toList();
    }
  }

  /** Holds a folder until it is killed. */
  static final class Holder {
    private Holder() {}

    public static void main(String[] arguments) throws Exception {
      Spool spool = Spool.in(Path.of(arguments[0]));
      Files.writeString(spool.folder().resolve("fetched.csv"), "Ugo Verdi");
      System.out.println(spool.folder());
      Thread.currentThread().join();
    }
  }
}
