package it.census.writers.reports;

import it.census.model.report.RuleImpact.NoticeImpact;
import it.census.writers.catalogue.Prospect.Difference;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * {@code impact.csv}: everything that rules, or a new delivery, make otherwise, a line for each
 * kind of notice and for each field of each offer. Sources write one after the other, as they enter
 * the catalogue; the file is there when the first has something to say.
 */
public final class ImpactFile implements AutoCloseable {

  private final Path target;
  private @Nullable CsvFile file;

  /**
   * @param folder of the run
   */
  public ImpactFile(Path folder) {
    this.target = folder.resolve("impact.csv");
  }

  /** A field of an offer. */
  public synchronized void offer(String source, String offerId, Difference difference)
      throws IOException {
    open()
        .printForPeople(
            source,
            "offer",
            offerId,
            difference.field(),
            difference.before().orElse(""),
            difference.after().orElse(""));
  }

  /** A kind of notice. */
  public synchronized void notice(String source, NoticeImpact notice) throws IOException {
    open()
        .printForPeople(
            source,
            "notice",
            notice.code(),
            notice.severity(),
            Long.toString(notice.before()),
            Long.toString(notice.after()));
  }

  /** Makes the file even where nobody has anything to say: a question was asked. */
  public synchronized CsvFile open() throws IOException {
    CsvFile opened = file;
    if (opened == null) {
      opened = new CsvFile(target);
      file = opened;
      opened.printForPeople("source", "kind", "subject", "field", "before", "after");
    }
    return opened;
  }

  /** The file is whole. */
  public synchronized void finish() throws IOException {
    if (file != null) {
      file.finish();
    }
  }

  /** Throws away what was not finished. */
  @Override
  public synchronized void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
