package it.census.rules.columns;

import it.census.model.Cell;
import it.census.model.FieldType;
import it.census.model.OfferField;
import it.census.model.config.CodeList;
import it.census.model.config.SourceDefinition;
import it.census.model.config.Vocabulary;
import it.census.rules.text.Abbreviations;
import it.census.rules.text.MissingValues;
import it.census.rules.values.CodeReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an unknown header or word might be, for the person who teaches it to the census. Advice,
 * never a decision. Immutable, shared by all threads.
 */
public final class Candidates {

  private static final int MOST = 3;

  /** From this share of values on, the words of a code list are worth a hint. */
  private static final double HINT_FROM = 0.6;

  private final HeaderIndex headers;
  private final CodeIndex codes;
  private final Vocabulary vocabulary;
  private final Abbreviations abbreviations;
  private final MissingValues missing;

  Candidates(HeaderIndex headers, CodeIndex codes, Vocabulary vocabulary) {
    this.headers = headers;
    this.codes = codes;
    this.vocabulary = vocabulary;
    this.abbreviations = Abbreviations.of(vocabulary);
    this.missing = MissingValues.of(vocabulary);
  }

  /**
   * What something might be.
   *
   * @param key of a field or helper column
   * @param likeness 0 to 1
   */
  public record Candidate(String key, double likeness) {}

  /** The fields a header might mean by its words alone, likeliest first. */
  public List<Candidate> ofHeader(String header) {
    return best(byWords(headers.match(header), headers.votes(header).votes()));
  }

  /** The code that a word of a field might stand for; empty where no known word is near. */
  public Optional<String> ofValue(String fieldKey, String text) {
    return listOf(fieldKey).flatMap(l -> CodeReader.of(l, abbreviations).nearest(text));
  }

  /**
   * The code list whose words stand in a field; empty for a field without one. Fields of yes and no
   * share one list.
   */
  public Optional<CodeList> listOf(String fieldKey) {
    return OfferField.find(fieldKey)
        .flatMap(f -> f.type() == FieldType.BOOLEAN ? Optional.of("boolean") : f.codeList())
        .flatMap(vocabulary::findCodeList);
  }

  /** Whether a header is a known one by now, or the source definition speaks of it. */
  public boolean knowsHeader(SourceDefinition source, String header) {
    return headers.knows(header) || isConfigured(source, header);
  }

  /** Whether the source definition says what a header means. */
  public boolean isConfigured(SourceDefinition source, String header) {
    return ConfiguredColumns.speaksOf(source.columns().keySet(), header);
  }

  /** Whether a word of a field means something by now, nothing included. */
  public boolean knowsValue(SourceDefinition source, String fieldKey, String text) {
    Cell cell = Cell.of(text);
    Map<String, String> own = source.values().getOrDefault(fieldKey, Map.of());
    return missing.isMissing(text, fieldKey)
        || listOf(fieldKey)
            .filter(l -> CodeReader.of(l, abbreviations, own).read(cell).value().isPresent())
            .isPresent();
  }

  /** What a column might be by its header and by the words it holds. */
  List<Candidate> ofColumn(ColumnState column) {
    Map<String, Double> found = byWords(column.match(), column.votes());
    for (OfferField field : OfferField.values()) {
      double share =
          field.codeList().flatMap(codes::numberOf).map(column.profile()::shareOfList).orElse(0.0);
      if (share >= HINT_FROM) {
        found.merge(field.key(), share / 2, Double::sum);
      }
    }
    return best(found);
  }

  private static Map<String, Double> byWords(
      Optional<HeaderMatch> match, List<HeaderVotes.Vote> votes) {
    Map<String, Double> found = new LinkedHashMap<>();
    votes.forEach(v -> found.merge(v.target().key(), v.weight(), Math::max));
    match.ifPresent(
        m -> m.candidates().forEach(t -> found.merge(t.key(), m.confidence(), Math::max)));
    return found;
  }

  private static List<Candidate> best(Map<String, Double> found) {
    List<Candidate> all = new ArrayList<>();
    found.forEach((key, likeness) -> all.add(new Candidate(key, Math.min(1, likeness))));
    all.removeIf(c -> c.key().equals(Target.NotKept.KEY));
    all.sort(Comparator.comparingDouble(Candidate::likeness).reversed());
    return List.copyOf(all.subList(0, Math.min(MOST, all.size())));
  }
}
