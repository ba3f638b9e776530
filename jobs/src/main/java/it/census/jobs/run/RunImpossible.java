package it.census.jobs.run;

/** A run that could not be done at all; nothing was published. The message is one sentence. */
public final class RunImpossible extends Exception {

  private static final long serialVersionUID = 1L;

  public RunImpossible(String sentence) {
    super(sentence);
  }

  public RunImpossible(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
