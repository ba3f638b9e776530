package it.census.writers.erasure;

import it.census.writers.archive.LedgerEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What has been erased and must not come back: values of persons, in all sources, and values of
 * single sources. Known by the ledger and the key beside it, not by the data.
 */
public final class Erasures {

  /** Details of a ledger entry: the values, and whether they are erased everywhere. */
  public static final String VALUES = "values";

  public static final String SCOPE = "scope";
  public static final String EVERYWHERE = "person";
  public static final String ONE_SOURCE = "source";

  private final Optional<ErasureKey> key;
  private final List<LedgerEntry> entries;

  private Erasures(Optional<ErasureKey> key, List<LedgerEntry> entries) {
    this.key = key;
    this.entries = entries;
  }

  /** Where the key lies, beside the ledger. */
  public static Path keyOf(Path archive) {
    return archive.resolve("erasure.key");
  }

  /** Nothing was ever erased. */
  public static Erasures none() {
    return new Erasures(Optional.empty(), List.of());
  }

  /**
   * Those that a ledger tells of.
   *
   * @throws IOException where the key is missing although something was erased
   */
  public static Erasures of(Path archive, List<LedgerEntry> ledger) throws IOException {
    List<LedgerEntry> erased =
        ledger.stream().filter(e -> e.event() == LedgerEntry.Event.ERASED).toList();
    Optional<ErasureKey> key = ErasureKey.find(keyOf(archive));
    if (key.isEmpty() && !erased.isEmpty()) {
      throw new IOException(
          keyOf(archive)
              + " is missing: without it erased personal data cannot be kept out; restore it from a"
              + " backup");
    }
    return new Erasures(key, erased);
  }

  /** Keeps out of a source what was erased everywhere, and what was erased of this source. */
  public Redaction of(String source) {
    Set<ErasedValue> values = valuesOf(source);
    return key.map(k -> new Redaction(k, values)).orElseGet(Redaction::none);
  }

  /** Keeps out whatever was erased, of whichever source: from files that are of all of them. */
  public Redaction ofAll() {
    Set<ErasedValue> values = new LinkedHashSet<>();
    entries.forEach(e -> values.addAll(values(e.circumstances().details())));
    return key.map(k -> new Redaction(k, values)).orElseGet(Redaction::none);
  }

  /** Whether all of these are known as erased, everywhere or of this source. */
  public boolean know(String source, Collection<ErasedValue> values) {
    return valuesOf(source).containsAll(values);
  }

  private Set<ErasedValue> valuesOf(String source) {
    Set<ErasedValue> values = new LinkedHashSet<>();
    for (LedgerEntry entry : entries) {
      Map<String, String> details = entry.circumstances().details();
      if (EVERYWHERE.equals(details.get(SCOPE)) || entry.source().equals(source)) {
        values.addAll(values(details));
      }
    }
    return values;
  }

  /** Whether anything was ever erased. */
  public boolean isEmpty() {
    return entries.isEmpty();
  }

  private static List<ErasedValue> values(Map<String, String> details) {
    String text = details.getOrDefault(VALUES, "");
    List<ErasedValue> values = new ArrayList<>();
    for (String value : text.split(" ", -1)) {
      if (!value.isEmpty()) {
        values.add(ErasedValue.parse(value));
      }
    }
    return values;
  }

  /** The values as a detail of a ledger entry. */
  public static String text(Collection<ErasedValue> values) {
    return values.stream().map(ErasedValue::text).sorted().collect(Collectors.joining(" "));
  }
}
