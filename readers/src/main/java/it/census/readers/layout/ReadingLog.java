package it.census.readers.layout;

import it.census.model.Notice;
import it.census.model.NoticeType;
import it.census.model.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one pass over a delivery has to say about it. Bounded however large the file: things that
 * happen on many rows are told once, with the first place and their number.
 */
public final class ReadingLog {

  /** Single notices of one type; beyond, a file says nothing new. */
  static final int MAX_OF_TYPE = 100;

  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Map<String, Integer> singles = new LinkedHashMap<>();

  /** Says one thing about one place. */
  public void add(Notice notice) {
    if (singles.merge(notice.code(), 1, Integer::sum) <= MAX_OF_TYPE) {
      entries.putIfAbsent(
          notice.code() + '\u001f' + notice.place().text() + '\u001f' + notice.value(),
          new Entry(notice, false));
    }
  }

  /** Says that something happened once more; told once, with {@code count} and the first place. */
  public void count(NoticeType type, Place place, String value) {
    count(type, place, value, 1);
  }

  /** Like {@link #count(NoticeType, Place, String)}, several times. */
  public void count(NoticeType type, Place place, String value, long times) {
    entries.computeIfAbsent(
                type.code() + '\u001f' + value,
                key -> new Entry(Notice.about(type, place, "", value), true))
            .times +=
        times;
  }

  /** In the order in which each was first said. */
  public List<Notice> notices() {
    List<Notice> notices = new ArrayList<>(entries.size());
    entries.values().forEach(entry -> notices.add(entry.notice()));
    return notices;
  }

  private static final class Entry {
    private final Notice first;
    private final boolean counted;
    private long times;

    Entry(Notice first, boolean counted) {
      this.first = first;
      this.counted = counted;
    }

    Notice notice() {
      return counted
          ? new Notice(
              first.type(),
              first.place(),
              first.offerId(),
              first.field(),
              first.value(),
              Map.of("count", Long.toString(times)))
          : first;
    }
  }
}
