package it.census.jobs.database;

/** The database cannot be used; the message is one sentence for the operator. */
public final class DatabaseUnavailable extends Exception {

  private static final long serialVersionUID = 1L;

  private final boolean misnamed;

  public DatabaseUnavailable(String sentence) {
    super(sentence);
    this.misnamed = false;
  }

  public DatabaseUnavailable(String sentence, Throwable cause) {
    super(sentence, cause);
    this.misnamed = false;
  }

  private DatabaseUnavailable(String sentence, boolean misnamed) {
    super(sentence);
    this.misnamed = misnamed;
  }

  /** What names the database names none: a matter of configuration. */
  static DatabaseUnavailable misnamed(String sentence) {
    return new DatabaseUnavailable(sentence, true);
  }

  /** Whether no database is named, so that waiting for it is of no use. */
  public boolean isMisnamed() {
    return misnamed;
  }
}
