package it.census.jobs.faults;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArgument;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import java.io.IOException;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.security.ProtectionDomain;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.jar.JarFile;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.asm.AsmVisitorWrapper;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.scaffold.InstrumentedType;
import net.bytebuddy.dynamic.scaffold.MethodGraph;
import net.bytebuddy.dynamic.scaffold.TypeValidation;
import net.bytebuddy.implementation.Implementation;
import net.bytebuddy.pool.TypePool;
import org.jspecify.annotations.Nullable;

/**
 * Puts {@link FaultPoint} into a process: at everything that the database commits, at every COPY,
 * at every write to a file, flush to disk and rename. The program itself knows nothing of it.
 */
public final class FaultAgent {

  private FaultAgent() {}

  /**
   * Called by the virtual machine before the program starts.
   *
   * @param points the jar that holds {@link FaultPoint} alone
   */
  public static void premain(String points, Instrumentation machine) throws Exception {
    machine.appendToBootstrapClassLoaderSearch(new JarFile(points));
    FaultPoint.cutsBy(FaultAgent::cut);
    machine.addTransformer(new Transformer(), true);
    machine.retransformClasses(Files.class, Class.forName("sun.nio.ch.FileChannelImpl"));
  }

  /** Changes three classes and looks at no other. */
  private static final class Transformer implements ClassFileTransformer {

    private static final Map<String, AsmVisitorWrapper> CHANGES =
        Map.of(
            "java/nio/file/Files",
            Advice.to(Rename.class).on(named("move")),
            "sun/nio/ch/FileChannelImpl",
            new AsmVisitorWrapper.Compound(
                Advice.to(Flush.class).on(named("force")),
                Advice.to(Write.class).on(named("write").and(takesArguments(ByteBuffer.class)))),
            "org/postgresql/core/v3/QueryExecutorImpl",
            new AsmVisitorWrapper.Compound(
                Advice.to(Statements.class).on(named("execute").and(takesArguments(7))),
                Advice.to(Copy.class)
                    .on(
                        named("startCopy")
                            .or(named("endCopy"))
                            .or(named("writeToCopy").and(takesArgument(1, byte[].class))))));

    @Override
    public byte @Nullable [] transform(
        @Nullable ClassLoader loader,
        String name,
        @Nullable Class<?> before,
        ProtectionDomain domain,
        byte[] code) {
      AsmVisitorWrapper change = CHANGES.get(name);
      if (change == null) {
        return null;
      }
      String type = name.replace('/', '.');
      ClassFileLocator locator =
          new ClassFileLocator.Compound(
              ClassFileLocator.Simple.of(type, code), ClassFileLocator.ForClassLoader.of(loader));
      return new ByteBuddy()
          .with(TypeValidation.DISABLED)
          .with(Implementation.Context.Disabled.Factory.INSTANCE)
          .with(MethodGraph.Compiler.ForDeclaredMethods.INSTANCE)
          .with(InstrumentedType.Factory.Default.FROZEN)
          .redefine(TypePool.Default.of(locator).describe(type).resolve(), locator)
          .visit(change)
          .make()
          .getBytes();
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
              + " WHERE datname = current_database() AND pid <> pg_backend_pid()) own"
              + (does.equals("CUT") ? "" : " WHERE nr = 1 + " + point + " % connections"));
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

  static final class Flush {
    private Flush() {}

    @Advice.OnMethodEnter
    static void enter() throws IOException {
      FaultPoint.reached("flush");
    }
  }

  static final class Rename {
    private Rename() {}

    @Advice.OnMethodEnter
    static void enter() throws IOException {
      FaultPoint.reached("rename");
    }
  }

  static final class Copy {
    private Copy() {}

    @Advice.OnMethodEnter
    static void enter() throws IOException {
      FaultPoint.reached("copy");
    }
  }

  static final class Statements {
    private Statements() {}

    @Advice.OnMethodEnter
    static void enter(@Advice.Argument(0) Object sent, @Advice.Argument(5) int flags)
        throws IOException {
      FaultPoint.statement(sent, flags);
    }
  }

  static final class Write {
    private Write() {}

    @Advice.OnMethodEnter
    static boolean enter(@Advice.Argument(0) ByteBuffer bytes) throws IOException {
      return FaultPoint.torn(bytes);
    }

    @Advice.OnMethodExit
    static void exit(@Advice.Enter boolean torn) {
      if (torn) {
        FaultPoint.halt();
      }
    }
  }
}
