package it.census.jobs.benchmark;

import it.census.jobs.benchmark.CorpusHabits.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * What takes several columns, or may take another number of them: place, point, parcels, prices.
 */
final class CorpusGroups {

  private final CorpusHabits habits;
  private final CorpusColumns columns;
  private final CorpusPlaces places;
  private final Random random;

  CorpusGroups(CorpusHabits habits, CorpusColumns columns, CorpusPlaces places) {
    this.habits = habits;
    this.columns = columns;
    this.places = places;
    this.random = habits.random();
  }

  /** The municipality by name, by code or by both. */
  List<CorpusColumn> municipality() {
    List<CorpusColumn> group = new ArrayList<>();
    int choice = random.nextInt(5);
    if (choice != 0) {
      CorpusPlaces.Name habit = habits.pick(List.of(CorpusPlaces.Name.values()));
      group.add(CorpusColumn.of("municipality", o -> places.name(o, habit, choice == 2, random)));
    }
    if (choice <= 1) {
      CorpusPlaces.Code habit = habits.pick(List.of(CorpusPlaces.Code.values()));
      group.add(CorpusColumn.of("municipality_code", o -> CorpusPlaces.code(o, habit)));
    }
    if (choice == 2) {
      group.add(CorpusColumn.of("cadastral_municipality", o -> o.get("cadastral_municipality")));
    }
    if (random.nextBoolean()) {
      group.add(CorpusColumn.of("province", o -> o.get("province")));
    }
    return group;
  }

  /** Street and number in one cell or two, with or without locality and postal code. */
  List<CorpusColumn> address() {
    List<CorpusColumn> group = new ArrayList<>();
    switch (random.nextInt(6)) {
      case 0 -> {
        group.add(CorpusColumn.of("address", o -> street(o)));
        group.add(
            new CorpusColumn(
                "address_number",
                "",
                List.of("address_number"),
                List.of("address"),
                o -> number(o)));
      }
      case 1 -> group.add(CorpusColumn.of("address", o -> street(o) + ", " + number(o)));
      case 2 ->
          group.add(
              CorpusColumn.of(
                  "address", o -> (street(o) + " " + number(o)).toUpperCase(Locale.ROOT)));
      case 3 -> group.add(CorpusColumn.of("address", o -> abbreviated(o) + " n. " + number(o)));
      case 4 -> {
        group.add(
            new CorpusColumn(
                "address",
                "",
                List.of("address"),
                List.of("address", "postal_code"),
                o ->
                    "%s %s, %s %s (%s)"
                        .formatted(
                            street(o),
                            number(o),
                            o.get("postal_code"),
                            o.get("municipality"),
                            o.get("province"))));
        return group;
      }
      default -> group.add(CorpusColumn.of("address", o -> o.get("address")));
    }
    if (random.nextInt(3) == 0) {
      group.add(columns.text("locality"));
    }
    if (random.nextInt(3) == 0) {
      group.add(CorpusColumn.of("postal_code", o -> o.get("postal_code")));
    }
    return group;
  }

  private static String street(TrueOffer offer) {
    String address = offer.get("address");
    return address.substring(0, address.lastIndexOf(' '));
  }

  private static String number(TrueOffer offer) {
    String address = offer.get("address");
    return address.substring(address.lastIndexOf(' ') + 1);
  }

  private static String abbreviated(TrueOffer offer) {
    return street(offer).replace("Viale ", "V.le ").replace("Piazza ", "P.za ");
  }

  /** Sheet, parcel and sub-unit in their columns or in one. */
  List<CorpusColumn> parcels() {
    if (random.nextInt(5) < 2) {
      int habit = random.nextInt(5);
      return List.of(
          new CorpusColumn(
              "cad_combined",
              "",
              List.of("cad_combined", "cadastral_parcels"),
              List.of("cadastral_parcels"),
              o -> oneCell(o, habit)));
    }
    boolean zeros = random.nextInt(3) == 0;
    List<CorpusColumn> group = new ArrayList<>();
    group.add(
        new CorpusColumn(
            "cadastral_sheet",
            "",
            List.of("cadastral_sheet"),
            List.of("cadastral_parcels"),
            o -> zeros ? "%03d".formatted(Integer.parseInt(part(o, 1))) : part(o, 1)));
    String between = habits.pick(List.of(", ", ",", "; ", " - "));
    group.add(
        new CorpusColumn(
            "cadastral_parcel",
            "",
            List.of("cadastral_parcel"),
            List.of(),
            o -> numbers(o, between)));
    group.add(
        new CorpusColumn(
            "cadastral_subunit", "", List.of("cadastral_subunit"), List.of(), o -> part(o, 3)));
    return group;
  }

  private static String oneCell(TrueOffer offer, int habit) {
    String sheet = part(offer, 1);
    String sub = part(offer, 3);
    String numbers = numbers(offer, habit == 2 ? "," : ", ");
    boolean several = numbers.contains(",");
    return switch (habit) {
      case 0 -> "Fg. " + sheet + " part. " + numbers + (sub.isEmpty() ? "" : " sub " + sub);
      case 1 ->
          "FG. "
              + sheet
              + (several ? " P.LLE " : " P.LLA ")
              + numbers
              + (sub.isEmpty() ? "" : " SUB. " + sub);
      case 2 -> "flg " + sheet + " p.lle " + numbers + (sub.isEmpty() ? "" : " sub " + sub);
      case 3 ->
          "Foglio "
              + sheet
              + (several ? ", particelle " : ", particella ")
              + numbers
              + (sub.isEmpty() ? "" : ", subalterno " + sub);
      default ->
          String.join(
              "; ",
              List.of(offer.get("cadastral_parcels").split("\\|")).stream()
                  .map(p -> p.substring(1))
                  .toList());
    };
  }

  private static String part(TrueOffer offer, int part) {
    String[] parts = offer.get("cadastral_parcels").split("\\|")[0].split("/");
    return part < parts.length ? parts[part] : "";
  }

  private static String numbers(TrueOffer offer, String between) {
    List<String> numbers = new ArrayList<>();
    for (String parcel : offer.get("cadastral_parcels").split("\\|")) {
      numbers.add(parcel.split("/")[2]);
    }
    return String.join(between, numbers);
  }

  /** Area of the land, in one column or as hectare, are, centiare. */
  List<CorpusColumn> landArea() {
    if (random.nextInt(6) > 0) {
      return List.of(columns.area("land_area_m2"));
    }
    List<CorpusColumn> group = new ArrayList<>();
    group.add(registry("HA", 10_000, Integer.MAX_VALUE, List.of("land_area_m2")));
    group.add(registry("a", 100, 100, List.of()));
    group.add(registry("ca", 1, 100, List.of()));
    return group;
  }

  private static CorpusColumn registry(String header, int unit, int modulus, List<String> fields) {
    return new CorpusColumn(
        "=" + header,
        "",
        List.of("land_area_haaca"),
        fields,
        o -> String.valueOf(Integer.parseInt(o.get("land_area_m2")) / unit % modulus));
  }

  /** Price and rent; for each square metre or each month as some have it. */
  List<CorpusColumn> prices() {
    List<CorpusColumn> group = new ArrayList<>();
    if (random.nextInt(6) == 0) {
      group.add(
          columns
              .money("sale_price_eur", CorpusGroups::perSquareMetre)
              .wording("sale_price_m2", "sale_price_eur"));
    } else {
      group.add(columns.money("sale_price_eur"));
    }
    if (random.nextInt(3) == 0) {
      boolean monthly = random.nextInt(2) == 0;
      group.add(
          monthly
              ? columns
                  .money("rent_eur_year", CorpusGroups::eachMonth)
                  .wording("rent_eur_month", "rent_eur_year")
              : columns.money("rent_eur_year"));
    }
    return group;
  }

  private static String perSquareMetre(TrueOffer offer) {
    if (!offer.has("sale_price_eur")) {
      return "";
    }
    long area = Long.parseLong(offer.get(offer.isLand() ? "land_area_m2" : "gross_floor_area_m2"));
    return String.valueOf(Long.parseLong(offer.get("sale_price_eur")) / area);
  }

  private static String eachMonth(TrueOffer offer) {
    return offer.has("rent_eur_year")
        ? String.valueOf(Long.parseLong(offer.get("rent_eur_year")) / 12)
        : "";
  }

  /** The point, in degrees or metres, in one cell or two, also under exchanged headers. */
  List<CorpusColumn> point(boolean metres, boolean gaussBoaga) {
    Numbers signs = random.nextBoolean() ? Numbers.POINT : Numbers.COMMA;
    if (metres) {
      boolean underDegrees = random.nextInt(3) == 0;
      boolean swapped = random.nextInt(4) == 0;
      CorpusColumn east =
          half(
              underDegrees ? "longitude" : "easting",
              swapped ? "latitude" : "longitude",
              o -> metric(places.metres(o, gaussBoaga)[swapped ? 1 : 0], signs));
      CorpusColumn north =
          half(
              underDegrees ? "latitude" : "northing",
              swapped ? "longitude" : "latitude",
              o -> metric(places.metres(o, gaussBoaga)[swapped ? 0 : 1], signs));
      return random.nextBoolean() ? List.of(east, north) : List.of(north, east);
    }
    return switch (random.nextInt(4)) {
      case 0 ->
          List.of(
              new CorpusColumn(
                  "geopoint",
                  "",
                  List.of("geopoint"),
                  List.of("latitude", "longitude"),
                  o -> o.get("latitude") + ", " + o.get("longitude")));
      case 1 ->
          List.of(
              half("latitude", "latitude", o -> sexagesimal(o.get("latitude"), "N")),
              half("longitude", "longitude", o -> sexagesimal(o.get("longitude"), "E")));
      case 2 ->
          List.of(
              half("latitude", "longitude", o -> degrees(o.get("longitude"), signs)),
              half("longitude", "latitude", o -> degrees(o.get("latitude"), signs)));
      default ->
          List.of(
              half("latitude", "latitude", o -> degrees(o.get("latitude"), signs)),
              half("longitude", "longitude", o -> degrees(o.get("longitude"), signs)));
    };
  }

  private static CorpusColumn half(
      String wording, String meaning, java.util.function.Function<TrueOffer, Object> cell) {
    // Under which of the two is no matter: the point tells.
    return new CorpusColumn(wording, "", List.of("latitude", "longitude"), List.of(meaning), cell);
  }

  private static String degrees(String value, Numbers signs) {
    return signs == Numbers.POINT ? value : value.replace('.', ',');
  }

  private static String metric(double value, Numbers signs) {
    return degrees(String.format(Locale.ROOT, "%.2f", value), signs);
  }

  private static String sexagesimal(String value, String axis) {
    double degrees = Double.parseDouble(value);
    int whole = (int) degrees;
    int minutes = (int) ((degrees - whole) * 60);
    double seconds = ((degrees - whole) * 60 - minutes) * 60;
    return String.format(Locale.ROOT, "%d°%02d'%05.2f\"%s", whole, minutes, seconds, axis);
  }
}
