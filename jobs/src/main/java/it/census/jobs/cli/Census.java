package it.census.jobs.cli;

import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line: what {@code ./census} starts. */
@Command(
    name = "./census",
    description = "Gathers, harmonises, checks and publishes what local bodies offer to industry.",
    synopsisSubcommandLabel = "COMMAND [OPTIONS]",
    footer = {
      "",
      "./census COMMAND --help tells the options of a command; all of them know --config DIR,"
          + " --data DIR, --lang it|en and --date DATE.",
      "",
      "Exit codes: 0 done, all in order; 1 done, and something waits for a person; 2 wrong usage"
          + " or configuration, nothing done; 3 could not be done, nothing published; 4 a source"
          + " is being worked on by another process; 130 interrupted, safe to run again."
    },
    mixinStandardHelpOptions = true,
    subcommands = {
      RunCommand.class,
      CheckCommand.class,
      OnboardCommand.class,
      SourcesCommand.class,
      RunsCommand.class,
      ShowCommand.class,
      ReleaseCommand.class,
      DiscardCommand.class,
      UndoCommand.class,
      RerunCommand.class,
      OfferCommand.class,
      ChangesCommand.class,
      UnmatchedCommand.class,
      ExportCommand.class,
      RebuildCommand.class,
      VerifyCommand.class,
      EraseCommand.class,
      TemplateCommand.class,
      ServeCommand.class
    },
    versionProvider = Census.Version.class)
public final class Census implements Runnable {
  /** Wrong usage or configuration: nothing was done. */
  public static final int EXIT_USAGE = CommandLine.ExitCode.USAGE;

  /** Longer lines are tiring. */
  private static final int WIDEST_HELP = 100;

  @Spec private @Nullable CommandSpec spec;

  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  /** The command line with its handling of errors; tests execute it too. */
  public static CommandLine commandLine() {
    return new CommandLine(new Census())
        .setUsageHelpWidth(Math.min(Terminal.width(System.getenv()), WIDEST_HELP))
        .setParameterExceptionHandler(Census::explain);
  }

  @Override
  public void run() {
    if (spec == null) {
      throw new IllegalStateException("started without a command line");
    }
    throw new ParameterException(spec.commandLine(), "A command is missing");
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
