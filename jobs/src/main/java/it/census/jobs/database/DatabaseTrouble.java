package it.census.jobs.database;

import java.sql.SQLException;

/** What a failure of the database means to the operator: what happened, what to do. */
public final class DatabaseTrouble {

  private static final String DISK_FULL = "53100";
  private static final String TOO_MANY_CONNECTIONS = "53300";
  private static final String READ_ONLY = "25006";
  private static final String CUT_OFF = "57014";

  private DatabaseTrouble() {}

  /** One sentence on one line; the rest stands in the log. */
  public static String sentence(SQLException failure) {
    String state = String.valueOf(failure.getSQLState());
    String first =
        String.valueOf(failure.getMessage()).lines().findFirst().orElse("").replaceAll("[.]$", "");
    if (state.equals(DISK_FULL)) {
      return "The disk of the database is full (%s): make room and give the command again."
          .formatted(first);
    }
    if (state.equals(TOO_MANY_CONNECTIONS)) {
      return "The database has no connection free (%s): raise its limit, or wait; then give the command again."
          .formatted(first);
    }
    if (state.equals(READ_ONLY)) {
      return "The database takes no changes (%s): is it a standby? Name the primary server."
          .formatted(first);
    }
    if (state.equals(CUT_OFF)) {
      return "The database cut a statement off (%s): raise statement_timeout for the user of the census."
          .formatted(first);
    }
    if (state.startsWith("08") || state.startsWith("57P")) {
      return "The database was lost (%s): see that it runs, and give the command again."
          .formatted(first);
    }
    return "The database failed (%s): the catalogue is as it was before the failure; see census.log."
        .formatted(first);
  }
}
