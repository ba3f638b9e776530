package it.census.writers.catalogue;

import static it.census.writers.catalogue.CatalogueFixture.offer;
import static it.census.writers.catalogue.CatalogueFixture.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.census.model.RowOutcome;
import it.census.writers.catalogue.PublishResult.FeedRange;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Two sources publish at once, and the first is stopped where it has its numbers and has not
 * committed: before it notes what became of its delivery, which a lock of the test's own keeps it
 * from. A consumer asks for what is new all the time.
 */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class FeedOrderTest {

  private final ExecutorService publishers = Executors.newFixedThreadPool(2);
  private final List<Long> consumed = new ArrayList<>();
  private CatalogueFixture catalogue;
  private Connection gate;

  @BeforeEach
  void stopBeforeTheAccount() throws Exception {
    catalogue = new CatalogueFixture();
    catalogue.load("before", row(2, offer("X-1")));
    gate = catalogue.database().dataSource().getConnection();
    gate.setAutoCommit(false);
    Sql.execute(gate, "LOCK TABLE catalogue.delivery IN SHARE MODE");
  }

  @AfterEach
  void close() throws Exception {
    gate.close();
    publishers.shutdown();
    catalogue.close();
  }

  @Test
  void who_comes_second_waits_with_its_numbers_until_the_first_has_committed() throws Exception {
    Future<PublishResult> first = publish("first", "A-1", "A-2");
    consumeUntil(() -> !stopped().isEmpty());
    Future<PublishResult> second = publish("second", "B-1", "B-2");
    String ahead = stopped().get(0);
    consumeUntil(() -> waitsFor(ahead) || stopped().size() > 1);

    assertThat(stopped()).containsExactly(ahead);
    assertThat(consumed).containsExactly(1L);

    gate.rollback();
    consumeUntil(() -> first.isDone() && second.isDone());
    consume();
    assertThat(first.get().changes()).contains(new FeedRange(2, 3));
    assertThat(second.get().changes()).contains(new FeedRange(4, 5));
    assertThat(consumed).containsExactly(1L, 2L, 3L, 4L, 5L);
  }

  @Test
  void the_numbers_of_one_that_dies_are_those_of_the_next() throws Exception {
    Future<PublishResult> first = publish("first", "A-1", "A-2");
    consumeUntil(() -> !stopped().isEmpty());
    String dying = stopped().get(0);
    Future<PublishResult> second = publish("second", "B-1");
    consumeUntil(() -> waitsFor(dying) || stopped().size() > 1);

    catalogue.database().execute("SELECT pg_terminate_backend(" + dying + ")");
    assertThatThrownBy(first::get).isInstanceOf(ExecutionException.class);
    consumeUntil(() -> !stopped().isEmpty());
    assertThat(consumed).containsExactly(1L);

    gate.rollback();
    consumeUntil(second::isDone);
    consume();
    assertThat(second.get().changes()).contains(new FeedRange(2, 2));
    assertThat(consumed).containsExactly(1L, 2L);
  }

  private Future<PublishResult> publish(String source, String... references) {
    RowOutcome[] rows =
        IntStream.range(0, references.length)
            .mapToObj(i -> row(i + 2, offer(references[i])))
            .toArray(RowOutcome[]::new);
    return publishers.submit(() -> catalogue.load(source, rows));
  }

  /** The publishers that have come to their account. */
  private List<String> stopped() {
    return catalogue
        .database()
        .rows(
            "SELECT pid FROM pg_locks WHERE NOT granted"
                + " AND relation = 'catalogue.delivery'::regclass"
                + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())");
  }

  /** Whether another publisher waits for this one. */
  private boolean waitsFor(String pid) {
    return !catalogue
        .database()
        .rows("SELECT FROM pg_stat_activity WHERE " + pid + " = ANY (pg_blocking_pids(pid))")
        .isEmpty();
  }

  private void consumeUntil(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      assertThat(Thread.interrupted()).as("in vain").isFalse();
      consume();
    }
  }

  /** As a consumer that keeps the last number it has seen. */
  private void consume() {
    long last = consumed.isEmpty() ? 0 : consumed.get(consumed.size() - 1);
    catalogue
        .database()
        .rows("SELECT seq FROM crm.change WHERE seq > " + last + " ORDER BY seq")
        .forEach(seq -> consumed.add(Long.valueOf(seq)));
  }
}
