package it.census.jobs.cli;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.encoder.EncoderBase;
import it.census.model.PersonalTraces;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * One JSON object a line: {@code time, level, logger, thread, run, source, message, error}. No
 * personal data: what looks like an address, a telephone number or a tax code is blotted out, and
 * the words of an exception are told only where the program or the system chose them, never where
 * they may quote what a supplier wrote.
 */
final class LogLines extends EncoderBase<ILoggingEvent> {

  private static final int DEEPEST_CAUSE = 8;
  private static final int MOST_FRAMES = 60;

  private final JsonFactory json = new JsonFactory();

  @Override
  public byte[] headerBytes() {
    return new byte[0];
  }

  @Override
  public byte[] footerBytes() {
    return new byte[0];
  }

  @Override
  public byte[] encode(ILoggingEvent event) {
    StringWriter line = new StringWriter();
    try (JsonGenerator out = json.createGenerator(ObjectWriteContext.empty(), line)) {
      out.writeStartObject();
      out.writeStringProperty("time", event.getInstant().toString());
      out.writeStringProperty("level", event.getLevel().toString());
      out.writeStringProperty("logger", event.getLoggerName());
      out.writeStringProperty("thread", event.getThreadName());
      Map<String, String> context = event.getMDCPropertyMap();
      for (String key : new String[] {"run", "source"}) {
        String value = context.get(key);
        if (value != null) {
          out.writeStringProperty(key, value);
        }
      }
      out.writeStringProperty(
          "message", PersonalTraces.blotted(String.valueOf(event.getFormattedMessage())));
      if (event.getThrowableProxy() != null) {
        out.writeName("error");
        error(out, event.getThrowableProxy(), 0);
      }
      out.writeEndObject();
    }
    return line.append('\n').toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void error(JsonGenerator out, IThrowableProxy thrown, int depth) {
    out.writeStartObject();
    out.writeStringProperty("type", thrown.getClassName());
    if (thrown instanceof ThrowableProxy proxy && isOurs(proxy.getThrowable())) {
      out.writeStringProperty(
          "message", PersonalTraces.blotted(String.valueOf(thrown.getMessage())));
    }
    if (thrown instanceof ThrowableProxy proxy
        && proxy.getThrowable() instanceof SQLException database) {
      out.writeStringProperty("sql_state", String.valueOf(database.getSQLState()));
    }
    out.writeArrayPropertyStart("stack");
    StackTraceElementProxy[] frames = thrown.getStackTraceElementProxyArray();
    int own = Math.min(MOST_FRAMES, frames.length - thrown.getCommonFrames());
    for (int i = 0; i < own; i++) {
      out.writeString(frames[i].getStackTraceElement().toString());
    }
    out.writeEndArray();
    @Nullable IThrowableProxy cause = thrown.getCause();
    if (cause != null && depth < DEEPEST_CAUSE) {
      out.writeName("cause");
      error(out, cause, depth + 1);
    }
    out.writeEndObject();
  }

  /** Whether the words of an exception are the program's, the system's or the server's. */
  private static boolean isOurs(Throwable thrown) {
    return thrown.getClass().getName().startsWith("it.census.")
        || thrown instanceof SQLException
        || thrown instanceof IOException
        || thrown instanceof IllegalStateException
        || thrown instanceof NullPointerException
        || thrown instanceof IndexOutOfBoundsException
        || thrown instanceof ClassCastException
        || thrown instanceof Error;
  }
}
