package it.census.jobs.run;

import it.census.jobs.FileTrouble;
import it.census.jobs.database.DatabaseTrouble;
import java.io.IOException;
import java.sql.SQLException;

/** A run that could not be done at all; nothing was published. The message is one sentence. */
public final class RunImpossible extends Exception {

  private static final long serialVersionUID = 1L;

  public RunImpossible(String sentence) {
    super(sentence);
  }

  public RunImpossible(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  /** Because the database failed. */
  static RunImpossible of(SQLException failure) {
    return new RunImpossible(DatabaseTrouble.sentence(failure), failure);
  }

  /** Because the data folder cannot be read or written. */
  static RunImpossible of(IOException failure) {
    return new RunImpossible(FileTrouble.sentence(failure).en(), failure);
  }
}
