package it.census.jobs.cli;

import it.census.jobs.run.SourceAges;
import it.census.model.Bilingual;
import it.census.model.config.CensusConfiguration;
import it.census.model.config.SourceDefinition;
import it.census.model.report.Freshness;
import it.census.writers.catalogue.LoadRecord;
import it.census.writers.catalogue.SourceOverview;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

/** A line per source. */
@Command(
    description =
        "A line per source: state, live offers, age of the last delivery, when the next is due.",
    mixinStandardHelpOptions = true)
final class SourcesCommand extends CensusCommand {

  @Override
  protected int execute() throws Exception {
    CensusConfiguration configuration = configuration();
    if (hasNoData()) {
      // What is configured can be told all the same.
      print(configuration.sources(), Map.of(), Map.of());
      out().println("There is no data folder " + options.data() + " yet: nothing has run there.");
      return ExitCode.DONE;
    }
    return withDatabase(
        configuration,
        census -> {
          print(
              configuration.sources(),
              census.store().listSources().stream()
                  .collect(Collectors.toMap(SourceOverview::id, Function.identity())),
              SourceAges.of(census, referenceDate(configuration)).stream()
                  .collect(Collectors.toMap(Freshness::source, Function.identity())));
          return ExitCode.DONE;
        });
  }

  private void print(
      List<SourceDefinition> sources,
      Map<String, SourceOverview> known,
      Map<String, Freshness> ages) {
    TextTable table =
        new TextTable()
            .text("source")
            .text("state")
            .number("live")
            .number("days")
            .text("due")
            .text("last delivery");
    for (SourceDefinition source : sources) {
      addRow(
          table,
          source,
          Optional.ofNullable(known.get(source.id())),
          Optional.ofNullable(ages.get(source.id())));
    }
    table.print(terminal());
  }

  private void addRow(
      TextTable table,
      SourceDefinition source,
      Optional<SourceOverview> overview,
      Optional<Freshness> age) {
    Optional<LoadRecord> last = overview.flatMap(SourceOverview::lastDelivery);
    Optional<String> held = overview.flatMap(SourceOverview::held).map(d -> "held: " + d.file());
    String state =
        held.isPresent()
            ? "held"
            : overview.flatMap(SourceOverview::lastState).map(s -> s.key()).orElse("never run");
    table.row(
        source.id(),
        state,
        overview.map(SourceOverview::liveOffers).orElse(0L),
        age.map(f -> Long.toString(f.ageDays())).orElse("-"),
        age.<Object>map(this::due).orElse("-"),
        last.map(LoadRecord::file).orElse("-") + held.map(h -> " (" + h + ")").orElse(""));
  }

  /** The last day for the next delivery, and that it has passed. */
  private Object due(Freshness age) {
    String day = age.deadline().map(LocalDate::toString).orElse("-");
    return age.overdue()
        ? TextTable.painted(
            day + new Bilingual(" scaduta", " overdue").in(language()), terminal()::yellow)
        : day;
  }
}
