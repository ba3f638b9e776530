package it.census.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
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
        "changes --since x  | Invalid value for option '--since': 'x' is no number. See ./census changes --help.",
        "runs --data a\0b   | Invalid value for option '--data': 'a\0b' cannot be the name of a file here; is LC_ALL=C.UTF-8 set? See ./census runs --help.",
        "runs --date 0000-01-01 | Invalid value for option '--date': '0000-01-01' lies outside the years 2000 to 2100. See ./census runs --help.",
        "run --lang fr      | Invalid value for option '--lang': 'fr' is no language; choose it or en. See ./census run --help.",
      })
  void one_sentence_tells_what_is_wrong(String line, String sentence) {
    StringWriter err = new StringWriter();
    String[] arguments = line.isEmpty() ? new String[0] : line.split(" ");
    CommandLine census = Census.commandLine(Map.of(), arguments).setErr(new PrintWriter(err));

    int exitCode = census.execute(arguments);

    assertThat(err.toString()).isEqualToNormalizingNewlines("census: " + sentence + "\n");
    assertThat(exitCode).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void the_list_of_commands_fits_a_screen() {
    String help = Census.commandLine(Map.of()).setUsageHelpWidth(80).getUsageMessage();

    assertThat(help.lines()).hasSizeLessThan(40);
    for (Verb verb : Verb.values()) {
      assertThat(help).containsPattern("(?m)^  " + verb.word() + " +\\S");
    }
  }

  @ParameterizedTest
  @EnumSource
  void help_of_a_command_tells_what_it_is_called_and_what_it_does_with_all_its_options(Verb verb) {
    StringWriter out = new StringWriter();
    String[] arguments = {verb.word(), "--help"};

    int exitCode =
        Census.commandLine(Map.of(), arguments).setOut(new PrintWriter(out)).execute(arguments);

    assertThat(exitCode).isZero();
    assertThat(out.toString())
        .startsWith(String.join("", verb.whole(Map.of()).usageMessage().header()))
        .contains("Usage: ./census " + verb.word() + " ")
        .contains("--config=DIR", "--data=DIR", "--lang=it|en", "--date=DATE", "--help");
    assertThat(verb.whole(Map.of()).usageMessage().description()).isNotEmpty();
  }
}
