package it.census.jobs.samples;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a run must make of the sample deliveries, told from the truth behind them. */
final class Expectations {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  /** Fields that follow from others, whatever the file says. */
  private static final Set<String> DERIVED =
      Set.of(
          "source_id",
          "municipality_code",
          "municipality",
          "province",
          "cadastral_municipality",
          "site_class",
          "price_on_request");

  private Expectations() {}

  static String counts(SampleSource source) {
    long usable = count(source, Truth.Fate.USABLE);
    long rejected = count(source, Truth.Fate.REJECTED);
    long duplicate = count(source, Truth.Fate.DUPLICATE);
    long read = source.truths().size();
    return "rows,read,new,changed,unchanged,rejected,duplicate,withdrawn,blank,totals,headings\n"
        + "%d,%d,%d,0,0,%d,%d,0,%d,%d,%d\n"
            .formatted(
                read + source.blanks() + source.totals() + source.headings(),
                read,
                usable,
                rejected,
                duplicate,
                source.blanks(),
                source.totals(),
                source.headings());
  }

  /**
   * One line an offer, ordered by its id: the fields that the file, or an agreement, determines.
   */
  static String offers(SampleSource source) {
    Set<String> fields = new TreeSet<>(source.fields());
    fields.addAll(DERIVED);
    Map<String, String> lines = new TreeMap<>();
    for (Truth truth : source.truths()) {
      if (truth.fate() == Truth.Fate.USABLE) {
        String id = offerId(source.id(), truth.get("source_reference"));
        List<String> cells = new ArrayList<>(List.of(id));
        fields.forEach(field -> cells.add(quoted(truth.get(field))));
        lines.put(id, String.join(",", cells));
      }
    }
    return "offer_id," + String.join(",", fields) + "\n" + String.join("\n", lines.values()) + "\n";
  }

  static String totals(List<SampleSource> sources) {
    long read = sources.stream().mapToLong(s -> s.truths().size()).sum();
    return """
        {
          "read": %d,
          "new": %d,
          "changed": 0,
          "unchanged": 0,
          "rejected": %d,
          "duplicate": %d,
          "withdrawn": 0
        }
        """
        .formatted(
            read,
            sources.stream().mapToLong(s -> count(s, Truth.Fate.USABLE)).sum(),
            sources.stream().mapToLong(s -> count(s, Truth.Fate.REJECTED)).sum(),
            sources.stream().mapToLong(s -> count(s, Truth.Fate.DUPLICATE)).sum());
  }

  static String readme(List<SampleSource> sources) {
    StringBuilder text =
        new StringBuilder(
            """
            # Sample data

            Deliveries as suppliers send them, for trying the program and for its tests. All people,
            companies and offers are invented; names and codes of municipalities are real, and points
            lie inside their territory. `SampleDataGenerator` (in the tests of `jobs`) writes all of
            this from one invented truth, together with what a run must make of it:
            `expected/<source>/counts.csv` and `offers.csv`.

            | source | file | rows | what it shows |
            |---|---|---:|---|
            """);
    for (SampleSource source : sources) {
      text.append(
          "| `%s` | `%s` | %d | %s |\n"
              .formatted(source.id(), source.file(), source.truths().size(), source.shows()));
    }
    return text.append(
            """

            `second-night/` is a configuration of its own with the next deliveries of the same
            sources: offers new, changed and withdrawn, one delivery that must be held, one broken
            file, one source without a file. `third-night/` stands upon it, for an offer can come
            back only after it was withdrawn: the offers that the second night withdraws from
            `comune-piombino`, `autorita-portuale-tirreno` and `unione-valdarno` are back, with the
            ids they had. Run the nights in this order, into one data folder.
            """)
        .toString();
  }

  /** The id of an offer as the contract of the program defines it. */
  static String offerId(String source, String reference) {
    String normal =
        Normalizer.normalize(reference, Normalizer.Form.NFC)
            .strip()
            .replaceAll("\\s+", " ")
            .toUpperCase(Locale.ROOT);
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest((source + "\u001f" + normal).getBytes(StandardCharsets.UTF_8));
      long bits = 0;
      for (int i = 0; i < 7; i++) {
        bits = (bits << 8) | (hash[i] & 0xff);
      }
      bits >>>= 6;
      StringBuilder id = new StringBuilder("OT-");
      for (int shift = 45; shift >= 0; shift -= 5) {
        id.append(ALPHABET.charAt((int) ((bits >>> shift) & 31)));
      }
      return id.toString();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long count(SampleSource source, Truth.Fate fate) {
    return source.truths().stream().filter(t -> t.fate() == fate).count();
  }

  private static String quoted(String value) {
    return value.contains(",") || value.contains("\"") || value.contains("\n")
        ? "\"" + value.replace("\"", "\"\"") + "\""
        : value;
  }
}
