package it.census.readers.xml;

import java.util.Arrays;
import java.util.Optional;

/**
 * The layouts of XML files that need no search for their rows, recognised by their outermost
 * element; described for suppliers in {@code docs/FEEDS.md}.
 */
enum KnownLayout {
  /** The project's own, as {@code docs/offers.xsd} says. */
  OFFERS("offers", "offer"),
  /** What programs of estate agencies export: an element a listing. */
  LISTINGS("listings", "listing");

  private final String root;
  private final String row;

  KnownLayout(String root, String row) {
    this.root = root;
    this.row = row;
  }

  /** The layout of a file with this outermost element, where rows of it are there. */
  static Optional<KnownLayout> of(ElementKind outermost) {
    return Arrays.stream(values())
        .filter(layout -> layout.root.equals(outermost.name()))
        .filter(layout -> outermost.child(layout.row) != null)
        .findFirst();
  }

  /** Path of the element that is a row. */
  String record() {
    return "/" + root + "/" + row;
  }
}
