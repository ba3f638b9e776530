package it.census.jobs.cli;

import it.census.model.Bilingual;
import it.census.model.Language;
import it.census.writers.catalogue.Prospect;
import it.census.writers.catalogue.Prospect.Difference;
import it.census.writers.catalogue.Prospect.Fate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a held delivery would do, on the terminal: how many offers first, then which. */
final class ProspectView implements Prospect.Listener {

  private static final Map<Fate, Bilingual> WORDS =
      Map.of(
          Fate.VANISHES, new Bilingual("sparirebbero", "would vanish"),
          Fate.CHANGES, new Bilingual("cambierebbero", "would change"),
          Fate.RETURNS, new Bilingual("tornerebbero", "would come back"),
          Fate.APPEARS, new Bilingual("comparirebbero", "would appear"));

  private static final int NARROWEST = 12;

  private final Terminal terminal;
  private final Language language;
  private final int shown;
  private final Map<Fate, Long> counts = new EnumMap<>(Fate.class);
  private final Map<Fate, List<Prospect>> kept = new EnumMap<>(Fate.class);

  /**
   * @param shown offers of each fate that are listed
   */
  ProspectView(Terminal terminal, Language language, int shown) {
    this.terminal = terminal;
    this.language = language;
    this.shown = shown;
  }

  @Override
  public void told(Prospect prospect) {
    counts.merge(prospect.fate(), 1L, Long::sum);
    List<Prospect> list = kept.computeIfAbsent(prospect.fate(), f -> new ArrayList<>());
    if (list.size() < shown) {
      list.add(prospect);
    }
  }

  void print() {
    say(
        new Bilingual(
            "Se fosse rilasciata adesso, con le regole di oggi:",
            "If it were released now, under today's rules:"));
    for (Fate fate : Fate.values()) {
      terminal
          .out()
          .printf(Locale.ROOT, "  %-15s %,8d%n", word(fate), counts.getOrDefault(fate, 0L));
    }
    kept.forEach(this::print);
    terminal.out().println();
  }

  private void print(Fate fate, List<Prospect> prospects) {
    terminal.out().println();
    terminal.out().println(terminal.bold(word(fate)));
    int room = terminal.width() - 2;
    for (Prospect prospect : prospects) {
      terminal
          .out()
          .println(
              "  "
                  + Shortened.to(
                      room,
                      prospect.offerId()
                          + "  "
                          + prospect.reference().orElse("-")
                          + "  "
                          + prospect.name().orElse("-")
                          + "  "
                          + prospect.municipality().orElse("-")));
      prospect.differences().forEach(this::print);
    }
    long more = counts.getOrDefault(fate, 0L) - prospects.size();
    if (more > 0) {
      say(
          new Bilingual(
              "  e altre %d (--all, oppure --out FILE)".formatted(more),
              "  and %d more (--all, or --out FILE)".formatted(more)));
    }
  }

  private void print(Difference difference) {
    String label = "    " + difference.field() + ": ";
    int room = Math.max(NARROWEST, (terminal.width() - label.length() - 3) / 2);
    terminal
        .out()
        .println(
            label + value(room, difference.before()) + " → " + value(room, difference.after()));
  }

  private static String value(int room, Optional<String> value) {
    return Shortened.to(room, value.orElse("-"));
  }

  private String word(Fate fate) {
    return java.util.Objects.requireNonNull(WORDS.get(fate)).in(language);
  }

  private void say(Bilingual sentence) {
    terminal.out().println(sentence.in(language));
  }
}
