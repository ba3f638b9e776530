package it.census.jobs.benchmark;

import it.census.jobs.benchmark.CorpusHabits.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

/** The columns by which one office tells a field, in the habit it has. */
final class CorpusColumns {

  /** Land registry codes of the municipalities that have sections. */
  static final Set<String> WITH_SECTIONS = Set.of("A390", "D629", "D656", "I942", "G870");

  private static final List<String> TEXTS =
      List.of(
          "name_en",
          "description",
          "description_en",
          "parent_offer_id",
          "planning_zone_local",
          "motorway_exit",
          "local_incentives",
          "owner_name",
          "external_refs");

  private static final List<String> CODES =
      List.of(
          "site_class",
          "current_use",
          "position_quality",
          "cadastral_register",
          "planning_zone",
          "planning_instrument",
          "planning_status",
          "conservation_state",
          "crane",
          "energy_class",
          "electricity",
          "gas",
          "water",
          "sewer",
          "fiber",
          "rail_siding",
          "ownership_kind",
          "owner_type",
          "public_asset_regime",
          "remediation_status",
          "asbestos",
          "flood_hazard",
          "publish_consent");

  private static final List<String> LISTS =
      List.of("intended_uses", "constraints", "incentive_zones");

  private static final List<String> AREAS =
      List.of(
          "buildable_gfa_m2",
          "covered_area_m2",
          "office_area_m2",
          "outdoor_area_m2",
          "min_divisible_m2");

  /** Fields with a number, and the units that may stand behind it. */
  private static final Map<String, List<String>> NUMBERS =
      Map.ofEntries(
          Map.entry("coverage_ratio_max", List.of("", "%")),
          Map.entry("floors", List.of("")),
          Map.entry("clear_height_m", List.of("", " m", " ml")),
          Map.entry("crane_capacity_t", List.of("", " t")),
          Map.entry("loading_docks", List.of("")),
          Map.entry("parking_spaces", List.of("")),
          Map.entry("power_kw", List.of("", " kW")),
          Map.entry("distance_motorway_km", List.of("", " km")),
          Map.entry("distance_rail_km", List.of("", " km")),
          Map.entry("distance_port_km", List.of("", " km")),
          Map.entry("distance_airport_km", List.of("", " km")),
          Map.entry("distance_freight_village_km", List.of("", " km")),
          Map.entry("year_built", List.of("")));

  private static final List<String> BOOLEANS = List.of("divisible", "price_on_request");

  private static final List<String[]> YES_NO =
      List.of(
          new String[] {"sì", "no"},
          new String[] {"SI", "NO"},
          new String[] {"S", "N"},
          new String[] {"1", "0"},
          new String[] {"VERO", "FALSO"},
          new String[] {"true", "false"});

  /** Fields that a supplier may leave out altogether, each a column of its own. */
  static final List<String> OPTIONAL = optional();

  private final CorpusHabits habits;
  private final Random random;

  CorpusColumns(CorpusHabits habits) {
    this.habits = habits;
    this.random = habits.random();
  }

  private static List<String> optional() {
    List<String> all = new ArrayList<>(TEXTS);
    all.addAll(CODES);
    all.addAll(LISTS);
    all.addAll(AREAS);
    all.addAll(NUMBERS.keySet().stream().sorted().toList());
    all.addAll(BOOLEANS);
    all.addAll(
        List.of(
            "cadastral_category",
            "cadastral_income_eur",
            "available_from",
            "tender_url",
            "tender_deadline",
            "valuation_eur",
            "images",
            "documents",
            "web_page_url",
            "last_confirmed_at"));
    return List.copyOf(all);
  }

  /** The column of an optional field. */
  CorpusColumn of(String field) {
    if (TEXTS.contains(field)) {
      return text(field);
    }
    if (CODES.contains(field)) {
      // Of consent and energy class "not stated" is a value of its own.
      boolean telling = field.equals("energy_class") || field.equals("publish_consent");
      return CorpusColumn.of(
          field,
          o -> o.has(field) ? habits.code(field, o.get(field)) : telling ? "" : habits.nothing());
    }
    if (LISTS.contains(field)) {
      return list(field);
    }
    if (AREAS.contains(field)) {
      return area(field);
    }
    if (NUMBERS.containsKey(field)) {
      return number(field, habits.pick(NUMBERS.get(field)));
    }
    if (BOOLEANS.contains(field)) {
      String[] words = habits.pick(YES_NO);
      return CorpusColumn.of(
          field, o -> o.has(field) ? words[o.get(field).equals("true") ? 0 : 1] : habits.nothing());
    }
    return other(field);
  }

  private CorpusColumn other(String field) {
    return switch (field) {
      case "cadastral_category" -> category();
      case "cadastral_income_eur", "valuation_eur" -> money(field);
      case "available_from", "tender_deadline", "last_confirmed_at" -> date(field);
      case "images", "documents" -> {
        String between = habits.pick(List.of("; ", " ", "|", "\n"));
        yield CorpusColumn.of(field, o -> orNothing(o.get(field).replace("|", between)));
      }
      default -> {
        boolean bare = random.nextInt(3) == 0;
        yield CorpusColumn.of(
            field, o -> orNothing(bare ? o.get(field).replace("https://", "") : o.get(field)));
      }
    };
  }

  /** A list of codes: one form of the transaction is enough for an officer, two are usual. */
  CorpusColumn list(String field) {
    String between = habits.between();
    return CorpusColumn.of(field, o -> habits.codes(field, o.get(field), between));
  }

  CorpusColumn text(String field) {
    boolean name = field.equals("name") || field.equals("locality") || field.equals("owner_name");
    boolean capitals = habits.capitals() && name;
    boolean padded = random.nextInt(4) == 0;
    return CorpusColumn.of(
        field,
        o -> {
          String text = orNothing(o.get(field));
          String cased = capitals ? text.toUpperCase(Locale.ROOT) : text;
          return padded ? " " + cased.replaceFirst(" ", "  ") + "  " : cased;
        });
  }

  /** Areas in m², the unit in the header, in the cell or nowhere; or in hectares. */
  CorpusColumn area(String field) {
    Numbers signs = habits.numbers();
    boolean typed = habits.typed();
    boolean zero = random.nextInt(5) == 0;
    int unit = random.nextInt(field.equals("land_area_m2") ? 6 : 5);
    if (unit == 5) {
      boolean inCell = random.nextBoolean() && !typed;
      Numbers exact = signs == Numbers.POINT ? Numbers.POINT : Numbers.COMMA;
      Function<TrueOffer, Object> cell =
          o -> {
            String area = o.get(field);
            Object value =
                habits.number(area.isEmpty() ? "" : CorpusHabits.hectares(area), exact, typed);
            return inCell && !area.isEmpty() ? value + " ha" : value;
          };
      return CorpusColumn.of(field, cell)
          .unit(inCell ? "" : "(ha)")
          .wording(field, field, "land_area_ha");
    }
    String behind = unit == 1 && !typed ? habits.pick(List.of(" mq", " mq.", " m²", " m2")) : "";
    String before = unit == 2 && !typed ? "mq. " : "";
    Function<TrueOffer, Object> cell =
        o -> {
          if (!o.has(field)) {
            return zero ? "0" : habits.nothing();
          }
          Object value = habits.number(o.get(field), signs, typed);
          return behind.isEmpty() && before.isEmpty() ? value : before + value + behind;
        };
    String header =
        behind.isEmpty() && before.isEmpty()
            ? habits.pick(List.of("(mq)", "mq", "in mq", "m²", ""))
            : "";
    return CorpusColumn.of(field, cell).unit(header);
  }

  private CorpusColumn number(String field, String unit) {
    boolean year = field.equals("year_built");
    Numbers signs = habits.numbers();
    Numbers exact = year || signs == Numbers.POINT ? Numbers.POINT : Numbers.COMMA;
    boolean typed = habits.typed();
    return CorpusColumn.of(
        field,
        o -> {
          Object value = habits.number(o.get(field), exact, typed);
          return o.has(field) && !typed ? value + unit : value;
        });
  }

  /** A sum of money with and without its sign, before or behind. */
  CorpusColumn money(String field) {
    return money(field, o -> o.get(field));
  }

  CorpusColumn money(String field, Function<TrueOffer, String> amount) {
    Numbers signs = habits.numbers();
    boolean typed = habits.typed();
    String before = habits.pick(List.of("", "", "€ ", "EUR ", "? "));
    String behind = before.isEmpty() ? habits.pick(List.of("", "", " €", "€", " euro")) : "";
    String none = habits.pick(List.of(habits.nothing(), "-   €", "0"));
    return CorpusColumn.of(
        field,
        o -> {
          String sum = amount.apply(o);
          if (sum.isEmpty()) {
            return none;
          }
          Object value = habits.number(sum, signs, typed);
          return typed ? value : before + value + behind;
        });
  }

  private CorpusColumn date(String field) {
    String habit = habits.dateHabit();
    boolean typed = habits.typed();
    boolean serial = random.nextInt(12) == 0;
    return CorpusColumn.of(field, o -> habits.date(o.get(field), habit, typed, serial));
  }

  private CorpusColumn category() {
    int habit = random.nextInt(4);
    return CorpusColumn.of(
        "cadastral_category",
        o -> {
          String code = o.get("cadastral_category");
          if (code.isEmpty()) {
            return habits.nothing();
          }
          return switch (habit) {
            case 0 -> code;
            case 1 -> code.replace("/", "");
            case 2 -> code.length() == 3 ? code.replace("/", "0") : code;
            default -> "Cat. " + code;
          };
        });
  }

  /** Name, address of mail and telephone in one cell. */
  CorpusColumn contacts() {
    String between = habits.pick(List.of(" - ", ", ", "; ", "\n"));
    return new CorpusColumn(
        "contact_any",
        "",
        List.of("contact_any"),
        List.of("contact_name", "contact_email", "contact_phone"),
        o ->
            o.get("contact_name")
                + between
                + o.get("contact_email")
                + between
                + "tel. "
                + o.get("contact_phone"));
  }

  CorpusColumn phone() {
    int habit = random.nextInt(4);
    return CorpusColumn.of(
        "contact_phone",
        o -> {
          String phone = o.get("contact_phone");
          return switch (habit) {
            case 0 -> phone;
            case 1 -> phone.replace(' ', '/');
            case 2 -> "tel. " + phone;
            default -> phone.replace(' ', '-');
          };
        });
  }

  private String orNothing(String text) {
    return text.isEmpty() ? habits.nothing() : text;
  }
}
