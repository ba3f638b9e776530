package it.census.jobs.samples;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Invents offers, always the same ones for a seed. */
final class Imagination {

  static final List<String> BUILDINGS =
      List.of("CAPANNONE", "MAGAZZINO", "LABORATORIO", "UFFICIO", "COMPLESSO");
  private static final List<String> NAMES =
      List.of(
          "Gli Olmi",
          "Le Querce",
          "Il Poggio",
          "La Chiusa",
          "Pian di Sopra",
          "Il Molino",
          "La Fornace",
          "Ponte Nuovo",
          "I Renai",
          "La Vignaccia",
          "Campo Grande",
          "Le Sodole");
  private static final List<String> STREETS =
      List.of(
          "Via dell'Artigianato",
          "Via del Lavoro",
          "Via Galileo Galilei",
          "Viale dell'Industria",
          "Via Enrico Fermi",
          "Via Alessandro Volta",
          "Via della Meccanica",
          "Via dei Tintori");

  private final Random random;
  private final String source;
  private final Places places;

  Imagination(String source, long seed, Places places) {
    this.source = source;
    this.random = new Random(seed);
    this.places = places;
  }

  /** A complete and consented offer of land. */
  Truth land(int number, String municipality) {
    Truth truth =
        start(number, municipality, pick(List.of("AREA_LIBERA", "LOTTO", "AREA_DISMESSA")));
    truth.set(
        "site_class", truth.get("kind").equals("AREA_DISMESSA") ? "BROWNFIELD" : "GREENFIELD");
    int area = 1_000 + 10 * random.nextInt(4_000);
    truth.set("land_area_m2", area);
    truth.set("buildable_gfa_m2", area / 2);
    truth.set("planning_zone", "D");
    truth.set("sale_price_eur", 1_000L * (area / 20));
    return truth;
  }

  /** A complete and consented offer of a building. */
  Truth building(int number, String municipality) {
    Truth truth = start(number, municipality, pick(BUILDINGS));
    truth.set("site_class", "BROWNFIELD");
    int area = 300 + 5 * random.nextInt(900);
    truth.set("gross_floor_area_m2", area);
    truth.set("land_area_m2", area * 3);
    truth.set("energy_class", pick(List.of("A1", "B", "C", "D", "E", "F", "G", "NC")));
    truth.set("year_built", 1955 + random.nextInt(65));
    truth.set(
        "conservation_state", pick(List.of("OTTIMO", "BUONO", "DISCRETO", "DA_RISTRUTTURARE")));
    truth.set("sale_price_eur", 1_000L * (area * 7 / 10));
    return truth;
  }

  private Truth start(int number, String municipality, String kind) {
    Places.Municipality place = places.named(municipality);
    Truth truth = new Truth();
    truth.set("source_id", source);
    truth.set("source_reference", reference(number));
    truth.set("kind", kind);
    truth.set("name", "Area " + pick(NAMES) + " " + number);
    truth.set("municipality_code", place.code());
    truth.set("municipality", place.name());
    truth.set("province", place.province());
    truth.set("cadastral_municipality", place.cadastralCode());
    truth.set("address", pick(STREETS) + " " + (1 + random.nextInt(120)));
    at(truth, place.lat() + jitter(), place.lon() + jitter());
    truth.set(
        "intended_uses",
        pick(List.of("PRODUTTIVO", "ARTIGIANALE", "LOGISTICA", "PRODUTTIVO|LOGISTICA")));
    truth.set(
        "status",
        pick(List.of("DISPONIBILE", "DISPONIBILE", "DISPONIBILE", "TRATTATIVA", "SOSPESO")));
    truth.set("transaction_types", pick(List.of("VENDITA", "VENDITA", "VENDITA|LOCAZIONE")));
    truth.set("ownership_kind", "PUBBLICA");
    truth.set("owner_type", "COMUNE");
    truth.set("public_asset_regime", "DISPONIBILE");
    truth.set(
        "cadastral_parcels", "/" + (1 + random.nextInt(90)) + "/" + (1 + random.nextInt(900)));
    truth.set(
        "last_confirmed_at",
        "2026-%02d-%02d".formatted(1 + random.nextInt(9), 1 + random.nextInt(28)));
    truth.set("publish_consent", "SI");
    return truth;
  }

  /** Moves an offer to a point. */
  static void at(Truth truth, double lat, double lon) {
    truth.set("latitude", String.format(Locale.ROOT, "%.6f", lat));
    truth.set("longitude", String.format(Locale.ROOT, "%.6f", lon));
  }

  private static String reference(int number) {
    return "%04d".formatted(number);
  }

  /** Between 400 m and a kilometre: no point is the centre of its municipality. */
  private double jitter() {
    double distance = 0.004 + random.nextDouble() * 0.005;
    return random.nextBoolean() ? distance : -distance;
  }

  private String pick(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
