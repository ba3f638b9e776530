package it.census.jobs.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * The jar by which a virtual machine is given its fault points: the changed classes, and who puts
 * them in; that one comes from the class path of the tests, like all others.
 */
final class AgentJar {

  private AgentJar() {}

  /**
   * Makes it.
   *
   * @return the option for the command line of {@code java}
   */
  static String in(Path folder) throws IOException {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.putValue("Premain-Class", FaultAgent.class.getName());
    attributes.putValue("Can-Retransform-Classes", "true");
    Path jar = folder.resolve("fault-agent.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
      for (Map.Entry<String, byte[]> entry : FaultCode.changed().entrySet()) {
        out.putNextEntry(new JarEntry(FaultAgent.resource(entry.getKey())));
        out.write(entry.getValue());
        out.closeEntry();
      }
    }
    return "-javaagent:" + jar;
  }
}
