package it.census.jobs.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.census.rules.identity.OfferIdCollision;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.dao.OptimisticLockingFailureException;

class DeliveryFailedTest {

  @Test
  void two_references_with_one_id_are_told_to_those_who_can_change_them() throws Exception {
    OfferIdCollision collision = new OfferIdCollision("OT-K8TM305S3W", "line 2", "line 9");

    DeliveryFailed failed = DeliveryFailed.of(new IllegalStateException(collision));

    assertThat(failed.sentence().en())
        .isEqualTo(
            "Two different references have the id OT-K8TM305S3W: at line 2 and at line 9."
                + " Change one of them.");
    assertThat(failed.sentence().it())
        .isEqualTo(
            "Due riferimenti diversi danno lo stesso identificativo OT-K8TM305S3W"
                + " (line 2; line 9): cambiarne uno.");
  }

  static Stream<Exception> afterwards() {
    return Stream.of(
        new FileSystemException("notices.csv", null, "Is a directory"),
        new SQLException("lost"),
        new IllegalStateException("nobody foresaw this"),
        new OptimisticLockingFailureException("taken over"));
  }

  @ParameterizedTest
  @MethodSource("afterwards")
  void what_goes_wrong_after_the_load_does_not_fail_the_delivery(Exception failure) {
    assertThatThrownBy(() -> DeliveryFailed.of(new IllegalStateException(new UntoldLoad(failure))))
        .isSameAs(failure);
  }

  @Test
  void a_lost_database_is_told_as_such_also_after_the_load() {
    SQLException lost = new SQLException("lost");

    assertThatThrownBy(() -> DeliveryFailed.of(new UntoldLoad(new IllegalStateException(lost))))
        .isSameAs(lost);
  }

  static Stream<Exception> ends() {
    return Stream.of(
        new CancellationException(),
        new InterruptedException(),
        new JobInterruptedException("interrupted"),
        new ClosedByInterruptException());
  }

  @ParameterizedTest
  @MethodSource("ends")
  void a_delivery_that_is_given_up_because_the_run_ends_has_not_failed(Exception end) {
    assertThatThrownBy(() -> DeliveryFailed.of(new IllegalStateException(end)))
        .isInstanceOf(CancellationException.class);
  }
}
