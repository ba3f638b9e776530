package it.census.jobs.unmatched;

import it.census.jobs.run.CensusServices;
import it.census.jobs.unmatched.Unmatched.Kind;
import it.census.jobs.unmatched.Unmatched.Lesson;
import it.census.model.Cell;
import it.census.model.Notice;
import it.census.model.PersonalTraces;
import it.census.model.config.CodeList;
import it.census.model.config.SourceDefinition;
import it.census.model.report.ColumnReport;
import it.census.model.text.Folding;
import it.census.rules.columns.Candidates;
import it.census.rules.columns.ColumnNotices;
import it.census.rules.columns.Target;
import it.census.rules.values.CoordinateNotices;
import it.census.rules.values.DateNotices;
import it.census.rules.values.NumberNotices;
import it.census.rules.values.PlaceNotices;
import it.census.rules.values.ValueNotices;
import it.census.writers.catalogue.LoadRecord;
import it.census.writers.catalogue.NotUnderstood;
import it.census.writers.catalogue.NotUnderstood.Said;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Gathers what the last delivery of each source, and one that is held, said without being
 * understood. The catalogue remembers it; no file is read again. What today's configuration
 * understands by now is only counted: it was taught since, and the next run applies it.
 */
public final class UnmatchedFinder {

  private static final String COLUMN_UNKNOWN = ColumnNotices.UNKNOWN.code();
  private static final String COLUMN_CONTRADICTED = ColumnNotices.CONTRADICTED.code();

  private static final List<String> HEADERS = List.of(COLUMN_UNKNOWN, COLUMN_CONTRADICTED);

  /** Words that a list could hold. */
  private static final List<String> WORDS =
      List.of(
          ValueNotices.CODE_UNKNOWN.code(),
          ValueNotices.CODE_AMBIGUOUS.code(),
          ValueNotices.BOOLEAN_UNREADABLE.code());

  /** Values of which only words for "nothing" can be taught. */
  private static final List<String> NUMBERS_AND_DATES =
      List.of(
          NumberNotices.NUMBER_UNREADABLE.code(),
          DateNotices.DATE_UNREADABLE.code(),
          DateNotices.YEAR_UNREADABLE.code(),
          PlaceNotices.PARCEL_UNREADABLE.code(),
          CoordinateNotices.COORDINATES_UNREADABLE.code());

  /** Longer texts are no way to write "nothing". */
  private static final int LONGEST_NOTHING = 40;

  private final CensusServices census;
  private final Candidates candidates;
  private final Lessons lessons;
  private final NotUnderstood store;

  public UnmatchedFinder(CensusServices census) {
    this.census = census;
    this.candidates = census.judging().rules().candidates();
    this.lessons = new Lessons(census.configuration());
    this.store = new NotUnderstood(census.dataSource());
  }

  /**
   * What was found.
   *
   * @param entries the most frequent first
   * @param taught how many were taught since and count from the next run on
   * @param neverRead sources of which no delivery was ever read, by id
   */
  public record Found(List<Unmatched> entries, long taught, List<String> neverRead) {
    public Found {
      entries = List.copyOf(entries);
      neverRead = List.copyOf(neverRead);
    }
  }

  /** Looks through sources. */
  public Found find(List<SourceDefinition> sources) throws SQLException {
    Map<String, Group> groups = new LinkedHashMap<>();
    List<String> neverRead = new ArrayList<>();
    Set<String> taught = new HashSet<>();
    for (SourceDefinition source : sources) {
      List<LoadRecord> loads = loads(source.id());
      if (loads.isEmpty()) {
        neverRead.add(source.id());
      }
      for (LoadRecord load : loads) {
        gather(source, load, groups, taught);
      }
    }
    List<Unmatched> entries =
        groups.values().stream()
            .map(this::unmatched)
            .sorted(
                Comparator.comparingLong(Unmatched::count)
                    .reversed()
                    .thenComparing(Unmatched::kind)
                    .thenComparing(Unmatched::field)
                    .thenComparing(Unmatched::text))
            .toList();
    return new Found(entries, taught.size(), neverRead);
  }

  /** What the catalogue holds, and what waits to get in. */
  private List<LoadRecord> loads(String source) throws SQLException {
    return Stream.of(census.store().findLastLoad(source), census.store().findHeldLoad(source))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Gathers what was said of one load. */
  private void gather(
      SourceDefinition source, LoadRecord load, Map<String, Group> groups, Set<String> taught)
      throws SQLException {
    List<ColumnReport> columns =
        census.store().findOutcome(load).map(o -> o.columns()).orElse(List.of());
    for (Said said : store.ofLoad(load.id(), codes())) {
      boolean header = HEADERS.contains(said.code());
      if (isAboutPersons(header ? said.subject() : said.text())) {
        continue;
      }
      String what = header ? said.subject() : said.subject() + ' ' + said.text();
      String key = header + Folding.fold(what);
      if (isTaught(source, said, header)) {
        taught.add(key);
      } else {
        groups.computeIfAbsent(key, k -> new Group(header, said)).add(load, said, columns);
      }
    }
  }

  private static List<String> codes() {
    List<String> codes = new ArrayList<>(HEADERS);
    codes.addAll(WORDS);
    codes.addAll(NUMBERS_AND_DATES);
    return codes;
  }

  private static boolean isAboutPersons(String text) {
    return text.contains(Notice.MASKED) || !PersonalTraces.found(text).isEmpty();
  }

  private boolean isTaught(SourceDefinition source, Said said, boolean header) {
    if (!header) {
      return candidates.knowsValue(source, said.subject(), said.text());
    }
    // A header whose content contradicts it is known, and stays so until the source decides.
    return said.code().equals(COLUMN_UNKNOWN)
        ? candidates.knowsHeader(source, said.subject())
        : candidates.isConfigured(source, said.subject());
  }

  private Unmatched unmatched(Group group) {
    return group.header ? header(group) : value(group);
  }

  private Unmatched header(Group group) {
    String header = group.first.subject();
    Optional<String> candidate =
        group.candidates.stream()
            .findFirst()
            .or(
                () ->
                    candidates.ofHeader(header).stream()
                        .map(Candidates.Candidate::key)
                        .findFirst());
    boolean contradicted = group.first.code().equals(COLUMN_CONTRADICTED);
    List<String> sources = List.copyOf(group.sources.keySet());
    return new Unmatched(
        Kind.HEADER,
        "",
        header,
        group.count(),
        sources,
        group.candidates.stream().anyMatch(UnmatchedFinder::isPersonal)
                || isAboutPersons(group.first.text())
            ? ""
            : group.first.text(),
        group.first.place(),
        candidate,
        Optional.of(lessons.header(header, candidate, sources, contradicted)));
  }

  private static boolean isPersonal(String field) {
    return Target.find(field).filter(Target::personal).isPresent();
  }

  private Unmatched value(Group group) {
    String field = group.first.subject();
    String word = group.first.text();
    Optional<CodeList> list = candidates.listOf(field);
    Optional<String> candidate = candidates.ofValue(field, word);
    List<String> sources = List.copyOf(group.sources.keySet());
    Optional<Lesson> lesson =
        list.isPresent() && candidate.isPresent()
            ? Optional.of(lessons.word(word, field, list.get().name(), candidate.get(), sources))
            : list.isEmpty() && mayBeNothing(word)
                ? Optional.of(lessons.nothing(word))
                : Optional.empty();
    return new Unmatched(
        Kind.VALUE,
        field,
        word,
        group.count(),
        sources,
        "",
        group.first.place(),
        candidate,
        lesson);
  }

  /** A few words where a number or a date is expected mostly say that there is none. */
  private static boolean mayBeNothing(String word) {
    return word.length() <= LONGEST_NOTHING
        && word.chars().noneMatch(Character::isDigit)
        && !Cell.of(word).isBlank();
  }

  /** What is equal but for case, accents and punctuation, over all sources. */
  private static final class Group {
    private final boolean header;
    private final Said first;
    private final TreeMap<String, Map<Long, Long>> sources = new TreeMap<>();
    private final List<String> candidates = new ArrayList<>();

    Group(boolean header, Said first) {
      this.header = header;
      this.first = first;
    }

    long count() {
      return sources.values().stream().mapToLong(Group::ofOneSource).sum();
    }

    /** The same cells in the loaded and in the held delivery are lost once. */
    private static long ofOneSource(Map<Long, Long> byLoad) {
      return byLoad.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    void add(LoadRecord load, Said said, List<ColumnReport> columns) {
      long lost = header ? Math.max(said.filled(), said.times()) : said.times();
      sources
          .computeIfAbsent(load.sourceId(), id -> new HashMap<>())
          .merge(load.id(), lost, Long::sum);
      if (header) {
        columns.stream()
            .filter(c -> c.header().equals(said.subject()))
            .flatMap(c -> c.content().candidates().stream())
            .filter(c -> !candidates.contains(c))
            .forEach(candidates::add);
      }
    }
  }
}
