package it.census.jobs.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.jobs.TestCensus;
import it.census.model.config.CodeList;
import it.census.model.config.HeaderAlias;
import it.census.model.config.Vocabulary;
import it.census.model.text.Folding;
import it.census.readers.config.ConfigurationReader;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The hold-out measures words that nobody has taught. Whoever adds one of them to the lists measures
 * nothing any more: write another wording into the hold-out instead, before looking how it fares.
 */
class HoldOutTest {

  @Test
  void few_headers_of_the_hold_out_are_known_and_no_more_become_so() throws Exception {
    Set<String> known =
        vocabulary().headerAliases().stream()
            .map(HeaderAlias::header)
            .map(Folding::fold)
            .collect(Collectors.toSet());

    assertThat(knownOf(CorpusWords.Pool.HELD_OUT, "headers.csv", known)).hasSizeLessThanOrEqualTo(0);
    assertThat(knownOf(CorpusWords.Pool.OFFICERS, "headers.csv", known)).hasSizeLessThanOrEqualTo(0);
  }

  @Test
  void few_words_of_the_hold_out_are_known_and_no_more_become_so() throws Exception {
    Set<String> known =
        vocabulary().codeLists().values().stream()
            .flatMap(list -> list.entries().stream())
            .flatMap(HoldOutTest::words)
            .map(Folding::fold)
            .collect(Collectors.toSet());

    assertThat(knownOf(CorpusWords.Pool.HELD_OUT, "words.csv", known)).hasSizeLessThanOrEqualTo(0);
    assertThat(knownOf(CorpusWords.Pool.OFFICERS, "words.csv", known)).hasSizeLessThanOrEqualTo(0);
  }

  private static Stream<String> words(CodeList.Entry entry) {
    return Stream.concat(
        Stream.of(entry.code(), entry.label().it(), entry.label().en()),
        entry.synonyms().stream());
  }

  private static List<String> knownOf(CorpusWords.Pool pool, String file, Set<String> known) {
    return CorpusWords.all(file, pool).stream()
        .filter(w -> known.contains(Folding.fold(w)))
        .toList();
  }

  private static Vocabulary vocabulary() throws Exception {
    return ConfigurationReader.read(TestCensus.root().resolve("config")).vocabulary();
  }
}
