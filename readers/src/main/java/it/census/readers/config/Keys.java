package it.census.readers.config;

import it.census.readers.config.YamlValue.Entry;
import it.census.readers.config.YamlValue.YamlList;
import it.census.readers.config.YamlValue.YamlMap;
import it.census.readers.config.YamlValue.YamlText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Asks a group of keys for what it may hold. What was asked for is what is allowed: {@link
 * #close()} tells every other key, with the ones that exist.
 */
final class Keys {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final YamlMap map;
  private final Problems problems;
  private final Set<String> asked = new LinkedHashSet<>();

  Keys(YamlMap map, Problems problems) {
    this.map = map;
    this.problems = problems;
  }

  Spot at() {
    return map.at();
  }

  /** Where a key stands; the group itself where it does not. */
  Spot at(String key) {
    Entry entry = map.entries().get(key);
    return entry == null ? map.at() : entry.at();
  }

  /** Whether a key stands there. */
  boolean has(String key) {
    return map.entries().containsKey(key);
  }

  /** Tells the keys that nobody asked for. */
  void close() {
    for (Entry entry : map.entries().values()) {
      if (!asked.contains(entry.key())) {
        problems.add(
            entry.at(), Choices.unknown("chiave sconosciuta", "unknown key", entry.key(), asked));
      }
    }
  }

  /** Tells that a key without which nothing goes is not there. */
  void require(String key) {
    if (!has(key)) {
      problems.add(map.at(), "manca la chiave `" + key + "`", "the key `" + key + "` is missing");
    }
  }

  Optional<YamlText> text(String key) {
    return value(key).flatMap(v -> single(key, v));
  }

  /** One value, or a list of them. */
  List<YamlText> texts(String key) {
    Optional<YamlValue> value = value(key);
    if (value.isEmpty()) {
      return List.of();
    }
    List<YamlValue> items = value.get() instanceof YamlList l ? l.items() : List.of(value.get());
    return items.stream().flatMap(i -> single(key, i).stream()).toList();
  }

  /** The groups of a list. */
  List<Keys> groups(String key) {
    List<Keys> groups = new ArrayList<>();
    Optional<YamlValue> value = value(key);
    if (value.isPresent()) {
      items(key, value.get()).forEach(item -> group(key, item).ifPresent(groups::add));
    }
    return groups;
  }

  /** A group inside this one; one whose lines are all comments is none. */
  Optional<Keys> group(String key) {
    asked.add(key);
    Entry entry = map.entries().get(key);
    if (entry == null || (entry.value() instanceof YamlText text && text.isNothing())) {
      return Optional.empty();
    }
    return group(key, entry.value());
  }

  /** The entries of a group whose keys are free: headers, fields, codes. */
  Map<String, Entry> entries(String key) {
    Optional<YamlValue> value = value(key);
    if (value.isPresent() && value.get() instanceof YamlMap group) {
      return group.entries();
    }
    value.ifPresent(v -> expected(v, key, "un gruppo di chiavi", "a group of keys"));
    return Map.of();
  }

  /** The single value of an entry with a free key. */
  Optional<YamlText> text(Entry entry) {
    return single(entry.key(), entry.value());
  }

  Optional<Keys> group(Entry entry) {
    return group(entry.key(), entry.value());
  }

  /** One of a few words. */
  <E> Optional<E> choice(String key, Map<String, E> choices) {
    Optional<YamlText> text = text(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    E chosen = choices.get(text.get().text());
    if (chosen == null) {
      problems.add(
          text.get().at(),
          Choices.unknown(
              "`" + key + "`: valore sconosciuto",
              "`" + key + "`: unknown value",
              text.get().text(),
              choices.keySet()));
    }
    return Optional.ofNullable(chosen);
  }

  /** A whole number within limits, both included. */
  Optional<Long> whole(String key, long min, long max) {
    return parsed(
        key,
        text -> {
          long number = Long.parseLong(text);
          return number >= min && number <= max ? Optional.of(number) : Optional.empty();
        },
        "un numero intero da " + min + " a " + max,
        "a whole number from " + min + " to " + max);
  }

  /** A number with a decimal point. */
  Optional<BigDecimal> decimal(String key) {
    return parsed(
        key,
        text -> Optional.of(plainDecimal(text)),
        "un numero, con il punto per i decimali",
        "a number, with a point for decimals");
  }

  /** An area or a price: nothing below zero. */
  Optional<BigDecimal> amount(String key) {
    return parsed(
        key,
        text -> Optional.of(plainDecimal(text)).filter(n -> n.signum() >= 0),
        "un numero da zero in su, con il punto per i decimali",
        "a number from zero up, with a point for decimals");
  }

  /** {@code 20%}, as a share: 0.2. */
  Optional<BigDecimal> percentage(String key) {
    return parsed(
        key,
        text ->
            text.endsWith("%")
                ? Optional.of(plainDecimal(text.substring(0, text.length() - 1).strip()))
                    .filter(n -> n.signum() >= 0 && n.compareTo(HUNDRED) <= 0)
                    .map(n -> n.divide(HUNDRED).stripTrailingZeros())
                : Optional.empty(),
        "una percentuale da 0% a 100%, come `20%`",
        "a percentage from 0% to 100%, such as `20%`");
  }

  static BigDecimal plainDecimal(String text) {
    if (!text.matches("[+-]?\\d{1,15}(\\.\\d{1,15})?")) {
      throw new NumberFormatException(text);
    }
    return new BigDecimal(text);
  }

  private <E> Optional<E> parsed(
      String key, Function<String, Optional<E>> parser, String it, String en) {
    Optional<YamlText> text = text(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<E> value;
    try {
      value = parser.apply(text.get().text());
    } catch (NumberFormatException noNumber) {
      value = Optional.empty();
    }
    if (value.isEmpty()) {
      String written = text.get().text();
      problems.add(
          text.get().at(),
          "`" + key + ": " + written + "` deve essere " + it,
          "`" + key + ": " + written + "` must be " + en);
    }
    return value;
  }

  private Optional<YamlValue> value(String key) {
    asked.add(key);
    Entry entry = map.entries().get(key);
    if (entry == null) {
      return Optional.empty();
    }
    if (entry.value() instanceof YamlText text && text.isNothing()) {
      problems.add(
          entry.at(),
          "`" + key + "` non ha un valore: darlo o togliere la riga",
          "`" + key + "` has no value: give one or drop the line");
      return Optional.empty();
    }
    return Optional.of(entry.value());
  }

  private Optional<YamlText> single(String key, YamlValue value) {
    if (value instanceof YamlText text && !text.isNothing() && !text.text().isEmpty()) {
      return Optional.of(text);
    }
    expected(value, key, "un valore", "a single value");
    return Optional.empty();
  }

  private Optional<Keys> group(String key, YamlValue value) {
    if (value instanceof YamlMap group) {
      return Optional.of(new Keys(group, problems));
    }
    expected(value, key, "un gruppo di chiavi", "a group of keys");
    return Optional.empty();
  }

  private List<YamlValue> items(String key, YamlValue value) {
    if (value instanceof YamlList list) {
      return list.items();
    }
    expected(value, key, "un elenco", "a list");
    return List.of();
  }

  private void expected(YamlValue found, String key, String it, String en) {
    boolean empty = found instanceof YamlText text && text.text().isEmpty();
    problems.add(
        found.at(),
        "`" + key + "` deve essere " + it + ", non " + (empty ? "vuoto" : found.kindIt()),
        "`" + key + "` must be " + en + ", not " + (empty ? "nothing" : found.kindEn()));
  }
}
