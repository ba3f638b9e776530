package it.census.jobs.database;

/** The database cannot be used; the message is one sentence for the operator. */
public final class DatabaseUnavailable extends Exception {

  private static final long serialVersionUID = 1L;

  public DatabaseUnavailable(String sentence) {
    super(sentence);
  }

  public DatabaseUnavailable(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
