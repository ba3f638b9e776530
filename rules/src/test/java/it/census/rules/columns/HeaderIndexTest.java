package it.census.rules.columns;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.model.HelperColumn;
import it.census.model.OfferField;
import it.census.model.config.HeaderAlias;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderIndexTest {

  private static final HeaderIndex INDEX = Configured.CONTEXT.headers();

  @Test
  void every_alias_means_what_its_line_says() {
    assertThat(Configured.CONTEXT.vocabulary().headerAliases())
        .allSatisfy(
            alias ->
                assertThat(INDEX.match(alias.header()).orElseThrow().candidates())
                    .extracting(Target::key)
                    .startsWith(meant(alias))
                    .containsAll(alias.alternatives()));
  }

  /** Of an alias that is the key of a field itself, the key is what counts. */
  private static String meant(HeaderAlias alias) {
    return Target.find(alias.header()).map(Target::key).orElse(alias.field());
  }

  @Test
  void keys_of_fields_and_helpers_are_headers() {
    for (OfferField field : OfferField.values()) {
      assertThat(usual(field.key())).contains(Target.of(field));
    }
    for (HelperColumn helper : HelperColumn.values()) {
      assertThat(usual(helper.key())).contains(Target.of(helper));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SUPERFICIE_COPERTA", "superficie coperta", "Superficie coperta (mq)", "superficieCoperta",
        "Coperta superficie", "Superficie  Coperta:", "SUP. COPERTA", "Superficie copertta"
      })
  void one_header_is_written_in_many_ways(String header) {
    assertThat(usual(header)).contains(Target.of(OfferField.COVERED_AREA_M2));
  }

  @ParameterizedTest
  @CsvSource({
    "PROPRIETA’, ownership_kind",
    "Località, locality",
    "LOCALITA', locality",
    "Prezzo (€), sale_price_eur",
    "RC %, coverage_ratio_max"
  })
  void accents_apostrophes_and_signs_make_no_difference(String header, String key) {
    assertThat(usual(header).map(Target::key)).contains(key);
  }

  @Test
  void two_headers_one_letter_away_are_no_winner() {
    HeaderIndex index =
        new HeaderIndex(
            List.of(
                new HeaderAlias("Contrada", "locality", List.of()),
                new HeaderAlias("Contratta", "transaction_types", List.of())));

    assertThat(index.match("Contrata")).isEmpty();
    assertThat(index.match("Contrrada").map(HeaderMatch::by)).contains(HeaderMatch.By.SLIP);
  }

  @Test
  void headers_that_differ_in_case_only_are_one_ambiguous_header() {
    HeaderIndex index =
        new HeaderIndex(
            List.of(
                new HeaderAlias("TITOLO", "kind", List.of()),
                new HeaderAlias("Titolo", "name", List.of("kind"))));

    assertThat(index.match("titolo").orElseThrow().candidates())
        .containsExactly(Target.of(OfferField.KIND), Target.of(OfferField.NAME));
  }

  @Test
  void the_header_row_is_found_by_headers_only() {
    assertThat(Configured.CONTEXT.knownHeader())
        .accepts("Comune", "p.lla", "SUPERFICIE IN MQ", "municipality_code", "Foto 3")
        .rejects("Piombino", "1.250", "", "--", "Via della Base Geodetica 1");
  }

  @ParameterizedTest
  @CsvSource({
    "Superficie complessiva lotti, Superficie complessiva",
    "Destinazine d'uso ammessa oggi, Destinazione d'uso ammessa"
  })
  void an_unknown_header_has_a_nearest_known_one(String header, String nearest) {
    assertThat(INDEX.nearest(header)).contains(nearest);
  }

  @Test
  void nothing_is_near_to_something_else_altogether() {
    assertThat(INDEX.nearest("Colore")).isEmpty();
    assertThat(INDEX.nearest("")).isEmpty();
  }

  private static Optional<Target> usual(String header) {
    return INDEX.match(header).map(m -> m.candidates().get(0));
  }
}
