package it.census.rules.columns;

import it.census.model.OfferField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides headers that are no known header but share their words with some: what the words say and
 * what the content says have to agree, and one meaning has to stand out. Otherwise the column stays
 * unknown and is told. Comes after all columns with known headers, and takes nothing they have.
 */
final class LooseHeaders implements RecognitionStep {

  /** Words and content together. */
  private static final double LEAST = 0.3;

  /** How much better than the next meaning. */
  private static final double STANDS_OUT = 1.25;

  /** Anything can be a text: the words have to say it nearly alone. */
  private static final double WORDS_ALONE_FROM = 0.55;

  /** {@code Prezzo non pubblicabile}: a header that denies says the opposite of its words. */
  private static final String[] DENYING = {"non", "senza", "escluso", "esclusa", "esclusi", "not"};

  private static final String[] ENGLISH = {"en", "eng", "english", "inglese"};

  private static final double FITS_FROM = 0.5;
  private static final double TEXT_WEIGHS = 0.7;
  private static final double DENIED_WEIGHS = 0.7;
  private static final double MOST_SURE = 0.6;

  /**
   * A meaning and how much speaks for it.
   *
   * @param possible whether it may be taken; what the words say and the content denies may not, and
   *     still speaks against the others
   */
  private record Choice(Target target, double score, boolean possible) {}

  @Override
  public void apply(TableState table) {
    List<ColumnState> open = new ArrayList<>(table.open());
    // The surest first: what it takes, the others no longer can.
    open.sort(
        Comparator.comparingDouble(
                (ColumnState c) ->
                    choices(table, c).stream().mapToDouble(Choice::score).max().orElse(0))
            .reversed());
    open.forEach(column -> decide(table, column));
  }

  private static void decide(TableState table, ColumnState column) {
    boolean denies = column.words().has(DENYING);
    if (denies || column.profile().filled() == 0 || !column.notices().isEmpty()) {
      return;
    }
    List<Choice> choices = choices(table, column);
    if (choices.isEmpty() || !choices.get(0).possible() || choices.get(0).score() < LEAST) {
      return;
    }
    Choice best = choices.get(0);
    boolean standsOut = choices.size() == 1 || best.score() >= choices.get(1).score() * STANDS_OUT;
    if (standsOut) {
      column.recognise(best.target(), Math.min(MOST_SURE, best.score()));
      column.say(ColumnNotices.PRESUMED, ColumnState.meaning(best.target()));
    }
  }

  private static List<Choice> choices(TableState table, ColumnState column) {
    Map<Target, Double> words = new LinkedHashMap<>();
    Set<Target> strange = new HashSet<>();
    for (HeaderVotes.Vote vote : column.votes()) {
      words.put(vote.target(), vote.weight());
      if (!vote.own()) {
        strange.add(vote.target());
      }
    }
    column
        .match()
        .filter(ClearHeaders::isLoose)
        .filter(m -> agrees(column, m))
        .ifPresent(
            m -> {
              m.candidates().forEach(t -> words.merge(t, m.confidence(), Math::max));
              m.candidates().forEach(strange::remove);
            });
    List<Choice> choices = new ArrayList<>();
    words.forEach(
        (target, weight) ->
            choices.add(choice(table, column, target, weight, strange.contains(target))));
    choices.sort(Comparator.comparingDouble(Choice::score).reversed());
    return choices;
  }

  /** A known header within another one proves nothing where all words together say otherwise. */
  private static boolean agrees(ColumnState column, HeaderMatch match) {
    return column.votes().isEmpty() || match.candidates().contains(column.votes().get(0).target());
  }

  private static Choice choice(
      TableState table, ColumnState column, Target target, double weight, boolean strange) {
    if (target.kept() && table.isTaken(target, column)) {
      return new Choice(target, 0, false);
    }
    boolean denied =
        !target.kept()
            || strange
            || isOfOtherLanguage(column, target)
            || !isBacked(table, column, target)
            || ClearHeaders.isOfOtherUnit(column, target)
            || table.fit().contradicts(target, column.profile())
            || (table.fit().tells(target) && table.fit().of(target, column.profile()) < FITS_FROM);
    if (denied) {
      return new Choice(target, weight * DENIED_WEIGHS, false);
    }
    return new Choice(target, score(table, column, target, weight), true);
  }

  /** {@code label_en}: what is said to be English is no text of the Italian side. */
  private static boolean isOfOtherLanguage(ColumnState column, Target target) {
    return column.words().has(ENGLISH)
        && target instanceof Target.Field f
        && f.field() != OfferField.NAME_EN
        && f.field() != OfferField.DESCRIPTION_EN;
  }

  /**
   * The content shows it, or all words say it: of a text that they are known, of a number that each
   * is of this meaning.
   */
  private static boolean isBacked(TableState table, ColumnState column, Target target) {
    if (table.fit().shows(target, column.profile())) {
      return true;
    }
    return (table.fit().tells(target) && !column.votes().isEmpty())
        ? column.votes().stream().anyMatch(v -> v.target().equals(target) && v.every())
        : column.isWordedAsKnown();
  }

  private static double score(TableState table, ColumnState column, Target target, double weight) {
    double fit = table.fit().of(target, column.profile());
    if (table.fit().tells(target) || table.fit().shows(target, column.profile())) {
      return weight * fit;
    }
    boolean reference = target.equals(Target.of(OfferField.SOURCE_REFERENCE));
    boolean words = target instanceof Target.Field;
    double text = words ? Math.min(fit, column.profile().share(Trait.WORDS)) : fit;
    return weight < WORDS_ALONE_FROM || reference ? 0 : weight * text * TEXT_WEIGHS;
  }
}
