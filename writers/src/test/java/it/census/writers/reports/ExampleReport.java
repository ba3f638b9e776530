package it.census.writers.reports;

import it.census.model.Bilingual;
import it.census.model.Correction;
import it.census.model.DeliveryFormat;
import it.census.model.Notice;
import it.census.model.NoticeType;
import it.census.model.OfferField;
import it.census.model.Place;
import it.census.model.report.ColumnReport;
import it.census.model.report.ColumnReport.How;
import it.census.model.report.Counts;
import it.census.model.report.DeliveryDescription;
import it.census.model.report.HeaderDrift;
import it.census.model.report.NoticeCount;
import it.census.model.report.RuleChanges;
import it.census.model.report.RuleImpact;
import it.census.model.report.RunReport;
import it.census.model.report.SourceReport;
import it.census.model.report.SourceState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A run in which everything happens that can happen to a source. */
public final class ExampleReport {

  static final NoticeType MUNICIPALITY_UNKNOWN =
      NoticeType.error("municipality_unknown")
          .says(
              "«{value}» non è un comune della regione.",
              "“{value}” is not a municipality of the region.")
          .fix(
              "Scrivere il nome del comune o il suo codice ISTAT di sei cifre.",
              "Write the name of the municipality or its ISTAT code of six digits.")
          .because("Dictionary");

  static final NoticeType AREA_IMPLAUSIBLE =
      NoticeType.warning("area_implausible")
          .says(
              "{field}: «{value}» non è una superficie plausibile; il campo resta vuoto.",
              "{field}: “{value}” is not a plausible area; the field stays empty.")
          .fix("Scrivere la superficie in metri quadrati.", "Write the area in square metres.")
          .because("Settings");

  static final NoticeType CONTACT_DOUBTFUL =
      NoticeType.warning("contact_doubtful")
          .says(
              "{field}: l'indirizzo non è scritto come un indirizzo.",
              "{field}: the address is not written like one.")
          .fix("Controllare l'indirizzo.", "Check the address.")
          .because("RFC 5322");

  static final NoticeType PROVINCE_DERIVED =
      NoticeType.info("province_derived")
          .says(
              "Provincia ricavata dal comune: {value}.",
              "Province taken from the municipality: {value}.")
          .fix("Niente da fare.", "Nothing to do.")
          .because("Dictionary");

  private ExampleReport() {}

  public static RunReport run() {
    return run(
        RunReport.Status.ATTENTION, List.of(loaded(), unchanged(), held(), failed(), missing()));
  }

  static RunReport run(RunReport.Status status, List<SourceReport> sources) {
    return new RunReport(
        "20260331-020000-4f2a",
        "run",
        Instant.parse("2026-03-31T00:00:00Z"),
        Instant.parse("2026-03-31T00:02:41Z"),
        status,
        LocalDate.of(2026, 3, 31),
        "9c1d2e3f4a5b",
        sources);
  }

  static SourceReport loaded() {
    return new SourceReport(
        "comune-piombino",
        "Comune di Piombino",
        SourceState.LOADED,
        Optional.empty(),
        Optional.of(
            new DeliveryDescription(
                "aree_2026-03-31.xlsx",
                "ab".repeat(32),
                Optional.of(DeliveryFormat.XLSX),
                Optional.empty(),
                Optional.empty(),
                48_213)),
        new Counts(1_240, 12, 31, 1_184, 9, 4, 2, 6, 2, 5),
        List.of(
            new ColumnReport("Aree", "Rif.", "source_reference", How.RECOGNISED, List.of()),
            new ColumnReport("Aree", "Sup. tot.", "land_area_m2", How.CONFIGURED, List.of()),
            new ColumnReport("Aree", "Comune", "municipality_name", How.RECOGNISED, List.of()),
            new ColumnReport("Aree", "Protocollo", "", How.KNOWN_NOT_KEPT, List.of()),
            new ColumnReport("Aree", "Note interne", "", How.IGNORED, List.of()),
            new ColumnReport(
                "Aree", "Indice fond.", "", How.UNKNOWN, List.of("0,35 mq/mq", "0,40 mq/mq"))),
        List.of(
            new NoticeCount(MUNICIPALITY_UNKNOWN, 9),
            new NoticeCount(AREA_IMPLAUSIBLE, 17),
            new NoticeCount(CONTACT_DOUBTFUL, 3),
            new NoticeCount(PROVINCE_DERIVED, 1_231)),
        List.of(
            Notice.about(
                MUNICIPALITY_UNKNOWN, new Place.SheetCell("Aree", 12, 2), "Comune", "Atlantide"),
            Notice.about(
                MUNICIPALITY_UNKNOWN,
                new Place.SheetCell("Aree", 48, 2),
                "Comune",
                "Pionbino M.mo"),
            Notice.of(
                AREA_IMPLAUSIBLE,
                new Place.SheetCell("Aree", 12, 5),
                OfferField.LAND_AREA_M2,
                "12 ettari e mezzo circa"),
            Notice.of(
                CONTACT_DOUBTFUL,
                new Place.SheetCell("Aree", 20, 9),
                OfferField.CONTACT_EMAIL,
                "mario.rossi(at)example.org"),
            new Notice(
                PROVINCE_DERIVED,
                new Place.SheetRow("Aree", 7),
                "OT-K8TM305S3W",
                "province",
                "LI",
                Map.of())),
        2_410,
        List.of(
            Correction.of(
                new Place.SheetCell("Aree", 7, 5),
                OfferField.LAND_AREA_M2,
                "12.500,00 mq",
                "12500",
                "decimal_comma"),
            Correction.of(
                new Place.SheetCell("Aree", 8, 6),
                OfferField.STATUS,
                "libero subito",
                "DISPONIBILE",
                "synonym")),
        List.of("aree_2026-02-28.xlsx", "aree_2026-01-31.xlsx"),
        Optional.of(drift()),
        Optional.of(impact()));
  }

  private static HeaderDrift drift() {
    return new HeaderDrift(
        List.of(
            new HeaderDrift.Change(
                HeaderDrift.What.LOST,
                HeaderDrift.Severity.BREAKING,
                "Aree",
                "Piani",
                "N. piani fuori terra",
                "floors",
                "",
                0.875,
                Optional.of("  \"N. piani fuori terra\": floors"))));
  }

  private static RuleImpact impact() {
    return new RuleImpact(
        false,
        Optional.of(
            new RuleChanges(
                "8b1d2e3f4a5b",
                true,
                false,
                List.of(
                    new RuleChanges.Line(
                        "header-aliases.csv", 12, true, "Sup. tot.,land_area_m2,")))),
        List.of(new RuleImpact.NoticeImpact("code_unknown", "WARNING", 3, 0)),
        new RuleImpact.OffersTouched(1, 2, 3, 4),
        List.of(
            new RuleImpact.FieldImpact(
                "status", 2, List.of(new RuleImpact.Example("OT-K8TM305S3W", "", "DISPONIBILE")))));
  }

  static SourceReport unchanged() {
    return plain(
        "provincia-lucca",
        "Provincia di Lucca",
        SourceState.UNCHANGED,
        Optional.empty(),
        Optional.of(csv("immobili.csv")),
        new Counts(218, 0, 0, 218, 0, 0, 0, 1, 0, 1));
  }

  static SourceReport held() {
    return plain(
        "consorzio-zona-apuana",
        "Consorzio Zona Industriale Apuana",
        SourceState.HELD,
        Optional.of(
            new Bilingual(
                "La consegna ritirerebbe 61 offerte vive su 183 (33,3%); il limite è il 20%.",
                "The delivery would withdraw 61 of 183 live offers (33.3%); the limit is 20%.")),
        Optional.of(csv("elenco_31-03-2026.csv")),
        new Counts(122, 0, 3, 119, 0, 0, 61, 0, 1, 1));
  }

  static SourceReport failed() {
    return plain(
        "asl-toscana-centro",
        "Azienda USL Toscana Centro",
        SourceState.FAILED,
        Optional.of(
            new Bilingual(
                "Il file è protetto da una password: chiedere una copia senza password.",
                "The file is protected by a password: ask for a copy without one.")),
        Optional.of(
            new DeliveryDescription(
                "patrimonio.xlsx",
                "cd".repeat(32),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1_204_998)),
        Counts.ZERO);
  }

  static SourceReport missing() {
    return plain(
        "comune-grosseto",
        "Comune di Grosseto",
        SourceState.MISSING,
        Optional.of(
            new Bilingual(
                "Nessun file in inbox/comune-grosseto/.", "No file in inbox/comune-grosseto/.")),
        Optional.empty(),
        Counts.ZERO);
  }

  private static DeliveryDescription csv(String file) {
    return new DeliveryDescription(
        file,
        "ef".repeat(32),
        Optional.of(DeliveryFormat.CSV),
        Optional.of("windows-1252"),
        Optional.of(";"),
        31_007);
  }

  private static SourceReport plain(
      String id,
      String name,
      SourceState state,
      Optional<Bilingual> reason,
      Optional<DeliveryDescription> delivery,
      Counts counts) {
    return new SourceReport(
        id, name, state, reason, delivery, counts, List.of(), List.of(), List.of(), 0, List.of(),
        List.of());
  }
}
