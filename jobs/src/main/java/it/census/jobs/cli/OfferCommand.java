package it.census.jobs.cli;

import it.census.model.config.CensusConfiguration;
import it.census.writers.catalogue.OfferLife;
import it.census.writers.catalogue.OfferLives;
import it.census.writers.reports.OfferLifeJson;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The life of one offer. */
@Command(
    description =
        "The life of one offer: its versions, when each was true, what changed, the delivery, row"
            + " and cell it came from, corrections.",
    mixinStandardHelpOptions = true)
final class OfferCommand extends CensusCommand {

  @Parameters(paramLabel = "ID", description = "id of the offer, OT- and ten characters")
  private String offer = "";

  @Option(
      names = "--json",
      description = "for programs: one JSON object, as docs/schemas/offer-life.schema.json says")
  private boolean json;

  @Override
  protected int execute() throws Exception {
    CensusConfiguration configuration = configuration();
    String id = offer.strip().toUpperCase(Locale.ROOT);
    return askingDatabase(
        configuration,
        census -> {
          Optional<OfferLife> life = new OfferLives(census.dataSource()).find(id);
          if (life.isEmpty()) {
            throw new Refused(
                "There is no offer "
                    + offer
                    + "; the ids of all offers are in "
                    + options.data().resolve("publications/crm/offers.csv")
                    + ".");
          }
          if (json) {
            OfferLifeJson.write(life.get(), out());
          } else {
            new OfferView(terminal(), configuration.region().timeZone()).print(life.get());
          }
          return ExitCode.DONE;
        });
  }
}
