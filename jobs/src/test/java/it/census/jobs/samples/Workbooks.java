package it.census.jobs.samples;

import static it.census.jobs.samples.SampleSource.fields;
import static it.census.jobs.samples.SampleSource.headers;
import static it.census.jobs.samples.SampleSource.inNight;
import static it.census.jobs.samples.SampleSource.record;

import it.census.jobs.samples.SampleSource.Column;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What bodies send as workbooks: XLSX, XLS and ODS. */
final class Workbooks {

  private final Places places;

  Workbooks(Places places) {
    this.places = places;
  }

  List<SampleSource> all(int night) throws IOException {
    return List.of(
        siena(), arezzo(), pontedera(night), livorno(), consortium(night), health(), port(night));
  }

  /** The inventory of a municipality, XLS. */
  private SampleSource siena() throws IOException {
    Imagination imagination = new Imagination("comune-siena", 21, places);
    List<Truth> truths = new ArrayList<>();
    for (int n = 1; n <= 44; n++) {
      Truth truth = imagination.building(n, "Siena").unset("year_built", "conservation_state");
      truths.add(truth.set("source_reference", Integer.toString(1000 + n)));
    }
    truths
        .get(2)
        .set("public_asset_regime", "INDISPONIBILE")
        .set("transaction_types", "CONCESSIONE");
    truths.add(truths.get(5).copy().fate(Truth.Fate.DUPLICATE));
    List<Column> columns =
        List.of(
            Column.of("Codice inventario comunale", "source_reference", Habits::number),
            Column.of("Denominazione del bene immobiliare", "name"),
            Column.of("Ubicazione", "address"),
            Column.of("Tipologia", "kind", Habits::kind),
            Column.of("Proprietà", "ownership_kind", v -> "Pubblica"),
            Column.of("Classe Giuridica", "public_asset_regime", Workbooks::regime),
            Column.of("Superficie lorda in mq", "gross_floor_area_m2", Habits::number),
            Column.of("Superficie terreno", "land_area_m2", Habits::number),
            Column.of("Destinazione d'uso", "intended_uses", Habits::uses),
            Column.of("Prezzo di vendita", "sale_price_eur", Habits::number),
            Column.of("Modalità di cessione", "transaction_types", Habits::transactions),
            Column.of("Stato offerta", "status", Habits::status),
            Column.of("Classe energetica", "energy_class"),
            Column.of("Latitudine", "latitude", Habits::number),
            Column.of("Longitudine", "longitude", Habits::number),
            Column.of("Dati catastali", "cadastral_parcels", Workbooks::sheetAndParcel),
            Column.of("Ultima conferma", "last_confirmed_at", Habits::date));
    Grid grid = new Grid("Inventario").heading(headers(columns));
    truths.forEach(t -> grid.record(record(columns, t)));
    return SampleSource.of(
        "comune-siena",
        """
        id: comune-siena
        name: Comune di Siena
        location: ../sample-data/comune-siena/*.xls
        municipality: "052032"
        defaults: { publish_consent: SI, owner_type: COMUNE }
        """,
        "inventario_2026-06-30.xls",
        FileWriters.xls(List.of(grid)),
        truths,
        List.of(grid),
        fields(columns, "publish_consent", "owner_type"),
        "XLS, numbers and days as cells, an inventory number as a number, a repeated number");
  }

  /** ODS with parcels and census sections in one cell. */
  private SampleSource arezzo() throws IOException {
    Imagination imagination = new Imagination("comune-arezzo", 22, places);
    List<Truth> truths = new ArrayList<>();
    for (int n = 1; n <= 40; n++) {
      Truth truth = imagination.land(n, "Arezzo").set("source_reference", "AR-" + n);
      truths.add(truth.set("cadastral_parcels", "A" + truth.get("cadastral_parcels")));
    }
    List<Column> columns =
        List.of(
            Column.of("COD_CESPITE", "source_reference"),
            Column.of("DENOMINAZIONE", "name"),
            Column.of("FOGLIO PARTICELLA SUB", "cadastral_parcels", Workbooks::withSection),
            Column.of("INDIRIZZO", "address"),
            Column.of("TIPOLOGIA", "kind", Habits::kind),
            Column.of("SUPERFICIE TERRENO MQ", "land_area_m2", Habits::number),
            Column.of("SUPERFICIE EDIFICABILE", "buildable_gfa_m2", Habits::number),
            Column.of("DESTINAZIONE D'USO", "intended_uses", Habits::uses),
            Column.of("PREZZO DI VENDITA", "sale_price_eur", Habits::number),
            Column.of("MODALITÀ DI CESSIONE", "transaction_types", Habits::transactions),
            Column.of("STATO OFFERTA", "status", Habits::status),
            Column.of("LATITUDINE", "latitude", Habits::number),
            Column.of("LONGITUDINE", "longitude", Habits::number),
            Column.of("ULTIMA CONFERMA", "last_confirmed_at", Habits::date));
    Grid grid = new Grid("Aree").heading("Patrimonio disponibile").heading(headers(columns));
    truths.forEach(t -> grid.record(record(columns, t)));
    return SampleSource.of(
        "comune-arezzo",
        """
        id: comune-arezzo
        name: Comune di Arezzo
        location: ../sample-data/comune-arezzo/*.ods
        municipality: "051002"
        defaults: { publish_consent: SI, ownership_kind: PUBBLICA, owner_type: COMUNE, public_asset_regime: DISPONIBILE }
        """,
        "cespiti_2026-05-31.ods",
        FileWriters.ods(List.of(grid)),
        truths,
        List.of(grid),
        fields(columns, "publish_consent", "ownership_kind", "owner_type", "public_asset_regime"),
        "ODS with endless repeats, census sections of the land registry, upper-case headers");
  }

  /** Two sheets, headers stacked and merged. */
  private SampleSource pontedera(int night) throws IOException {
    Imagination imagination = new Imagination("comune-pontedera", 23, places);
    List<Truth> land = new ArrayList<>();
    List<Truth> buildings = new ArrayList<>();
    for (int n = 1; n <= 26; n++) {
      land.add(imagination.land(n, "Pontedera").set("source_reference", "A" + n));
      buildings.add(imagination.building(n, "Pontedera").set("source_reference", "E" + n));
    }
    if (night == 2) {
      buildings.get(4).set("rent_eur_year", "36000").set("transaction_types", "VENDITA|LOCAZIONE");
    }
    List<Column> common =
        List.of(
            Column.of("Codice", "source_reference"),
            Column.of("Denominazione", "name"),
            Column.of("Indirizzo", "address"),
            Column.of("Latitudine", "latitude", Habits::number),
            Column.of("Longitudine", "longitude", Habits::number));
    List<Column> offer =
        List.of(
            Column.of("Destinazione d'uso", "intended_uses", Habits::uses),
            Column.of("Stato offerta", "status", Habits::status),
            Column.of("Modalità di cessione", "transaction_types", Habits::transactions),
            Column.of("Prezzo di vendita", "sale_price_eur", Habits::number),
            Column.of("Canone annuo", "rent_eur_year", Habits::number),
            Column.of("Ultima conferma", "last_confirmed_at", Habits::date));
    List<Column> ofLand = new ArrayList<>(common);
    ofLand.add(Column.of("Tipologia", "kind", Habits::kind));
    ofLand.add(Column.of("Superficie terreno mq", "land_area_m2", Habits::number));
    ofLand.add(Column.of("Superficie edificabile mq", "buildable_gfa_m2", Habits::number));
    ofLand.addAll(offer);
    List<Column> ofBuildings = new ArrayList<>(common);
    ofBuildings.add(Column.of("Tipologia", "kind", Habits::kind));
    ofBuildings.add(Column.of("Superficie lorda mq", "gross_floor_area_m2", Habits::number));
    ofBuildings.add(Column.of("Superficie terreno mq", "land_area_m2", Habits::number));
    ofBuildings.add(Column.of("Anno di costruzione", "year_built", Habits::number));
    ofBuildings.add(Column.of("Classe energetica", "energy_class"));
    ofBuildings.addAll(offer);
    Grid first = new Grid("Aree").heading(headers(ofLand));
    land.forEach(t -> first.record(record(ofLand, t)));
    Grid second =
        new Grid("Edifici")
            .heading("Fabbricati disponibili - Comune di Pontedera (dati inventati)")
            .merge(0, 0, 8)
            .heading("Immobile", "", "", "Coordinate", "", "Tipologia", "Superficie mq")
            .merge(1, 0, 2)
            .merge(1, 3, 4)
            .merge(1, 6, 7)
            .heading(stacked(ofBuildings));
    buildings.forEach(t -> second.record(record(ofBuildings, t)));
    List<Truth> truths = new ArrayList<>(land);
    truths.forEach(t -> t.unset("conservation_state", "planning_zone", "cadastral_parcels"));
    truths.addAll(buildings);
    List<Column> all = new ArrayList<>(ofLand);
    all.addAll(ofBuildings);
    return SampleSource.of(
        "comune-pontedera",
        """
        id: comune-pontedera
        name: Comune di Pontedera
        location: ../sample-data/comune-pontedera/*.xlsx
        municipality: "050029"
        defaults: { publish_consent: SI, ownership_kind: PUBBLICA, owner_type: COMUNE, public_asset_regime: DISPONIBILE }
        """,
        night == 1 ? "aree_ed_edifici_2026-04-30.xlsx" : "aree_ed_edifici_2026-10-20.xlsx",
        FileWriters.xlsx(List.of(first, second)),
        truths,
        List.of(first, second),
        fields(all, "publish_consent", "ownership_kind", "owner_type", "public_asset_regime"),
        "XLSX with two sheets of different columns, a merged title above the header");
  }

  /** A row for every sub-unit of the land registry: one offer with several parcels. */
  private SampleSource livorno() throws IOException {
    Imagination imagination = new Imagination("comune-livorno", 24, places);
    List<Truth> truths = new ArrayList<>();
    for (int n = 1; n <= 30; n++) {
      Truth truth = imagination.building(n, "Livorno").set("source_reference", "LI" + (100 + n));
      String parcel = truth.get("cadastral_parcels");
      truth.send("parcel", parcel + "/1");
      truths.add(truth.set("cadastral_parcels", parcel + "/1"));
      for (int sub = 2; sub <= 1 + n % 3; sub++) {
        truths.add(truth.copy().send("parcel", parcel + "/" + sub).fate(Truth.Fate.DUPLICATE));
        truth.set("cadastral_parcels", truth.get("cadastral_parcels") + "|" + parcel + "/" + sub);
      }
    }
    List<Column> columns =
        List.of(
            Column.of("N. PROG. INVENT.", "source_reference"),
            Column.of("Denominazione", "name"),
            Column.of("Indirizzo", "address"),
            Column.of("Tipologia", "kind", Habits::kind),
            Column.of("Superficie lorda mq", "gross_floor_area_m2", Habits::number),
            Column.of("Superficie terreno mq", "land_area_m2", Habits::number),
            Column.of("Anno di costruzione", "year_built", Habits::number),
            Column.of("Classe energetica", "energy_class"),
            Column.of("Destinazione d'uso", "intended_uses", Habits::uses),
            Column.of("Stato offerta", "status", Habits::status),
            Column.of("Modalità di cessione", "transaction_types", Habits::transactions),
            Column.of("Prezzo di vendita", "sale_price_eur", Habits::number),
            new Column("Foglio", t -> Habits.parcel(t.sent("parcel", ""), 1), "cadastral_parcels"),
            new Column("Particella", t -> Habits.parcel(t.sent("parcel", ""), 2)),
            new Column("Sub", t -> Habits.parcel(t.sent("parcel", ""), 3)),
            Column.of("Latitudine", "latitude", Habits::number),
            Column.of("Longitudine", "longitude", Habits::number),
            Column.of("Ultima conferma", "last_confirmed_at", Habits::date));
    Grid grid = new Grid("Fabbricati").heading(headers(columns));
    truths.forEach(t -> grid.record(record(columns, t)));
    return SampleSource.of(
        "comune-livorno",
        """
        id: comune-livorno
        name: Comune di Livorno
        location: ../sample-data/comune-livorno/*.xlsx
        municipality: "049009"
        defaults: { publish_consent: SI, ownership_kind: PUBBLICA, owner_type: COMUNE, public_asset_regime: DISPONIBILE }
        """,
        "fabbricati_2026-03-31.xlsx",
        FileWriters.xlsx(List.of(grid)),
        truths,
        List.of(grid),
        fields(columns, "publish_consent", "ownership_kind", "owner_type", "public_asset_regime"),
        "a row for every cadastral sub-unit: one offer with several parcels");
  }

  /** An industrial consortium: the municipality in brackets in the name, a row of totals. */
  private SampleSource consortium(int night) throws IOException {
    Imagination imagination = new Imagination("consorzio-zona-apuana", 25, places);
    List<Truth> truths = new ArrayList<>();
    String[] where = {"Massa", "Carrara", "Montignoso"};
    for (int n = 1; n <= 36; n++) {
      Truth truth = imagination.land(n, where[n % 3]).set("source_reference", "ZIA " + n);
      truth.set("owner_type", "CONSORZIO_ZI");
      truth.send("name", truth.get("name") + " (" + where[n % 3] + ")");
      truth.set("name", truth.get("name") + " (" + where[n % 3] + ")");
      truths.add(truth.set("kind", "LOTTO").set("site_class", "GREENFIELD"));
    }
    truths.get(8).set("status", "ASSEGNATO").unset("land_area_m2").send("land_area_m2", "0");
    List<Column> columns =
        List.of(
            Column.of("N. lotto", "source_reference"),
            Column.of("Denominazione", "name"),
            new Column("destinata a insediamenti produttivi (mq.)", t -> 12_000.0),
            Column.of("da collocare (mq.)", "land_area_m2", Habits::number),
            Column.of("Tipologia", "kind", Habits::kind),
            Column.of("Destinazioni insediabili", "intended_uses", Habits::uses),
            Column.of("Stato offerta", "status", Habits::status),
            Column.of("Forme di cessione", "transaction_types", Habits::transactions),
            Column.of("Prezzo di vendita", "sale_price_eur", Habits::number),
            Column.of("Latitudine", "latitude", Habits::number),
            Column.of("Longitudine", "longitude", Habits::number),
            Column.of("Ultima conferma", "last_confirmed_at", Habits::date));
    Grid grid = new Grid("Aree").heading(headers(columns));
    truths.forEach(t -> grid.record(record(columns, t)));
    grid.total("TOTALI", "", 432_000.0, 310_000.0);
    return SampleSource.of(
        "consorzio-zona-apuana",
        """
        id: consorzio-zona-apuana
        name: Consorzio Zona Industriale Apuana
        location: ../sample-data/consorzio-zona-apuana/*.xlsx
        supplier_type: consortium
        defaults: { publish_consent: SI, ownership_kind: PUBBLICA, owner_type: CONSORZIO_ZI, public_asset_regime: DISPONIBILE }
        """,
        night == 1 ? "lotti_2026-02-28.xlsx" : "lotti_2026-10-05.xlsx",
        night == 1
            ? FileWriters.xlsx(List.of(grid))
            : java.util.Arrays.copyOf(FileWriters.xlsx(List.of(grid)), 2_500),
        truths,
        List.of(grid),
        fields(columns, "publish_consent", "ownership_kind", "owner_type", "public_asset_regime"),
        "the municipality in brackets in the name, sold-out lots told by a zero, a row TOTALI; the"
            + " file of the second night is cut off");
  }

  /** A health company with buildings in many municipalities, XLS. */
  private SampleSource health() throws IOException {
    Imagination imagination = new Imagination("asl-toscana-centro", 26, places);
    List<Truth> truths = new ArrayList<>();
    String[] where = {"Firenze", "Empoli", "Prato", "Pistoia", "Fucecchio"};
    for (int n = 1; n <= 32; n++) {
      Truth truth = imagination.building(n, where[n % 5]).set("source_reference", "ASL-" + n);
      truths.add(truth.set("owner_type", "ASL_AO"));
    }
    truths.get(4).set("status", "BANDO_APERTO").set("tender_url", "https://example.org/bandi/4");
    truths.get(4).set("tender_deadline", "2027-01-31");
    List<Column> columns =
        List.of(
            Column.of("Codice edificio", "source_reference"),
            Column.of("Immobile", "name"),
            Column.of("Codice catastale", "cadastral_municipality"),
            Column.of("Indirizzo", "address"),
            Column.of("Tipologia immobile", "kind", Habits::kind),
            Column.of("Superficie lorda (mq)", "gross_floor_area_m2", Habits::number),
            Column.of("Superficie terreno (mq)", "land_area_m2", Habits::number),
            Column.of("Epoca di costruzione", "year_built", Habits::number),
            Column.of("Stato di conservazione", "conservation_state", Municipalities::condition),
            Column.of("Classe energetica", "energy_class"),
            Column.of("Destinazione d'uso", "intended_uses", Habits::uses),
            Column.of("Stato offerta", "status", Habits::status),
            Column.of("Modalità di cessione", "transaction_types", Habits::transactions),
            Column.of("Link al bando", "tender_url"),
            Column.of("Scadenza bando", "tender_deadline", Habits::date),
            Column.of("Valore di stima", "valuation_eur", v -> 250_000.0),
            Column.of("Latitudine", "latitude", Habits::number),
            Column.of("Longitudine", "longitude", Habits::number),
            Column.of("Referente", "contact_name", v -> "Ufficio Patrimonio"),
            Column.of("Email referente", "contact_email", v -> "patrimonio@example.org"),
            Column.of("Ultima conferma", "last_confirmed_at", Habits::date));
    truths.forEach(
        t -> {
          t.set("valuation_eur", "250000").set("contact_name", "Ufficio Patrimonio");
          t.set("contact_email", "patrimonio@example.org");
          t.unset("sale_price_eur").set("price_on_request", "true");
        });
    Grid grid = new Grid("Immobili").heading(headers(columns));
    truths.forEach(t -> grid.record(record(columns, t)));
    return SampleSource.of(
        "asl-toscana-centro",
        """
        id: asl-toscana-centro
        name: Azienda USL Toscana Centro
        location: ../sample-data/asl-toscana-centro/*.xls
        supplier_type: health_company
        defaults: { publish_consent: SI, ownership_kind: PUBBLICA, owner_type: ASL_AO, public_asset_regime: DISPONIBILE }
        """,
        "immobili_2026-01-31.xls",
        FileWriters.xls(List.of(grid)),
        truths,
        List.of(grid),
        fields(columns, "publish_consent", "ownership_kind", "owner_type", "public_asset_regime"),
        "municipalities by cadastral code, no price, an open tender, contacts that never go public");
  }

  /** Concessions of a port authority. */
  private SampleSource port(int night) throws IOException {
    Imagination imagination = new Imagination("autorita-portuale-tirreno", 27, places);
    List<Truth> truths = new ArrayList<>();
    String[] where = {"Livorno", "Piombino", "Portoferraio"};
    for (int n = 1; n <= 30; n++) {
      Truth truth = imagination.land(n, where[n % 3]).set("source_reference", "C." + n);
      truth.set("transaction_types", "CONCESSIONE").set("owner_type", "AUTORITA_PORTUALE");
      truth.set("public_asset_regime", "DEMANIALE").set("kind", "AREA_LIBERA");
      truth.set("rent_eur_year", 500 * n).unset("sale_price_eur").set("site_class", "GREENFIELD");
      truths.add(truth);
    }
    if (night == 2) {
      truths.remove(29);
    }
    if (night >= 2) {
      truths.get(0).set("rent_eur_year", "750");
    }
    List<Column> columns =
        List.of(
            Column.of("Riferimento", "source_reference"),
            Column.of("Denominazione", "name"),
            Column.of("Comune", "municipality"),
            Column.of("Ubicazione", "address"),
            Column.of("Tipologia", "kind", Habits::kind),
            Column.of("Superficie mq", "land_area_m2", Habits::number),
            Column.of("Superficie edificabile", "buildable_gfa_m2", Habits::number),
            Column.of("Destinazione d'uso", "intended_uses", Habits::uses),
            Column.of("Stato offerta", "status", Habits::status),
            Column.of("Modalità di cessione", "transaction_types", Habits::transactions),
            Column.of("Natura giuridica", "public_asset_regime", v -> "Demaniale"),
            Column.of("Canone annuo", "rent_eur_year", Habits::number),
            Column.of("Latitudine", "latitude", Habits::number),
            Column.of("Longitudine", "longitude", Habits::number),
            Column.of("Ultima conferma", "last_confirmed_at", Habits::date));
    Grid grid = new Grid("Concessioni").blank().heading(headers(columns));
    truths.forEach(t -> grid.record(record(columns, t)));
    return SampleSource.of(
        "autorita-portuale-tirreno",
        """
        id: autorita-portuale-tirreno
        name: Autorità di Sistema Portuale
        location: ../sample-data/autorita-portuale-tirreno/*.xlsx
        supplier_type: port_authority
        defaults: { publish_consent: SI, ownership_kind: PUBBLICA, owner_type: AUTORITA_PORTUALE }
        reserved: [address]
        """,
        "concessioni_" + inNight(night, "2026-09-10", "2026-10-10", "2026-11-10") + ".xlsx",
        FileWriters.xlsx(List.of(grid)),
        truths,
        List.of(grid),
        fields(columns, "publish_consent", "ownership_kind", "owner_type"),
        "public domain in concession, yearly rents, an address the owner reserves");
  }

  /** The second row of a stacked header: what stands above is not said again. */
  private static Object[] stacked(List<Column> columns) {
    return columns.stream()
        .map(Column::header)
        .map(h -> h.equals("Tipologia") ? "" : h)
        .map(
            h ->
                h.replace("Superficie lorda mq", "lorda")
                    .replace("Superficie terreno mq", "terreno"))
        .toArray();
  }

  private static String regime(String code) {
    return code.equals("INDISPONIBILE") ? "Patrimonio indisponibile" : "Patrimonio disponibile";
  }

  private static String sheetAndParcel(String parcel) {
    return "FG. " + Habits.parcel(parcel, 1) + " P.LLA " + Habits.parcel(parcel, 2);
  }

  private static String withSection(String parcel) {
    return "Sez. "
        + Habits.parcel(parcel, 0)
        + " Fg. "
        + Habits.parcel(parcel, 1)
        + " part. "
        + Habits.parcel(parcel, 2);
  }
}
