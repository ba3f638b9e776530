package it.census.readers.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Tells one program from another by the classes that read and judge deliveries: a changed rule is
 * another version of the rules, even where nobody thought of counting one up. The same build has
 * the same fingerprint, run from its jars or from its class folders.
 *
 * @param sha256 64 hexadecimal digits
 */
public record CodeFingerprint(String sha256) {

  /** The modules that make a row into an offer; what stores and shows it does not count. */
  private static final List<String> MODULES =
      List.of("it/census/model/", "it/census/readers/", "it/census/rules/");

  private static final String MARK = "package-info.class";

  /**
   * The fingerprint of the running program.
   *
   * @throws IllegalStateException if one of the modules is not part of the program
   */
  public static CodeFingerprint ofClasses() {
    return of(CodeFingerprint.class.getClassLoader(), MODULES);
  }

  static CodeFingerprint of(ClassLoader loader, List<String> modules) {
    Map<String, String> checksums = new TreeMap<>();
    for (String module : modules) {
      URL mark = loader.getResource(module + MARK);
      if (mark == null) {
        throw new IllegalStateException("the program lacks the classes of " + module);
      }
      try {
        checksums.putAll(checksums(mark, module));
      } catch (IOException | URISyntaxException failure) {
        throw new IllegalStateException("cannot read the classes of " + module, failure);
      }
    }
    return new CodeFingerprint(new Canonical().all(checksums).sha256());
  }

  private static Map<String, String> checksums(URL mark, String module)
      throws IOException, URISyntaxException {
    URLConnection connection = mark.openConnection();
    if (connection instanceof JarURLConnection jar) {
      // One's own handle: the cached one belongs to the class loader and must not be closed.
      jar.setUseCaches(false);
      try (JarFile file = jar.getJarFile()) {
        return ofJar(file, module);
      }
    }
    return ofFolder(Path.of(new URI(mark.toString())).resolveSibling(""), module);
  }

  private static Map<String, String> ofJar(JarFile file, String module) {
    Map<String, String> checksums = new TreeMap<>();
    file.stream()
        .filter(e -> e.getName().startsWith(module) && e.getName().endsWith(".class"))
        .forEach(e -> checksums.put(e.getName(), Long.toHexString(e.getCrc())));
    return checksums;
  }

  private static Map<String, String> ofFolder(Path folder, String module) throws IOException {
    Map<String, String> checksums = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(f -> f.toString().endsWith(".class"))
          .forEach(
              f ->
                  checksums.put(
                      module + folder.relativize(f).toString().replace('\\', '/'), crc(f)));
    }
    return checksums;
  }

  private static String crc(Path file) {
    try {
      CRC32 crc = new CRC32();
      crc.update(Files.readAllBytes(file));
      return Long.toHexString(crc.getValue());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
