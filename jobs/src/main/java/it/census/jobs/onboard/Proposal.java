package it.census.jobs.onboard;

import it.census.model.Bilingual;
import it.census.model.Notice;
import it.census.model.config.Region.Municipality;
import it.census.model.config.SourceDefinition;
import it.census.model.report.NoticeCount;
import it.census.readers.OpenedDelivery;
import it.census.rules.columns.DeliveryPlan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a sample file makes of a source.
 *
 * @param definition which a run would use
 * @param file name of the sample
 * @param delivery format and dialect as found
 * @param plan how its columns were understood
 * @param municipality guessed for rows that name none, empty where the rows name it or nobody can
 *     tell
 * @param waiting why a delivery like this would be held, empty where it would not
 * @param read rows that are records
 * @param usable of them
 * @param rejected of them
 * @param notices said about it, by kind
 * @param examples the first notice of each kind, by its code
 * @param unknownWords of fields with a code list, most frequent first in each field
 */
public record Proposal(
    SourceDefinition definition,
    String file,
    OpenedDelivery delivery,
    DeliveryPlan plan,
    Optional<Municipality> municipality,
    Optional<Bilingual> waiting,
    long read,
    long usable,
    long rejected,
    List<NoticeCount> notices,
    Map<String, Notice> examples,
    List<UnknownWords.Word> unknownWords) {

  public Proposal {
    examples = Map.copyOf(examples);
    unknownWords = List.copyOf(unknownWords);
    notices = List.copyOf(notices);
  }
}
