package it.census.jobs.cli;

import it.census.jobs.run.CensusServices;
import it.census.jobs.run.Leftovers;
import it.census.model.Bilingual;
import it.census.model.config.CensusConfiguration;
import it.census.writers.archive.ArchiveCheck;
import it.census.writers.catalogue.CatalogueCheck;
import it.census.writers.publications.PublicationCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;

/** The archive against its hashes, the catalogue against its feed. */
@Command(
    description =
        "Hold the archive against its hashes and its ledger, the catalogue against its feed, the"
            + " publications against their manifest. Exit code 1: something is wrong.",
    mixinStandardHelpOptions = true)
final class VerifyCommand extends CensusCommand {

  @Override
  protected int execute() throws Exception {
    CensusConfiguration configuration = configuration();
    return askingDatabase(
        configuration,
        census -> {
          census.bringLedgerUpToDate();
          ArchiveCheck.Result archive =
              new ArchiveCheck(
                      options.data().resolve("archive"),
                      census.archive(),
                      census.ledger(),
                      clock().instant())
                  .check();
          List<Bilingual> faults = new ArrayList<>(archive.faults());
          faults.addAll(census.publicationMemory().check());
          faults.addAll(new CatalogueCheck(census.dataSource()).check(census.ledger()));
          faults.addAll(new PublicationCheck(options.data().resolve("publications")).check());
          archive.mended().forEach(m -> out().println("mended: " + m.in(language())));
          faults.forEach(f -> out().println(terminal().red("wrong: ") + f.in(language())));
          if (archive.faults().isEmpty()) {
            // Otherwise it cannot be told what belongs to nobody.
            leftovers(census).forEach(l -> out().println("left over: " + l.in(language())));
          }
          out()
              .printf(
                  Locale.ROOT,
                  "%,d archived files, %,d entries of the ledger: %s%n",
                  archive.files(),
                  archive.entries(),
                  faults.isEmpty() ? "all in order" : faults.size() + " faults");
          return faults.isEmpty() ? ExitCode.DONE : ExitCode.ATTENTION;
        });
  }

  private static List<Bilingual> leftovers(CensusServices census) throws Exception {
    Leftovers leftovers = Leftovers.in(census);
    if (leftovers.doubt().isPresent()) {
      Bilingual doubt = leftovers.doubt().get();
      int files = leftovers.files().size();
      return List.of(
          new Bilingual(
              "%d file che nessuna consegna nomina (%s).".formatted(files, doubt.it()),
              "%d files that no delivery names (%s).".formatted(files, doubt.en())));
    }
    return leftovers.files().stream()
        .map(
            file ->
                new Bilingual(
                    "%s non è mai diventato una consegna; il prossimo ./census erase lo toglie."
                        .formatted(file),
                    "%s never became a delivery; the next ./census erase removes it."
                        .formatted(file)))
        .toList();
  }
}
