package it.census.jobs;

import it.census.model.Bilingual;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** What a failure of the file system means to people: what happened, where, what to do. */
public final class FileTrouble {

  private FileTrouble() {}

  /** The sentence for a failure, in both languages. */
  public static Bilingual sentence(IOException failure) {
    String file =
        failure instanceof FileSystemException f && f.getFile() != null ? f.getFile() : "";
    if (isDiskFull(failure)) {
      String it = file.isEmpty() ? "" : " (" + file + ")";
      return new Bilingual(
          "Il disco è pieno" + it + ": fare spazio e ripetere il comando.",
          "The disk is full" + it + ": make room and give the command again.");
    }
    if (failure instanceof AccessDeniedException) {
      return new Bilingual(
          file + " non può essere letto o scritto: controllare proprietario e permessi.",
          file + " cannot be read or written: check its owner and permissions.");
    }
    if (isFileForFolder(failure)) {
      return new Bilingual(
          file + " è un file, o sta sotto un file, dove serve una cartella: indicarne un'altra.",
          file + " is a file, or lies below one, where a folder is needed: name another.");
    }
    if (failure instanceof NoSuchFileException) {
      return new Bilingual(
          file + " non esiste: controllare il percorso.",
          file + " does not exist: check the path.");
    }
    String detail = failure.getMessage() == null ? failure.toString() : failure.getMessage();
    return new Bilingual(
        "Un file non può essere letto o scritto: " + detail + ".",
        "A file cannot be read or written: " + detail + ".");
  }

  /** Whether no byte more can be written, whatever the file. */
  public static boolean isDiskFull(IOException failure) {
    return tells(failure, "No space left on device") || tells(failure, "Disk quota exceeded");
  }

  /** Whether somebody named a file where a folder is needed. */
  public static boolean isFileForFolder(IOException failure) {
    return failure instanceof FileAlreadyExistsException
        || failure instanceof NotDirectoryException
        || tells(failure, "Not a directory");
  }

  /** The system's own words; the Java platform keeps them in English. */
  private static boolean tells(IOException failure, String words) {
    return String.valueOf(failure.getMessage()).contains(words);
  }
}
