package it.census.jobs.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Work beside its owner: in order, one task at a time, no failure lost. */
class AheadTest {

  @Test
  void tasks_are_done_one_after_the_other_in_their_order() throws Exception {
    List<Integer> done = Collections.synchronizedList(new ArrayList<>());
    try (Ahead ahead = new Ahead("test")) {
      for (int i = 0; i < 100; i++) {
        int number = i;
        ahead.begin(() -> done.add(number));
        assertThat(done.size()).isGreaterThanOrEqualTo(i);
      }
      ahead.join();
      assertThat(done).hasSize(100).isSorted();
    }
  }

  @Test
  void a_failure_comes_out_as_it_was_thrown_before_the_next_task_begins() {
    AtomicBoolean begun = new AtomicBoolean();
    try (Ahead ahead = new Ahead("test")) {
      assertThatThrownBy(
              () -> {
                ahead.begin(
                    () -> {
                      throw new IOException("disk full");
                    });
                ahead.begin(() -> begun.getAndSet(true));
              })
          .isExactlyInstanceOf(IOException.class)
          .hasMessage("disk full");
    }
    assertThat(begun).isFalse();
  }

  @Test
  void an_error_of_the_virtual_machine_is_no_less_thrown() {
    try (Ahead ahead = new Ahead("test")) {
      assertThatThrownBy(
              () -> {
                ahead.begin(
                    () -> {
                      throw new OutOfMemoryError("invented");
                    });
                ahead.join();
              })
          .isExactlyInstanceOf(OutOfMemoryError.class);
    }
  }

  @Test
  void closing_waits_for_what_is_under_way() throws Exception {
    CountDownLatch closing = new CountDownLatch(1);
    AtomicBoolean done = new AtomicBoolean();
    Ahead ahead = new Ahead("test");
    ahead.begin(
        () -> {
          closing.await();
          return done.getAndSet(true);
        });
    closing.countDown();
    ahead.close();
    assertThat(done).isTrue();
  }
}
