package it.census.writers.reports;

import it.census.model.Language;
import it.census.model.Severity;
import it.census.model.report.ColumnReport;
import it.census.model.report.RunReport;
import it.census.model.report.SourceState;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of the report for people, in its language. */
final class ReportWords {

  private final boolean italian;

  ReportWords(Language language) {
    this.italian = language == Language.IT;
  }

  String say(String it, String en) {
    return italian ? it : en;
  }

  String languageTag() {
    return italian ? "it" : "en";
  }

  /** With the thousands separator of the language. */
  String number(long number) {
    return String.format(locale(), "%,d", number);
  }

  /** {@code 31 marzo 2026}. */
  String day(LocalDate day) {
    return DateTimeFormatter.ofPattern("d MMMM uuuu", locale()).format(day);
  }

  /** {@code 2 min 41 s}. */
  String duration(Duration duration) {
    long seconds = duration.toSeconds();
    if (seconds < 60) {
      return seconds + " s";
    }
    return seconds < 3_600
        ? "%d min %d s".formatted(seconds / 60, seconds % 60)
        : "%d h %d min".formatted(seconds / 3_600, seconds % 3_600 / 60);
  }

  private Locale locale() {
    return italian ? Locale.ITALIAN : Locale.ENGLISH;
  }

  /** How the run came out, in a few words. */
  String verdict(RunReport report) {
    long waiting = report.sources().stream().filter(s -> s.state().needsAttention()).count();
    int all = report.sources().size();
    return switch (report.status()) {
      case COMPLETED -> say("Tutto in ordine.", "All in order.");
      case ATTENTION -> {
        if (waiting == 0) {
          yield say("Alcune righe non sono utilizzabili.", "Some rows cannot be used.");
        }
        yield all == 1
            ? say("La fonte richiede attenzione.", "The source needs attention.")
            : say(
                waiting == 1
                    ? "Una fonte su %d richiede attenzione.".formatted(all)
                    : "%d fonti su %d richiedono attenzione.".formatted(waiting, all),
                waiting == 1
                    ? "One of %d sources needs attention.".formatted(all)
                    : "%d of %d sources need attention.".formatted(waiting, all));
      }
      case FAILED -> say("L'elaborazione non è riuscita.", "The run could not be done.");
    };
  }

  /** What the verdict rests on. */
  String verdictDetail(RunReport report) {
    if (report.status() == RunReport.Status.FAILED) {
      return say(
          "Niente è stato pubblicato: resta valido quanto pubblicato prima.",
          "Nothing was published: what was published before stands.");
    }
    String counts =
        Stream.of(SourceState.values())
            .map(s -> count(s, report.sources().stream().filter(r -> r.state() == s).count()))
            .flatMap(List::stream)
            .collect(Collectors.joining(" · "));
    return report.status() == RunReport.Status.COMPLETED
        ? counts + say(". Non c'è niente da decidere.", ". There is nothing to decide.")
        : counts + say(". Che cosa fare è scritto sotto.", ". What to do is told below.");
  }

  private List<String> count(SourceState state, long count) {
    if (count == 0) {
      return List.of();
    }
    return List.of(
        count
            + " "
            + (count == 1
                ? state(state)
                : switch (state) {
                  case LOADED -> say("caricate", "loaded");
                  case UNCHANGED -> say("invariate", "unchanged");
                  case HELD -> say("trattenute", "held");
                  case FAILED -> say("non riuscite", "failed");
                  case MISSING -> say("assenti", "missing");
                }));
  }

  String state(SourceState state) {
    return switch (state) {
      case LOADED -> say("caricata", "loaded");
      case UNCHANGED -> say("invariata", "unchanged");
      case HELD -> say("trattenuta", "held");
      case FAILED -> say("non riuscita", "failed");
      case MISSING -> say("assente", "missing");
    };
  }

  String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> say("errore", "error");
      case WARNING -> say("attenzione", "warning");
      case INFO -> say("informazione", "information");
    };
  }

  String how(ColumnReport.How how) {
    return switch (how) {
      case CONFIGURED -> say("configurata", "configured");
      case RECOGNISED -> say("riconosciuta", "recognised");
      case KNOWN_NOT_KEPT -> say("nota, non conservata", "known, not kept");
      case IGNORED -> say("ignorata", "ignored");
      case UNKNOWN -> say("non riconosciuta", "not recognised");
    };
  }

  /** What an officer has to do about a source, in a word or two. */
  String toDo(SourceState state, boolean rejectedRows) {
    return switch (state) {
      case HELD -> say("decidere", "decide");
      case FAILED -> say("chiedere un altro file", "ask for another file");
      case MISSING -> say("sollecitare", "ask for it");
      case LOADED, UNCHANGED ->
          rejectedRows ? say("rimandare gli scarti", "send back rejected rows") : "";
    };
  }

  /**
   * What an officer has to do about a file that was only checked: no catalogue stands behind it.
   */
  String instructionAfterCheck(SourceState state, long rejected) {
    return switch (state) {
      case HELD ->
          say(
              "Chiedere al conferente un file con quello che manca.",
              "Ask the supplier for a file with what is missing.");
      case FAILED, MISSING ->
          say(
              "Chiedere al conferente un file che si possa leggere.",
              "Ask the supplier for a file that can be read.");
      case LOADED, UNCHANGED -> instruction(state, rejected);
    };
  }

  /** What an officer has to do about a source, and what holds until then. */
  String instruction(SourceState state, long rejected) {
    return switch (state) {
      case HELD ->
          say(
              "Decidere se la consegna entra nel catalogo. Fino ad allora restano le offerte di prima.",
              "Decide whether the delivery enters the catalogue. Until then the offers stay as they were.");
      case FAILED ->
          say(
              "Chiedere al conferente un file che si possa leggere. Nel frattempo restano le offerte"
                  + " dell'ultima consegna buona.",
              "Ask the supplier for a file that can be read. Meanwhile the offers of the last good"
                  + " delivery stay.");
      case MISSING ->
          say(
              "Sollecitare la consegna. Nel frattempo restano le offerte dell'ultima.",
              "Ask for the delivery. Meanwhile the offers of the last one stay.");
      case LOADED, UNCHANGED -> {
        if (rejected == 0) {
          yield say(
              "Niente di urgente. Alla prossima consegna il conferente può migliorare questo:",
              "Nothing urgent. With the next delivery the supplier can improve this:");
        }
        yield rejected == 1
            ? say(
                "Rimandare al conferente la riga scartata, con la spiegazione:",
                "Send the rejected row back to the supplier, with the explanation:")
            : say(
                "Rimandare al conferente le %s righe scartate, con la spiegazione:"
                    .formatted(number(rejected)),
                "Send the %s rejected rows back to the supplier, with the explanation:"
                    .formatted(number(rejected)));
      }
    };
  }
}
