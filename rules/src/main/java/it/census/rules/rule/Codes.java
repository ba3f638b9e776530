package it.census.rules.rule;

import java.util.Set;

/**
 * The codes of the code lists by which rules tell one case from another. Labels, synonyms and all
 * other codes are data; these few carry a meaning that a rule acts on, and a test finds each of
 * them in the configured lists.
 */
public final class Codes {

  // offer_status
  public static final String TENDER_OPEN = "BANDO_APERTO";
  public static final String AVAILABLE = "DISPONIBILE";
  public static final String AVAILABLE_LATER = "DISPONIBILE_FUTURO";
  public static final String ASSIGNED = "ASSEGNATO";

  // offer_kind
  public static final String DERELICT_SITE = "AREA_DISMESSA";

  // site_class
  public static final String GREENFIELD = "GREENFIELD";

  // current_use
  public static final Set<String> NOT_VACANT = Set.of("OCCUPATO", "ABUSIVO");

  // position_quality
  public static final String POSITION_UNKNOWN = "NON_NOTA";
  public static final String MUNICIPALITY_CENTRE = "CENTROIDE_COMUNE";

  // cadastral_register
  public static final String LAND_REGISTER = "T";
  public static final String BUILDING_REGISTER = "F";

  // planning_zone, planning_status, constraint
  public static final String AGRICULTURAL_ZONE = "E";
  public static final String PLAN_CHANGE_NEEDED = "VARIANTE";
  public static final String NO_CONSTRAINT = "NESSUNO";

  // conservation_state
  public static final String NEW_BUILDING = "NUOVO";
  public static final String RUIN = "RUDERE";

  // energy_class: the scale before October 2015
  public static final Set<String> LEGACY_ENERGY_CLASSES = Set.of("A+", "A");

  // yes_no_ready
  public static final String NO = "NO";

  // ownership_kind
  public static final String PUBLIC = "PUBBLICA";
  public static final String PRIVATE = "PRIVATA";

  // public_asset_regime
  public static final String PUBLIC_DOMAIN = "DEMANIALE";
  public static final String NON_DISPOSABLE = "INDISPONIBILE";

  // publish_consent
  public static final String CONSENT_NOT_STATED = "NON_ESPRESSO";

  // remediation_status, asbestos
  public static final String UNKNOWN = "NON_NOTO";
  public static final String NO_REMEDIATION = "NON_INTERESSATO";

  // incentive_zone: sites that a law declares contaminated
  public static final Set<String> REMEDIATION_ZONES = Set.of("SIN", "SIR");

  // flood_hazard
  public static final String FLOOD_HIGH = "P3";

  /** Owners that are public bodies by their nature (owner_type). */
  public static final Set<String> PUBLIC_OWNERS =
      Set.of(
          "COMUNE",
          "UNIONE_COMUNI",
          "PROVINCIA_CM",
          "REGIONE",
          "ASL_AO",
          "STATO_DEMANIO",
          "AUTORITA_PORTUALE",
          "CCIAA");

  /** Owners that are private by their nature (owner_type). */
  public static final Set<String> PRIVATE_OWNERS =
      Set.of("IMPRESA", "FONDO", "AGENZIA_IMM", "PERSONA_FISICA", "ENTE_RELIGIOSO");

  /** Forms that make somebody else the owner (transaction_type). */
  public static final Set<String> SALES =
      Set.of("VENDITA", "VENDITA_QUOTA", "RENT_TO_BUY", "LOCAZIONE_FINANZIARIA", "PERMUTA");

  /** Forms in which an asset changes hands for a price, or may do (transaction_type). */
  public static final Set<String> MAY_HAVE_PRICE =
      Set.of(
          "VENDITA",
          "VENDITA_QUOTA",
          "RENT_TO_BUY",
          "LOCAZIONE_FINANZIARIA",
          "PERMUTA",
          "SUPERFICIE",
          "ENFITEUSI",
          "USUFRUTTO",
          "ASSEGNAZIONE_PIP",
          "ASTA",
          "ASTA_GIUDIZIARIA",
          "PARTENARIATO",
          "DA_DEFINIRE");

  /** Forms for which a yearly rent is paid, or may be (transaction_type). */
  public static final Set<String> MAY_HAVE_RENT =
      Set.of(
          "LOCAZIONE",
          "LOCAZIONE_FINANZIARIA",
          "RENT_TO_BUY",
          "CONCESSIONE",
          "CONCESSIONE_VALORIZZAZIONE",
          "SUPERFICIE",
          "ENFITEUSI",
          "USUFRUTTO",
          "ASTA",
          "PARTENARIATO",
          "DA_DEFINIRE");

  /** Forms under private law that use an asset without owning it (transaction_type). */
  public static final Set<String> PRIVATE_USE =
      Set.of("LOCAZIONE", "COMODATO", "USUFRUTTO", "ENFITEUSI");

  /** Forms that only a public administration can grant (transaction_type). */
  public static final Set<String> CONCESSIONS = Set.of("CONCESSIONE", "CONCESSIONE_VALORIZZAZIONE");

  /** Dwellings (cadastral_category): the group A but offices. */
  public static final Set<String> DWELLINGS =
      Set.of("A/1", "A/2", "A/3", "A/4", "A/5", "A/6", "A/7", "A/8", "A/9", "A/11");

  private Codes() {}
}
