package it.census.jobs.faults;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArgument;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.asm.AsmVisitorWrapper;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.scaffold.InstrumentedType;
import net.bytebuddy.dynamic.scaffold.MethodGraph;
import net.bytebuddy.dynamic.scaffold.TypeValidation;
import net.bytebuddy.implementation.Implementation;
import net.bytebuddy.pool.TypePool;

/**
 * Four classes, of the platform and of the database driver, as they are in a process that is to be
 * disturbed: they tell {@link FaultPoint} of everything that is sent to the database, of every
 * connection to it, and of every write to a file, flush to disk and rename. Made once for all
 * processes.
 */
final class FaultCode {

  private static final Map<String, AsmVisitorWrapper> CHANGES =
      Map.of(
          FaultAgent.FILES,
          Advice.to(Rename.class).on(named("move")),
          FaultAgent.CHANNEL,
          new AsmVisitorWrapper.Compound(
              Advice.to(Flush.class).on(named("force")),
              Advice.to(Write.class).on(named("write").and(takesArguments(ByteBuffer.class)))),
          FaultAgent.DRIVER,
          new AsmVisitorWrapper.Compound(
              Advice.to(Statements.class).on(named("execute").and(takesArguments(7))),
              Advice.to(CopyBegins.class).on(named("startCopy")),
              Advice.to(CopyGoesOn.class)
                  .on(
                      named("endCopy")
                          .or(named("writeToCopy").and(takesArgument(1, byte[].class))))),
          FaultAgent.CONNECTIONS,
          Advice.to(Connecting.class).on(named("openConnectionImpl")));

  private FaultCode() {}

  /** The changed classes by their names. */
  static Map<String, byte[]> changed() {
    Map<String, byte[]> changed = new TreeMap<>();
    CHANGES.forEach((type, change) -> changed.put(type, bytes(type, change)));
    return changed;
  }

  private static byte[] bytes(String type, AsmVisitorWrapper change) {
    ClassFileLocator locator = ClassFileLocator.ForClassLoader.ofSystemLoader();
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

  // What stands in the methods below is copied into classes of the platform, which see no other
  // class of this project: hence the function among the properties.

  static final class Flush {
    private Flush() {}

    @Advice.OnMethodEnter
    @SuppressWarnings("unchecked")
    static void enter() {
      ((BiConsumer<String, Object>) System.getProperties().get(FaultAgent.POINTS))
          .accept("flush", "");
    }
  }

  static final class Rename {
    private Rename() {}

    @Advice.OnMethodEnter
    @SuppressWarnings("unchecked")
    static void enter() {
      ((BiConsumer<String, Object>) System.getProperties().get(FaultAgent.POINTS))
          .accept("rename", "");
    }
  }

  static final class Connecting {
    private Connecting() {}

    @Advice.OnMethodEnter
    @SuppressWarnings("unchecked")
    static void enter() {
      ((BiConsumer<String, Object>) System.getProperties().get(FaultAgent.POINTS))
          .accept("connect", "");
    }
  }

  static final class CopyBegins {
    private CopyBegins() {}

    @Advice.OnMethodEnter
    @SuppressWarnings("unchecked")
    static void enter(@Advice.This Object connection, @Advice.Argument(1) boolean begun) {
      ((BiConsumer<String, Object>) System.getProperties().get(FaultAgent.POINTS))
          .accept("copy", new Object[] {connection, begun});
    }
  }

  static final class CopyGoesOn {
    private CopyGoesOn() {}

    @Advice.OnMethodEnter
    @SuppressWarnings("unchecked")
    static void enter(@Advice.This Object connection, @Advice.Argument(0) Object copy) {
      ((BiConsumer<String, Object>) System.getProperties().get(FaultAgent.POINTS))
          .accept("copy", new Object[] {connection, copy});
    }
  }

  static final class Statements {
    private Statements() {}

    @Advice.OnMethodEnter
    @SuppressWarnings("unchecked")
    static void enter(
        @Advice.This Object connection,
        @Advice.Argument(0) Object sent,
        @Advice.Argument(2) Object handler,
        @Advice.Argument(5) int flags) {
      ((BiConsumer<String, Object>) System.getProperties().get(FaultAgent.POINTS))
          .accept("statement", new Object[] {connection, sent, handler, flags});
    }

    @Advice.OnMethodExit
    @SuppressWarnings("unchecked")
    static void exit() {
      ((BiConsumer<String, Object>) System.getProperties().get(FaultAgent.POINTS))
          .accept("answer", "");
    }
  }

  static final class Write {
    private Write() {}

    @Advice.OnMethodEnter
    @SuppressWarnings("unchecked")
    static boolean enter(@Advice.Argument(0) ByteBuffer bytes) {
      Object[] asked = {bytes, false};
      ((BiConsumer<String, Object>) System.getProperties().get(FaultAgent.POINTS))
          .accept("write", asked);
      return (boolean) asked[1];
    }

    @Advice.OnMethodExit
    @SuppressWarnings("unchecked")
    static void exit(@Advice.Enter boolean torn) {
      if (torn) {
        ((BiConsumer<String, Object>) System.getProperties().get(FaultAgent.POINTS))
            .accept("torn", "");
      }
    }
  }
}
