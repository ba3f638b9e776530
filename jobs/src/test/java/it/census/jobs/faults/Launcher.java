package it.census.jobs.faults;

import it.census.jobs.cli.Census;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * How processes of the program are started.
 *
 * @param classPath where their classes are
 * @param sharing options by which they find classes that an earlier process has left for them
 */
record Launcher(String classPath, List<String> sharing) {

  /** With the classes of this test, as they are. */
  static Launcher asTested() {
    return new Launcher(System.getProperty("java.class.path"), List.of());
  }

  /**
   * Sooner, for those who start thousands: with classes loaded once for all, which the machine
   * takes from jars only.
   *
   * @param folder for the jars
   * @param world in which a night is run to see which classes are needed
   */
  static Launcher sharing(Path folder, World world, Path config)
      throws IOException, SQLException, InterruptedException {
    List<String> packed = new ArrayList<>();
    for (String entry : asTested().classPath().split(System.getProperty("path.separator"))) {
      Path place = Path.of(entry);
      packed.add(
          Files.isDirectory(place)
              ? pack(place, folder.resolve("classes-" + packed.size() + ".jar")).toString()
              : entry);
    }
    String classPath = String.join(System.getProperty("path.separator"), packed);
    Launcher jars = new Launcher(classPath, List.of());
    Path list = folder.resolve("classes.lst");
    Path archive = folder.resolve("classes.jsa");
    CensusProcess.Ended night =
        CensusProcess.start(
                jars,
                world,
                config,
                List.of("-Xshare:off", "-XX:DumpLoadedClassList=" + list),
                List.of("run"))
            .await();
    if (night.exit() > 1) {
      throw new IOException("no night: " + night);
    }
    // Neither does it get on with the classes of lambdas.
    Set<String> unfit = ofNewerVersionsOnly(packed);
    Files.write(
        list,
        Files.readAllLines(list).stream()
            .filter(l -> !l.startsWith("@") && !unfit.contains(l))
            .toList());
    Process dump =
        new ProcessBuilder(
                jars.command(
                    List.of(
                        "-Xshare:dump",
                        "-XX:SharedClassListFile=" + list,
                        "-XX:SharedArchiveFile=" + archive)))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("classes.log").toFile())
            .start();
    if (dump.waitFor() != 0) {
      throw new IOException(Files.readString(folder.resolve("classes.log")));
    }
    return new Launcher(classPath, List.of("-XX:SharedArchiveFile=" + archive));
  }

  /** The beginning of a command line, up to the program itself. */
  List<String> command(List<String> options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx256m",
            // What the machine has to say about sharing is nothing that the program says.
            "-Xlog:disable",
            "-Xlog:all=error:stderr",
            "-Duser.timezone=UTC",
            "-Dfile.encoding=UTF-8"));
    command.addAll(sharing);
    command.addAll(options);
    command.addAll(List.of("-cp", classPath, Census.class.getName()));
    return command;
  }

  /** Classes over which Java 17 falls when they are shared and there is an agent. */
  private static Set<String> ofNewerVersionsOnly(List<String> jars) throws IOException {
    Set<String> classes = new HashSet<>();
    for (String jar : jars) {
      try (JarFile entries = new JarFile(jar)) {
        entries.stream()
            .map(e -> e.getName().replaceFirst("^META-INF/versions/[0-9]+/", ""))
            .filter(name -> name.endsWith(".class") && entries.getEntry(name) == null)
            .forEach(name -> classes.add(name.substring(0, name.length() - ".class".length())));
      }
    }
    return classes;
  }

  private static Path pack(Path classes, Path jar) throws IOException {
    Files.createDirectories(jar.getParent());
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(classes)) {
      // Folders too: migrations are looked for in one.
      for (Path file : files.filter(f -> !f.equals(classes)).toList()) {
        String name = classes.relativize(file).toString().replace('\\', '/');
        boolean folder = Files.isDirectory(file);
        out.putNextEntry(new JarEntry(folder ? name + "/" : name));
        if (!folder) {
          Files.copy(file, out);
        }
        out.closeEntry();
      }
    }
    return jar;
  }
}
