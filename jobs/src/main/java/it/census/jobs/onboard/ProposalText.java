package it.census.jobs.onboard;

import it.census.model.Bilingual;
import it.census.model.FieldType;
import it.census.model.Language;
import it.census.model.Notice;
import it.census.model.OfferField;
import it.census.model.Severity;
import it.census.model.config.SourceDefinition;
import it.census.model.report.ColumnReport.How;
import it.census.model.report.NoticeCount;
import it.census.rules.columns.Candidates;
import it.census.rules.columns.Candidates.Candidate;
import it.census.rules.columns.ColumnAccount;
import it.census.rules.values.DateConvention;
import it.census.rules.values.NumberConvention;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes a proposal as the definition of a source, with what a person should know as comments. */
public final class ProposalText {

  private static final int NOTICES_SHOWN = 8;
  private static final int LONGEST_SENTENCE = 160;

  private final Language language;

  public ProposalText(Language language) {
    this.language = language;
  }

  /** The file {@code sources/<id>.yml}. */
  public String of(Proposal proposal) {
    StringBuilder text = new StringBuilder();
    head(text, proposal);
    definition(text, proposal);
    understood(text, proposal.plan().accounts());
    notUnderstood(text, proposal.plan().accounts());
    notUnderstoodWords(text, proposal);
    said(text, proposal);
    return text.toString();
  }

  private void head(StringBuilder text, Proposal p) {
    String dialect =
        p.delivery().format().name().toLowerCase(Locale.ROOT)
            + p.delivery().charset().map(c -> ", " + c).orElse("")
            + p.delivery().delimiter().map(d -> ", " + quoted(d)).orElse("");
    line(
        text,
        "# "
            + say(
                    "Proposta da %s (%s): %d righe, %d utilizzabili, %d scartate.",
                    "Proposed from %s (%s): %d rows, %d usable, %d rejected.")
                .formatted(oneLine(p.file()), dialect, p.read(), p.usable(), p.rejected()));
    noneUsable(text, p);
    p.waiting()
        .ifPresent(
            w ->
                line(
                    text,
                    "# "
                        + say(
                            "Così com'è la consegna sarebbe trattenuta: ",
                            "As it is the delivery would be held: ")
                        + w.in(language)));
  }

  /** Why none of the rows can be used: the one thing a person has to look at first. */
  private void noneUsable(StringBuilder text, Proposal p) {
    if (p.read() > 0 && p.usable() == 0) {
      p.notices().stream()
          .filter(n -> n.type().severity() == Severity.ERROR)
          .findFirst()
          .flatMap(n -> Optional.ofNullable(p.examples().get(n.type().code())))
          .ifPresent(
              n ->
                  line(
                      text,
                      "# "
                          + say(
                              "Nessuna riga è utilizzabile, per esempio: ",
                              "No row can be used, for example: ")
                          + sentence(n)));
    }
  }

  private void definition(StringBuilder text, Proposal p) {
    SourceDefinition d = p.definition();
    line(text, "id: " + d.id());
    remarked(
        text,
        "name: " + quoted(d.name()),
        say("il conferente, come lo conoscono gli uffici", "the supplier, as the offices know it"));
    remarked(
        text,
        "location: " + quoted(d.location()),
        say("dove arriveranno le consegne", "where deliveries will come in"));
    municipality(text, p);
    d.crs()
        .ifPresent(
            epsg ->
                remarked(
                    text,
                    "crs: EPSG:" + epsg,
                    say(
                        "supposto: più sistemi hanno questi valori",
                        "assumed: several systems have such values")));
    if (!d.sheets().isEmpty()) {
      remarked(
          text,
          d.sheets().stream()
              .map(ProposalText::quoted)
              .collect(Collectors.joining(", ", "sheets: [", "]")),
          say("gli altri non descrivono offerte", "the others describe no offers"));
    }
    if (p.plan().accounts().stream()
        .noneMatch(a -> a.field().equals(OfferField.PUBLISH_CONSENT.key()))) {
      remarked(
          text,
          "# defaults: { publish_consent: SI }",
          say(
              "solo se un accordo lo dice; senza, nulla si pubblica",
              "only where an agreement says so; nothing is published without"));
    }
  }

  private void municipality(StringBuilder text, Proposal p) {
    p.municipality()
        .ifPresent(
            m ->
                remarked(
                    text,
                    "municipality: " + quoted(m.code()),
                    m.name()
                        + say(
                            ", dal nome del file o del foglio: controllare",
                            ", by the name of the file or sheet: check it")));
    if (p.waiting().isPresent() && p.municipality().isEmpty()) {
      remarked(
          text,
          "# municipality: \"……\"",
          say(
              "codice ISTAT, se nessuna colonna dice il comune",
              "ISTAT code, where no column tells the municipality"));
    }
  }

  /** A line of the definition, and what the officer should know of it. */
  private static void remarked(StringBuilder text, String key, String remark) {
    line(text, key + "   # " + remark);
  }

  private void understood(StringBuilder text, List<ColumnAccount> accounts) {
    line(text, "");
    line(text, "# " + say("Colonne riconosciute:", "Columns recognised:"));
    accounts.stream()
        .filter(a -> a.how() == How.RECOGNISED)
        .forEach(
            a ->
                line(
                    text,
                    "#   %s: %s   (%s, %.0f %%%s)"
                        .formatted(
                            quoted(a.header()),
                            a.field(),
                            grounds(a),
                            a.confidence() * 100,
                            conventions(a))));
    accounts.stream()
        .filter(a -> a.how() == How.KNOWN_NOT_KEPT)
        .forEach(
            a ->
                line(
                    text,
                    "#   %s: %s"
                        .formatted(
                            quoted(a.header()),
                            say("conosciuta, non conservata", "known, not kept"))));
  }

  private void notUnderstood(StringBuilder text, List<ColumnAccount> accounts) {
    List<ColumnAccount> unknown =
        accounts.stream().filter(a -> a.how() == How.UNKNOWN && a.filled() > 0).toList();
    if (unknown.isEmpty()) {
      return;
    }
    line(text, "");
    line(
        text,
        "# "
            + say(
                "Colonne non riconosciute: togliere il # e indicare il campo, o \"-\" per"
                    + " ignorarle.",
                "Columns not recognised: take the # away and name the field, or \"-\" to ignore"
                    + " them."));
    line(text, "# columns:");
    for (ColumnAccount a : unknown) {
      String examples =
          a.examples().stream().map(e -> "«" + oneLine(e) + "»").collect(Collectors.joining(", "));
      String best = a.candidates().isEmpty() ? "\"-\"" : a.candidates().get(0).key();
      line(
          text,
          "#   %s: %s   # %s%s"
              .formatted(
                  quoted(a.header()),
                  best,
                  say("%d valori: ", "%d values: ").formatted(a.filled()) + examples,
                  candidates(a.candidates())));
    }
  }

  private String candidates(List<Candidate> candidates) {
    return candidates.isEmpty()
        ? ""
        : candidates.stream()
            .map(c -> "%s %.0f %%".formatted(c.key(), c.likeness() * 100))
            .collect(Collectors.joining(", ", say("; forse ", "; perhaps "), ""));
  }

  /** Words of code lists that nobody knows, each with the nearest code, ready to be let in. */
  private void notUnderstoodWords(StringBuilder text, Proposal p) {
    if (p.unknownWords().isEmpty()) {
      return;
    }
    Candidates candidates = p.plan().context().candidates();
    line(text, "");
    line(
        text,
        "# "
            + say(
                "Parole non capite: togliere il # dove il codice è giusto (le altre: scrivere il"
                    + " codice).",
                "Words not understood: take the # away where the code is right (else write it)."));
    line(text, "# values:");
    String field = "";
    for (UnknownWords.Word word : p.unknownWords()) {
      if (!word.field().equals(field)) {
        field = word.field();
        line(text, "#   " + field + ":");
      }
      Optional<String> code = candidates.ofValue(field, word.text());
      line(
          text,
          "#     %s%s: %s   # %s"
              .formatted(
                  code.isPresent() ? "" : "# ",
                  quoted(word.text()),
                  code.orElse("……"),
                  say("%d righe", "%d rows").formatted(word.rows())));
    }
  }

  private void said(StringBuilder text, Proposal p) {
    line(text, "");
    line(text, "# " + say("Segnalazioni più frequenti:", "Most frequent notices:"));
    p.notices().stream()
        .limit(NOTICES_SHOWN)
        .forEach(
            n ->
                line(
                    text,
                    "#   " + said(n, Optional.ofNullable(p.examples().get(n.type().code())))));
  }

  private String said(NoticeCount notice, Optional<Notice> example) {
    return notice.type().severity()
        + " × "
        + notice.count()
        + " "
        + notice.type().code()
        + example.map(e -> ": " + sentence(e)).orElse("");
  }

  private String sentence(Notice notice) {
    String sentence = oneLine(notice.message(language));
    return sentence.length() <= LONGEST_SENTENCE
        ? sentence
        : sentence.substring(0, LONGEST_SENTENCE - 1) + "…";
  }

  private String grounds(ColumnAccount account) {
    return switch (account.grounds()) {
      case CONFIGURATION -> say("configurazione", "configuration");
      case HEADER -> say("intestazione", "header");
      case SPELLING ->
          say("intestazione abbreviata o con un errore", "header, abbreviated or with a slip");
      case CONTENT -> say("contenuto", "content");
      case NONE -> "";
    };
  }

  /** How the values are written, where their field can be written in several ways. */
  private String conventions(ColumnAccount account) {
    Optional<OfferField> field = OfferField.find(account.field());
    if (field.filter(f -> f.type() == FieldType.DECIMAL).isPresent()) {
      boolean comma = account.conventions().number().convention() == NumberConvention.DECIMAL_COMMA;
      String unit =
          field
              .get()
              .unit()
              .filter("m2"::equals)
              .map(u -> ", " + account.conventions().area().unit())
              .orElse("");
      return (comma ? say("; 1.234,5", "; 1.234,5") : "; 1,234.5") + unit;
    }
    boolean date = field.filter(f -> f.type() == FieldType.DATE).isPresent();
    return !date
        ? ""
        : account.conventions().date().convention() == DateConvention.DAY_FIRST
            ? say("; giorno/mese", "; day/month")
            : say("; mese/giorno", "; month/day");
  }

  private String say(String italian, String english) {
    return new Bilingual(italian, english).in(language);
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append('\n');
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
  }

  /** In double quotes, as YAML reads it back. */
  private static String quoted(String text) {
    return '"' + oneLine(text).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
