package it.census.jobs.run;

import it.census.jobs.batch.Precedent;
import it.census.model.Bilingual;
import it.census.model.Severity;
import it.census.model.config.SourceDefinition;
import it.census.model.report.NoticeCount;
import it.census.model.report.RuleChanges;
import it.census.model.report.RuleImpact;
import it.census.model.report.RuleImpact.NoticeImpact;
import it.census.model.report.SourceReport;
import it.census.model.report.SourceState;
import it.census.writers.archive.RuleComparison;
import it.census.writers.catalogue.CodeCount;
import it.census.writers.catalogue.LoadRecord;
import it.census.writers.catalogue.SourceOutcome;
import it.census.writers.reports.ImpactFile;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Tells what rules make otherwise: on a dry run of every source that would be read, on any run of a
 * source whose bytes are those of the last load and whose rules are not.
 */
final class Impacts {

  private final CensusServices census;
  private final RunFrame run;
  private final ImpactFile file;

  Impacts(CensusServices census, RunFrame run, ImpactFile file) {
    this.census = census;
    this.run = run;
    this.file = file;
  }

  /**
   * What is known before a delivery is read.
   *
   * @param latest what the latest run said of what the catalogue holds
   * @param sameDelivery whether that is of the same bytes
   * @param rules what changed in them; empty where they are the same
   * @param tally that listens; empty where nobody asks
   * @param precedent with which the delivery is compared
   */
  record Before(
      Optional<SourceOutcome> latest,
      boolean sameDelivery,
      Optional<RuleChanges> rules,
      Optional<ImpactTally> tally,
      Precedent precedent) {}

  Before before(
      SourceDefinition source, String sha256, String rulesVersion, Optional<Bilingual> remark)
      throws SQLException, IOException {
    Optional<LoadRecord> last = census.store().findLastLoad(source.id());
    Optional<SourceOutcome> account = Optional.empty();
    Optional<SourceOutcome> latest = Optional.empty();
    Optional<RuleChanges> rules = Optional.empty();
    boolean same = false;
    if (last.isPresent()) {
      account = census.store().findOutcome(last.get());
      latest = census.store().findLatestOutcome(last.get());
      same = last.get().sha256().equals(sha256);
      if (!last.get().rulesVersion().equals(rulesVersion)) {
        rules =
            Optional.of(
                new RuleComparison(census.data().resolve("archive").resolve("rules"))
                    .since(
                        last.get().rulesVersion(),
                        census.configuration().files(),
                        run.code().sha256(),
                        source.id()));
      }
    }
    boolean asked = last.isPresent() && (run.dryRun() || (same && rules.isPresent()));
    Optional<ImpactTally> tally =
        asked ? Optional.of(new ImpactTally(source.id(), file)) : Optional.empty();
    return new Before(
        latest, same, rules, tally, new Precedent(account, tally.map(t -> t), remark));
  }

  /** The report with what the rules made otherwise. */
  SourceReport tell(SourceReport report, Before before) throws IOException {
    if (before.tally().isEmpty()
        || (report.state() != SourceState.LOADED && report.state() != SourceState.HELD)) {
      return report;
    }
    ImpactTally tally = before.tally().get();
    List<NoticeImpact> notices =
        notices(before.latest().map(SourceOutcome::notices).orElse(List.of()), report.notices());
    for (NoticeImpact notice : notices) {
      file.notice(report.id(), notice);
    }
    return report.withImpact(
        new RuleImpact(
            before.sameDelivery(), before.rules(), notices, tally.offers(), tally.fields()));
  }

  private static List<NoticeImpact> notices(List<CodeCount> before, List<NoticeCount> after) {
    Map<String, NoticeImpact> all = new TreeMap<>();
    before.forEach(
        c -> all.put(c.code(), new NoticeImpact(c.code(), c.severity().name(), c.count(), 0)));
    for (NoticeCount count : after) {
      String code = count.type().code();
      NoticeImpact had = all.get(code);
      all.put(
          code,
          new NoticeImpact(
              code, count.type().severity().name(), had == null ? 0 : had.before(), count.count()));
    }
    List<NoticeImpact> different = new ArrayList<>(all.values());
    different.removeIf(n -> n.before() == n.after());
    different.sort(
        Comparator.comparing((NoticeImpact n) -> Severity.valueOf(n.severity()))
            .thenComparing(NoticeImpact::code));
    return different;
  }
}
