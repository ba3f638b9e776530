package it.census.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** Whoever mistypes gets one sentence that helps, and the exit code for wrong usage. */
class WrongUsageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                 | A command is missing. See ./census --help.",
        "runn               | There is no command runn; did you mean run, runs, rerun? See ./census --help.",
        "run --sorce x      | There is no option --sorce; did you mean --source? See ./census run --help.",
        "run yesterday      | Nobody asked for yesterday. See ./census run --help.",
        "runs --limit many  | Invalid value for option '--limit': 'many' is no number. See ./census runs --help.",
        "run --lang fr      | Invalid value for option '--lang': 'fr' is no language; choose it or en. See ./census run --help.",
      })
  void one_sentence_tells_what_is_wrong(String line, String sentence) {
    StringWriter err = new StringWriter();
    CommandLine census = Census.commandLine().setErr(new PrintWriter(err));

    int exitCode = census.execute(line.isEmpty() ? new String[0] : line.split(" "));

    assertThat(err.toString()).isEqualToNormalizingNewlines("census: " + sentence + "\n");
    assertThat(exitCode).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void the_list_of_commands_fits_a_screen() {
    String help = Census.commandLine().setUsageHelpWidth(80).getUsageMessage();

    assertThat(help.lines()).hasSizeLessThan(40);
    for (CommandLine command : Census.commandLine().getSubcommands().values()) {
      assertThat(command.getCommandSpec().usageMessage().header())
          .as(command.getCommandName())
          .hasSize(1);
    }
  }
}
