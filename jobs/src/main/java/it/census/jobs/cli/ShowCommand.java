package it.census.jobs.cli;

import it.census.jobs.run.CensusServices;
import it.census.jobs.run.HeldPreview;
import it.census.jobs.run.RunListener;
import it.census.model.Bilingual;
import it.census.model.Notice;
import it.census.model.NoticeType;
import it.census.model.config.CensusConfiguration;
import it.census.model.config.SourceDefinition;
import it.census.model.report.ColumnReport;
import it.census.model.report.Counts;
import it.census.rules.columns.DriftNotices;
import it.census.writers.catalogue.CodeCount;
import it.census.writers.catalogue.DeliveryRecord;
import it.census.writers.catalogue.LoadRecord;
import it.census.writers.catalogue.RunRecord;
import it.census.writers.catalogue.SourceOutcome;
import it.census.writers.reports.ProspectFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One run whole, or what a held delivery would do. */
@Command(
    description = "One run whole, or with --held what the held delivery of a source would do.",
    mixinStandardHelpOptions = true)
final class ShowCommand extends CensusCommand {

  /** Offers of each fate that are listed without --all. */
  private static final int LISTED = 10;

  @Parameters(arity = "0..1", paramLabel = "RUN", description = "id of a run, see ./census runs")
  private @Nullable String run;

  @Option(names = "--held", paramLabel = "SOURCE", description = "id of a source that is held")
  private @Nullable String held;

  @Option(names = "--all", description = "with --held: list every offer, not only the first")
  private boolean all;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "with --held: every offer and changed field as CSV; never writes over a file")
  private @Nullable Path file;

  @Override
  protected int execute() throws Exception {
    if ((run == null) == (held == null)) {
      throw new Refused("Name either a run or --held SOURCE; see ./census runs, ./census sources.");
    }
    if (held == null && (all || file != null)) {
      throw new Refused("--all and --out go with --held SOURCE.");
    }
    if (file != null && Files.exists(file)) {
      throw new Refused(file + " exists already: choose another name.");
    }
    CensusConfiguration configuration = configuration();
    return askingDatabase(
        configuration, census -> run != null ? showRun(census, run) : showHeld(census));
  }

  private int showRun(CensusServices census, String id) throws Exception {
    census.noteInterrupted();
    Optional<RunRecord> found = census.store().findRun(id);
    if (found.isEmpty()) {
      throw new Refused("There is no run " + id + "; see ./census runs for those there are.");
    }
    RunRecord record = found.get();
    out()
        .printf(
            Locale.ROOT,
            "run %s  %s  %s  reference date %s  rules %s%n%n",
            record.id(),
            record.command(),
            record.wasCutOff() ? "interrupted" : record.status(),
            record.referenceDate(),
            record.rulesVersion());
    for (SourceOutcome outcome : census.store().listOutcomes(id)) {
      showOutcome(outcome);
    }
    out().println("report: " + options.data().resolve("runs").resolve(id).resolve("report.html"));
    return ExitCode.DONE;
  }

  private int showHeld(CensusServices census) throws Exception {
    CensusConfiguration configuration = census.configuration();
    SourceDefinition source = source(configuration, String.valueOf(held));
    String id = source.id();
    Optional<DeliveryRecord> delivery = census.store().findHeld(id);
    Optional<LoadRecord> load = census.store().findHeldLoad(id);
    if (delivery.isEmpty() || load.isEmpty()) {
      throw new Refused("Source " + id + " has no held delivery; see ./census sources.");
    }
    Optional<SourceOutcome> outcome = census.store().findOutcome(load.get());
    if (outcome.isPresent()) {
      showOutcome(outcome.get());
    }
    showDrift(census, load.get());
    if (!preview(census, source, delivery.get())) {
      out()
          .println(
              new Bilingual(
                      "Un altro processo sta lavorando su questa fonte: che cosa farebbe la"
                          + " consegna si può dire quando ha finito.",
                      "Another process is working on this source: what the delivery would do can be"
                          + " told when it has ended.")
                  .in(language()));
      return ExitCode.BUSY;
    }
    out()
        .printf(
            Locale.ROOT,
            "let it in:   ./census release %1$s%2$s --note \"why\"%ndrop it:     ./census discard"
                + " %1$s%2$s --note \"why\"%n",
            id,
            options.folders());
    return ExitCode.DONE;
  }

  /** Which columns are not what they were, and the line that would teach the source. */
  private void showDrift(CensusServices census, LoadRecord load) throws SQLException {
    Map<String, NoticeType> types =
        DriftNotices.all().stream()
            .collect(Collectors.toMap(NoticeType::code, Function.identity()));
    List<Notice> drift = new ArrayList<>();
    census.contents().notices(load.id(), code -> Optional.ofNullable(types.get(code)), drift::add);
    for (Notice notice : drift) {
      out().println("  " + notice.message(language()));
      out().println("    → " + notice.howToFix(language()));
    }
    if (!drift.isEmpty()) {
      out().println();
    }
  }

  /** Offer by offer; whether nobody else was at work. */
  private boolean preview(CensusServices census, SourceDefinition source, DeliveryRecord delivery)
      throws Exception {
    CensusConfiguration configuration = census.configuration();
    ProspectView view = new ProspectView(terminal(), language(), all ? Integer.MAX_VALUE : LISTED);
    HeldPreview preview =
        new HeldPreview(
            census,
            frames(configuration, clock().instant(), RunListener.NONE)
                .of("show", false, true, Optional.empty()));
    boolean told;
    if (file == null) {
      told = preview.preview(source, delivery, view).isPresent();
    } else {
      try (ProspectFile out = written(file, ProspectFile::new)) {
        told =
            preview
                .preview(
                    source,
                    delivery,
                    prospect -> {
                      view.told(prospect);
                      out.told(prospect);
                    })
                .isPresent();
      }
    }
    if (told) {
      view.print();
    }
    return told;
  }

  private void showOutcome(SourceOutcome outcome) {
    Counts counts = outcome.counts();
    out().println(terminal().bold(outcome.sourceId()) + "  " + outcome.state().key());
    outcome.reason().ifPresent(r -> out().println("  " + r.in(language())));
    outcome.delivery().ifPresent(d -> out().println("  file " + d.file() + "  " + d.sha256()));
    out()
        .printf(
            Locale.ROOT,
            "  rows %,d = %,d read + %,d blank + %,d totals + %,d headings%n",
            counts.rows(),
            counts.read(),
            counts.blank(),
            counts.totals(),
            counts.headings());
    out()
        .printf(
            Locale.ROOT,
            "  read %,d = %,d new + %,d changed + %,d unchanged + %,d rejected + %,d duplicate;"
                + " withdrawn %,d%n",
            counts.read(),
            counts.fresh(),
            counts.changed(),
            counts.unchanged(),
            counts.rejected(),
            counts.duplicate(),
            counts.withdrawn());
    showUnknown(outcome.columns());
    for (CodeCount notice : outcome.notices()) {
      out()
          .printf(
              Locale.ROOT, "  %-7s %6d  %s%n", notice.severity(), notice.count(), notice.code());
    }
    out().println();
  }

  private void showUnknown(List<ColumnReport> columns) {
    columns.stream()
        .filter(c -> c.how() == ColumnReport.How.UNKNOWN)
        .forEach(c -> out().println("  column not understood: \"" + c.header() + "\""));
  }
}
