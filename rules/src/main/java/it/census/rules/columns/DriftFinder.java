package it.census.rules.columns;

import it.census.model.Expectation;
import it.census.model.HelperColumn;
import it.census.model.OfferField;
import it.census.model.config.SourceDefinition;
import it.census.model.report.ColumnReport;
import it.census.model.report.ColumnReport.How;
import it.census.model.report.HeaderDrift;
import it.census.model.report.HeaderDrift.Change;
import it.census.model.report.HeaderDrift.Severity;
import it.census.model.report.HeaderDrift.What;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares the columns of a delivery with those of the source's last load: what was read from each
 * then, and what gives it now. What the source definition says is no drift: it was decided.
 */
public final class DriftFinder {

  /** A column filled in fewer rows may go without a word from a person. */
  private static final double WEIGHTY_FROM = 0.2;

  /** Without these an offer cannot be told from another, or is not the same one any more. */
  private static final Set<String> IDENTIFYING =
      Set.of(
          OfferField.SOURCE_REFERENCE.key(),
          OfferField.NAME.key(),
          OfferField.CADASTRAL_PARCELS.key(),
          HelperColumn.CAD_COMBINED.key(),
          HelperColumn.CADASTRAL_SHEET.key(),
          HelperColumn.CADASTRAL_PARCEL.key());

  private static final Set<String> MUNICIPALITY =
      MandatoryColumns.NAMING_A_MUNICIPALITY.stream()
          .map(OfferField::key)
          .collect(Collectors.toUnmodifiableSet());

  private final RuleContext context;
  private final SourceDefinition source;

  public DriftFinder(RuleContext context, SourceDefinition source) {
    this.context = context;
    this.source = source;
  }

  /**
   * What is otherwise.
   *
   * @param before columns of the last load
   * @param now columns of the delivery
   */
  public HeaderDrift find(List<ColumnReport> before, List<ColumnReport> now) {
    Map<String, List<ColumnReport>> sheetsBefore = bySheet(before);
    Map<String, List<ColumnReport>> sheetsNow = bySheet(now);
    List<ColumnReport> others =
        now.stream().filter(c -> !sheetsBefore.containsKey(c.sheet())).toList();
    List<Change> changes = new ArrayList<>();
    sheetsBefore.forEach(
        (sheet, columns) -> {
          // A sheet with another name is looked for among those that are new.
          List<ColumnReport> partner =
              sheetsNow.getOrDefault(sheet, others.isEmpty() ? now : others);
          changes.addAll(new Pair(columns, partner).changes());
        });
    return changes.isEmpty() ? HeaderDrift.NONE : new HeaderDrift(changes);
  }

  private static Map<String, List<ColumnReport>> bySheet(List<ColumnReport> columns) {
    return columns.stream()
        .collect(
            Collectors.groupingBy(
                ColumnReport::sheet, LinkedHashMap::new, Collectors.toUnmodifiableList()));
  }

  /** Columns by folded header; a header that stands twice counts twice. */
  private static Map<String, ColumnReport> byHeader(List<ColumnReport> columns) {
    Map<String, ColumnReport> byHeader = new LinkedHashMap<>();
    Map<String, Integer> times = new HashMap<>();
    for (ColumnReport column : columns) {
      String key = HeaderText.of(column.header()).compact();
      byHeader.put(key + " " + times.merge(key, 1, Integer::sum), column);
    }
    return byHeader;
  }

  /** One table of then and the one of now that stands for it. */
  private final class Pair {
    private final Map<String, ColumnReport> before;
    private final Map<String, ColumnReport> now;
    private final List<ColumnReport> taken = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();

    Pair(List<ColumnReport> before, List<ColumnReport> now) {
      this.before = byHeader(before);
      this.now = byHeader(now);
    }

    List<Change> changes() {
      before.forEach(this::compare);
      now.forEach(
          (key, column) -> {
            if (!before.containsKey(key) && !taken.contains(column)) {
              add(What.ADDED, Severity.HARMLESS, column, "", column.header(), column.field());
            }
          });
      tellMoved();
      return changes;
    }

    private void compare(String key, ColumnReport then) {
      ColumnReport same = now.get(key);
      if (!then.isRead()) {
        if (same == null) {
          add(What.REMOVED, Severity.HARMLESS, then, then.header(), "", "");
        }
        return;
      }
      if (same != null && same.isRead() && same.field().equals(then.field())) {
        return;
      }
      if (same != null && isDecided(same)) {
        if (!same.field().equals(then.field())) {
          add(
              What.MEANS_OTHERWISE,
              Severity.HARMLESS,
              then,
              then.header(),
              same.header(),
              same.field());
        }
        return;
      }
      if (same != null && same.isRead()) {
        meansOtherwise(then, same);
      } else {
        gone(then);
      }
    }

    private void meansOtherwise(ColumnReport then, ColumnReport same) {
      boolean weighty = isWeighty(then) && !isSameInAnotherShape(then, same);
      Optional<ColumnReport> heir = weighty ? heir(then) : Optional.empty();
      ColumnReport proposed = heir.orElse(same);
      changes.add(
          new Change(
              What.MEANS_OTHERWISE,
              weighty ? Severity.BREAKING : Severity.HARMLESS,
              then.sheet(),
              then.header(),
              proposed.header(),
              then.field(),
              same.field(),
              then.content().filledShare(),
              weighty ? Optional.of(line(proposed, then)) : Optional.empty()));
    }

    private void gone(ColumnReport then) {
      Optional<ColumnReport> successor = successor(then);
      if (successor.isPresent()) {
        if (!taken.contains(successor.get())) {
          taken.add(successor.get());
        }
        add(
            What.RENAMED,
            Severity.HARMLESS,
            then,
            then.header(),
            successor.get().header(),
            successor.get().field());
        return;
      }
      if (!isWeighty(then) || isGiven(then.field())) {
        add(What.REMOVED, Severity.HARMLESS, then, then.header(), "", "");
        return;
      }
      Optional<ColumnReport> heir = heir(then);
      heir.ifPresent(taken::add);
      changes.add(
          new Change(
              What.LOST,
              Severity.BREAKING,
              then.sheet(),
              then.header(),
              heir.map(ColumnReport::header).orElse(""),
              then.field(),
              "",
              then.content().filledShare(),
              heir.map(h -> line(h, then))));
    }

    /** A column that gives the same now; one that gave something else or the same then does not. */
    private Optional<ColumnReport> successor(ColumnReport then) {
      Set<String> shapes = otherShapes(then.field());
      Optional<ColumnReport> same =
          now.values().stream()
              .filter(c -> c.isRead() && c.field().equals(then.field()))
              .filter(c -> !taken.contains(c) && !gaveItThen(c))
              .findFirst();
      return same.or(
          () ->
              now.values().stream()
                  .filter(c -> c.isRead() && shapes.contains(c.field()))
                  .filter(c -> MUNICIPALITY.contains(c.field()) || !gaveItThen(c))
                  .findFirst());
    }

    private boolean gaveItThen(ColumnReport column) {
      return before.values().stream()
          .anyMatch(
              b ->
                  b.isRead()
                      && b.field().equals(column.field())
                      && HeaderText.of(b.header())
                          .compact()
                          .equals(HeaderText.of(column.header()).compact()));
    }

    private Optional<ColumnReport> heir(ColumnReport then) {
      return new Heirs(then)
          .best(
              now.values().stream()
                  .filter(c -> !taken.contains(c) && c.content().filled() > 0)
                  .filter(c -> !gaveItThen(c) && c.how() != How.CONFIGURED)
                  .toList());
    }

    private void tellMoved() {
      List<String> common = before.keySet().stream().filter(now::containsKey).toList();
      List<String> order = now.keySet().stream().filter(before::containsKey).toList();
      for (int i = 0; i < common.size(); i++) {
        if (!common.get(i).equals(order.get(i))) {
          ColumnReport column = present(before.get(common.get(i)));
          add(
              What.MOVED,
              Severity.HARMLESS,
              column,
              column.header(),
              column.header(),
              column.field());
          return;
        }
      }
    }

    private void add(
        What what,
        Severity severity,
        ColumnReport column,
        String headerBefore,
        String headerNow,
        String fieldNow) {
      changes.add(
          new Change(
              what,
              severity,
              column.sheet(),
              headerBefore,
              headerNow,
              column.field(),
              fieldNow,
              column.content().filledShare(),
              Optional.empty()));
    }
  }

  /** The source definition, or a header known for just this, says what the column is. */
  private boolean isDecided(ColumnReport column) {
    if (column.how() == How.CONFIGURED || column.how() == How.IGNORED) {
      return true;
    }
    return column.isRead()
        && context
            .headers()
            .match(column.header())
            .filter(m -> !m.ambiguous() && m.by() == HeaderMatch.By.LETTERS)
            .filter(m -> m.candidates().get(0).key().equals(column.field()))
            .isPresent();
  }

  private static boolean isSameInAnotherShape(ColumnReport then, ColumnReport same) {
    return otherShapes(then.field()).contains(same.field());
  }

  /** What gives the same in another shape: a whole, and for a whole also the core of its parts. */
  private static Set<String> otherShapes(String key) {
    if (MUNICIPALITY.contains(key)) {
      return MUNICIPALITY;
    }
    boolean whole =
        HelperColumn.find(key).filter(h -> h.share() != HelperColumn.Share.WHOLE).isEmpty();
    Set<String> shapes = new HashSet<>();
    for (OfferField field : Target.find(key).map(Target::fields).orElse(Set.of())) {
      shapes.add(field.key());
      HelperColumn.giving(field).stream()
          .filter(
              h ->
                  h.share() == HelperColumn.Share.WHOLE
                      || (whole && h.share() == HelperColumn.Share.CORE))
          .forEach(h -> shapes.add(h.key()));
    }
    shapes.remove(key);
    return shapes;
  }

  /** Whether the source definition gives it, or says that the column does not matter. */
  private boolean isGiven(String field) {
    return source.defaults().containsKey(field)
        || (MUNICIPALITY.contains(field) && source.municipality().isPresent());
  }

  private static boolean isWeighty(ColumnReport then) {
    if (then.content().isKnown() && then.content().filled() == 0) {
      return false;
    }
    boolean mandatory =
        OfferField.find(then.field()).filter(f -> f.crm() == Expectation.MANDATORY).isPresent();
    return mandatory
        || IDENTIFYING.contains(then.field())
        || then.content().filledShare() >= WEIGHTY_FROM;
  }

  private static String line(ColumnReport column, ColumnReport then) {
    String header = column.header().replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return "  \"" + header.replace("\\", "\\\\").replace("\"", "\\\"") + "\": " + then.field();
  }

  private static ColumnReport present(@Nullable ColumnReport column) {
    if (column == null) {
      throw new IllegalStateException("no column");
    }
    return column;
  }
}
