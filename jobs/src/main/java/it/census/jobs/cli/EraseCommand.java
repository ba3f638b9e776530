package it.census.jobs.cli;

import it.census.jobs.run.CensusServices;
import it.census.jobs.run.Erase;
import it.census.jobs.run.Erase.Found;
import it.census.jobs.run.Leftovers;
import it.census.jobs.run.RunFrame;
import it.census.model.Bilingual;
import it.census.model.config.CensusConfiguration;
import it.census.model.config.SourceDefinition;
import it.census.writers.erasure.PersonalData;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Erases the personal data of one person, or of one source. */
@Command(
    description =
        "Erase the personal data of one person everywhere, or those of one source: archive,"
            + " versions, quarantine, notices, reports of past runs, publications. Cannot be"
            + " undone; look first with --dry-run.",
    mixinStandardHelpOptions = true)
final class EraseCommand extends CensusCommand {

  @Option(
      names = "--person",
      paramLabel = "TEXT",
      description =
          "what is known of the person: e-mail address, telephone number, tax code or full name;"
              + " may be given several times")
  private List<String> person = List.of();

  @Option(names = "--source", paramLabel = "ID", description = "all personal data of this source")
  private @Nullable String source;

  @Option(
      names = "--note",
      paramLabel = "TEXT",
      description = "why; kept in the ledger; needed, unless with --dry-run")
  private @Nullable String note;

  @Option(names = "--dry-run", description = "say how much would be erased, and erase nothing")
  private boolean dryRun;

  @Override
  protected int execute() throws Exception {
    PersonalData data = data();
    if (!dryRun && (note == null || note.isBlank())) {
      throw new Refused("Say why, with --note: the ledger keeps it. Do not name the person there.");
    }
    CensusConfiguration configuration = configuration();
    return withDatabase(configuration, census -> erase(census, data));
  }

  private PersonalData data() throws Refused {
    if (person.isEmpty() == (source == null)) {
      throw new Refused("Name either --person TEXT or --source ID.");
    }
    PersonalData data = new PersonalData();
    for (String text : person) {
      Optional<String> refusal = data.addTyped(text);
      if (refusal.isPresent()) {
        throw new Refused(refusal.get() + ".");
      }
    }
    return data;
  }

  private int erase(CensusServices census, PersonalData data) throws Exception {
    CensusConfiguration configuration = census.configuration();
    Optional<SourceDefinition> definition =
        source == null ? Optional.empty() : Optional.of(known(census, source));
    RunConsole console = new RunConsole(terminal(), language());
    RunFrame frame =
        frames(configuration, instant(census), console)
            .of("erase", false, dryRun, Optional.ofNullable(note));
    Erase erase = new Erase(census, frame, clock());
    Erase.Wanted wanted = new Erase.Wanted(data, definition);
    if (dryRun) {
      print(erase.preview(wanted));
      say("Nulla è stato cancellato.", "Nothing was erased.");
      return ExitCode.DONE;
    }
    Optional<Erase.Erased> erased = erase.erase(wanted);
    if (erased.isEmpty()) {
      say(
          "Un altro processo sta lavorando: riprovare quando ha finito. Nulla è stato cancellato.",
          "Another process is at work: try again when it has ended. Nothing was erased.");
      return ExitCode.BUSY;
    }
    print(erased.get().found());
    // What cannot be read may hold the data still: a person has to look.
    int looked = erased.get().found().unreadable().isEmpty() ? ExitCode.DONE : ExitCode.ATTENTION;
    if (erased.get().outcome().isEmpty()) {
      return done(looked);
    }
    int exit = Math.max(looked, closed(console, erased.get().outcome().get(), frame));
    if (erased.get().unfinished().isEmpty()) {
      return done(exit);
    }
    Bilingual why = erased.get().unfinished().get();
    say(
        "Offerte e pubblicazioni sono fatte, il resto no; ridare lo stesso comando. " + why.it(),
        "Offers and publications are done, the rest is not; give the same command again. "
            + why.en());
    return done(exit == ExitCode.DONE ? ExitCode.ATTENTION : exit);
  }

  /** A source that is configured, or of which the catalogue still knows. */
  private static SourceDefinition known(CensusServices census, String id) throws Exception {
    return census.store().listSources().stream().anyMatch(s -> s.id().equals(id))
            && census.configuration().findSource(id).isEmpty()
        ? SourceDefinition.minimal(id, id, "")
        : source(census.configuration(), id);
  }

  private void print(Found found) {
    if (found.isEmpty()) {
      say("Non si trova nulla.", "Nothing is found.");
    } else {
      TextTable table =
          new TextTable()
              .text(new Bilingual("fonte", "source").in(language()))
              .number(new Bilingual("versioni", "versions").in(language()))
              .number(new Bilingual("segnalazioni", "remarks").in(language()))
              .number(new Bilingual("righe scartate", "rejected rows").in(language()));
      found
          .extents()
          .forEach(
              (id, extent) ->
                  table.row(id, extent.versions(), extent.remarks(), extent.quarantined()));
      table.print(terminal());
      say(
          "consegne in archivio: %d · file di esecuzioni passate: %d"
              .formatted(found.deliveries(), found.files()),
          "archived deliveries: %d · files of past runs: %d"
              .formatted(found.deliveries(), found.files()));
    }
    print(found.leftovers());
    for (String delivery : found.unreadable()) {
      say(
          "non si può leggere, potrebbe contenerli: " + delivery,
          "cannot be read, may hold them: " + delivery);
    }
  }

  private void print(Leftovers leftovers) {
    int files = leftovers.files().size();
    if (leftovers.doubt().isPresent()) {
      Bilingual doubt = leftovers.doubt().get();
      say(
          "file in archivio che nessuna consegna nomina, non tolti: %d (%s)"
              .formatted(files, doubt.it()),
          "files in the archive that no delivery names, not removed: %d (%s)"
              .formatted(files, doubt.en()));
    } else if (files > 0) {
      say(
          (dryRun
                  ? "file in archivio che nessuna consegna nomina, da togliere: %d"
                  : "file in archivio che nessuna consegna nominava, tolti: %d")
              .formatted(files),
          (dryRun
                  ? "files in the archive that no delivery names, to be removed: %d"
                  : "files in the archive that no delivery named, removed: %d")
              .formatted(files));
    }
  }

  private void say(String it, String en) {
    out().println(new Bilingual(it, en).in(language()));
  }
}
