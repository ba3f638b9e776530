package it.census.model;

import static it.census.model.Confidentiality.INTERNAL;
import static it.census.model.Confidentiality.PERSONAL;
import static it.census.model.Confidentiality.PUBLIC;
import static it.census.model.Expectation.*;
import static it.census.model.FieldType.*;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The dictionary of the offer: every field the catalogue knows, in the order of {@code
 * model/offer-fields.csv}, against which a test holds this list line by line. Column names, CSV
 * headers, JSON keys and configuration all use {@link #key()}.
 */
public enum OfferField {

  // What tells one offer from every other, and what it is called.
  OFFER_ID(
      FieldGroup.IDENTITY,
      CODE,
      "",
      "",
      MANDATORY,
      MANDATORY,
      PUBLIC,
      "Identificativo regionale dell'offerta",
      "Regional offer id",
      o -> o.identity().offerId()),
  SOURCE_ID(
      FieldGroup.IDENTITY,
      CODE,
      "",
      "",
      MANDATORY,
      NOT_SENT,
      INTERNAL,
      "Fonte",
      "Source",
      o -> o.identity().sourceId()),
  SUPPLIER_CODE(
      FieldGroup.IDENTITY,
      STRING,
      "",
      "",
      OPTIONAL,
      NOT_SENT,
      INTERNAL,
      "Codice IPA del conferente",
      "Supplier (IPA) code",
      o -> o.identity().supplierCode()),
  SOURCE_REFERENCE(
      FieldGroup.IDENTITY,
      STRING,
      "",
      "",
      MANDATORY,
      NOT_SENT,
      INTERNAL,
      "Riferimento presso il conferente",
      "Supplier reference",
      o -> o.identity().sourceReference()),
  PARENT_OFFER_ID(
      FieldGroup.IDENTITY,
      STRING,
      "",
      "",
      OPTIONAL,
      OPTIONAL,
      PUBLIC,
      "Compendio / area di appartenenza",
      "Parent site",
      o -> o.identity().parentOfferId()),
  NAME(
      FieldGroup.IDENTITY,
      STRING,
      "",
      "",
      MANDATORY,
      MANDATORY,
      PUBLIC,
      "Denominazione",
      "Title (Italian)",
      o -> o.identity().name()),
  NAME_EN(
      FieldGroup.IDENTITY,
      STRING,
      "",
      "",
      OPTIONAL,
      OPTIONAL,
      PUBLIC,
      "Denominazione in inglese",
      "Title (English)",
      o -> o.identity().nameEn()),
  DESCRIPTION(
      FieldGroup.IDENTITY,
      TEXT,
      "",
      "",
      OPTIONAL,
      OPTIONAL,
      PUBLIC,
      "Descrizione",
      "Description (Italian)",
      o -> o.identity().description()),
  DESCRIPTION_EN(
      FieldGroup.IDENTITY,
      TEXT,
      "",
      "",
      OPTIONAL,
      OPTIONAL,
      PUBLIC,
      "Descrizione in inglese",
      "Description (English)",
      o -> o.identity().descriptionEn()),

  // What is offered: land, a building or a part of one, and for which uses.
  KIND(
      FieldGroup.KIND,
      CODE,
      "",
      "offer_kind",
      MANDATORY,
      MANDATORY,
      PUBLIC,
      "Tipologia dell'offerta",
      "Offer kind",
      o -> o.kind().kind()),
  SITE_CLASS(
      FieldGroup.KIND,
      CODE,
      "",
      "site_class",
      MANDATORY,
      OPTIONAL,
      PUBLIC,
      "Greenfield / brownfield",
      "Greenfield / brownfield",
      o -> o.kind().siteClass()),
  INTENDED_USES(
      FieldGroup.KIND,
      CODES,
      "",
      "intended_use",
      MANDATORY,
      MANDATORY,
      PUBLIC,
      "Destinazioni insediabili",
      "Permitted/intended uses",
      o -> o.kind().intendedUses()),
  CURRENT_USE(
      FieldGroup.KIND,
      CODE,
      "",
      "current_use",
      OPTIONAL,
      OPTIONAL,
      PUBLIC,
      "Uso attuale / occupazione",
      "Current use / occupancy",
      o -> o.kind().currentUse()),

  // Where the offer lies, down to the point on the map.
  MUNICIPALITY_CODE(
      FieldGroup.LOCATION,
      STRING,
      "",
      "municipality",
      MANDATORY,
      MANDATORY,
      PUBLIC,
      "Codice ISTAT comune",
      "ISTAT municipality code",
      o -> o.location().municipalityCode()),
  MUNICIPALITY(
      FieldGroup.LOCATION,
      STRING,
      "",
      "municipality",
      MANDATORY,
      MANDATORY,
      PUBLIC,
      "Comune",
      "Municipality",
      o -> o.location().municipality()),
  PROVINCE(
      FieldGroup.LOCATION,
      STRING,
      "",
      "province",
      MANDATORY,
      MANDATORY,
      PUBLIC,
      "Sigla provincia",
      "Province",
      o -> o.location().province()),
  LOCALITY(
      FieldGroup.LOCATION,
      STRING,
      "",
      "",
      OPTIONAL,
      OPTIONAL,
      PUBLIC,
      "Località / area produttiva",
      "Locality / business park",
      o -> o.location().locality()),
  ADDRESS(
      FieldGroup.LOCATION,
      STRING,
      "",
      "",
      CONDITIONAL,
      OPTIONAL,
      PUBLIC,
      "Indirizzo",
      "Address",
      o -> o.location().address()),
  POSTAL_CODE(
      FieldGroup.LOCATION,
      STRING,
      "",
      "",
      OPTIONAL,
      OPTIONAL,
      PUBLIC,
      "CAP",
      "Postal code",
      o -> o.location().postalCode()),
  LATITUDE(
      FieldGroup.LOCATION,
      DECIMAL,
      "deg",
      "",
      CONDITIONAL,
      MANDATORY,
      PUBLIC,
      "Latitudine (WGS84)",
      "Latitude",
      o -> o.location().latitude()),
  LONGITUDE(
      FieldGroup.LOCATION,
      DECIMAL,
      "deg",
      "",
      CONDITIONAL,
      MANDATORY,
      PUBLIC,
      "Longitudine (WGS84)",
      "Longitude",
      o -> o.location().longitude()),
  POSITION_QUALITY(
      FieldGroup.LOCATION,
      CODE,
      "",
      "position_quality",
      MANDATORY,
      OPTIONAL,
      PUBLIC,
      "Qualità della posizione",
      "Position quality",
      o -> o.location().positionQuality()),

  // The land registry data by which the administration knows the asset.
  CADASTRAL_MUNICIPALITY(
      FieldGroup.CADASTRAL,
      STRING,
      "",
      "municipality",
      CONDITIONAL,
      NOT_SENT,
      INTERNAL,
      "Codice catastale del comune",
      "Cadastral municipality code",
      o -> o.cadastre().cadastralMunicipality()),
  CADASTRAL_REGISTER(
      FieldGroup.CADASTRAL,
      CODE,
      "",
      "cadastral_register",
      CONDITIONAL,
      NOT_SENT,
      INTERNAL,
      "Catasto terreni / fabbricati",
      "Land or building cadastre",
      o -> o.cadastre().cadastralRegister()),
  CADASTRAL_PARCELS(
      FieldGroup.CADASTRAL,
      PARCELS,
      "",
      "",
      CONDITIONAL,
      NOT_SENT,
      INTERNAL,
      "Dati catastali (sezione, foglio, particella, subalterno)",
      "Cadastral parcels",
      o -> o.cadastre().cadastralParcels()),
  CADASTRAL_CATEGORY(
      FieldGroup.CADASTRAL,
      CODE,
      "",
      "cadastral_category",
      OPTIONAL,
      OPTIONAL,
      PUBLIC,
      "Categoria catastale",
      "Cadastral category",
      o -> o.cadastre().cadastralCategory()),
  CADASTRAL_INCOME_EUR(
      FieldGroup.CADASTRAL,
      DECIMAL,
      "EUR",
      "",
      OPTIONAL,
      NOT_SENT,
      INTERNAL,
      "Rendita catastale",
      "Cadastral income",
      o -> o.cadastre().cadastralIncomeEur()),

  // What the town plan allows on the site.
  PLANNING_ZONE(
      FieldGroup.PLANNING,
      CODE,
      "",
      "planning_zone",
      OPTIONAL,
      OPTIONAL,
      PUBLIC,
      "Zona territoriale omogenea",
      "Homogeneous zone (DM 1444/68)",
      o -> o.planning().planningZone()),
  PLANNING_ZONE_LOCAL(
      FieldGroup.PLANNING,
      STRING,
      "",
      "",
      OPTIONAL,
      OPTIONAL,
      PUBLIC,
      "Sigla di zona nello strumento vigente",
      "Local zone code",
      o -> o.planning().planningZoneLocal()),
  PLANNING_INSTRUMENT(
      FieldGroup.PLANNING,
      CODE,
      "",
      "planning_instrument",
      OPTIONAL,
      OPTIONAL,
      PUBLIC,
      "Strumento urbanistico",
      "Planning instrument",
      o -> o.planning().planningInstrument()),
  PLANNING_STATUS(
      FieldGroup.PLANNING,
      CODE,
      "",
      "planning_status",
      OPTIONAL,
      OPTIONAL,
      PUBLIC,
      "Stato di attuazione urbanistica",
      "Planning status",
      o -> o.planning().planningStatus()),
  COVERAGE_RATIO_MAX(
      FieldGroup.PLANNING,
      DECIMAL,
      "%",
      "",
      OPTIONAL,
      OPTIONAL,
      PUBLIC,
      "Rapporto di copertura massimo",
      "Max site coverage",
      o -> o.planning().coverageRatioMax()),
  BUILDABLE_GFA_M2(
      FieldGroup.PLANNING,
      DECIMAL,
      "m2",
      "",
      CONDITIONAL_AREA,
      OPTIONAL,
      PUBLIC,
      "Superficie edificabile",
      "Buildable GFA",
      o -> o.planning().buildableGfaM2()),
  CONSTRAINTS(
      FieldGroup.PLANNING,
      CODES,
      "",
      "constraint",
      OPTIONAL,
      OPTIONAL,
      PUBLIC,
      "Vincoli",
      "Constraints",
      o -> o.planning().constraints()),

  // How large the offer is; all areas in square metres.
  LAND_AREA_M2(
      FieldGroup.SIZE,
      DECIMAL,
      "m2",
      "",
      CONDITIONAL,
      CONDITIONAL_AREA,
      PUBLIC,
      "Superficie fondiaria/territoriale",
      "Site area",
      o -> o.dimensions().landAreaM2()),
  GROSS_FLOOR_AREA_M2(
      FieldGroup.SIZE,
      DECIMAL,
      "m2",
      "",
      CONDITIONAL,
      CONDITIONAL_BUILDING,
      PUBLIC,
      "Superficie lorda edifici",
      "Gross floor area",
      o -> o.dimensions().grossFloorAreaM2()),
  COVERED_AREA_M2(
      FieldGroup.SIZE,
      DECIMAL,
      "m2",
      "",
      OPTIONAL,
      OPTIONAL,
      PUBLIC,
      "Superficie coperta",
      "Covered area",
      o -> o.dimensions().coveredAreaM2()),
  OFFICE_AREA_M2(
      FieldGroup.SIZE,
      DECIMAL,
      "m2",
      "",
      OPTIONAL,
      OPTIONAL,
      PUBLIC,
      "di cui uffici",
      "Office area",
      o -> o.dimensions().officeAreaM2()),
  OUTDOOR_AREA_M2(
      FieldGroup.SIZE,
      DECIMAL,
      "m2",
      "",
      OPTIONAL,
      OPTIONAL,
      PUBLIC,
      "Piazzali / area scoperta",
      "Yard area",
      o -> o.dimensions().outdoorAreaM2()),
  DIVISIBLE(
      FieldGroup.SIZE,
      BOOLEAN,
      "",
      "",
      OPTIONAL,
      OPTIONAL,
      PUBLIC,
      "Frazionabile",
      "Divisible",
      o -> o.dimensions().divisible()),
  MIN_DIVISIBLE_M2(
      FieldGroup.SIZE,
      DECIMAL,
      "m2",
      "",
      OPTIONAL,
      OPTIONAL,
      PUBLIC,
      "Taglio minimo",
      "Minimum unit",
      o -> o.dimensions().minDivisibleM2()),

  // The state and equipment of the buildings of the offer.
  YEAR_BUILT(
      FieldGroup.BUILDING,
      INTEGER,
      "year",
      "",
      OPTIONAL,
      OPTIONAL,
      PUBLIC,
      "Anno di costruzione",
      "Year built",
      o -> o.building().yearBuilt()),
  CONSERVATION_STATE(
      FieldGroup.BUILDING,
      CODE,
      "",
      "conservation_state",
      OPTIONAL,
      OPTIONAL,
      PUBLIC,
      "Stato di conservazione",
      "Condition",
      o -> o.building().conservationState()),
  FLOORS(
      FieldGroup.BUILDING,
      INTEGER,
      "n",
      "",
      OPTIONAL,
      OPTIONAL,
      PUBLIC,
      "Numero piani",
      "Floors",
      o -> o.building().floors()),
  CLEAR_HEIGHT_M(
      FieldGroup.BUILDING,
      DECIMAL,
      "m",
      "",
      OPTIONAL,
      OPTIONAL,
      PUBLIC,
      "Altezza sotto trave",
      "Clear height",
      o -> o.building().clearHeightM()),
  CRANE(
      FieldGroup.BUILDING,
      CODE,
      "",
      "yes_no_ready",
      OPTIONAL,
      OPTIONAL,
      PUBLIC,
      "Carroponte",
      "Overhead crane",
      o -> o.building().crane()),
  CRANE_CAPACITY_T(
      FieldGroup.BUILDING,
      DECIMAL,
      "t",
      "",
      OPTIONAL,
      OPTIONAL,
      PUBLIC,
      "Portata carroponte",
      "Crane capacity",
      o -> o.building().craneCapacityT()),
  LOADING_DOCKS(
      FieldGroup.BUILDING,
      INTEGER,
      "n",
      "",
      OPTIONAL,
      OPTIONAL,
      PUBLIC,
      "Baie di carico / rampe",
      "Loading docks",
      o -> o.building().loadingDocks()),
  PARKING_SPACES(
      FieldGroup.BUILDING,
      INTEGER,
      "n",
      "",
      OPTIONAL,
      OPTIONAL,
      PUBLIC,
      "Posti auto",
      "Parking spaces",
      o -> o.building().parkingSpaces()),
  ENERGY_CLASS(
      FieldGroup.BUILDING,
      CODE,
      "",
      "energy_class",
      OPTIONAL,
      CONDITIONAL_BUILDING,
      PUBLIC,
      "Classe energetica (APE)",
      "Energy class",
      o -> o.building().energyClass()),

  // Which networks serve the site, and how far the transport nodes are (kilometres as the crow
  // flies unless the supplier states them).
  ELECTRICITY(
      FieldGroup.UTILITIES,
      CODE,
      "",
      "utility_status",
      OPTIONAL,
      OPTIONAL,
      PUBLIC,
      "Energia elettrica",
      "Electricity",
      o -> o.utilities().electricity()),
  POWER_KW(
      FieldGroup.UTILITIES,
      DECIMAL,
      "kW",
      "",
      OPTIONAL,
      OPTIONAL,
      PUBLIC,
      "Potenza disponibile",
      "Available power",
      o -> o.utilities().powerKw()),
  GAS(
      FieldGroup.UTILITIES,
      CODE,
      "",
      "utility_status",
      OPTIONAL,
      OPTIONAL,
      PUBLIC,
      "Gas",
      "Gas",
      o -> o.utilities().gas()),
  WATER(
      FieldGroup.UTILITIES,
      CODE,
      "",
      "utility_status",
      OPTIONAL,
      OPTIONAL,
      PUBLIC,
      "Acqua potabile",
      "Drinking water",
      o -> o.utilities().water()),
  SEWER(
      FieldGroup.UTILITIES,
      CODE,
      "",
      "utility_status",
      OPTIONAL,
      OPTIONAL,
      PUBLIC,
      "Fognatura / depurazione",
      "Sewer",
      o -> o.utilities().sewer()),
  FIBER(
      FieldGroup.UTILITIES,
      CODE,
      "",
      "utility_status",
      OPTIONAL,
      OPTIONAL,
      PUBLIC,
      "Banda ultralarga",
      "Fibre",
      o -> o.utilities().fiber()),
  RAIL_SIDING(
      FieldGroup.UTILITIES,
      CODE,
      "",
      "utility_status",
      OPTIONAL,
      OPTIONAL,
      PUBLIC,
      "Raccordo ferroviario",
      "Rail siding",
      o -> o.utilities().railSiding()),
  MOTORWAY_EXIT(
      FieldGroup.UTILITIES,
      STRING,
      "",
      "",
      OPTIONAL,
      OPTIONAL,
      PUBLIC,
      "Casello / svincolo più vicino",
      "Nearest motorway exit",
      o -> o.utilities().motorwayExit()),
  DISTANCE_MOTORWAY_KM(
      FieldGroup.UTILITIES,
      DECIMAL,
      "km",
      "",
      OPTIONAL,
      OPTIONAL,
      PUBLIC,
      "Distanza casello",
      "Distance to motorway exit",
      o -> o.utilities().distanceMotorwayKm()),
  DISTANCE_RAIL_KM(
      FieldGroup.UTILITIES,
      DECIMAL,
      "km",
      "",
      OPTIONAL,
      OPTIONAL,
      PUBLIC,
      "Distanza stazione/scalo merci",
      "Distance to rail (freight)",
      o -> o.utilities().distanceRailKm()),
  DISTANCE_PORT_KM(
      FieldGroup.UTILITIES,
      DECIMAL,
      "km",
      "",
      OPTIONAL,
      OPTIONAL,
      PUBLIC,
      "Distanza porto",
      "Distance to port",
      o -> o.utilities().distancePortKm()),
  DISTANCE_AIRPORT_KM(
      FieldGroup.UTILITIES,
      DECIMAL,
      "km",
      "",
      OPTIONAL,
      OPTIONAL,
      PUBLIC,
      "Distanza aeroporto",
      "Distance to airport",
      o -> o.utilities().distanceAirportKm()),
  DISTANCE_FREIGHT_VILLAGE_KM(
      FieldGroup.UTILITIES,
      DECIMAL,
      "km",
      "",
      OPTIONAL,
      OPTIONAL,
      PUBLIC,
      "Distanza interporto",
      "Distance to freight village",
      o -> o.utilities().distanceFreightVillageKm()),

  // Whether, from when and in which legal form the offer can be had.
  STATUS(
      FieldGroup.AVAILABILITY,
      CODE,
      "",
      "offer_status",
      MANDATORY,
      MANDATORY,
      PUBLIC,
      "Stato dell'offerta",
      "Offer status",
      o -> o.availability().status()),
  AVAILABLE_FROM(
      FieldGroup.AVAILABILITY,
      DATE,
      "",
      "",
      OPTIONAL,
      OPTIONAL,
      PUBLIC,
      "Disponibile dal",
      "Available from",
      o -> o.availability().availableFrom()),
  TRANSACTION_TYPES(
      FieldGroup.AVAILABILITY,
      CODES,
      "",
      "transaction_type",
      MANDATORY,
      MANDATORY,
      PUBLIC,
      "Forme di cessione",
      "Transaction types",
      o -> o.availability().transactionTypes()),
  TENDER_URL(
      FieldGroup.AVAILABILITY,
      URL,
      "",
      "",
      CONDITIONAL,
      CONDITIONAL_TENDER_OPEN,
      PUBLIC,
      "Link al bando",
      "Tender link",
      o -> o.availability().tenderUrl()),
  TENDER_DEADLINE(
      FieldGroup.AVAILABILITY,
      DATE,
      "",
      "",
      CONDITIONAL,
      CONDITIONAL_TENDER_OPEN,
      PUBLIC,
      "Scadenza bando",
      "Tender deadline",
      o -> o.availability().tenderDeadline()),

  // What the owner asks, in euro.
  SALE_PRICE_EUR(
      FieldGroup.PRICE,
      DECIMAL,
      "EUR",
      "",
      OPTIONAL,
      OPTIONAL,
      PUBLIC,
      "Prezzo di vendita",
      "Asking price",
      o -> o.price().salePriceEur()),
  RENT_EUR_YEAR(
      FieldGroup.PRICE,
      DECIMAL,
      "EUR/year",
      "",
      OPTIONAL,
      OPTIONAL,
      PUBLIC,
      "Canone annuo",
      "Annual rent",
      o -> o.price().rentEurYear()),
  PRICE_ON_REQUEST(
      FieldGroup.PRICE,
      BOOLEAN,
      "",
      "",
      OPTIONAL,
      OPTIONAL,
      PUBLIC,
      "Prezzo su richiesta",
      "Price on request",
      o -> o.price().priceOnRequest()),
  VALUATION_EUR(
      FieldGroup.PRICE,
      DECIMAL,
      "EUR",
      "",
      OPTIONAL,
      NOT_SENT,
      INTERNAL,
      "Valore di stima",
      "Appraised value",
      o -> o.price().valuationEur()),

  // Which aid an investor may count on at this place.
  INCENTIVE_ZONES(
      FieldGroup.INCENTIVES,
      CODES,
      "",
      "incentive_zone",
      OPTIONAL,
      OPTIONAL,
      PUBLIC,
      "Zone agevolate (ZLS, crisi, 107.3.c, aree interne, APEA)",
      "Incentive zones",
      o -> o.incentives().incentiveZones()),
  LOCAL_INCENTIVES(
      FieldGroup.INCENTIVES,
      TEXT,
      "",
      "",
      OPTIONAL,
      OPTIONAL,
      PUBLIC,
      "Agevolazioni comunali",
      "Local incentives",
      o -> o.incentives().localIncentives()),

  // Who owns the asset and whom to ask; the contact fields are personal data.
  OWNERSHIP_KIND(
      FieldGroup.OWNERSHIP,
      CODE,
      "",
      "ownership_kind",
      MANDATORY,
      MANDATORY,
      PUBLIC,
      "Proprietà pubblica/privata/mista",
      "Public/private",
      o -> o.ownership().ownershipKind()),
  OWNER_TYPE(
      FieldGroup.OWNERSHIP,
      CODE,
      "",
      "owner_type",
      MANDATORY,
      OPTIONAL,
      PUBLIC,
      "Tipo di proprietario",
      "Owner type",
      o -> o.ownership().ownerType()),
  OWNER_NAME(
      FieldGroup.OWNERSHIP,
      STRING,
      "",
      "",
      OPTIONAL,
      NOT_SENT,
      INTERNAL,
      "Proprietario",
      "Owner",
      o -> o.ownership().ownerName()),
  PUBLIC_ASSET_REGIME(
      FieldGroup.OWNERSHIP,
      CODE,
      "",
      "public_asset_regime",
      CONDITIONAL_PUBLIC_OWNER,
      NOT_SENT,
      PUBLIC,
      "Natura giuridica del bene",
      "Public asset regime",
      o -> o.ownership().publicAssetRegime()),
  CONTACT_NAME(
      FieldGroup.OWNERSHIP,
      STRING,
      "",
      "",
      OPTIONAL,
      NOT_SENT,
      PERSONAL,
      "Referente",
      "Contact person",
      o -> o.ownership().contactName()),
  CONTACT_EMAIL(
      FieldGroup.OWNERSHIP,
      EMAIL,
      "",
      "",
      OPTIONAL,
      NOT_SENT,
      PERSONAL,
      "Email referente",
      "Contact e-mail",
      o -> o.ownership().contactEmail()),
  CONTACT_PHONE(
      FieldGroup.OWNERSHIP,
      STRING,
      "",
      "",
      OPTIONAL,
      NOT_SENT,
      PERSONAL,
      "Telefono referente",
      "Contact phone",
      o -> o.ownership().contactPhone()),

  // Environmental condition of the site.
  REMEDIATION_STATUS(
      FieldGroup.ENVIRONMENT,
      CODE,
      "",
      "remediation_status",
      OPTIONAL,
      OPTIONAL,
      PUBLIC,
      "Stato ambientale / bonifica",
      "Remediation status",
      o -> o.environment().remediationStatus()),
  ASBESTOS(
      FieldGroup.ENVIRONMENT,
      CODE,
      "",
      "asbestos",
      OPTIONAL,
      NOT_SENT,
      INTERNAL,
      "Presenza amianto",
      "Asbestos",
      o -> o.environment().asbestos()),
  FLOOD_HAZARD(
      FieldGroup.ENVIRONMENT,
      CODE,
      "",
      "flood_hazard",
      OPTIONAL,
      OPTIONAL,
      PUBLIC,
      "Pericolosità idraulica",
      "Flood hazard",
      o -> o.environment().floodHazard()),

  // Pictures, documents and the page of the offer at the supplier.
  IMAGES(
      FieldGroup.MEDIA,
      URLS,
      "",
      "",
      OPTIONAL,
      OPTIONAL,
      PUBLIC,
      "Immagini",
      "Images",
      o -> o.media().images()),
  DOCUMENTS(
      FieldGroup.MEDIA,
      URLS,
      "",
      "",
      OPTIONAL,
      OPTIONAL,
      PUBLIC,
      "Documenti e planimetrie",
      "Documents",
      o -> o.media().documents()),
  WEB_PAGE_URL(
      FieldGroup.MEDIA,
      URL,
      "",
      "",
      OPTIONAL,
      OPTIONAL,
      PUBLIC,
      "Scheda web",
      "Web page",
      o -> o.media().webPageUrl()),

  // How fresh the offer is, and whether it may be shown to the public.
  LAST_CONFIRMED_AT(
      FieldGroup.PROVENANCE,
      DATE,
      "",
      "",
      MANDATORY,
      OPTIONAL,
      PUBLIC,
      "Ultima conferma del conferente",
      "Last confirmed",
      o -> o.provenance().lastConfirmedAt()),
  PUBLISH_CONSENT(
      FieldGroup.PROVENANCE,
      CODE,
      "",
      "publish_consent",
      MANDATORY,
      NOT_SENT,
      INTERNAL,
      "Consenso alla pubblicazione",
      "Publication consent",
      o -> o.provenance().publishConsent()),
  EXTERNAL_REFS(
      FieldGroup.PROVENANCE,
      STRING,
      "",
      "external_system",
      OPTIONAL,
      NOT_SENT,
      INTERNAL,
      "Identificativi esterni (ICE, MIMIT, Demanio)",
      "External ids",
      o -> o.provenance().externalRefs());

  private static final Map<String, OfferField> BY_KEY =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(OfferField::key, f -> f));

  private final FieldGroup group;
  private final FieldType type;
  private final String unit;
  private final String codeList;
  private final Expectation crm;
  private final Expectation showcase;
  private final Confidentiality confidentiality;
  private final Bilingual label;
  private final Function<Offer, @Nullable Object> accessor;
  private final String key;

  OfferField(
      FieldGroup group,
      FieldType type,
      String unit,
      String codeList,
      Expectation crm,
      Expectation showcase,
      Confidentiality confidentiality,
      String labelIt,
      String labelEn,
      Function<Offer, @Nullable Object> accessor) {
    this.group = group;
    this.type = type;
    this.unit = unit;
    this.codeList = codeList;
    this.crm = crm;
    this.showcase = showcase;
    this.confidentiality = confidentiality;
    this.label = new Bilingual(labelIt, labelEn);
    this.accessor = accessor;
    this.key = name().toLowerCase(Locale.ROOT);
  }

  /** The name used everywhere outside: {@code land_area_m2}. */
  public String key() {
    return key;
  }

  public static Optional<OfferField> find(String key) {
    return Optional.ofNullable(BY_KEY.get(key));
  }

  public FieldGroup group() {
    return group;
  }

  public FieldType type() {
    return type;
  }

  /** Unit of measure ({@code m2}, {@code EUR}, {@code km} …), where the field has one. */
  public Optional<String> unit() {
    return unit.isEmpty() ? Optional.empty() : Optional.of(unit);
  }

  /** Name of the code list whose codes are the only allowed values, where there is one. */
  public Optional<String> codeList() {
    return codeList.isEmpty() ? Optional.empty() : Optional.of(codeList);
  }

  /** What the CRM expects of this field. */
  public Expectation crm() {
    return crm;
  }

  /** What the public showcase expects of this field. */
  public Expectation showcase() {
    return showcase;
  }

  public Confidentiality confidentiality() {
    return confidentiality;
  }

  public Bilingual label() {
    return label;
  }

  /** The value in this offer: null or an empty list where there is none. */
  public @Nullable Object valueIn(Offer offer) {
    return accessor.apply(offer);
  }

  /** Whether the offer has a value here. */
  public boolean isFilledIn(Offer offer) {
    Object value = valueIn(offer);
    return value != null && !(value instanceof List<?> list && list.isEmpty());
  }
}
