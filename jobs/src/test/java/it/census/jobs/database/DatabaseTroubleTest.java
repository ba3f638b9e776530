package it.census.jobs.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseTroubleTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          53100 | The disk of the database is full (it broke): make room and give the command again.
          53300 | The database has no connection free (it broke): raise its limit, or wait; then give the command again.
          25006 | The database takes no changes (it broke): is it a standby? Name the primary server.
          57014 | The database cut a statement off (it broke): raise statement_timeout for the user of the census.
          57P01 | The database was lost (it broke): see that it runs, and give the command again.
          08006 | The database was lost (it broke): see that it runs, and give the command again.
          42P01 | The database failed (it broke): the catalogue is as it was before the failure; see census.log.
          """)
  void a_failure_is_one_sentence_on_one_line(String state, String sentence) {
    assertThat(DatabaseTrouble.sentence(new SQLException("it broke.\n  Hint: more", state)))
        .isEqualTo(sentence);
  }
}
