package it.census.rules.columns;

import it.census.model.Bilingual;
import it.census.model.Notice;
import it.census.model.NoticeType;
import it.census.model.OfferField;
import it.census.model.PersonalTraces;
import it.census.model.Place;
import it.census.model.report.ColumnContent;
import it.census.model.report.ColumnReport;
import it.census.model.report.ColumnReport.How;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One column while it is being recognised: what it holds, what its header may mean, and what has
 * been decided so far. Mutable, confined to the recognition of one table.
 */
final class ColumnState {

  private static final List<How> DECIDED = List.of(How.CONFIGURED, How.RECOGNISED);

  private final int index;
  private final String header;
  private final HeaderText words;
  private final ColumnProfile profile;
  private final Optional<HeaderMatch> match;
  private final HeaderVotes.Ballot votes;
  private final List<Notice> notices = new ArrayList<>();

  private Optional<Target> target = Optional.empty();
  private How how = How.UNKNOWN;
  private double confidence;
  private Optional<OfferField> rowAlternative = Optional.empty();

  ColumnState(
      int index,
      String header,
      ColumnProfile profile,
      Optional<HeaderMatch> match,
      HeaderVotes.Ballot votes) {
    this.index = index;
    this.header = header;
    this.words = HeaderText.of(header);
    this.profile = profile;
    this.match = match;
    this.votes = votes;
  }

  int index() {
    return index;
  }

  String header() {
    return header;
  }

  /** The header, or the letters of a column without one. */
  String name() {
    return header.isBlank() ? Place.columnLetters(index) : header;
  }

  HeaderText words() {
    return words;
  }

  ColumnProfile profile() {
    return profile;
  }

  /** What the header may mean; empty where its words say nothing. */
  Optional<HeaderMatch> match() {
    return match;
  }

  /** What its words say together with those of the known headers, likeliest first. */
  List<HeaderVotes.Vote> votes() {
    return votes.votes();
  }

  /** Whether all words of the header stand in headers the census knows. */
  boolean isWordedAsKnown() {
    return votes.complete();
  }

  boolean hasCandidates(Target... all) {
    return match.filter(m -> m.candidates().containsAll(List.of(all))).isPresent();
  }

  Optional<Target> target() {
    return target;
  }

  boolean is(Target other) {
    return isDecided() && target.equals(Optional.of(other));
  }

  boolean is(OfferField field) {
    return is(Target.of(field));
  }

  /** Whether the column has a meaning and its values are taken. */
  boolean isDecided() {
    return DECIDED.contains(how);
  }

  /** Whether nothing has been decided about the column yet. */
  boolean isOpen() {
    return how == How.UNKNOWN;
  }

  How how() {
    return how;
  }

  double confidence() {
    return confidence;
  }

  Optional<OfferField> rowAlternative() {
    return rowAlternative;
  }

  List<Notice> notices() {
    return notices;
  }

  void configure(Target meaning) {
    target = Optional.of(meaning);
    how = meaning.kept() ? How.CONFIGURED : How.KNOWN_NOT_KEPT;
    confidence = 1;
  }

  void ignore() {
    target = Optional.empty();
    how = How.IGNORED;
    confidence = 1;
  }

  void recognise(Target meaning, double sure) {
    target = Optional.of(meaning);
    how = meaning.kept() ? How.RECOGNISED : How.KNOWN_NOT_KEPT;
    confidence = sure;
  }

  /** The values of one row may belong to another field. */
  void letRowsDecide(OfferField alternative) {
    rowAlternative = Optional.of(alternative);
  }

  /** Understood, but another column counts. */
  void setAside() {
    how = How.KNOWN_NOT_KEPT;
  }

  /** Takes the meaning back. */
  void reopen() {
    target = Optional.empty();
    how = How.UNKNOWN;
    confidence = 0;
  }

  /** Says something about the column, with its first value as the example. */
  void say(NoticeType type, Map<String, String> arguments) {
    say(type, profile.first(), arguments);
  }

  /** Says something about the column, with the given value as the example. */
  void say(
      NoticeType type, Optional<ColumnProfile.Example> example, Map<String, String> arguments) {
    say(type, example, example.map(e -> masked(e.text())).orElse(""), arguments);
  }

  /** The same, of a column that is known to hold nothing about persons. */
  void sayOpenly(NoticeType type, Map<String, String> arguments) {
    Optional<ColumnProfile.Example> example = profile.first();
    say(type, example, example.map(ColumnProfile.Example::text).orElse(""), arguments);
  }

  private void say(
      NoticeType type,
      Optional<ColumnProfile.Example> example,
      String value,
      Map<String, String> arguments) {
    Map<String, String> all = new LinkedHashMap<>(arguments);
    all.put("letters", Place.columnLetters(index));
    all.put("filled", Long.toString(profile.filled()));
    notices.add(
        new Notice(
            type,
            example.map(ColumnProfile.Example::place).orElse(Place.delivery()),
            "",
            name(),
            value,
            all));
  }

  /** The facts of a sentence that names a meaning. */
  static Map<String, String> meaning(Target target) {
    Bilingual label = target.label();
    return Map.of("meaning_it", label.it(), "meaning_en", label.en());
  }

  /** A few values of the column, traces of persons masked. */
  List<String> shownExamples() {
    return profile.examples().stream().map(e -> masked(e.text())).toList();
  }

  /**
   * What the report says.
   *
   * @param rows data rows of its table
   */
  ColumnReport report(String sheet, long rows, Candidates candidates) {
    List<String> examples = how == How.UNKNOWN ? shownExamples() : List.of();
    String field = target.filter(t -> !(t instanceof Target.NotKept)).map(Target::key).orElse("");
    return new ColumnReport(sheet, header, field, how, examples, content(rows, candidates));
  }

  private ColumnContent content(long rows, Candidates candidates) {
    return new ColumnContent(
        rows,
        profile.filled(),
        how == How.UNKNOWN
            ? candidates.ofColumn(this).stream().map(Candidates.Candidate::key).toList()
            : List.of(),
        target.filter(Target::personal).isPresent() ? List.of() : profile.sample());
  }

  /** Nobody knows yet what an unknown column holds: traces of persons are not passed on. */
  private static String masked(String example) {
    return PersonalTraces.found(example).isEmpty() ? example : Notice.MASKED;
  }
}
