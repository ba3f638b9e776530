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
 * The hold-out measures words that nobody has taught. Whoever adds one of them to the lists
 * measures nothing any more: let another wording take its place in the hold-out, before looking how
 * it fares.
 */
class HoldOutTest {

  private final Vocabulary vocabulary;

  HoldOutTest() throws Exception {
    vocabulary = ConfigurationReader.read(TestCensus.root().resolve("config")).vocabulary();
  }

  @Test
  void most_headers_of_the_hold_out_are_in_no_list() {
    Set<String> known =
        vocabulary.headerAliases().stream()
            .map(HeaderAlias::header)
            .map(Folding::fold)
            .collect(Collectors.toSet());

    assertThat(knownOf(CorpusWords.Pool.HELD_OUT, "headers.csv", known)).hasSizeLessThan(111);
    assertThat(knownOf(CorpusWords.Pool.OFFICERS, "headers.csv", known)).hasSizeLessThan(80);
  }

  @Test
  void most_words_that_officers_abbreviate_are_in_no_list() {
    Set<String> known =
        vocabulary.codeLists().values().stream()
            .flatMap(list -> list.entries().stream())
            .flatMap(HoldOutTest::words)
            .map(Folding::fold)
            .collect(Collectors.toSet());

    assertThat(knownOf(CorpusWords.Pool.OFFICERS, "words.csv", known)).hasSizeLessThan(75);
  }

  private static Stream<String> words(CodeList.Entry entry) {
    return Stream.concat(
        Stream.of(entry.code(), entry.label().it(), entry.label().en()), entry.synonyms().stream());
  }

  private static List<String> knownOf(CorpusWords.Pool pool, String file, Set<String> known) {
    return CorpusWords.all(file, pool).stream()
        .filter(w -> known.contains(Folding.fold(w)))
        .toList();
  }
}
