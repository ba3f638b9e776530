package it.census.jobs.cli;

import it.census.model.OfferField;
import it.census.model.config.CensusConfiguration;
import it.census.writers.catalogue.CellOf;
import it.census.writers.catalogue.OfferLife;
import it.census.writers.catalogue.OfferLives;
import it.census.writers.reports.OfferLifeJson;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  /** Digits of a SHA-256 that are shown; enough for ./census rerun --delivery. */
  private static final int SHA_DIGITS = 12;

  private static final int NARROWEST = 12;

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
    return withDatabase(
        configuration,
        census -> {
          Optional<OfferLife> life = new OfferLives(census.dataSource()).find(id);
          if (life.isEmpty()) {
            throw new Refused(
                "There is no offer "
                    + offer
                    + "; the ids of all offers are in publications/crm/offers.csv.");
          }
          if (json) {
            OfferLifeJson.write(life.get(), out());
          } else {
            show(life.get(), configuration);
          }
          return ExitCode.DONE;
        });
  }

  private void show(OfferLife life, CensusConfiguration configuration) {
    DateTimeFormatter time =
        DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT)
            .withZone(configuration.region().timeZone());
    OfferLife.Version latest = life.latest();
    out()
        .println(
            terminal().bold(life.offerId())
                + "  "
                + latest.values().getOrDefault(OfferField.NAME.key(), "")
                + "  "
                + life.sourceId()
                + "  "
                + latest.lifecycle());
    out().println();
    TextTable table =
        new TextTable().number("version").text("from").text("to").text("what").text("row and file");
    for (OfferLife.Version version : life.versions()) {
      table.row(
          Integer.toString(version.number()),
          time.format(version.from()),
          version.to().map(time::format).orElse("today"),
          version.what(),
          version.origin().row().map(row -> row + "  ").orElse("") + version.origin().file());
    }
    table.print(terminal());
    Map<String, String> before = Map.of();
    for (OfferLife.Version version : life.versions()) {
      out().println();
      show(version, before, time.format(version.from()));
      before = version.values();
    }
  }

  private void show(OfferLife.Version version, Map<String, String> before, String from) {
    OfferLife.Origin origin = version.origin();
    out()
        .println(
            terminal().bold("version " + version.number()) + "  " + version.what() + "  " + from);
    out()
        .println(
            "  delivery "
                + origin.file()
                + "  "
                + origin.sha256().substring(0, Math.min(SHA_DIGITS, origin.sha256().length()))
                + origin.row().map(row -> "  " + row).orElse(""));
    OfferLife.Deed made = version.made();
    out()
        .println(
            "  rules "
                + origin.rulesVersion()
                + "  run "
                + made.run()
                + made.command().map(command -> "  " + command).orElse("")
                + made.by().map(by -> " by " + by).orElse("")
                + made.note().map(note -> ": " + note).orElse(""));
    fields(version, before);
    corrections(version);
  }

  /** The fields of the first version; of later ones, those that changed. */
  private void fields(OfferLife.Version version, Map<String, String> before) {
    boolean first = version.number() == 1;
    List<String> keys =
        first
            ? List.copyOf(version.values().keySet())
            : version.changedFields().stream().filter(key -> !key.equals("lifecycle")).toList();
    if (keys.isEmpty()) {
      return;
    }
    CellOf cells = new CellOf(version);
    int room = roomFor(keys, cells, first ? 1 : 2);
    TextTable table = new TextTable().text("  field");
    if (!first) {
      table.text("before");
    }
    table.text(first ? "value" : "after").text("cell");
    for (String key : keys) {
      String value = Shortened.to(room, version.values().getOrDefault(key, "-"));
      if (first) {
        table.row("  " + key, value, cells.field(key));
      } else {
        table.row(
            "  " + key, Shortened.to(room, before.getOrDefault(key, "-")), value, cells.field(key));
      }
    }
    table.print(terminal());
  }

  /** What is left of the line for each column of values. */
  private int roomFor(List<String> keys, CellOf cells, int columns) {
    int names = keys.stream().mapToInt(String::length).max().orElse(0) + 2;
    int places = keys.stream().mapToInt(k -> cells.field(k).length()).max().orElse(0);
    return Math.max(NARROWEST, (terminal().width() - names - places - 2 * (columns + 1)) / columns);
  }

  /** Of the first version all; of later ones, those of the fields that changed. */
  private void corrections(OfferLife.Version version) {
    List<OfferLife.Corrected> corrections =
        version.corrections().stream()
            .filter(c -> version.number() == 1 || version.changedFields().contains(c.field()))
            .toList();
    if (corrections.isEmpty()) {
      return;
    }
    int room =
        Math.max(
            NARROWEST,
            (terminal().width()
                    - corrections.stream()
                        .mapToInt(c -> c.place().length() + c.field().length())
                        .max()
                        .orElse(0)
                    - 30)
                / 2);
    TextTable table =
        new TextTable()
            .text("  corrected in")
            .text("field")
            .text("as sent")
            .text("as kept")
            .text("rule");
    for (OfferLife.Corrected corrected : corrections) {
      table.row(
          "  " + corrected.place(),
          corrected.field(),
          Shortened.to(room, corrected.before()),
          Shortened.to(room, corrected.after()),
          corrected.rule());
    }
    table.print(terminal());
  }
}
