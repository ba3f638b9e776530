package it.census.rules.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.census.model.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeenOffersTest {

  @Test
  void an_offer_is_found_with_the_place_of_its_first_row() {
    SeenOffers seen = new SeenOffers(List.of("Aree", "Edifici"));
    OfferKey key = OfferIds.key("zia", "7");

    assertThat(seen.find(key, new Place.SheetRow("Aree", 2))).isEmpty();
    seen.add(key, 1, new Place.SheetRow("Edifici", 12), 42L, 7);

    assertThat(seen.find(key, new Place.SheetRow("Edifici", 13)))
        .contains(new SeenOffers.First("Edifici!12", 42L, 7));
  }

  @Test
  void a_csv_file_has_lines() {
    SeenOffers seen = new SeenOffers(List.of(""));
    OfferKey key = OfferIds.key("zia", "7");
    seen.add(key, 0, new Place.CsvLine(3_000_000_000L), -1L, -1);

    assertThat(seen.find(key, new Place.CsvLine(3_000_000_001L)))
        .contains(new SeenOffers.First("line 3000000000", -1L, -1));
  }

  @Test
  void all_of_a_hundred_thousand_offers_are_found_again() {
    SeenOffers seen = new SeenOffers(List.of(""));
    for (int i = 0; i < 100_000; i++) {
      OfferKey key = OfferIds.key("zia", "R" + i);
      assertThat(seen.find(key, new Place.CsvLine(i)).isPresent()).isFalse();
      seen.add(key, 0, new Place.CsvLine(i), i, i);
    }
    assertThat(seen.size()).isEqualTo(100_000);
    for (int i = 0; i < 100_000; i++) {
      assertThat(seen.find(OfferIds.key("zia", "R" + i), new Place.CsvLine(0)).orElseThrow())
          .isEqualTo(new SeenOffers.First("line " + i, i, i));
    }
  }

  @Test
  void two_references_with_one_id_fail_loudly() {
    SeenOffers seen = new SeenOffers(List.of(""));
    OfferKey key = OfferIds.key("zia", "7");
    seen.add(key, 0, new Place.CsvLine(2), 0L, 0);
    OfferKey other = new OfferKey(key.bits(), key.check() + 1);

    assertThatThrownBy(() -> seen.find(other, new Place.CsvLine(9)))
        .isInstanceOf(OfferIdCollision.class)
        .hasMessage(
            "Two different references have the id "
                + key.offerId()
                + ": at line 2 and at line 9. Change one of them.");
  }
}
