package it.census.jobs.cli;

import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line: what {@code ./census} starts. */
public final class Census {
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
    int exitCode;
    // First of all: from here on a signal gets its sentence.
    try (Interruption interruption = new Interruption()) {
      StandardOutput out = StandardOutput.take();
      int ended = execute(System.getenv(), interruption, args);
      System.out.flush();
      exitCode = out.trouble().map(trouble -> unheard(trouble, ended, args)).orElse(ended);
    }
    System.exit(exitCode);
  }

  /** Output that was lost is no success; what a run has published stays so all the same. */
  private static int unheard(String trouble, int exitCode, String... args) {
    System.err.println("census: " + trouble);
    boolean helped = Stream.of(args).anyMatch(a -> a.equals("-h") || a.equals("--help"));
    boolean published = !helped && Verb.given(args).filter(Verb::publishes).isPresent();
    return published ? exitCode : ExitCode.IMPOSSIBLE;
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
    try (Interruption interruption = new Interruption()) {
      return execute(environment, interruption, args);
    }
  }

  private static int execute(
      Map<String, String> environment, Interruption interruption, String... args) {
    return commandLine(environment, args)
        .setExecutionStrategy(parsed -> carryOut(parsed, interruption))
        .execute(args);
  }

  /**
   * The command line that understands these arguments. Put together without annotations, which cost
   * more to read than all else that help needs.
   */
  static CommandLine commandLine(Map<String, String> environment, String... args) {
    Optional<Verb> given = Verb.given(args);
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
      boolean whole = given.filter(verb::equals).isPresent();
      spec.addSubcommand(verb.word(), whole ? verb.whole(environment) : verb.named());
    }
    return new CommandLine(spec)
        .registerConverter(Path.class, Census::path)
        .setUsageHelpWidth(Math.min(Terminal.width(environment), WIDEST_HELP))
        .setExecutionStrategy(Census::carryOut)
        .setParameterExceptionHandler(Census::explain);
  }

  private static Path path(String typed) {
    try {
      return Path.of(typed);
    } catch (InvalidPathException unspeakable) {
      throw new TypeConversionException(
          "'" + typed + "' cannot be the name of a file here; is LC_ALL=C.UTF-8 set?");
    }
  }

  private static int carryOut(ParseResult parsed, Interruption interruption) {
    if (parsed.hasSubcommand()
        && parsed.subcommand().commandSpec().userObject() instanceof CensusCommand command) {
      command.endedBy(interruption);
    }
    return carryOut(parsed);
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
            : String.valueOf(wrong.getMessage())
                .strip()
                .replaceAll("is not an? (int|long)$", "is no number");
    PrintWriter err = command.getErr();
    err.println(
        "census: "
            + message
            + (message.matches(".*[.?]") ? " " : ". ")
            + "See "
            + command.getCommandSpec().qualifiedName()
            + " --help.");
    err.flush();
    return ExitCode.USAGE;
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
