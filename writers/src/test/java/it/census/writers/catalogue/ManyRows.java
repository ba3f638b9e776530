package it.census.writers.catalogue;

import static it.census.writers.catalogue.CatalogueFixture.offer;
import static it.census.writers.catalogue.CatalogueFixture.row;

import it.census.model.OfferField;
import it.census.model.RowOutcome;
import java.util.stream.IntStream;

/** Deliveries too large to write down. */
final class ManyRows {

  private ManyRows() {}

  /** Offers with references in no order. */
  static RowOutcome[] of(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                row(
                    i + 2,
                    offer("R%06d".formatted((i * 7_919L) % 1_000_003L))
                        .with(OfferField.CONTACT_PHONE, "0565 " + i)))
        .toArray(RowOutcome[]::new);
  }
}
