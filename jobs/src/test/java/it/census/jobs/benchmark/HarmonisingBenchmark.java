package it.census.jobs.benchmark;

import it.census.jobs.TestCensus;
import it.census.readers.config.ConfigurationReader;
import java.nio.file.Path;

/**
 * Measures how right harmonising is, over deliveries whose truth is known. The first corpus is the
 * one the program is improved by; the second has a seed that is never looked at, the others also
 * wordings of headers and codes that are in no list.
 */
final class HarmonisingBenchmark {

  /** The corpora that are measured. */
  enum Measured {
    TUNED("Corpus the program is improved by", 2026, CorpusWords.Pool.USUAL),
    UNSEEN("Second seed, never looked at", 77, CorpusWords.Pool.USUAL),
    UNSEEN_WORDINGS("Second seed, wordings that are in no list", 77, CorpusWords.Pool.HELD_OUT),
    OFFICERS(
        "Third seed, headers and codes as officers abbreviate them, in no list",
        313,
        CorpusWords.Pool.OFFICERS);

    private final String title;
    private final long seed;
    private final CorpusWords.Pool pool;

    Measured(String title, long seed, CorpusWords.Pool pool) {
      this.title = title;
      this.seed = seed;
      this.pool = pool;
    }

    String title() {
      return title;
    }
  }

  private HarmonisingBenchmark() {}

  static Figures measure(Measured corpus, int deliveries, Path folder) throws Exception {
    return measure(
        corpus.seed, corpus.pool, deliveries, TestCensus.root().resolve("config"), folder);
  }

  /**
   * @param config the configuration to be measured
   * @param folder for the files of the corpus
   */
  static Figures measure(long seed, CorpusWords.Pool pool, int deliveries, Path config, Path folder)
      throws Exception {
    Measuring measuring = new Measuring(ConfigurationReader.read(config), folder);
    Corpus corpus = new Corpus(seed, pool, config.resolve("reference"));
    for (CorpusDelivery delivery : corpus.deliveries(deliveries)) {
      measuring.measure(delivery);
    }
    return measuring.figures();
  }
}
