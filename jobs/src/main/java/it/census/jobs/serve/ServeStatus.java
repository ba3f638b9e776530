package it.census.jobs.serve;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** What the process knows of itself since it began; the rest is asked of the catalogue. */
final class ServeStatus {

  /** How a run that the schedule began came out. */
  enum Ending {
    DONE,
    ATTENTION,
    CONFIGURATION,
    IMPOSSIBLE,
    BUSY;

    String key() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  private final Map<Ending, LongAdder> endings = new EnumMap<>(Ending.class);
  private final LongAdder skipped = new LongAdder();
  private final AtomicInteger configurationMistakes = new AtomicInteger();

  ServeStatus() {
    for (Ending ending : Ending.values()) {
      endings.put(ending, new LongAdder());
    }
  }

  void ended(Ending ending) {
    count(ending).increment();
  }

  void skipped() {
    skipped.increment();
  }

  /** How many mistakes the configuration had when it was read last. */
  void configuration(int mistakes) {
    configurationMistakes.set(mistakes);
  }

  long runs(Ending ending) {
    return count(ending).sum();
  }

  long runsSkipped() {
    return skipped.sum();
  }

  int configurationMistakes() {
    return configurationMistakes.get();
  }

  private LongAdder count(Ending ending) {
    LongAdder count = endings.get(ending);
    if (count == null) {
      throw new IllegalStateException("no count of " + ending);
    }
    return count;
  }
}
