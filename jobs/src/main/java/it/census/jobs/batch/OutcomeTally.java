package it.census.jobs.batch;

import it.census.model.Correction;
import it.census.model.Notice;
import it.census.model.NoticeType;
import it.census.model.RawRecord;
import it.census.model.RowOutcome;
import it.census.model.report.NoticeCount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Counts what becomes of the rows of one delivery while they pass, and keeps the first notices and
 * corrections of each kind as examples. Memory does not grow with the delivery. One thread.
 */
public final class OutcomeTally {

  /** Enough for a supplier to see the pattern; the files beside the report hold all of them. */
  private static final int EXAMPLES_PER_KIND = 20;

  private final Map<String, NoticeTally> notices = new LinkedHashMap<>();
  private final Map<String, List<Correction>> corrections = new LinkedHashMap<>();
  private long correctionCount;
  private long usable;
  private long rejected;
  private long duplicate;
  private long blank;
  private long totals;
  private long headings;

  /** A row that is no record: blank, a total or a heading. */
  public void countOther(RawRecord row) {
    switch (row.kind()) {
      case BLANK -> blank++;
      case TOTAL -> totals++;
      case HEADING -> headings++;
      case DATA -> throw new IllegalArgumentException("a data row has an outcome");
    }
  }

  public void count(RowOutcome outcome) {
    if (outcome instanceof RowOutcome.Usable) {
      usable++;
    } else if (outcome instanceof RowOutcome.Rejected) {
      rejected++;
    } else {
      duplicate++;
    }
    outcome.notices().forEach(this::count);
    outcome.corrections().forEach(this::count);
  }

  public void count(Notice notice) {
    notices.computeIfAbsent(notice.code(), code -> new NoticeTally(notice.type())).add(notice);
  }

  public void count(Correction correction) {
    correctionCount++;
    List<Correction> kept =
        corrections.computeIfAbsent(correction.rule(), rule -> new ArrayList<>());
    if (kept.size() < EXAMPLES_PER_KIND) {
      kept.add(correction);
    }
  }

  /** The corrections of an earlier reading: how many there were; the first are counted already. */
  public void recallCorrections(long all) {
    correctionCount = all;
  }

  public long usable() {
    return usable;
  }

  public long rejected() {
    return rejected;
  }

  public long duplicate() {
    return duplicate;
  }

  public long read() {
    return usable + rejected + duplicate;
  }

  public long blank() {
    return blank;
  }

  public long totals() {
    return totals;
  }

  public long headings() {
    return headings;
  }

  public long corrections() {
    return correctionCount;
  }

  /** By kind: errors first, then the most frequent, then by code. */
  public List<NoticeCount> noticeCounts() {
    return sorted().map(NoticeTally::counted).toList();
  }

  private Stream<NoticeTally> sorted() {
    return notices.values().stream()
        .sorted(Comparator.comparing(NoticeTally::counted, NoticeCount.WORST_FIRST));
  }

  /** The first notices of each kind, in the order of {@link #noticeCounts}. */
  public List<Notice> noticeExamples() {
    return sorted().flatMap(t -> t.examples.stream()).toList();
  }

  public List<Correction> correctionExamples() {
    return corrections.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .flatMap(e -> e.getValue().stream())
        .toList();
  }

  private static final class NoticeTally {
    private final NoticeType type;
    private final List<Notice> examples = new ArrayList<>();
    private long count;

    NoticeTally(NoticeType type) {
      this.type = type;
    }

    NoticeCount counted() {
      return new NoticeCount(type, count);
    }

    void add(Notice notice) {
      count++;
      if (examples.size() < EXAMPLES_PER_KIND) {
        examples.add(notice);
      }
    }
  }
}
