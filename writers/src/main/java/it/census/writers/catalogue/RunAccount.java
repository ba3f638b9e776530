package it.census.writers.catalogue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Who gave the command of a run, and why.
 *
 * @param command that was given
 * @param referenceDate the day by which everything that ages is judged
 * @param by account
 * @param note why, where a person decided
 */
record RunAccount(
    Optional<String> command, Optional<LocalDate> referenceDate, String by, Optional<String> note) {

  private static final RunAccount UNKNOWN =
      new RunAccount(Optional.empty(), Optional.empty(), "", Optional.empty());

  static RunAccount of(Connection connection, String runId) throws SQLException {
    return Sql.first(
            connection,
            row ->
                new RunAccount(
                    Sql.findText(row, "command"),
                    Optional.ofNullable(row.getObject("reference_date", LocalDate.class)),
                    Sql.findText(row, "by_account").orElse(""),
                    Sql.findText(row, "note")),
            "SELECT command, reference_date, by_account, note FROM catalogue.run WHERE run_id = ?",
            runId)
        .orElse(UNKNOWN);
  }
}
