package it.census.jobs.cli;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log for engineers: {@code DATA/census.log}, with the stack traces that no officer should see.
 */
final class LogFile {

  private LogFile() {}

  /** From now on what is logged goes there; without a data folder nothing is made. */
  static void into(Path data) {
    if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)
        || !Files.isDirectory(data)) {
      return;
    }
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern(
        "%d{yyyy-MM-dd'T'HH:mm:ss.SSS'Z',UTC} %-5level %logger{0} run=%X{run:-}"
            + " source=%X{source:-} %msg%n%ex");
    encoder.start();
    FileAppender<ILoggingEvent> file = new FileAppender<>();
    file.setContext(context);
    file.setFile(data.resolve("census.log").toString());
    file.setEncoder(encoder);
    file.start();
    context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(file);
  }
}
