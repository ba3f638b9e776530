package it.census.jobs.acquire;

import it.census.model.Bilingual;
import java.io.IOException;

/** A delivery that cannot be had from the web, with the sentence for the report. */
public final class FetchFailed extends IOException {

  private static final long serialVersionUID = 1L;

  private final transient Bilingual sentence;

  FetchFailed(String it, String en) {
    super(en);
    this.sentence = new Bilingual(it, en);
  }

  FetchFailed(String it, String en, Throwable cause) {
    super(en, cause);
    this.sentence = new Bilingual(it, en);
  }

  /** What is wrong, where, and what to do. */
  public Bilingual sentence() {
    return sentence;
  }
}
