package it.census.jobs.serve;

import it.census.model.config.Serving;
import it.census.writers.catalogue.CensusFigures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whether the census can do its work, and has done it. */
final class Health {

  private final Path data;
  private final Clock clock;
  private final Figures figures;
  private final Timetable timetable;
  private final ServeStatus status;
  private final Instant since;
  private volatile Duration overdueAfter;

  /**
   * One thing that must be in order.
   *
   * @param said what is the matter, or what is in order; without personal data
   */
  record Check(String name, boolean ok, String said) {}

  Health(
      Path data,
      Clock clock,
      Figures figures,
      Timetable timetable,
      ServeStatus status,
      Serving serving) {
    this.data = data;
    this.clock = clock;
    this.figures = figures;
    this.timetable = timetable;
    this.status = status;
    this.since = clock.instant();
    this.overdueAfter = serving.overdueAfter();
  }

  void follow(Serving serving) {
    overdueAfter = serving.overdueAfter();
  }

  /** Whether the process still does what it is there for; if not, only a restart helps. */
  boolean isAlive() {
    return timetable.isAlive();
  }

  /** Everything that must be in order for tonight's run to succeed, and for last night's. */
  List<Check> checks() {
    Optional<CensusFigures> known = figures.now();
    return List.of(
        new Check(
            "schedule",
            isAlive(),
            isAlive() ? "next run " + timetable.next() : "nobody looks at the clock any more"),
        new Check("database", known.isPresent(), known.isPresent() ? "answers" : "does not answer"),
        new Check(
            "archive",
            canWrite(),
            canWrite() ? "can be written" : "cannot be written under " + data),
        lastRun(known),
        new Check(
            "configuration",
            status.configurationMistakes() == 0,
            status.configurationMistakes() == 0
                ? "valid when read last"
                : status.configurationMistakes()
                    + " mistakes when read last; ./census sources tells them"));
  }

  boolean canWrite() {
    Path archive = data.resolve("archive");
    return Files.isWritable(Files.isDirectory(archive) ? archive : data);
  }

  /** Whether a run that the schedule wanted has not come to its end in time. */
  boolean isOverdue(CensusFigures known) {
    Instant due = timetable.schedule().latest(clock.instant().minus(overdueAfter));
    return known.lastDone().orElse(since).isBefore(due);
  }

  private Check lastRun(Optional<CensusFigures> known) {
    if (known.isEmpty()) {
      return new Check("run", false, "not known: the database does not answer");
    }
    boolean overdue = isOverdue(known.get());
    String last =
        known.get().lastDone().map(done -> "the last began at " + done).orElse("none so far");
    return new Check("run", !overdue, overdue ? "overdue: " + last : last);
  }
}
