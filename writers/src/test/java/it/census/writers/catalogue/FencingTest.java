package it.census.writers.catalogue;

import static it.census.writers.catalogue.CatalogueFixture.offer;
import static it.census.writers.catalogue.CatalogueFixture.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.census.model.OfferField;
import it.census.model.RowOutcome;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One source, one worker at a time. */
class FencingTest {

  private CatalogueFixture catalogue;
  private SourceLocks locks;

  @BeforeEach
  void open() {
    catalogue = new CatalogueFixture();
    locks = new SourceLocks(catalogue.database().dataSource());
  }

  @AfterEach
  void close() {
    catalogue.close();
  }

  @Test
  void a_source_is_locked_once_until_it_is_given_free() throws Exception {
    SourceLock first = locks.tryLock("piombino").orElseThrow();

    assertThat(locks.tryLock("piombino")).isEmpty();
    try (SourceLock other = locks.tryLock("cecina").orElseThrow()) {
      assertThat(other.isHeld()).isTrue();
    }
    first.close();
    try (SourceLock second = locks.tryLock("piombino").orElseThrow()) {
      assertThat(second.fencingNumber()).isEqualTo(first.fencingNumber() + 1);
    }
  }

  @Test
  void all_locks_are_taken_or_none() throws Exception {
    try (SourceLock busy = locks.tryLock("b").orElseThrow()) {
      assertThat(busy.isHeld()).isTrue();
      assertThat(locks.tryLockAll(List.of("a", "b"))).isEmpty();
      try (SourceLock a = locks.tryLock("a").orElseThrow()) {
        assertThat(a.isHeld()).isTrue();
      }
    }
    List<SourceLock> all = locks.tryLockAll(List.of("a", "b")).orElseThrow();
    assertThat(all).extracting(SourceLock::sourceId).containsExactly("a", "b");
    for (SourceLock lock : all) {
      lock.close();
    }
  }

  @Test
  void an_owner_that_lost_its_lock_publishes_nothing_more() throws Exception {
    Loads loads = new Loads(catalogue.database().dataSource());
    CatalogueFixture.Delivery late = catalogue.delivery("piombino", row(2, offer("A-1")));
    SourceLock lost = locks.tryLock("piombino").orElseThrow();
    Load load = loads.begin("run-late", lost);
    Staged staged = late.stage(loads, load);
    lost.close(); // its connection broke, and it does not know

    try (SourceLock next = locks.tryLock("piombino").orElseThrow()) {
      assertThat(next.fencingNumber()).isGreaterThan(load.fencingNumber());
      assertThatThrownBy(
              () ->
                  new CataloguePublisher(catalogue.database().dataSource())
                      .publish(late.request(load, staged)))
          .isInstanceOf(FencedOff.class);
    }
    assertThat(catalogue.database().rows("SELECT offer_id FROM catalogue.offer")).isEmpty();
    assertThat(catalogue.database().rows("SELECT load_id FROM catalogue.load")).isEmpty();
  }

  @Test
  void a_new_load_clears_the_staging_that_a_broken_one_left() throws Exception {
    Loads loads = new Loads(catalogue.database().dataSource());
    try (SourceLock lock = locks.tryLock("piombino").orElseThrow()) {
      Load broken = loads.begin("run-1", lock);
      catalogue.delivery("piombino", row(2, offer("A-1"))).stage(loads, broken);
      Load again = loads.begin("run-2", lock);

      assertThat(
              catalogue
                  .database()
                  .rows(
                      "SELECT tablename FROM pg_tables WHERE schemaname = 'staging'"
                          + " AND tablename LIKE 'offer%'"))
          .containsExactly("offer_" + again.id());
    }
  }

  @Test
  void two_references_with_one_id_fail_the_source_within_a_delivery() {
    RowOutcome.Usable other = row(3, offer("A-1").with(OfferField.SOURCE_REFERENCE, "B-9"));

    assertThatThrownBy(
            () -> catalogue.delivery("piombino", row(2, offer("A-1")), other).publishOrThrow())
        .isInstanceOf(IdentityCollision.class)
        .hasMessage("Two different references give the same id OT-A-1.");
    assertThat(catalogue.database().rows("SELECT offer_id FROM catalogue.offer")).isEmpty();
  }

  @Test
  void two_references_with_one_id_fail_the_source_across_sources() {
    catalogue.load("cecina", row(2, offer("A-1")));

    assertThatThrownBy(() -> catalogue.delivery("piombino", row(2, offer("A-1"))).publishOrThrow())
        .isInstanceOf(IdentityCollision.class);
  }

  @Test
  void two_references_with_one_id_fail_the_source_across_deliveries() throws Exception {
    catalogue.load("piombino", row(2, offer("A-1")));
    RowOutcome.Usable other = row(2, offer("A-1").with(OfferField.SOURCE_REFERENCE, "B-9"));

    Loads loads = new Loads(catalogue.database().dataSource());
    try (SourceLock lock = locks.tryLock("piombino").orElseThrow()) {
      CatalogueFixture.Delivery delivery = catalogue.delivery("piombino", other);
      Load load = loads.begin("run-2", lock);
      PublishRequest plain = delivery.request(load, delivery.stage(loads, load));
      CataloguePublisher publisher = new CataloguePublisher(catalogue.database().dataSource());

      assertThatThrownBy(() -> publisher.publish(givingOneId(plain)))
          .isInstanceOf(IdentityCollision.class)
          .hasMessage("The references \"A-1\" and \"B-9\" give the same id OT-A-1.");
      // The same id by way of a derived identity is no collision.
      assertThat(publisher.publish(plain).counts().changed()).isEqualTo(1);
    }
  }

  @Test
  void a_reference_in_other_blanks_and_small_letters_is_no_other_one() throws Exception {
    catalogue.load("piombino", row(2, offer("A-1")));
    RowOutcome.Usable same =
        row(2, offer("A-1").with(OfferField.SOURCE_REFERENCE, "\u200B\u2007a-1 "));

    Loads loads = new Loads(catalogue.database().dataSource());
    try (SourceLock lock = locks.tryLock("piombino").orElseThrow()) {
      CatalogueFixture.Delivery delivery = catalogue.delivery("piombino", same);
      Load load = loads.begin("run-2", lock);
      PublishRequest request = givingOneId(delivery.request(load, delivery.stage(loads, load)));

      assertThat(
              new CataloguePublisher(catalogue.database().dataSource())
                  .publish(request)
                  .counts()
                  .changed())
          .isEqualTo(1);
    }
  }

  private static PublishRequest givingOneId(PublishRequest plain) {
    return new PublishRequest(
        plain.load(),
        plain.source(),
        plain.delivery(),
        plain.rulesVersion(),
        plain.at(),
        plain.staged(),
        plain.others(),
        plain.guard(),
        plain.released(),
        plain.dryRun(),
        plain.reasons(),
        plain.columns(),
        plain.setAside(),
        plain.remark(),
        plain.prospects(),
        reference -> "OT-A-1");
  }
}
