package it.census.jobs.batch;

import it.census.jobs.FileTrouble;
import it.census.model.Bilingual;
import it.census.readers.DeliveryUnreadable;
import it.census.rules.identity.OfferIdCollision;
import it.census.writers.archive.Archive;
import it.census.writers.catalogue.FencedOff;
import it.census.writers.catalogue.IdentityCollision;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.concurrent.CancellationException;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.dao.OptimisticLockingFailureException;

/** A delivery that could not be read or loaded; the source keeps its last good offers. */
public final class DeliveryFailed extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Bilingual sentence;

  private DeliveryFailed(Bilingual sentence, Throwable cause) {
    super(sentence.en(), cause);
    this.sentence = sentence;
  }

  /** A file that the archive lacks. */
  public static DeliveryFailed lost(Archive.Part part) {
    String name = String.valueOf(part.path().getFileName());
    return new DeliveryFailed(
        new Bilingual(
            "Nell'archivio manca %s (%s): ripristinarlo da una copia.".formatted(name, part.name()),
            "The archive lacks %s (%s): restore it from a backup.".formatted(name, part.name())),
        new NoSuchFileException(part.path().toString()));
  }

  /**
   * What a failure of the job means to people.
   *
   * @throws CancellationException where the run has failed elsewhere: nothing is known of this one
   * @throws SQLException where the database itself failed: not the fault of this delivery
   * @throws IOException where the disk is full: nobody's fault, and no other source fares better;
   *     also where the catalogue holds the delivery already, and only its files could not be
   *     written
   * @throws RuntimeException where the catalogue holds it already, and the program failed then
   */
  public static DeliveryFailed of(Throwable failure) throws SQLException, IOException {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof DeliveryUnreadable unreadable) {
        return new DeliveryFailed(unreadable.sentence(), failure);
      }
      if (isCancelled(at)) {
        throw (CancellationException)
            new CancellationException("the run has failed elsewhere").initCause(failure);
      }
      if (at instanceof UntoldLoad untold) {
        throw untold.failure();
      }
      if (at instanceof IdentityCollision collision) {
        return new DeliveryFailed(collision.sentence(), failure);
      }
      if (at instanceof OfferIdCollision collision) {
        return new DeliveryFailed(collision.sentence(), failure);
      }
      // Whoever takes a source over ends the execution of the owner before.
      if (at instanceof FencedOff || at instanceof OptimisticLockingFailureException) {
        return new DeliveryFailed(
            new Bilingual(
                "Un altro processo ha preso in carico la fonte: niente è stato caricato.",
                "Another process has taken over the source: nothing was loaded."),
            failure);
      }
      if (at instanceof SQLException database) {
        throw database;
      }
      if (at instanceof IOException io) {
        if (FileTrouble.isDiskFull(io)) {
          throw io;
        }
        return new DeliveryFailed(FileTrouble.sentence(io), failure);
      }
    }
    return new DeliveryFailed(
        new Bilingual(
            "Errore del programma (%s): segnalarlo con il file census.log; la fonte resta com'era."
                .formatted(failure.getClass().getSimpleName()),
            "An error of the program (%s): report it with census.log; the source stays as it was."
                .formatted(failure.getClass().getSimpleName())),
        failure);
  }

  /** Whether somebody ended the work before it was done. */
  private static boolean isCancelled(Throwable at) {
    return at instanceof CancellationException
        || at instanceof InterruptedException
        || at instanceof JobInterruptedException
        || at instanceof ClosedByInterruptException;
  }

  /** What happened and what to do. */
  public Bilingual sentence() {
    return sentence;
  }
}
