package it.census.writers.catalogue;

/** Somebody else has taken over the source meanwhile: this process may publish nothing for it. */
public final class FencedOff extends Exception {

  private static final long serialVersionUID = 1L;

  FencedOff(Load load) {
    super(
        "Load %d may not be published: another process works on source %s now."
            .formatted(load.id(), load.sourceId()));
  }
}
