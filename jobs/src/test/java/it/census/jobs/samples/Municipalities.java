package it.census.jobs.samples;

import static it.census.jobs.samples.SampleSource.fields;
import static it.census.jobs.samples.SampleSource.headers;
import static it.census.jobs.samples.SampleSource.inNight;
import static it.census.jobs.samples.SampleSource.record;

import it.census.jobs.samples.SampleSource.Column;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What municipalities send: text files of every kind. */
final class Municipalities {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private final Places places;

  Municipalities(Places places) {
    this.places = places;
  }

  List<SampleSource> all(int night) throws IOException {
    return List.of(piombino(night), prato(night), cascina(), grosseto(), figline(night));
  }

  /**
   * Semicolons, windows-1252, a preamble, Italian numbers and dates, Gauss-Boaga metres, totals.
   */
  private SampleSource piombino(int night) {
    List<Truth> truths = new ArrayList<>();
    Imagination imagination = new Imagination("comune-piombino", 11, places);
    for (int n = 1; n <= 56; n++) {
      Truth truth =
          n % 3 == 0 ? imagination.building(n, "Piombino") : imagination.land(n, "Piombino");
      truth.set("source_reference", "PB-%03d".formatted(n));
      gaussBoaga(truth);
      truths.add(truth);
    }
    truths.get(4).send("last_confirmed_at", "31/02/2026").unset("last_confirmed_at");
    truths.get(7).send("land_area_m2", "n.d.").unset("land_area_m2");
    truths.get(9).send("status", "LIBBERO").set("status", "DISPONIBILE");
    truths.add(truths.get(2).copy().fate(Truth.Fate.DUPLICATE));
    Truth elsewhere = truths.get(3).copy().fate(Truth.Fate.REJECTED);
    truths.add(elsewhere.set("source_reference", "PB-900").send("municipality", "Genova"));
    if (night >= 2) {
      truths.get(0).set("sale_price_eur", "199000");
      truths.get(1).set("status", "ASSEGNATO");
      if (night == 2) {
        truths.subList(50, 52).clear();
      } else {
        truths.get(50).set("sale_price_eur", "149000");
      }
      Truth fresh = imagination.land(70, "Piombino").set("source_reference", "PB-070");
      gaussBoaga(fresh);
      truths.add(10, fresh);
    }
    List<Column> columns =
        List.of(
            Column.of("Rif. interno", "source_reference"),
            Column.of("Denominazione", "name"),
            Column.of("Comune", "municipality"),
            Column.of("Ubicazione", "address"),
            Column.of("Tipologia", "kind", Habits::kind),
            Column.of("Superficie terreno (mq)", "land_area_m2", Habits::italian),
            Column.of("Superficie lorda edifici (mq)", "gross_floor_area_m2", Habits::italian),
            Column.of("Superficie edificabile (mq)", "buildable_gfa_m2", Habits::italian),
            Column.of("Destinazione d’uso", "intended_uses", Habits::uses),
            Column.of("Prezzo di vendita €", "sale_price_eur", Habits::euro),
            Column.of("Forme di cessione", "transaction_types", Habits::transactions),
            Column.of("Stato dell’offerta", "status", Habits::status),
            Column.of("PROPRIETA’", "ownership_kind", v -> "pubblica"),
            Column.of("Tipo di proprietario", "owner_type", v -> "Comune"),
            Column.of("Natura giuridica", "public_asset_regime", v -> "patrimonio disponibile"),
            Column.of("Zona omogenea", "planning_zone"),
            Column.of("Anno di costruzione", "year_built"),
            Column.of("Stato di conservazione", "conservation_state", Municipalities::condition),
            Column.of("Classe energetica", "energy_class"),
            Column.of("Foglio", "cadastral_parcels", p -> Habits.parcel(p, 1)),
            Column.of("Particella", "cadastral_parcels", p -> Habits.parcel(p, 2)),
            new Column("Coord. X", t -> t.sent("x", ""), "longitude"),
            new Column("Coord. Y", t -> t.sent("y", ""), "latitude"),
            Column.of("Data aggiornamento", "last_confirmed_at", Habits::day),
            Column.of("Consenso alla pubblicazione", "publish_consent", Habits::yesNo));
    Grid grid =
        new Grid("")
            .heading("Comune di Piombino - Settore Attività Produttive")
            .heading("Elenco delle aree e degli immobili disponibili (dati inventati)")
            .blank()
            .heading(headers(columns));
    truths.forEach(t -> grid.record(record(columns, t)));
    Object[] total = new Object[columns.size()];
    java.util.Arrays.fill(total, "");
    total[0] = "TOTALE";
    total[5] = "1.234.567";
    grid.blank().total(total);
    return SampleSource.of(
        "comune-piombino",
        """
        id: comune-piombino
        name: Comune di Piombino
        location: ../sample-data/comune-piombino/*.csv
        supplier_type: municipality
        """,
        "aree_disponibili_" + inNight(night, "2026-09-30", "2026-10-31", "2026-11-15") + ".csv",
        FileWriters.csv(grid, ";", "\r\n", WINDOWS, ""),
        truths,
        List.of(grid),
        fields(columns),
        "`;`, windows-1252, preamble, Italian numbers and dates, €, Gauss-Boaga metres, totals,"
            + " a duplicate, a foreign municipality");
  }

  /** Commas, a byte order mark, points and ISO dates. */
  private SampleSource prato(int night) {
    Imagination imagination = new Imagination("comune-prato", 12, places);
    List<Truth> truths = new ArrayList<>();
    for (int n = 1; n <= 60; n++) {
      Truth truth = n % 4 == 0 ? imagination.land(n, "Prato") : imagination.building(n, "Prato");
      truths.add(truth.set("source_reference", "PO/" + n));
    }
    truths.get(5).send("energy_class", "A+").set("energy_class", "A+");
    truths.get(8).send("latitude", truths.get(8).get("longitude"));
    truths.get(8).send("longitude", truths.get(8).get("latitude"));
    truths
        .get(11)
        .send("sale_price_eur", "-5000")
        .unset("sale_price_eur")
        .set("price_on_request", "true");
    if (night == 2) {
      // Two fifths of the list are gone: a half-empty file must not empty the catalogue.
      truths.subList(30, 54).clear();
    }
    List<Column> columns =
        List.of(
            Column.of("id", "source_reference"),
            Column.of("denominazione", "name"),
            Column.of("codice_istat", "municipality_code"),
            Column.of("indirizzo", "address"),
            Column.of("tipologia", "kind"),
            Column.of("superficie_fondiaria_mq", "land_area_m2"),
            Column.of("superficie_lorda_mq", "gross_floor_area_m2"),
            Column.of("superficie_edificabile_mq", "buildable_gfa_m2"),
            Column.of("destinazioni", "intended_uses"),
            Column.of("prezzo_vendita", "sale_price_eur"),
            Column.of("modalità di cessione", "transaction_types"),
            Column.of("stato offerta", "status"),
            Column.of("proprietà pubblica/privata", "ownership_kind"),
            Column.of("tipo proprietario", "owner_type"),
            Column.of("natura_giuridica", "public_asset_regime"),
            Column.of("zona territoriale omogenea", "planning_zone"),
            Column.of("anno_costruzione", "year_built"),
            Column.of("stato_conservazione", "conservation_state"),
            Column.of("classe_energetica", "energy_class"),
            Column.of(
                "dati catastali",
                "cadastral_parcels",
                p -> "Fg. " + Habits.parcel(p, 1) + " part. " + Habits.parcel(p, 2)),
            Column.of("latitudine", "latitude"),
            Column.of("longitudine", "longitude"),
            Column.of("ultima conferma", "last_confirmed_at"),
            Column.of("consenso", "publish_consent"));
    Grid grid = new Grid("").heading(headers(columns));
    truths.forEach(t -> grid.record(record(columns, t)));
    return SampleSource.of(
        "comune-prato",
        """
        id: comune-prato
        name: Comune di Prato
        location: ../sample-data/comune-prato/*.csv
        """,
        night == 1 ? "immobili_20260915.csv" : "immobili_20261015.csv",
        FileWriters.csv(grid, ",", "\n", StandardCharsets.UTF_8, "\ufeff"),
        truths,
        List.of(grid),
        fields(columns),
        "`,`, UTF-8 with byte order mark, ISTAT codes, ISO dates, parcels in one cell, swapped"
            + " axes, a legacy energy class; the second night is held");
  }

  /** Bars, northing before easting, UTM metres. */
  private SampleSource cascina() {
    Imagination imagination = new Imagination("comune-cascina", 13, places);
    List<Truth> truths = new ArrayList<>();
    for (int n = 1; n <= 45; n++) {
      Truth truth =
          imagination.land(n, "Cascina").set("source_reference", Integer.toString(500 + n));
      double[] metres =
          places.utm(
              Double.parseDouble(truth.get("latitude")),
              Double.parseDouble(truth.get("longitude")));
      truth.send("x", metres[0] + "").send("y", metres[1] + "");
      double[] degrees = places.fromUtm(metres[0], metres[1]);
      Imagination.at(truth, degrees[0], degrees[1]);
      truths.add(truth);
    }
    List<Column> columns =
        List.of(
            Column.of("CODICE", "source_reference"),
            Column.of("DENOMINAZIONE", "name"),
            Column.of("INDRIZZO", "address"),
            Column.of("TIPOLOGIA", "kind", Habits::kind),
            Column.of("SUP. MQ", "land_area_m2"),
            Column.of("SUP. EDIFICABILE MQ", "buildable_gfa_m2"),
            Column.of("DESTINAZIONE USO", "intended_uses", Habits::uses),
            Column.of("PREZZO DI VENDITA", "sale_price_eur", Habits::italian),
            Column.of("MODALITA CESSIONE", "transaction_types", Habits::transactions),
            Column.of("STATO", "status", Habits::status),
            Column.of("ZONA OMOGENEA", "planning_zone"),
            Column.of("FOGLIO", "cadastral_parcels", p -> Habits.parcel(p, 1)),
            Column.of("MAPPALE", "cadastral_parcels", p -> Habits.parcel(p, 2)),
            new Column("NORD", t -> t.sent("y", ""), "latitude"),
            new Column("EST", t -> t.sent("x", ""), "longitude"),
            Column.of(
                "DATA AGGIORNAMENTO", "last_confirmed_at", d -> Habits.date(d, "dd-MM-yyyy")));
    Grid grid = new Grid("").heading(headers(columns));
    for (int i = 0; i < truths.size(); i++) {
      if (i == 20) {
        grid.heading(headers(columns));
      }
      grid.record(record(columns, truths.get(i)));
    }
    return SampleSource.of(
        "comune-cascina",
        """
        id: comune-cascina
        name: Comune di Cascina
        location: ../sample-data/comune-cascina/*.csv
        municipality: "050008"
        crs: EPSG:32632
        defaults: { publish_consent: SI, ownership_kind: PUBBLICA, owner_type: COMUNE, public_asset_regime: DISPONIBILE }
        """,
        "pip_cascina_2026-08-31.csv",
        FileWriters.csv(grid, "|", "\n", StandardCharsets.UTF_8, ""),
        truths,
        List.of(grid),
        fields(columns, "publish_consent", "ownership_kind", "owner_type", "public_asset_regime"),
        "`|`, northing before easting in UTM 32N, a header repeated in the middle, typing errors in"
            + " headers, no municipality column, consent by agreement");
  }

  /** Tabs, UTF-16, upper case. */
  private SampleSource grosseto() {
    Imagination imagination = new Imagination("comune-grosseto", 14, places);
    List<Truth> truths = new ArrayList<>();
    for (int n = 1; n <= 40; n++) {
      truths.add(imagination.building(n, "Grosseto").set("source_reference", "GR" + n));
    }
    truths.get(3).send("municipality", "GROSETO");
    truths
        .get(6)
        .send("description", "Per visite telefonare al 0564 123456")
        .set("description", "Per visite telefonare al 0564 123456");
    List<Column> columns =
        List.of(
            Column.of("ID", "source_reference"),
            Column.of("Denominazione", "name"),
            Column.of("Comune", "municipality"),
            Column.of("Indirizzo", "address"),
            Column.of("Descrizione", "description"),
            Column.of("Tipologia immobile", "kind", Habits::kind),
            Column.of("Superficie lorda (mq)", "gross_floor_area_m2"),
            Column.of("Superficie fondiaria (ha)", "land_area_m2", v -> hectares(v)),
            Column.of("Destinazione d'uso", "intended_uses", Habits::uses),
            Column.of("Prezzo di vendita (€)", "sale_price_eur", Habits::italian),
            Column.of("Modalità di cessione", "transaction_types", Habits::transactions),
            Column.of("Stato offerta", "status", Habits::status),
            Column.of("Anno di costruzione", "year_built"),
            Column.of("Stato di conservazione", "conservation_state", Municipalities::condition),
            Column.of("Classe energetica (APE)", "energy_class"),
            new Column(
                "LAT, LONG",
                t -> t.get("latitude") + ", " + t.get("longitude"),
                "latitude",
                "longitude"),
            Column.of(
                "Fg/Part/Sub",
                "cadastral_parcels",
                p -> Habits.parcel(p, 1) + "/" + Habits.parcel(p, 2)),
            Column.of("Ultima conferma", "last_confirmed_at", d -> Habits.date(d, "d MMMM yyyy")));
    Grid grid = new Grid("").heading(headers(columns));
    truths.forEach(t -> grid.record(record(columns, t)));
    return SampleSource.of(
        "comune-grosseto",
        """
        id: comune-grosseto
        name: Comune di Grosseto
        location: ../sample-data/comune-grosseto/*.txt
        defaults: { publish_consent: SI, ownership_kind: PUBBLICA, owner_type: COMUNE, public_asset_regime: DISPONIBILE }
        """,
        "fabbricati_2026-09-01.txt",
        FileWriters.csv(grid, "\t", "\r\n", StandardCharsets.UTF_16LE, "\ufeff"),
        truths,
        List.of(grid),
        fields(columns, "publish_consent", "ownership_kind", "owner_type", "public_asset_regime"),
        "tab, UTF-16, hectares in the header, both coordinates in one cell, month names, a spelling"
            + " slip in a municipality, a telephone number in free text");
  }

  /** Names and codes of municipalities that are no more; single quotes; mixed line ends. */
  private SampleSource figline(int night) {
    Imagination imagination = new Imagination("unione-valdarno", 15, places);
    List<Truth> truths = new ArrayList<>();
    String[] then = {
      "Figline Valdarno", "INCISA IN VAL D'ARNO", "Castelfranco di Sopra", "Pian di Scò"
    };
    String[] now = {
      "Figline e Incisa Valdarno", "Figline e Incisa Valdarno",
      "Castelfranco Piandiscò", "Castelfranco Piandiscò"
    };
    String[] registered = {"D583", "E296", "C112", "G552"};
    for (int n = 1; n <= 36; n++) {
      Truth truth = imagination.land(n, now[n % 4]).set("source_reference", "V" + n);
      truth.set("owner_type", "UNIONE_COMUNI").set("cadastral_municipality", registered[n % 4]);
      truths.add(truth.send("municipality", then[n % 4]).unset("cadastral_parcels"));
    }
    if (night >= 2) {
      truths.get(3).set("status", "SOSPESO");
      truths.get(3).set("name", "Area rinominata 4");
    }
    if (night == 2) {
      truths.remove(30);
    }
    List<Column> columns =
        List.of(
            Column.of("Lotto n.", "source_reference"),
            Column.of("Denominazione", "name"),
            Column.of("Comune", "municipality"),
            Column.of("Indirizzo", "address"),
            Column.of("Tipologia", "kind", Habits::kind),
            Column.of("Superficie mq", "land_area_m2", Habits::italian),
            Column.of("Superficie edificabile", "buildable_gfa_m2", Habits::italian),
            Column.of("Destinazione d'uso", "intended_uses", Habits::uses),
            Column.of("Prezzo di vendita", "sale_price_eur", Habits::italian),
            Column.of("Modalità di cessione", "transaction_types", Habits::transactions),
            Column.of("Stato offerta", "status", Habits::status),
            Column.of("Lat", "latitude", v -> v.replace('.', ',')),
            Column.of("Lon", "longitude", v -> v.replace('.', ',')),
            Column.of("Data aggiornamento", "last_confirmed_at", Habits::shortDay));
    Grid grid = new Grid("").heading(headers(columns));
    truths.forEach(t -> grid.record(record(columns, t)));
    return SampleSource.of(
        "unione-valdarno",
        """
        id: unione-valdarno
        name: Unione di Comuni del Valdarno
        location: ../sample-data/unione-valdarno/*.csv
        supplier_type: union_of_municipalities
        defaults: { publish_consent: SI, ownership_kind: PUBBLICA, owner_type: UNIONE_COMUNI, public_asset_regime: DISPONIBILE }
        """,
        "lotti_" + inNight(night, "2026-07-31", "2026-10-31", "2026-11-15") + ".csv",
        FileWriters.csv(grid, ";", "\r\n", StandardCharsets.UTF_8, ""),
        truths,
        List.of(grid),
        fields(columns, "publish_consent", "ownership_kind", "owner_type", "public_asset_regime"),
        "municipalities merged since, decimal commas in degrees, two-digit years");
  }

  private void gaussBoaga(Truth truth) {
    double[] metres =
        places.gaussBoaga(
            Double.parseDouble(truth.get("latitude")), Double.parseDouble(truth.get("longitude")));
    truth.send("x", comma(metres[0])).send("y", comma(metres[1]));
    double[] degrees = places.fromGaussBoaga(metres[0], metres[1]);
    Imagination.at(truth, degrees[0], degrees[1]);
  }

  private static String comma(double metres) {
    return java.math.BigDecimal.valueOf(metres).toPlainString().replace('.', ',');
  }

  private static String hectares(String squareMetres) {
    return squareMetres.isEmpty()
        ? ""
        : new java.math.BigDecimal(squareMetres)
            .movePointLeft(4)
            .stripTrailingZeros()
            .toPlainString()
            .replace('.', ',');
  }

  static String condition(String code) {
    return switch (code) {
      case "OTTIMO" -> "ottimo";
      case "BUONO" -> "buono";
      case "DISCRETO" -> "discreto";
      case "DA_RISTRUTTURARE" -> "da ristrutturare";
      default -> code;
    };
  }
}
