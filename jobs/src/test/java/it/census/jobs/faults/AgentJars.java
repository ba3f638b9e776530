package it.census.jobs.faults;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** The two jars by which a virtual machine is given its fault points, made of compiled classes. */
final class AgentJars {

  private AgentJars() {}

  /**
   * Makes them.
   *
   * @return the option for the command line of {@code java}
   */
  static String in(Path folder) throws IOException {
    Path points =
        write(
            folder.resolve("fault-points.jar"),
            new Manifest(),
            List.of(FaultPoint.class, FaultPoint.Does.class));
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.putValue("Premain-Class", FaultAgent.class.getName());
    attributes.putValue("Can-Retransform-Classes", "true");
    Path agent = write(folder.resolve("fault-agent.jar"), manifest, List.of(FaultAgent.class));
    return "-javaagent:" + agent + "=" + points;
  }

  private static Path write(Path jar, Manifest manifest, List<Class<?>> classes)
      throws IOException {
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
      for (Class<?> type : classes) {
        String name = type.getName().replace('.', '/') + ".class";
        out.putNextEntry(new JarEntry(name));
        try (InputStream in = type.getResourceAsStream("/" + name)) {
          if (in == null) {
            throw new IOException(name + " is not on the class path");
          }
          in.transferTo(out);
        }
        out.closeEntry();
      }
    }
    return jar;
  }
}
