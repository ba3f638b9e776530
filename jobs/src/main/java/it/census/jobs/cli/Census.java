package it.census.jobs.cli;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line: what {@code ./census} starts. */
@Command(
    name = "census",
    description = "Gathers, harmonises, checks and publishes what local bodies offer to industry.",
    synopsisSubcommandLabel = "COMMAND",
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

  @Spec private @Nullable CommandSpec spec;

  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  /** The command line with its handling of errors; tests execute it too. */
  public static CommandLine commandLine() {
    return new CommandLine(new Census()).setParameterExceptionHandler(Census::explain);
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
    PrintWriter err = command.getErr();
    String message = String.valueOf(wrong.getMessage()).strip();
    err.println(
        message
            + (message.endsWith(".") ? " " : ". ")
            + "See "
            + command.getCommandSpec().qualifiedName()
            + " --help.");
    err.flush();
    return EXIT_USAGE;
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
