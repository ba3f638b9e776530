package it.census.jobs.cli;

import it.census.model.config.CensusConfiguration;
import it.census.model.config.SourceDefinition;
import it.census.writers.catalogue.LoadRecord;
import it.census.writers.catalogue.SourceOverview;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

/** A line per source. */
@Command(
    name = "sources",
    description = "A line per source: state, last delivery, its age, live offers.",
    mixinStandardHelpOptions = true)
final class SourcesCommand extends CensusCommand {

  @Override
  protected int execute() throws Exception {
    CensusConfiguration configuration = configuration();
    return withDatabase(
        configuration,
        census -> {
          Map<String, SourceOverview> known =
              census.store().listSources().stream()
                  .collect(Collectors.toMap(SourceOverview::id, Function.identity()));
          List<SourceDefinition> sources = configuration.sources();
          TextTable table =
              new TextTable()
                  .text("source")
                  .text("state")
                  .number("live")
                  .number("days")
                  .text("last delivery");
          for (SourceDefinition source : sources) {
            addRow(table, source, Optional.ofNullable(known.get(source.id())));
          }
          table.print(terminal());
          return ExitCode.DONE;
        });
  }

  private void addRow(TextTable table, SourceDefinition source, Optional<SourceOverview> overview) {
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
        last.map(l -> Long.toString(days(l.loadedAt()))).orElse("-"),
        last.map(LoadRecord::file).orElse("-") + held.map(h -> " (" + h + ")").orElse(""));
  }

  private long days(Instant loaded) {
    return Math.max(0, Duration.between(loaded, clock().instant()).toDays());
  }
}
