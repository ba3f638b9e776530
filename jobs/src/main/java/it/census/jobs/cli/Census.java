package it.census.jobs.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line: what {@code ./census} starts. */
public final class Census {
  /** Wrong usage or configuration: nothing was done. */
  public static final int EXIT_USAGE = CommandLine.ExitCode.USAGE;

  /** Longer lines are tiring. */
  private static final int WIDEST_HELP = 100;

  private static final String DESCRIPTION =
      "Gathers, harmonises, checks and publishes what local bodies offer to industry.";

  private static final String[] FOOTER = {
    "",
    "./census COMMAND --help tells the options of a command; all of them know --config DIR,"
        + " --data DIR, --lang it|en and --date DATE.",
    "",
    "Exit codes: 0 done, all in order; 1 done, and something waits for a person; 2 wrong usage"
        + " or configuration, nothing done; 3 could not be done, nothing published; 4 a source"
        + " is being worked on by another process; 130 interrupted, safe to run again."
  };

  private Census() {}

  public static void main(String[] args) {
    System.exit(execute(args));
  }

  /** Carries a command out; its exit code. */
  public static int execute(String... args) {
    return execute(System.getenv(), args);
  }

  /**
   * The same where the environment is another one: it tells which database, and how wide the
   * window.
   */
  static int execute(Map<String, String> environment, String... args) {
    return commandLine(environment, args).execute(args);
  }

  /**
   * The command line that understands these arguments. Put together without annotations, which cost
   * more to read than all else that help needs.
   */
  static CommandLine commandLine(Map<String, String> environment, String... args) {
    String given =
        Stream.of(args).filter(argument -> !argument.startsWith("-")).findFirst().orElse("");
    CommandSpec spec = CommandSpec.create().name("./census").versionProvider(new Version());
    spec.addOption(
        OptionSpec.builder("-h", "--help")
            .usageHelp(true)
            .description("Show this help message and exit.")
            .build());
    spec.addOption(
        OptionSpec.builder("-V", "--version")
            .versionHelp(true)
            .description("Print version information and exit.")
            .build());
    spec.usageMessage()
        .description(DESCRIPTION)
        .synopsisSubcommandLabel("COMMAND [OPTIONS]")
        .footer(FOOTER);
    for (Verb verb : Verb.values()) {
      spec.addSubcommand(
          verb.word(), verb.word().equals(given) ? verb.whole(environment) : verb.named());
    }
    return new CommandLine(spec)
        .setUsageHelpWidth(Math.min(Terminal.width(environment), WIDEST_HELP))
        .setExecutionStrategy(Census::carryOut)
        .setParameterExceptionHandler(Census::explain);
  }

  private static int carryOut(ParseResult parsed) {
    Integer helped = CommandLine.executeHelpRequest(parsed);
    if (helped != null) {
      return helped;
    }
    if (!parsed.hasSubcommand()) {
      throw new ParameterException(parsed.commandSpec().commandLine(), "A command is missing");
    }
    return new RunLast().execute(parsed);
  }

  /** One sentence instead of the whole usage. */
  private static int explain(ParameterException wrong, String[] args) {
    CommandLine command = wrong.getCommandLine();
    String message =
        wrong instanceof UnmatchedArgumentException unmatched
            ? unmatched(command, unmatched)
            : String.valueOf(wrong.getMessage()).strip().replace("is not an int", "is no number");
    PrintWriter err = command.getErr();
    err.println(
        "census: "
            + message
            + (message.matches(".*[.?]") ? " " : ". ")
            + "See "
            + command.getCommandSpec().qualifiedName()
            + " --help.");
    err.flush();
    return EXIT_USAGE;
  }

  private static String unmatched(CommandLine command, UnmatchedArgumentException wrong) {
    String first = wrong.getUnmatched().get(0);
    boolean commandMeant = !command.getSubcommands().isEmpty() && !first.startsWith("-");
    List<String> near = wrong.getSuggestions();
    String meant = near.isEmpty() ? "" : "; did you mean " + String.join(", ", near) + "?";
    if (commandMeant) {
      return "There is no command " + first + meant;
    }
    return (first.startsWith("-") ? "There is no option " : "Nobody asked for ") + first + meant;
  }

  /** The version that the jar's manifest bears. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Census.class.getPackage().getImplementationVersion();
      return new String[] {"census " + (version == null ? "(unpackaged)" : version)};
    }
  }
}
