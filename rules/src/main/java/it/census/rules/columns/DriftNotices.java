package it.census.rules.columns;

import it.census.model.Bilingual;
import it.census.model.Notice;
import it.census.model.NoticeType;
import it.census.model.Place;
import it.census.model.report.HeaderDrift;
import it.census.model.report.HeaderDrift.Change;
import it.census.model.report.HeaderDrift.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What there is to say about columns that are not what they were in the last load. {@code {field}}
 * is the header of then.
 */
public final class DriftNotices {

  /** A column that gave something is gone. */
  public static final NoticeType LOST =
      NoticeType.warning("column_lost")
          .says(
              "La colonna «{field}», che dava «{meaning_it}» nel {share} delle righe dell'ultimo"
                  + " caricamento, non c'è più o non si riconosce più{proposal_it}.",
              "The column \"{field}\", which gave \"{meaning_en}\" in {share} of the rows of the"
                  + " last load, is gone or not recognised any more{proposal_en}.")
          .fix(
              "Rimettere l'intestazione di prima. Chi cura i dati può dire alla voce columns della"
                  + " fonte quale colonna l'ha sostituita{line_it}, o lasciar entrare la consegna"
                  + " così com'è.",
              "Put the former header back. A data officer can say under columns in the source"
                  + " definition which column took its place{line_en}, or let the delivery in as it"
                  + " is.")
          .because("A renamed column would empty a field of many offers overnight.");

  /** A header is taken for something else than before. */
  public static final NoticeType MEANS_OTHERWISE =
      NoticeType.warning("column_means_otherwise")
          .says(
              "La colonna «{field}» dava «{meaning_it}» nell'ultimo caricamento; ora, per quel che"
                  + " contiene, sarebbe letta come «{now_it}»{proposal_it}.",
              "The column \"{field}\" gave \"{meaning_en}\" in the last load; now, by what it"
                  + " holds, it would be read as \"{now_en}\"{proposal_en}.")
          .fix(
              "Controllare se i contenuti sono sotto l'intestazione giusta. Chi cura i dati può"
                  + " dire alla voce columns della fonte che cosa la colonna è{line_it}, o lasciar"
                  + " entrare la consegna così com'è.",
              "Check whether the contents stand under the right header. A data officer can say"
                  + " under columns in the source definition what the column is{line_en}, or let"
                  + " the delivery in as it is.")
          .because("Values under another field than before are mostly a mistake of the sender.");

  /** Another header for the same. */
  public static final NoticeType RENAMED =
      NoticeType.info("column_renamed")
          .says(
              "«{meaning_it}» si leggeva dalla colonna «{field}» e ora si legge da «{value}».",
              "\"{meaning_en}\" was read from the column \"{field}\" and is read from \"{value}\""
                  + " now.")
          .fix(
              "Se non è la stessa cosa, dirlo alla voce columns della fonte.",
              "If it is not the same thing, say so under columns in the source definition.")
          .because("Headers are reworded from delivery to delivery.");

  private DriftNotices() {}

  /** All of them, for the catalogue of notices. */
  public static List<NoticeType> all() {
    return List.of(LOST, MEANS_OTHERWISE, RENAMED);
  }

  /** What there is to say about a drift; new, moved and weightless columns are not worth a word. */
  public static List<Notice> of(HeaderDrift drift) {
    List<Notice> notices = new ArrayList<>();
    for (Change change : drift.changes()) {
      switch (change.what()) {
        case LOST -> notices.add(notice(LOST, change));
        case MEANS_OTHERWISE -> notices.add(notice(MEANS_OTHERWISE, change));
        case RENAMED -> notices.add(notice(RENAMED, change));
        case MOVED, ADDED, REMOVED -> {
          // Nothing is read otherwise.
        }
      }
    }
    return notices;
  }

  /** Why a delivery should wait for a person; empty where it need not. */
  public static Optional<Bilingual> reasonToHold(HeaderDrift drift) {
    List<Change> breaking =
        drift.changes().stream().filter(c -> c.severity() == Severity.BREAKING).toList();
    return breaking.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Bilingual(
                "Le colonne sono cambiate dall'ultimo caricamento, e si perderebbero dati: %s."
                    .formatted(all(breaking, true)),
                "The columns have changed since the last load, and data would be lost: %s."
                    .formatted(all(breaking, false))));
  }

  private static String all(List<Change> changes, boolean italian) {
    return changes.stream().map(c -> said(c, italian)).collect(Collectors.joining("; "));
  }

  private static String said(Change change, boolean italian) {
    Bilingual meaning = label(change.field());
    String from =
        italian
            ? "«%s» (%s)".formatted(change.before(), meaning.it())
            : "\"%s\" (%s)".formatted(change.before(), meaning.en());
    if (change.after().isEmpty() || change.line().isEmpty()) {
      return from;
    }
    return from
        + (italian
            ? " → forse «%s» (columns: %s)".formatted(change.after(), change.line().get().strip())
            : " → perhaps \"%s\" (columns: %s)"
                .formatted(change.after(), change.line().get().strip()));
  }

  private static Notice notice(NoticeType type, Change change) {
    Map<String, String> facts = new LinkedHashMap<>();
    put(facts, "meaning", label(change.field()));
    put(facts, "now", label(change.fieldNow()));
    facts.put("share", Math.round(change.filled() * 100) + "%");
    boolean proposed = change.line().isPresent();
    put(
        facts,
        "proposal",
        proposed
            ? new Bilingual(
                "; al suo posto c'è forse «" + change.after() + "»",
                "; perhaps \"" + change.after() + "\" took its place")
            : new Bilingual("", ""));
    String line = change.line().map(String::strip).orElse("");
    put(facts, "line", proposed ? new Bilingual(" (" + line + ")", " (" + line + ")") : NOTHING);
    return new Notice(type, Place.delivery(), "", change.before(), change.after(), facts);
  }

  private static final Bilingual NOTHING = new Bilingual("", "");

  private static void put(Map<String, String> facts, String name, Bilingual text) {
    facts.put(name + "_it", text.it());
    facts.put(name + "_en", text.en());
  }

  private static Bilingual label(String key) {
    return Target.find(key).map(Target::label).orElse(NOTHING);
  }
}
