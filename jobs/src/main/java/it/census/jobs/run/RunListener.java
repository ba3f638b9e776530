package it.census.jobs.run;

import it.census.model.report.SourceReport;
import java.util.List;

/** Who watches a run. Called from the threads that work on the sources, several at once. */
public interface RunListener {

  /** Nobody watches. */
  RunListener NONE = new RunListener() {};

  /** A run over these sources begins. */
  default void runStarted(String runId, List<String> sourceIds) {}

  default void sourceStarted(String sourceId) {}

  /** So many rows of the delivery have been read and judged by now. */
  default void rowsRead(String sourceId, long rows) {}

  default void sourceFinished(SourceReport report) {}

  /** All sources are done; publications and reports are being written. */
  default void publishing() {}
}
