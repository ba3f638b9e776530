package it.census.rules.notices;

import it.census.model.NoticeType;
import it.census.model.Severity;
import java.util.Comparator;
import java.util.List;

/** The notice catalogue as people read it: {@code docs/NOTICES.md}. */
public final class NoticesDocument {

  private static final String INTRODUCTION =
      """
      # Segnalazioni · Notices

      <!-- Written from the code by a test; do not edit. -->

      Che cosa il censimento può dire di una consegna, e come rimediare. Ogni segnalazione ha un codice che
      non cambia, una gravità, il posto nel file del conferente (`Aree!F12`, `line 12, column "Superficie"`),
      il campo, il valore trovato e due frasi: che cosa non va, come si corregge. Nelle frasi `{field}` è il
      nome del campo, `{value}` il valore come è stato inviato; i dati personali non vengono ripetuti.

      What the census can say about a delivery, and how to mend it. Every notice has a code that does not
      change, a severity, the place in the supplier's file (`Aree!F12`, `line 12, column "Superficie"`), the
      field, the value found, and two sentences: what is wrong, how to mend it. In the sentences `{field}` is
      the name of the field, `{value}` the value as sent; personal data are not repeated.

      | gravità · severity | che cosa significa | what it means | |
      |---|---|---|--:|
      | ERROR | la riga non è caricata | the row is not loaded | %d |
      | WARNING | caricata; qualcuno la guardi. Un campo con un WARNING vale metà nel punteggio di qualità | loaded; somebody should look. A field with a WARNING counts half in the quality score | %d |
      | INFO | modificato o presunto | changed or assumed | %d |
      """;

  private NoticesDocument() {}

  /** The document of these kinds of notice, sorted by code. */
  public static String markdown(List<NoticeType> types) {
    StringBuilder text = new StringBuilder();
    text.append(
        INTRODUCTION.formatted(
            count(types, Severity.ERROR),
            count(types, Severity.WARNING),
            count(types, Severity.INFO)));
    NoticeCatalogue.withoutTwins(types).stream()
        .sorted(Comparator.comparing(NoticeType::code))
        .forEach(type -> text.append(section(type)));
    return text.toString();
  }

  private static String section(NoticeType type) {
    return """

        ## %s

        %s · %s

        - %s
          *Rimedio:* %s
        - %s
          *How to mend it:* %s
        """
        .formatted(
            type.code(),
            type.severity(),
            plain(type.source()),
            plain(type.message().it()),
            plain(type.fix().it()),
            plain(type.message().en()),
            plain(type.fix().en()));
  }

  private static long count(List<NoticeType> types, Severity severity) {
    return types.stream().filter(t -> t.severity() == severity).count();
  }

  /** Texts of notices are plain: nothing in them is markup. */
  private static String plain(String text) {
    return text.replaceAll("([\\\\`*_<>#|\\[\\]])", "\\\\$1");
  }
}
