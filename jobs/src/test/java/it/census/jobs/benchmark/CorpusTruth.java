package it.census.jobs.benchmark;

import it.census.jobs.samples.Places.Municipality;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** Invents the truth: offers with a value for nearly every field a supplier could give. */
final class CorpusTruth {

  /** What follows from other fields where a supplier leaves it out: always there in the truth. */
  private static final Set<String> ALWAYS =
      Set.of(
          "source_reference",
          "name",
          "kind",
          "site_class",
          "municipality_code",
          "municipality",
          "province",
          "cadastral_municipality",
          "latitude",
          "longitude",
          "position_quality",
          "cadastral_register",
          "cadastral_parcels",
          "land_area_m2",
          "status",
          "motorway_exit",
          "distance_motorway_km",
          "distance_rail_km",
          "distance_port_km",
          "distance_airport_km",
          "distance_freight_village_km",
          "ownership_kind",
          "owner_type",
          "price_on_request",
          "publish_consent",
          "postal_code",
          "address",
          "locality",
          "last_confirmed_at");

  private static final double LEFT_OUT = 0.12;

  private static final List<String> WHAT =
      List.of("Area Produttiva", "Opificio", "Comparto", "Area Industriale", "Capannone", "Polo");
  private static final List<String> WHOSE =
      List.of(
          "della Fornace",
          "del Molino Vecchio",
          "dell'Arno",
          "di Pian del Lago",
          "delle Querce",
          "dei Renai",
          "Sant'Andrea",
          "Ponte Nuovo",
          "degli Olmi",
          "Campo Grande");
  private static final List<String> STREETS =
      List.of(
          "Via dell'Artigianato",
          "Via del Lavoro",
          "Viale dell'Industria",
          "Via Enrico Fermi",
          "Via Alessandro Volta",
          "Piazza della Libertà",
          "Via dei Tintori",
          "Viale Galileo Galilei",
          "Via 25 Aprile",
          "Strada della Badia");
  private static final List<String> LOCALITIES =
      List.of("Montegemoli", "Il Piano", "Sant'Angelo", "Pian di Sotto", "Gello", "La Badiola");
  private static final List<String> PERSONS =
      List.of("Anna Bertelli", "Luca Marchi", "Giulia Sestini", "Paolo Venturi");

  private final Random random;

  CorpusTruth(long seed) {
    this.random = new Random(seed);
  }

  List<TrueOffer> offers(List<Municipality> where, int howMany) {
    List<TrueOffer> offers = new ArrayList<>();
    for (int number = 1; number <= howMany; number++) {
      offers.add(offer(number, pick(where)));
    }
    return offers;
  }

  /** One offer; some of its fields are empty, as with every supplier. */
  TrueOffer offer(int number, Municipality place) {
    TrueOffer offer = new TrueOffer();
    identity(offer, number);
    location(offer, place);
    cadastre(offer, place);
    planning(offer);
    sizes(offer);
    utilities(offer);
    availability(offer);
    ownership(offer, place);
    media(offer, number);
    leaveOut(offer);
    return offer;
  }

  private void identity(TrueOffer offer, int number) {
    String name = pick(WHAT) + " " + pick(WHOSE) + " " + number;
    offer.set("source_reference", "A-%03d".formatted(number)).set("name", name);
    offer.set("name_en", "Business site no. " + number);
    offer.set("description", "Lotto pianeggiante vicino alla strada provinciale, n. " + number);
    offer.set("description_en", "Level plot close to the main road, no. " + number);
    offer.set("parent_offer_id", "PIP " + pick(LOCALITIES));
    String kind =
        pick(
            List.of(
                "AREA_LIBERA",
                "LOTTO",
                "AREA_DISMESSA",
                "CAPANNONE",
                "MAGAZZINO",
                "LABORATORIO",
                "UFFICIO",
                "COMPLESSO"));
    boolean green = kind.equals("AREA_LIBERA") || kind.equals("LOTTO");
    offer.set("kind", kind).set("site_class", green ? "GREENFIELD" : "BROWNFIELD");
    offer.set("intended_uses", several("PRODUTTIVO", "ARTIGIANALE", "LOGISTICA", "DIREZIONALE"));
    offer.set("current_use", pick(List.of("LIBERO", "OCCUPATO", "PARZIALE")));
  }

  private void location(TrueOffer offer, Municipality place) {
    offer.set("municipality_code", place.code()).set("municipality", place.name());
    offer.set("province", place.province()).set("cadastral_municipality", place.cadastralCode());
    offer.set("locality", pick(LOCALITIES));
    offer.set("address", pick(STREETS) + " " + (1 + random.nextInt(140)));
    offer.set("postal_code", CorpusPlaces.postalCode(place.province(), random));
    offer
        .set("latitude", six(place.lat() + jitter()))
        .set("longitude", six(place.lon() + jitter()));
    offer.set("position_quality", pick(List.of("RILIEVO", "PARTICELLA", "CIVICO", "STRADA")));
  }

  private void cadastre(TrueOffer offer, Municipality place) {
    int sheet = 1 + random.nextInt(140);
    int parcels = 1 + random.nextInt(3);
    boolean building = !offer.isLand();
    List<String> list = new ArrayList<>();
    int parcel = 1 + random.nextInt(900);
    for (int i = 0; i < (building ? 1 : parcels); i++) {
      String sub = building && random.nextInt(4) > 0 ? "/" + (1 + random.nextInt(30)) : "";
      list.add("/" + sheet + "/" + (parcel + 2 * i) + sub);
    }
    offer.set("cadastral_parcels", String.join("|", list));
    offer.set("cadastral_register", building ? "F" : "T");
    offer.set("cadastral_municipality", place.cadastralCode());
    if (building) {
      offer.set("cadastral_category", pick(List.of("D/1", "D/7", "C/2", "C/3", "A/10", "D/8")));
      offer.set("cadastral_income_eur", "%d.%02d".formatted(800 + random.nextInt(9000), 52));
    }
  }

  private void planning(TrueOffer offer) {
    offer.set("planning_zone", pick(List.of("D", "D", "F", "B")));
    offer.set("planning_zone_local", pick(List.of("D1.2", "TR-03", "ATP 4", "D2b")));
    offer.set("planning_instrument", pick(List.of("PO", "RU", "PRG", "PIP")));
    offer.set(
        "planning_status",
        pick(List.of("CONFORME", "PIANO_ATTUATIVO", "PA_APPROVATO", "CONVENZIONATO")));
    offer.set("coverage_ratio_max", pick(List.of("35", "40", "50", "60")));
    offer.set(
        "constraints",
        several("PAESAGGISTICO", "IDRAULICO", "IDROGEOLOGICO", "SISMICO", "FASCIA_RISPETTO"));
  }

  private void sizes(TrueOffer offer) {
    int floors = 300 + random.nextInt(4200);
    int land = offer.isLand() ? 5_000 + random.nextInt(60_000) : floors * 3 + random.nextInt(900);
    offer.set("land_area_m2", land);
    offer.set("outdoor_area_m2", land / 4 + random.nextInt(50));
    offer.set("divisible", random.nextBoolean());
    offer.set("min_divisible_m2", 100 + random.nextInt(150));
    if (offer.isLand()) {
      offer.set("buildable_gfa_m2", land / 2 + random.nextInt(40));
      return;
    }
    offer.set("gross_floor_area_m2", floors);
    offer.set("covered_area_m2", floors - random.nextInt(100));
    offer.set("office_area_m2", 40 + random.nextInt(100));
    offer.set("year_built", 1952 + random.nextInt(68));
    offer.set(
        "conservation_state",
        pick(List.of("NUOVO", "OTTIMO", "BUONO", "DISCRETO", "DA_RISTRUTTURARE", "INAGIBILE")));
    offer.set("floors", 1 + random.nextInt(4));
    offer.set("clear_height_m", pick(List.of("4.5", "6", "7.25", "8.5", "10")));
    offer.set("crane", pick(List.of("SI", "NO", "PREDISPOSTO")));
    offer.set("crane_capacity_t", pick(List.of("3.2", "5", "10", "20")));
    offer.set("loading_docks", 1 + random.nextInt(8));
    offer.set("parking_spaces", 4 + random.nextInt(60));
    offer.set("energy_class", pick(List.of("A4", "A1", "B", "C", "D", "E", "F", "G", "ESENTE")));
  }

  private void utilities(TrueOffer offer) {
    for (String field : List.of("electricity", "gas", "water", "sewer", "fiber")) {
      offer.set(field, pick(List.of("PRESENTE", "AL_CONFINE", "PROGRAMMATO", "ASSENTE")));
    }
    offer.set("rail_siding", pick(List.of("PRESENTE", "AL_CONFINE", "ASSENTE")));
    offer.set("power_kw", 50 + 10 * random.nextInt(60));
    offer.set("motorway_exit", pick(List.of("Pisa Nord", "Lucca Est", "Valdarno", "Arezzo")));
    for (String way : List.of("motorway", "rail", "port", "airport", "freight_village")) {
      offer.set(
          "distance_" + way + "_km", (1 + random.nextInt(60)) + "." + (1 + random.nextInt(9)));
    }
  }

  private void availability(TrueOffer offer) {
    offer.set(
        "status",
        pick(List.of("DISPONIBILE", "TRATTATIVA", "BANDO_APERTO", "SOSPESO", "ASSEGNATO")));
    offer.set("available_from", day(2027));
    offer.set("transaction_types", several("VENDITA", "LOCAZIONE", "CONCESSIONE", "SUPERFICIE"));
    offer.set("tender_url", "https://www.example.org/bandi/" + offer.get("source_reference"));
    offer.set("tender_deadline", day(2027));
    int area = number(offer, offer.isLand() ? "land_area_m2" : "gross_floor_area_m2");
    long price = (long) area * (20 + random.nextInt(600));
    long rent = 12L * (500 + random.nextInt(9_000));
    String forms = offer.get("transaction_types");
    if (forms.contains("VENDITA") || forms.contains("SUPERFICIE")) {
      offer.set("sale_price_eur", price);
    }
    if (forms.contains("LOCAZIONE") || forms.contains("CONCESSIONE")) {
      offer.set("rent_eur_year", rent);
    }
    offer.set("valuation_eur", (long) area * (20 + random.nextInt(600)) + random.nextInt(99));
    offer.set("price_on_request", random.nextInt(4) == 0);
    offer.set("incentive_zones", several("ZLS", "AREA_INTERNA", "CRISI_COMPLESSA", "APEA"));
    offer.set("local_incentives", "Esenzione dalla tassa comunale per 3 anni");
  }

  private void ownership(TrueOffer offer, Municipality place) {
    boolean open = random.nextInt(4) > 0;
    offer.set("ownership_kind", open ? "PUBBLICA" : "PRIVATA");
    offer.set(
        "owner_type",
        open ? pick(List.of("COMUNE", "PROVINCIA_CM", "REGIONE", "STATO_DEMANIO")) : "IMPRESA");
    offer.set("owner_name", open ? "Comune di " + place.name() : "Officine dell'Ombrone SRL");
    if (open) {
      offer.set("public_asset_regime", pick(List.of("DISPONIBILE", "INDISPONIBILE", "DEMANIALE")));
    }
    String person = pick(PERSONS);
    offer.set("contact_name", person);
    offer.set(
        "contact_email", person.toLowerCase(Locale.ROOT).replace(' ', '.') + "@comune.example.it");
    offer.set(
        "contact_phone",
        "05" + (10 + random.nextInt(80)) + " " + (100_000 + random.nextInt(900_000)));
    offer.set(
        "remediation_status",
        pick(List.of("NON_INTERESSATO", "IN_CARATTERIZZAZIONE", "IN_BONIFICA", "BONIFICATO")));
    offer.set("asbestos", pick(List.of("SI", "NO", "BONIFICATO")));
    offer.set("flood_hazard", pick(List.of("P1", "P2", "P3", "NESSUNA")));
  }

  private void media(TrueOffer offer, int number) {
    offer.set("images", links("foto", number, "jpg"));
    offer.set("documents", links("doc", number, "pdf"));
    offer.set("web_page_url", "https://www.example.org/aree/" + number);
    offer.set("last_confirmed_at", day(2026));
    offer.set("publish_consent", random.nextInt(5) == 0 ? "NO" : "SI");
    offer.set("external_refs", "MIMIT-" + (1000 + number));
  }

  private String links(String what, int number, String ending) {
    List<String> links = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      links.add("https://www.example.org/" + what + "/" + number + "-" + i + "." + ending);
    }
    return String.join("|", links);
  }

  private void leaveOut(TrueOffer offer) {
    for (String field : CorpusColumns.OPTIONAL) {
      if (!ALWAYS.contains(field) && random.nextDouble() < LEFT_OUT) {
        offer.empty(field);
      }
    }
  }

  private static int number(TrueOffer offer, String field) {
    return Integer.parseInt(offer.get(field));
  }

  private String day(int year) {
    int month = year == 2026 ? 1 + random.nextInt(10) : 1 + random.nextInt(12);
    return "%d-%02d-%02d".formatted(year, month, 1 + random.nextInt(28));
  }

  private static String six(double degrees) {
    return String.format(Locale.ROOT, "%.6f", degrees);
  }

  /** Between 200 and 600 m: no point is the centre of its municipality. */
  private double jitter() {
    double distance = 0.002 + random.nextDouble() * 0.003;
    return random.nextBoolean() ? distance : -distance;
  }

  /** One or two of the codes, in their order. */
  private String several(String... codes) {
    int first = random.nextInt(codes.length);
    int second = random.nextInt(codes.length);
    return first >= second ? codes[first] : codes[first] + "|" + codes[second];
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
