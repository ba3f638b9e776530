package it.census.jobs.benchmark;

import it.census.model.config.SourceDefinition;
import java.util.List;
import java.util.Set;

/**
 * One invented delivery whose truth is known.
 *
 * @param file its name
 * @param content its bytes
 * @param definition what the census is told of the source: never a word about columns or values
 * @param columns of the layout, in order
 * @param headers above them, as written; a trailing column without a name is not among them
 * @param rows one for each record, in the order of the file
 */
@SuppressWarnings("ArrayRecordComponent") // written once, compared never
record CorpusDelivery(
    String file,
    byte[] content,
    SourceDefinition definition,
    List<CorpusColumn> columns,
    List<String> headers,
    List<Row> rows) {

  /**
   * A record.
   *
   * @param offer the whole truth about its offer
   * @param first whether it is the first row of its offer; the others add parcels
   * @param unreadable fields in whose cell stands something else than a value
   */
  record Row(TrueOffer offer, boolean first, Set<String> unreadable) {}
}
