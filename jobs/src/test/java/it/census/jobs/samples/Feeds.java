package it.census.jobs.samples;

import static it.census.jobs.samples.SampleSource.fields;
import static it.census.jobs.samples.SampleSource.headers;
import static it.census.jobs.samples.SampleSource.record;

import it.census.jobs.samples.SampleSource.Column;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What provinces, agencies and companies send: lists of their own making and XML feeds. */
final class Feeds {

  private final Places places;

  Feeds(Places places) {
    this.places = places;
  }

  List<SampleSource> all(int night) {
    return List.of(lucca(), stateAgency(), agency(night), amiata());
  }

  /** Hectare, are and centiare in three columns; sì and no; mixed habits in one file. */
  private SampleSource lucca() {
    Imagination imagination = new Imagination("provincia-lucca", 31, places);
    List<Truth> truths = new ArrayList<>();
    String[] where = {"Lucca", "Capannori", "Porcari", "Altopascio", "Viareggio", "Massarosa"};
    for (int n = 1; n <= 48; n++) {
      Truth truth = imagination.land(n, where[n % 6]).set("source_reference", "LU_" + n);
      truth.set("owner_type", "PROVINCIA_CM").set("divisible", n % 2 == 0 ? "true" : "false");
      truths.add(truth);
    }
    truths.get(10).fate(Truth.Fate.REJECTED).send("municipality", "La Spezia");
    truths.get(20).send("municipality", "CAPANORI").set("municipality", "Capannori");
    moveTo(truths.get(20), "Capannori");
    truths
        .get(25)
        .unset("latitude", "longitude")
        .send("latitude", "43,1")
        .send("longitude", "17,5");
    List<Column> columns =
        List.of(
            Column.of("Codice", "source_reference"),
            Column.of("Denominazione", "name"),
            Column.of("Comune", "municipality"),
            Column.of("Prov.", "province"),
            Column.of("Indirizzo", "address"),
            Column.of("Tipologia", "kind", Habits::kind),
            new Column("HA", t -> part(t, 10_000, Integer.MAX_VALUE), "land_area_m2"),
            new Column("a", t -> part(t, 100, 100)),
            new Column("ca", t -> part(t, 1, 100)),
            Column.of("Frazionabile", "divisible", v -> v.equals("true") ? "sì" : "no"),
            Column.of("Destinazioni insediabili", "intended_uses", Habits::uses),
            Column.of("Stato offerta", "status", Habits::status),
            Column.of("Modalità di cessione", "transaction_types", Habits::transactions),
            Column.of("Prezzo a base d'asta", "sale_price_eur", Habits::euro),
            Column.of("Fg.", "cadastral_parcels", p -> "0" + Habits.parcel(p, 1)),
            Column.of("P.lla", "cadastral_parcels", p -> Habits.parcel(p, 2)),
            Column.of("Lat.", "latitude", v -> v.replace('.', ',')),
            Column.of("Long.", "longitude", v -> v.replace('.', ',')),
            Column.of("Data", "last_confirmed_at", Habits::day));
    Grid grid = new Grid("").heading(headers(columns));
    for (int i = 0; i < truths.size(); i++) {
      if (i == 30) {
        grid.blank();
      }
      grid.record(record(columns, truths.get(i)));
    }
    return SampleSource.of(
        "provincia-lucca",
        """
        id: provincia-lucca
        name: Provincia di Lucca
        location: ../sample-data/provincia-lucca/*.csv
        supplier_type: province
        columns: { "Data": last_confirmed_at }
        defaults: { publish_consent: SI, ownership_kind: PUBBLICA, owner_type: PROVINCIA_CM, public_asset_regime: DISPONIBILE }
        """,
        "terreni_2026-08-15.csv",
        FileWriters.csv(grid, ";", "\r\n", Charset.forName("windows-1252"), ""),
        truths,
        List.of(grid),
        fields(columns, "publish_consent", "ownership_kind", "owner_type", "public_asset_regime"),
        "hectare, are and centiare in three columns, sì and no, zeros before the sheet, a point in the"
            + " sea, municipalities of another region and misspelt");
  }

  private void moveTo(Truth truth, String name) {
    Places.Municipality place = places.named(name);
    truth.set("municipality_code", place.code()).set("province", place.province());
    truth.set("cadastral_municipality", place.cadastralCode());
    Imagination.at(truth, place.lat(), place.lon());
  }

  private static String part(Truth truth, int unit, int modulus) {
    return Integer.toString(Integer.parseInt(truth.get("land_area_m2")) / unit % modulus);
  }

  /** A state agency: auctions, quoted cells, line breaks in cells. */
  private SampleSource stateAgency() {
    Imagination imagination = new Imagination("agenzia-beni-stato", 32, places);
    List<Truth> truths = new ArrayList<>();
    String[] where = {"Firenze", "Pisa", "La Spezia", "Montalcino", "Orbetello", "Pontremoli"};
    for (int n = 1; n <= 42; n++) {
      String name = where[n % 6].equals("La Spezia") ? "Aulla" : where[n % 6];
      Truth truth = imagination.building(n, name).set("source_reference", "FI" + (7000 + n));
      truth.set("transaction_types", "ASTA").set("owner_type", "STATO_DEMANIO");
      truth.set("description", "Ex caserma\ncon piazzale");
      truths.add(truth.send("description", "Ex caserma\ncon piazzale"));
    }
    truths.get(6).fate(Truth.Fate.REJECTED).send("municipality", "Atlantide");
    List<Column> columns =
        List.of(
            Column.of("s_bene", "source_reference"),
            Column.of("Denominazione", "name"),
            Column.of("Comune", "municipality"),
            Column.of("Indirizzo", "address"),
            Column.of("Descrizione", "description"),
            Column.of("Tipologia", "kind", Habits::kind),
            Column.of("Superficie lorda mq", "gross_floor_area_m2"),
            Column.of("Superficie fondiaria mq", "land_area_m2"),
            Column.of("Destinazione d'uso", "intended_uses", Habits::uses),
            Column.of("Stato offerta", "status", Habits::status),
            Column.of("Modalità di cessione", "transaction_types", v -> "Asta pubblica"),
            Column.of("Prezzo a base d'asta", "sale_price_eur"),
            Column.of("Anno di costruzione", "year_built"),
            Column.of("Classe energetica", "energy_class"),
            Column.of("Latitudine", "latitude"),
            Column.of("Longitudine", "longitude"),
            Column.of("Data aggiornamento", "last_confirmed_at"));
    Grid grid = new Grid("").heading(headers(columns));
    truths.forEach(t -> grid.record(record(columns, t)));
    return SampleSource.of(
        "agenzia-beni-stato",
        """
        id: agenzia-beni-stato
        name: Agenzia per i beni dello Stato
        location: ../sample-data/agenzia-beni-stato/*.csv
        supplier_type: state_agency
        delivery: partial
        defaults: { publish_consent: SI, ownership_kind: PUBBLICA, owner_type: STATO_DEMANIO, public_asset_regime: DISPONIBILE }
        """,
        "aste_2026-10-01.csv",
        FileWriters.csv(grid, ",", "\n", StandardCharsets.UTF_8, ""),
        truths,
        List.of(grid),
        fields(columns, "publish_consent", "ownership_kind", "owner_type", "public_asset_regime"),
        "auctions, line breaks in cells, a partial delivery, a municipality that does not exist");
  }

  /** A listing feed as agencies export it. */
  private SampleSource agency(int night) {
    Imagination imagination = new Imagination("immobiliare-valdera", 33, places);
    List<Truth> truths = new ArrayList<>();
    String[] where = {"Ponsacco", "Bientina", "Calcinaia", "Vicopisano"};
    StringBuilder xml =
        new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<listings>\n");
    for (int n = 1; n <= 50; n++) {
      Truth truth = imagination.building(n, where[n % 4]).set("source_reference", "RIF" + n);
      truth.set("ownership_kind", "PRIVATA").set("owner_type", "AGENZIA_IMM");
      truth.set("transaction_types", n % 3 == 0 ? "LOCAZIONE" : "VENDITA");
      truth.set("crane", n % 5 == 0 ? "PREDISPOSTO" : n % 2 == 0 ? "SI" : "NO");
      truth.set("images", "https://example.org/foto/" + n + ".jpg");
      truth.unset("public_asset_regime", "cadastral_parcels", "conservation_state");
      if (n % 3 == 0) {
        truth.set("rent_eur_year", 12 * Integer.parseInt(truth.get("gross_floor_area_m2")) * 4);
        truth.unset("sale_price_eur");
      }
      if (n % 7 == 0) {
        truth.unset("sale_price_eur", "rent_eur_year").set("price_on_request", "true");
      }
      if (night == 2 && n == 12) {
        truth.set("sale_price_eur", "555000");
      }
      truths.add(truth);
      xml.append(listing(truth));
    }
    xml.append("</listings>\n");
    return new SampleSource(
        "immobiliare-valdera",
        """
        id: immobiliare-valdera
        name: Immobiliare Valdera
        location: ../sample-data/immobiliare-valdera/*.xml
        supplier_type: agency
        defaults: { publish_consent: SI, ownership_kind: PRIVATA, owner_type: AGENZIA_IMM }
        """,
        night == 1 ? "feed_2026-09-30.xml" : "feed_2026-11-01.xml",
        xml.toString().getBytes(StandardCharsets.UTF_8),
        truths,
        0,
        0,
        0,
        Set.of(
            "source_reference",
            "name",
            "kind",
            "transaction_types",
            "address",
            "latitude",
            "longitude",
            "gross_floor_area_m2",
            "land_area_m2",
            "rent_eur_year",
            "sale_price_eur",
            "energy_class",
            "crane",
            "year_built",
            "images",
            "status",
            "intended_uses",
            "last_confirmed_at",
            "publish_consent",
            "ownership_kind",
            "owner_type"),
        "an XML listing feed: area with a unit attribute, kinds, transactions, prices on request,"
            + " overhead crane, pictures");
  }

  private static String listing(Truth t) {
    String amount = t.get("sale_price_eur") + t.get("rent_eur_year");
    String price = amount.isEmpty() ? "" : "<price currency=\"EUR\">" + amount + "</price>";
    return """
          <listing>
            <unique-id>%s</unique-id>
            <title>%s</title>
            <transaction>%s</transaction>
            <kind>%s</kind>
            <city istat="%s">%s</city>
            <address>%s</address>
            <latitude>%s</latitude>
            <longitude>%s</longitude>
            <gross-area unit="m2">%s</gross-area>
            <land-area unit="m2">%s</land-area>
            %s
            <energy-class>%s</energy-class>
            <build-year>%s</build-year>
            <overhead-crane>%s</overhead-crane>
            <status>%s</status>
            <destinazione-uso>%s</destinazione-uso>
            <last-update>%s</last-update>
            <images><image>%s</image></images>
          </listing>
        """
        .formatted(
            t.get("source_reference"),
            FileWriters.escape(t.get("name")),
            t.get("transaction_types").equals("LOCAZIONE") ? "rent" : "sale",
            Habits.kind(t.get("kind")),
            t.get("municipality_code"),
            t.get("municipality"),
            FileWriters.escape(t.get("address")),
            t.get("latitude"),
            t.get("longitude"),
            t.get("gross_floor_area_m2"),
            t.get("land_area_m2"),
            price,
            t.get("energy_class"),
            t.get("year_built"),
            t.get("crane").equals("PREDISPOSTO")
                ? "ready"
                : t.get("crane").equals("SI") ? "yes" : "no",
            Habits.status(t.get("status")),
            Habits.uses(t.get("intended_uses")),
            t.get("last_confirmed_at"),
            t.get("images"));
  }

  /** XML of a supplier's own, with namespaces and attributes. */
  private SampleSource amiata() {
    Imagination imagination = new Imagination("sviluppo-amiata", 34, places);
    List<Truth> truths = new ArrayList<>();
    String[] where = {"Abbadia San Salvatore", "Piancastagnaio", "Castel del Piano", "Arcidosso"};
    StringBuilder xml =
        new StringBuilder("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n")
            .append(
                "<sa:catalogo xmlns:sa=\"urn:example:sviluppo-amiata\" aggiornato=\"2026-09-12\">\n")
            .append("<sa:offerte>\n");
    for (int n = 1; n <= 38; n++) {
      Truth truth = imagination.land(n, where[n % 4]).set("source_reference", "SA" + n);
      truth.set("owner_type", "SOC_PARTECIPATA").unset("cadastral_parcels");
      truths.add(truth);
      xml.append(offerta(truth));
    }
    xml.append("</sa:offerte>\n</sa:catalogo>\n");
    return new SampleSource(
        "sviluppo-amiata",
        """
        id: sviluppo-amiata
        name: Sviluppo Amiata
        location: ../sample-data/sviluppo-amiata/*.xml
        supplier_type: development_company
        record: /catalogo/offerte/offerta
        defaults: { publish_consent: SI, ownership_kind: PUBBLICA, owner_type: SOC_PARTECIPATA, public_asset_regime: DISPONIBILE }
        """,
        "offerte_2026-09-12.xml",
        xml.toString().getBytes(StandardCharsets.ISO_8859_1),
        truths,
        0,
        0,
        0,
        Set.of(
            "source_reference",
            "name",
            "kind",
            "address",
            "latitude",
            "longitude",
            "land_area_m2",
            "buildable_gfa_m2",
            "intended_uses",
            "sale_price_eur",
            "transaction_types",
            "status",
            "last_confirmed_at",
            "publish_consent",
            "ownership_kind",
            "owner_type",
            "public_asset_regime"),
        "XML of its own with namespaces, attributes and nested groups, ISO-8859-1");
  }

  private static String offerta(Truth t) {
    return """
        <sa:offerta codice="%s">
          <sa:denominazione>%s</sa:denominazione>
          <sa:tipologia>%s</sa:tipologia>
          <sa:ubicazione>
            <sa:comune>%s</sa:comune>
            <sa:indirizzo>%s</sa:indirizzo>
            <sa:latitudine>%s</sa:latitudine>
            <sa:longitudine>%s</sa:longitudine>
          </sa:ubicazione>
          <sa:superficie_terreno unita="mq">%s</sa:superficie_terreno>
          <sa:superficie_edificabile unita="mq">%s</sa:superficie_edificabile>
          <sa:destinazione_uso><![CDATA[%s]]></sa:destinazione_uso>
          <sa:prezzo_vendita>%s</sa:prezzo_vendita>
          <sa:forme_di_cessione>%s</sa:forme_di_cessione>
          <sa:stato_offerta>%s</sa:stato_offerta>
          <sa:ultima_conferma>%s</sa:ultima_conferma>
        </sa:offerta>
        """
        .formatted(
            t.get("source_reference"),
            FileWriters.escape(t.get("name")),
            Habits.kind(t.get("kind")),
            t.get("municipality"),
            FileWriters.escape(t.get("address")),
            t.get("latitude"),
            t.get("longitude"),
            t.get("land_area_m2"),
            t.get("buildable_gfa_m2"),
            Habits.uses(t.get("intended_uses")),
            t.get("sale_price_eur"),
            Habits.transactions(t.get("transaction_types")),
            Habits.status(t.get("status")),
            t.get("last_confirmed_at"));
  }
}
