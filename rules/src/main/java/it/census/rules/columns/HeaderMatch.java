package it.census.rules.columns;

import java.util.List;

/**
 * What a header may mean, by its words alone.
 *
 * @param candidates the usual meaning first; more than one where the header is ambiguous
 * @param confidence 0 to 1
 * @param by how the header was understood
 * @param known the known header it was taken for
 */
record HeaderMatch(List<Target> candidates, double confidence, By by, String known) {

  HeaderMatch {
    candidates = List.copyOf(candidates);
  }

  boolean ambiguous() {
    return candidates.size() > 1;
  }

  /** The same meanings, found in another way. */
  HeaderMatch by(By other, double sure) {
    return new HeaderMatch(candidates, sure, other, known);
  }

  /** How a header was understood, surest first. */
  enum By {
    /** Letter for letter, apart from case, accents and punctuation. */
    LETTERS,
    /** The same words in another order or with other words between them. */
    WORDS,
    /** Once its unit of measure is put aside. */
    UNIT_APART,
    /** Once the number that counts equal columns is put aside. */
    COUNTER_APART,
    /** An abbreviation written out. */
    ABBREVIATION,
    /** The last part of a stacked header. */
    LAST_PART,
    /** More words than the known header. */
    MORE_WORDS,
    /** A slip of the pen: one letter off. */
    SLIP,
    /** An abbreviation of several known headers. */
    SEVERAL
  }
}
