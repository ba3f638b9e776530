package it.census.jobs.cli;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.Duration;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * The log for engineers: {@code DATA/census.log}, one JSON object a line, with the stack traces
 * that no officer should see. It never grows beyond a bound; what is older goes to {@code
 * census.log.1} and so on, the oldest is dropped.
 */
final class LogFile implements AutoCloseable {

  private static final FileSize LARGEST = FileSize.valueOf("10MB");
  private static final int OLDER_FILES = 5;

  private final Path data;
  private @Nullable RollingFileAppender<ILoggingEvent> appender;

  private LogFile(Path data) {
    this.data = data;
  }

  /** From now on what is logged goes there; without a data folder nothing is made. */
  static LogFile into(Path data) {
    LogFile file = new LogFile(data);
    file.reopen();
    return file;
  }

  /** Begins, or begins anew: another process may have renamed the file that is being written. */
  synchronized void reopen() {
    close();
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context
        && Files.isDirectory(data)) {
      appender = appender(context);
      context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender);
    }
  }

  @Override
  public synchronized void close() {
    RollingFileAppender<ILoggingEvent> open = appender;
    if (open != null && LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      context.getLogger(Logger.ROOT_LOGGER_NAME).detachAppender(open);
      open.stop();
      appender = null;
    }
  }

  private RollingFileAppender<ILoggingEvent> appender(LoggerContext context) {
    RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();
    file.setContext(context);
    file.setFile(data.resolve("census.log").toString());
    LogLines encoder = new LogLines();
    encoder.setContext(context);
    encoder.start();
    file.setEncoder(encoder);
    SizeBasedTriggeringPolicy<ILoggingEvent> size = new SizeBasedTriggeringPolicy<>();
    size.setContext(context);
    size.setMaxFileSize(LARGEST);
    size.setCheckIncrement(Duration.buildByMilliseconds(0));
    size.start();
    file.setTriggeringPolicy(size);
    FixedWindowRollingPolicy window = new FixedWindowRollingPolicy();
    window.setContext(context);
    window.setParent(file);
    window.setFileNamePattern(data.resolve("census.log").toString().replace("%", "%%") + ".%i");
    window.setMinIndex(1);
    window.setMaxIndex(OLDER_FILES);
    window.start();
    file.setRollingPolicy(window);
    file.start();
    return file;
  }
}
