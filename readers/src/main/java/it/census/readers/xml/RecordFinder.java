package it.census.readers.xml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds the elements that are the rows of an XML file: those that the source definition names, or
 * else the outermost that stand several side by side and hold fields.
 */
final class RecordFinder {

  private RecordFinder() {}

  /**
   * The kinds of elements that a path names.
   *
   * @param record {@code /offerte/offerta} from the root, {@code offerta} or {@code gruppo/offerta}
   *     anywhere; prefixes of namespaces do not count
   */
  static Set<ElementKind> named(ElementKind root, String record) {
    boolean fromRoot = record.startsWith("/") && !record.startsWith("//");
    List<String> names =
        Arrays.stream(record.split("/"))
            .map(name -> name.substring(name.indexOf(':') + 1).strip())
            .filter(name -> !name.isEmpty())
            .toList();
    return outermost(root, kind -> matches(kind, names, fromRoot));
  }

  private static boolean matches(ElementKind kind, List<String> names, boolean fromRoot) {
    if (names.isEmpty() || (fromRoot && kind.depth() != names.size() - 1)) {
      return false;
    }
    ElementKind at = kind;
    for (int i = names.size() - 1; i >= 0; i--) {
      if (at == null || !at.name().equals(names.get(i))) {
        return false;
      }
      at = at.parent();
    }
    return true;
  }

  /**
   * The kinds of elements that look like rows: of all that repeat and hold fields those with most
   * fields the vocabulary knows, then the outermost, then those with most content. The same name
   * elsewhere in the file ({@code vendite/immobile}, {@code affitti/immobile}) is a row too.
   */
  static Set<ElementKind> found(ElementKind root, Predicate<String> knownHeader) {
    List<ElementKind> all = new ArrayList<>();
    collect(root, all);
    ElementKind record =
        best(all, kind -> kind.isRepeated() && holdsFields(kind), knownHeader)
            .or(() -> all.stream().filter(ElementKind::isRepeated).min(OUTERMOST))
            .or(() -> all.stream().filter(RecordFinder::holdsFields).min(MOST_OWN_FIELDS))
            .orElse(root);
    return outermost(root, kind -> kind.name().equals(record.name()));
  }

  private static final Comparator<ElementKind> OUTERMOST =
      Comparator.comparingInt(ElementKind::depth)
          .thenComparing(Comparator.comparingLong(ElementKind::valuesWithin).reversed())
          .thenComparingInt(ElementKind::appearance);

  private static final Comparator<ElementKind> MOST_OWN_FIELDS =
      Comparator.comparingInt(ElementKind::ownFields).reversed().thenComparing(OUTERMOST);

  private static Optional<ElementKind> best(
      List<ElementKind> all, Predicate<ElementKind> candidate, Predicate<String> knownHeader) {
    Comparator<ElementKind> mostKnown =
        Comparator.comparingInt((ElementKind kind) -> knownFields(kind, knownHeader)).reversed();
    return all.stream().filter(candidate).min(mostKnown.thenComparing(OUTERMOST));
  }

  private static boolean holdsFields(ElementKind kind) {
    return !kind.isLeaf() || kind.attributes().size() > 1;
  }

  private static int knownFields(ElementKind kind, Predicate<String> knownHeader) {
    List<ElementKind> within = new ArrayList<>();
    collect(kind, within);
    Set<String> names = new HashSet<>();
    for (ElementKind at : within) {
      names.addAll(at.attributes().keySet());
      if (at != kind && at.isLeaf()) {
        names.add(at.name());
      }
    }
    return (int) names.stream().filter(knownHeader).count();
  }

  private static void collect(ElementKind kind, List<ElementKind> into) {
    into.add(kind);
    kind.children().forEach(child -> collect(child, into));
  }

  private static Set<ElementKind> outermost(ElementKind kind, Predicate<ElementKind> isRecord) {
    Set<ElementKind> records = new LinkedHashSet<>();
    if (isRecord.test(kind)) {
      records.add(kind);
    } else {
      kind.children().forEach(child -> records.addAll(outermost(child, isRecord)));
    }
    return records;
  }
}
