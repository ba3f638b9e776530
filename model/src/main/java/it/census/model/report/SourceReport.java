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
    List<String> setAside) {

  public SourceReport {
    columns = List.copyOf(columns);
    notices = List.copyOf(notices);
    examples = List.copyOf(examples);
    correctionExamples = List.copyOf(correctionExamples);
    setAside = List.copyOf(setAside);
  }
}
