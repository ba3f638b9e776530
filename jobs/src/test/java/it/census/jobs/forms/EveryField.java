package it.census.jobs.forms;

import static it.census.model.OfferField.*;

import it.census.jobs.TestCensus;
import it.census.jobs.batch.DeliveryReading;
import it.census.jobs.batch.Judging;
import it.census.model.Offer;
import it.census.model.OfferField;
import it.census.model.OfferValues;
import it.census.model.Parcel;
import it.census.model.RawRecord;
import it.census.model.RowOutcome;
import it.census.model.config.CensusConfiguration;
import it.census.model.config.ReadingLimits;
import it.census.model.config.SourceDefinition;
import it.census.readers.config.ConfigurationReader;
import it.census.writers.archive.Archive;
import it.census.writers.forms.SupplierForm;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** An invented offer with a value in every field that suppliers can fill in, and its reading. */
final class EveryField {

  static final String SOURCE = "conferente-di-prova";

  private EveryField() {}

  static CensusConfiguration configuration() throws Exception {
    return ConfigurationReader.read(TestCensus.root().resolve("config"));
  }

  static Offer offer() {
    return Offer.of(
        new OfferValues()
            .set(SUPPLIER_CODE, "c_g687")
            .set(SOURCE_REFERENCE, "0012")
            .set(PARENT_OFFER_ID, "PIP Montegemoli")
            .set(NAME, "Capannone con piazzale, lotto \"8\"")
            .set(NAME_EN, "Shed with yard, plot 8")
            .set(DESCRIPTION, "Prima riga: perché è comodo;\nseconda riga, con àccenti.")
            .set(DESCRIPTION_EN, "Close to the port")
            .set(KIND, "CAPANNONE")
            .set(SITE_CLASS, "BROWNFIELD")
            .set(INTENDED_USES, List.of("PRODUTTIVO", "LOGISTICA"))
            .set(CURRENT_USE, "PARZIALE")
            .set(MUNICIPALITY_CODE, "049012")
            .set(MUNICIPALITY, "Piombino")
            .set(PROVINCE, "LI")
            .set(LOCALITY, "Montegemoli")
            .set(ADDRESS, "Via delle Ferriere 12")
            .set(POSTAL_CODE, "57025")
            .set(LATITUDE, new BigDecimal("42.960125"))
            .set(LONGITUDE, new BigDecimal("10.601250"))
            .set(POSITION_QUALITY, "CIVICO")
            .set(CADASTRAL_MUNICIPALITY, "G687")
            .set(CADASTRAL_REGISTER, "F")
            .set(
                CADASTRAL_PARCELS,
                List.of(new Parcel("", "12", "345", "6"), new Parcel("", "12", "346", "")))
            .set(CADASTRAL_CATEGORY, "D/1")
            .set(CADASTRAL_INCOME_EUR, new BigDecimal("12345.67"))
            .set(PLANNING_ZONE, "D")
            .set(PLANNING_ZONE_LOCAL, "D2.1")
            .set(PLANNING_INSTRUMENT, "PO")
            .set(PLANNING_STATUS, "CONFORME")
            .set(COVERAGE_RATIO_MAX, new BigDecimal("45"))
            .set(BUILDABLE_GFA_M2, new BigDecimal("3200"))
            .set(CONSTRAINTS, List.of("IDRAULICO", "SISMICO"))
            .set(LAND_AREA_M2, new BigDecimal("8100.5"))
            .set(GROSS_FLOOR_AREA_M2, new BigDecimal("2650"))
            .set(COVERED_AREA_M2, new BigDecimal("2400"))
            .set(OFFICE_AREA_M2, new BigDecimal("150"))
            .set(OUTDOOR_AREA_M2, new BigDecimal("4000"))
            .set(DIVISIBLE, true)
            .set(MIN_DIVISIBLE_M2, new BigDecimal("600"))
            .set(YEAR_BUILT, 1998)
            .set(CONSERVATION_STATE, "BUONO")
            .set(FLOORS, 2)
            .set(CLEAR_HEIGHT_M, new BigDecimal("7.5"))
            .set(CRANE, "PREDISPOSTO")
            .set(CRANE_CAPACITY_T, new BigDecimal("10"))
            .set(LOADING_DOCKS, 3)
            .set(PARKING_SPACES, 40)
            .set(ENERGY_CLASS, "C")
            .set(ELECTRICITY, "PRESENTE")
            .set(POWER_KW, new BigDecimal("250"))
            .set(GAS, "AL_CONFINE")
            .set(WATER, "PRESENTE")
            .set(SEWER, "PRESENTE")
            .set(FIBER, "PROGRAMMATO")
            .set(RAIL_SIDING, "ASSENTE")
            .set(MOTORWAY_EXIT, "Venturina")
            .set(DISTANCE_MOTORWAY_KM, new BigDecimal("9.5"))
            .set(DISTANCE_RAIL_KM, new BigDecimal("3"))
            .set(DISTANCE_PORT_KM, new BigDecimal("6.2"))
            .set(DISTANCE_AIRPORT_KM, new BigDecimal("85"))
            .set(DISTANCE_FREIGHT_VILLAGE_KM, new BigDecimal("70"))
            .set(STATUS, "DISPONIBILE")
            .set(AVAILABLE_FROM, LocalDate.of(2026, 1, 15))
            .set(TRANSACTION_TYPES, List.of("VENDITA", "LOCAZIONE"))
            .set(TENDER_URL, "https://example.org/bando")
            .set(TENDER_DEADLINE, LocalDate.of(2027, 3, 31))
            .set(SALE_PRICE_EUR, new BigDecimal("1450000"))
            .set(RENT_EUR_YEAR, new BigDecimal("96000"))
            .set(PRICE_ON_REQUEST, false)
            .set(VALUATION_EUR, new BigDecimal("1500000"))
            .set(INCENTIVE_ZONES, List.of("CRISI_COMPLESSA", "ZLS"))
            .set(LOCAL_INCENTIVES, "Riduzione IMU per tre anni")
            .set(OWNERSHIP_KIND, "PUBBLICA")
            .set(OWNER_TYPE, "COMUNE")
            .set(OWNER_NAME, "Comune di Piombino")
            .set(PUBLIC_ASSET_REGIME, "DISPONIBILE")
            .set(CONTACT_NAME, "Ufficio Patrimonio")
            .set(CONTACT_EMAIL, "patrimonio@example.org")
            .set(CONTACT_PHONE, "+39 0565 000000")
            .set(REMEDIATION_STATUS, "NON_INTERESSATO")
            .set(ASBESTOS, "NO")
            .set(FLOOD_HAZARD, "P1")
            .set(IMAGES, List.of("https://example.org/1.jpg", "https://example.org/2.jpg"))
            .set(DOCUMENTS, List.of("https://example.org/pianta.pdf"))
            .set(WEB_PAGE_URL, "https://example.org/scheda/12")
            .set(LAST_CONFIRMED_AT, LocalDate.of(2026, 10, 1))
            .set(PUBLISH_CONSENT, "SI")
            .set(EXTERNAL_REFS, "MIMIT:445"));
  }

  /** What the rows of a file are read as. */
  static List<RowOutcome> read(Path file) throws Exception {
    List<RowOutcome> outcomes = new ArrayList<>();
    try (DeliveryReading reading =
        DeliveryReading.open(
            List.of(new Archive.Part(String.valueOf(file.getFileName()), file)),
            SourceDefinition.minimal(SOURCE, "Conferente di prova", file.toString()),
            Judging.by(configuration()),
            ReadingLimits.DEFAULT,
            TestCensus.DAY)) {
      reading.survey();
      for (RawRecord row = reading.nextRow(); row != null; row = reading.nextRow()) {
        outcomes.add(reading.interpret(row));
      }
    }
    return outcomes;
  }

  /** The offers among them; each row is expected to be one. */
  static List<Offer> offers(Path file) throws Exception {
    List<Offer> offers = new ArrayList<>();
    for (RowOutcome outcome : read(file)) {
      offers.add(((RowOutcome.Usable) outcome).offer());
    }
    return offers;
  }

  /** The invented offer with the fields that the census gave this one. */
  static Offer asRead(Offer read) {
    return offer().with(OFFER_ID, read.identity().offerId()).with(SOURCE_ID, SOURCE);
  }

  /** Fields that the offer leaves empty, so that nobody forgets a new one. */
  static List<OfferField> empty(Offer offer) {
    return SupplierForm.fields().stream().filter(field -> !field.isFilledIn(offer)).toList();
  }
}
