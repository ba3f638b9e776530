package it.census.jobs.cli;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/**
 * What the census can be told to do, in the order in which help lists it. Only the command that is
 * given is looked at with all its options: to do so with nineteen takes longer than to answer.
 */
enum Verb {
  RUN("The nightly job, over all sources or some", RunCommand::new),
  CHECK("Reads and judges files, without a database", CheckCommand::new),
  ONBOARD("Proposes a source definition from a sample file", OnboardCommand::new),
  SOURCES("A line per source: state, live offers, age and deadline", SourcesCommand::new),
  RUNS("The history of runs", RunsCommand::new),
  SHOW("One run whole, or what a held delivery would do", ShowCommand::new),
  RELEASE("Lets a held delivery into the catalogue", ReleaseCommand::new),
  DISCARD("Drops a held delivery for good", DiscardCommand::new),
  UNDO("Takes the last load of a source back", UndoCommand::new),
  RERUN("Reads archived deliveries again, under today's rules", RerunCommand::new),
  OFFER("The life of one offer", OfferCommand::new),
  CHANGES("The change feed after a position", ChangesCommand::new),
  UNMATCHED("Headers and values nobody understood", UnmatchedCommand::new),
  EXPORT("The publications as they stood on a day", ExportCommand::new),
  REBUILD("The catalogue again, from archive and ledger", RebuildCommand::new),
  VERIFY("Holds archive, catalogue and publications together", VerifyCommand::new),
  ERASE("Personal data of a person or a source, everywhere", EraseCommand::new),
  TEMPLATE("The workbook that suppliers can fill in", TemplateCommand::new),
  SERVE("Every night by itself, with health and metrics", ServeCommand::new);

  private final String header;
  private final Supplier<CensusCommand> command;

  Verb(String header, Supplier<CensusCommand> command) {
    this.header = header;
    this.command = command;
  }

  /** The one that these arguments begin with, options aside. */
  static Optional<Verb> given(String... arguments) {
    Optional<String> first = Stream.of(arguments).filter(a -> !a.startsWith("-")).findFirst();
    return Stream.of(values())
        .filter(verb -> first.filter(verb.word()::equals).isPresent())
        .findFirst();
  }

  /** Whether it is a run, whose results are elsewhere than in what it prints. */
  boolean publishes() {
    return switch (this) {
      case RUN, RELEASE, DISCARD, UNDO, RERUN, REBUILD, ERASE, SERVE -> true;
      default -> false;
    };
  }

  /** As it is typed. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Enough to be listed. */
  CommandSpec named() {
    return titled(CommandSpec.create());
  }

  /** With its options, ready to be carried out. */
  CommandSpec whole(Map<String, String> environment) {
    CensusCommand made = command.get();
    made.under(environment);
    return titled(CommandSpec.forAnnotatedObject(made));
  }

  private CommandSpec titled(CommandSpec spec) {
    spec.usageMessage().header(header);
    return spec.name(word());
  }
}
