package it.census.model.report;

import it.census.model.NoticeType;
import java.util.Comparator;

/** How often a kind of notice was given. */
public record NoticeCount(NoticeType type, long count) {

  /** Errors first, then the most frequent, then by code. */
  public static final Comparator<NoticeCount> WORST_FIRST =
      Comparator.comparing((NoticeCount c) -> c.type().severity())
          .thenComparing(c -> -c.count())
          .thenComparing(c -> c.type().code());
}
