package it.census.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is said to have given a command. */
class FramesTest {

  @ParameterizedTest
  @CsvSource({"root, anna, anna", "root, ' ', root", "maria, anna, maria"})
  void under_sudo_it_is_whoever_asked_for_it(String user, String asked, String told) {
    assertThat(Frames.account(user, Map.of("SUDO_USER", asked))).isEqualTo(told);
  }

  @Test
  void root_by_itself_is_root() {
    assertThat(Frames.account("root", Map.of())).isEqualTo("root");
  }
}
