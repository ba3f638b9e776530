package it.census.readers.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an officer wrote in a YAML file, every piece with its line. Texts stay as written: {@code
 * 049012} without quotes is no octal number here, {@code NO} no truth value.
 */
sealed interface YamlValue {

  Spot at();

  /** What kind of thing it is, for a sentence. */
  String kindIt();

  String kindEn();

  /**
   * A single value.
   *
   * @param plain whether it stands without quotes
   */
  record YamlText(Spot at, String text, boolean plain) implements YamlValue {

    /** Whether nothing stands after the colon. */
    boolean isNothing() {
      return plain && (text.isEmpty() || text.equals("~") || text.equals("null"));
    }

    @Override
    public String kindIt() {
      return "un valore";
    }

    @Override
    public String kindEn() {
      return "a single value";
    }
  }

  /** Values in a row. */
  record YamlList(Spot at, List<YamlValue> items) implements YamlValue {
    public YamlList {
      items = List.copyOf(items);
    }

    @Override
    public String kindIt() {
      return "un elenco";
    }

    @Override
    public String kindEn() {
      return "a list";
    }
  }

  /** Keys with their values, in the order of the file. */
  record YamlMap(Spot at, Map<String, Entry> entries) implements YamlValue {

    public YamlMap {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    static YamlMap empty(Spot at) {
      return new YamlMap(at, Map.of());
    }

    /** This map with what another says: its values win, key by key at any depth. */
    YamlMap overlaidBy(YamlMap other) {
      Map<String, Entry> joined = new LinkedHashMap<>(entries);
      other.entries.forEach(
          (key, theirs) -> joined.merge(key, theirs, (ours, nearer) -> ours.overlaidBy(nearer)));
      return new YamlMap(other.at, joined);
    }

    @Override
    public String kindIt() {
      return "un gruppo di chiavi";
    }

    @Override
    public String kindEn() {
      return "a group of keys";
    }
  }

  /**
   * A key with its value.
   *
   * @param at where the key stands
   */
  record Entry(Spot at, String key, YamlValue value) {

    private Entry overlaidBy(Entry nearer) {
      return value instanceof YamlMap ours && nearer.value instanceof YamlMap theirs
          ? new Entry(nearer.at, key, ours.overlaidBy(theirs))
          : nearer;
    }
  }
}
