package it.census.jobs.faults;

import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.security.ProtectionDomain;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Puts {@link FaultPoint} into a process: the classes of {@link FaultCode} take the place of those
 * that everybody has. The program itself knows nothing of it.
 */
public final class FaultAgent {

  static final String FILES = "java.nio.file.Files";
  static final String CHANNEL = "sun.nio.ch.FileChannelImpl";
  static final String DRIVER = "org.postgresql.core.v3.QueryExecutorImpl";
  static final String CONNECTIONS = "org.postgresql.core.v3.ConnectionFactoryImpl";

  /** The property under which changed classes find {@link FaultPoint}. */
  static final String POINTS = "census.fault.points";

  private FaultAgent() {}

  /** Where a changed class lies in the jar of the agent. */
  static String resource(String type) {
    return "changed/" + type;
  }

  /** Called by the virtual machine before the program starts. */
  public static void premain(String ignored, Instrumentation machine) throws Exception {
    Map<String, byte[]> changed = new HashMap<>();
    for (String name : List.of(FILES, CHANNEL, DRIVER, CONNECTIONS)) {
      changed.put(name.replace('.', '/'), code(name));
    }
    FaultPoint.cutsBy(FaultAgent::cut);
    System.getProperties().put(POINTS, FaultPoint.asFunction());
    machine.addTransformer(
        new ClassFileTransformer() {
          @Override
          public byte @Nullable [] transform(
              @Nullable ClassLoader loader,
              String name,
              @Nullable Class<?> before,
              ProtectionDomain domain,
              byte[] code) {
            return changed.get(name);
          }
        },
        true);
    machine.retransformClasses(Files.class, Class.forName(CHANNEL));
  }

  private static byte[] code(String name) throws IOException {
    try (InputStream in = FaultAgent.class.getResourceAsStream("/" + resource(name))) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }

  /** As networks and servers do. */
  private static void cut(String does, long point) {
    if (does.equals("RESTART")) {
      restart();
      return;
    }
    Map<String, String> environment = System.getenv();
    try (Connection connection =
            DriverManager.getConnection(
                environment.get("CENSUS_DB_URL"),
                environment.get("CENSUS_DB_USER"),
                environment.get("CENSUS_DB_PASSWORD"));
        Statement statement = connection.createStatement()) {
      statement.execute(
          "SELECT pg_terminate_backend(pid, 5000) FROM ("
              + "SELECT pid, row_number() OVER (ORDER BY backend_start) AS nr,"
              + " count(*) OVER () AS connections FROM pg_stat_activity"
              + " WHERE datname = current_database() AND pid <> pg_backend_pid()"
              + " AND application_name <> '"
              + Reader.NAME
              + "') own"
              + (!does.equals("CUT_ONE") ? "" : " WHERE nr = 1 + " + point + " % connections"));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** By the command of whoever has the server. */
  private static void restart() {
    try {
      Process restart =
          new ProcessBuilder(System.getProperty("census.fault.restart").split(" "))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (restart.waitFor() != 0) {
        throw new IllegalStateException("the server was not started again");
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
