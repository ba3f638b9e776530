package it.census.model.report;

import it.census.model.Bilingual;
import it.census.model.Correction;
import it.census.model.Notice;
import java.util.List;
import java.util.Optional;

/**
 * What a run did with one source.
 *
 * @param id of the source
 * @param name of the supplier
 * @param state how it came out
 * @param reason why it is held, failed or missing, or what else should be known; empty otherwise
 * @param delivery the file, where there was one
 * @param counts where its rows went
 * @param columns what became of each column
 * @param notices by kind: errors first, then by count
 * @param examples the first notices of each kind, for reports to people
 * @param corrections how many values were changed
 * @param correctionExamples the first corrections of each kind
 * @param setAside names of further files that were not read
 * @param drift how its columns differ from those of the last load; empty where none was compared
 * @param impact what today's rules make of it otherwise than the catalogue had it; empty where
 *     nobody asked
 */
public record SourceReport(
    String id,
    String name,
    SourceState state,
    Optional<Bilingual> reason,
    Optional<DeliveryDescription> delivery,
    Counts counts,
    List<ColumnReport> columns,
    List<NoticeCount> notices,
    List<Notice> examples,
    long corrections,
    List<Correction> correctionExamples,
    List<String> setAside,
    Optional<HeaderDrift> drift,
    Optional<RuleImpact> impact) {

  /** Of a source that was compared with nothing. */
  public SourceReport(
      String id,
      String name,
      SourceState state,
      Optional<Bilingual> reason,
      Optional<DeliveryDescription> delivery,
      Counts counts,
      List<ColumnReport> columns,
      List<NoticeCount> notices,
      List<Notice> examples,
      long corrections,
      List<Correction> correctionExamples,
      List<String> setAside) {
    this(
        id,
        name,
        state,
        reason,
        delivery,
        counts,
        columns,
        notices,
        examples,
        corrections,
        correctionExamples,
        setAside,
        Optional.empty(),
        Optional.empty());
  }

  /** The same with what the rules made otherwise. */
  public SourceReport withImpact(RuleImpact told) {
    return new SourceReport(
        id,
        name,
        state,
        reason,
        delivery,
        counts,
        columns,
        notices,
        examples,
        corrections,
        correctionExamples,
        setAside,
        drift,
        Optional.of(told));
  }

  public SourceReport {
    columns = List.copyOf(columns);
    notices = List.copyOf(notices);
    examples = List.copyOf(examples);
    correctionExamples = List.copyOf(correctionExamples);
    setAside = List.copyOf(setAside);
  }
}
