package it.census.jobs.run;

import it.census.jobs.FileTrouble;
import it.census.jobs.database.DatabaseTrouble;
import it.census.model.Bilingual;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Objects;

/** What a failure means to people, whatever it is. */
final class Trouble {

  private Trouble() {}

  /** One sentence. */
  static Bilingual sentence(Exception e) {
    if (e instanceof SQLException database) {
      String sentence = DatabaseTrouble.sentence(database);
      return new Bilingual(sentence, sentence);
    }
    if (e instanceof IOException file) {
      return FileTrouble.sentence(file);
    }
    return e instanceof UncheckedIOException file
        ? FileTrouble.sentence(Objects.requireNonNull(file.getCause()))
        : new Bilingual(
            "Il programma si è fermato (%s): vedere census.log."
                .formatted(e.getClass().getSimpleName()),
            "The program failed (%s): see census.log.".formatted(e.getClass().getSimpleName()));
  }
}
