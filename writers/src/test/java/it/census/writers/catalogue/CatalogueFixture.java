package it.census.writers.catalogue;

import it.census.model.Bilingual;
import it.census.model.Cell;
import it.census.model.Correction;
import it.census.model.DeliveryFormat;
import it.census.model.Notice;
import it.census.model.NoticeType;
import it.census.model.Offer;
import it.census.model.OfferField;
import it.census.model.OfferValues;
import it.census.model.Parcel;
import it.census.model.Place;
import it.census.model.QualityTier;
import it.census.model.RawRecord;
import it.census.model.RowKind;
import it.census.model.RowOutcome;
import it.census.model.TableHead;
import it.census.model.config.GuardLimits;
import it.census.model.config.SourceDefinition;
import it.census.model.config.SourceDefinition.Completeness;
import it.census.model.report.DeliveryDescription;
import it.census.writers.TestDatabase;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A catalogue to try things on: deliveries of a few rows, one a night. Offer ids are {@code OT-}
 * and the reference in upper case, so that they can be read in assertions.
 */
public final class CatalogueFixture implements AutoCloseable {

  /** The instant of the first load; each further one is a day later. */
  public static final Instant FIRST_NIGHT = Instant.parse("2026-03-01T02:00:00Z");

  static final NoticeType WARNING =
      NoticeType.warning("price_implausible")
          .says("Il prezzo {value} non è plausibile.", "The price {value} is not plausible.")
          .fix("Controllare il prezzo.", "Check the price.")
          .because("Settings");

  static final NoticeType ERROR =
      NoticeType.error("municipality_unknown")
          .says("Comune sconosciuto.", "Unknown municipality.")
          .fix("Scrivere il nome del comune.", "Write the name of the municipality.")
          .because("Dictionary");

  private final TestDatabase database = TestDatabase.create();
  private int nights;

  public TestDatabase database() {
    return database;
  }

  @Override
  public void close() {
    database.close();
  }

  /** A delivery of a source, to be completed and published. */
  public Delivery delivery(String source, RowOutcome... rows) {
    return new Delivery(source, Arrays.asList(rows));
  }

  /** Publishes a full delivery that the guard lets pass. */
  public PublishResult load(String source, RowOutcome... rows) {
    return delivery(source, rows).publish();
  }

  /** A row that is an offer, at a line of its own. */
  public static RowOutcome.Usable row(int line, Offer offer) {
    return new RowOutcome.Usable(
        raw(line), offer, new BigDecimal("0.80"), QualityTier.A, List.of(), List.of());
  }

  /** An offer with little more than a name. */
  public static Offer offer(String reference) {
    return Offer.of(
        new OfferValues()
            .set(OfferField.OFFER_ID, id(reference))
            .set(OfferField.SOURCE_ID, "piombino")
            .set(OfferField.SOURCE_REFERENCE, reference)
            .set(OfferField.NAME, "Area " + reference)
            .set(OfferField.KIND, "LOTTO")
            .set(OfferField.STATUS, "DISPONIBILE")
            .set(OfferField.PUBLISH_CONSENT, "SI")
            .set(OfferField.LAND_AREA_M2, new BigDecimal("1500.5")));
  }

  static String id(String reference) {
    return "OT-" + reference.strip().toUpperCase(Locale.ROOT);
  }

  static RowOutcome.Rejected rejected(int line, String reference, String... cells) {
    String id = reference.isEmpty() ? "" : id(reference);
    return new RowOutcome.Rejected(
        raw(line, cells),
        id,
        List.of(Notice.about(ERROR, raw(line).place(), "Comune", "Atlantide").forOffer(id)),
        List.of());
  }

  static RowOutcome.Duplicate duplicate(int line, String reference, String... parcels) {
    return new RowOutcome.Duplicate(
        raw(line),
        id(reference),
        Arrays.stream(parcels).map(Parcel::parse).toList(),
        List.of(),
        List.of());
  }

  static RowOutcome.Usable with(RowOutcome.Usable row, Notice notice, Correction correction) {
    return new RowOutcome.Usable(
        row.row(),
        row.offer(),
        row.qualityScore(),
        row.tier(),
        List.of(notice),
        List.of(correction));
  }

  static RowOutcome.Usable judged(RowOutcome.Usable row, String score, QualityTier tier) {
    return new RowOutcome.Usable(
        row.row(), row.offer(), new BigDecimal(score), tier, row.notices(), row.corrections());
  }

  static RawRecord raw(int line, String... cells) {
    return new RawRecord(
        0, new Place.CsvLine(line), RowKind.DATA, Arrays.stream(cells).map(Cell::of).toList());
  }

  /** One delivery. */
  public final class Delivery {
    private final String source;
    private final List<RowOutcome> rows;
    private final List<HoldReason> reasons = new ArrayList<>();
    private Completeness completeness = Completeness.FULL;
    private GuardLimits guard = new GuardLimits(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE);
    private Optional<String> supplierType = Optional.empty();
    private Optional<String> municipality = Optional.empty();
    private PublicReserve reserve = PublicReserve.NONE;
    private List<String> formerly = List.of();
    private String sha256 = "";
    private String rulesVersion = "rules-1";
    private boolean released;
    private boolean dryRun;

    private Delivery(String source, List<RowOutcome> rows) {
      this.source = source;
      this.rows = rows;
    }

    public Delivery partial() {
      completeness = Completeness.PARTIAL;
      return this;
    }

    public Delivery guard(String maxWithdrawn, String maxRejected) {
      guard = new GuardLimits(new BigDecimal(maxWithdrawn), new BigDecimal(maxRejected));
      return this;
    }

    /** Only rows that lie elsewhere than the source's offers are limited. */
    public Delivery guardElsewhere(String maxElsewhere) {
      guard = new GuardLimits(BigDecimal.ONE, BigDecimal.ONE, new BigDecimal(maxElsewhere));
      return this;
    }

    /** The supplier is this municipality. */
    public Delivery of(String type, String code) {
      supplierType = Optional.of(type);
      municipality = Optional.of(code);
      return this;
    }

    public Delivery reason(HoldReason.Kind kind) {
      reasons.add(new HoldReason(kind, new Bilingual("Motivo.", "Reason.")));
      return this;
    }

    public Delivery reserve(PublicReserve given) {
      reserve = given;
      return this;
    }

    public Delivery formerly(String... ids) {
      formerly = List.of(ids);
      return this;
    }

    public Delivery sha256(String given) {
      sha256 = given;
      return this;
    }

    public Delivery rules(String version) {
      rulesVersion = version;
      return this;
    }

    public Delivery released() {
      released = true;
      return this;
    }

    public Delivery dryRun() {
      dryRun = true;
      return this;
    }

    /** Takes the lock, stages and publishes. */
    public PublishResult publish() {
      try {
        return publishOrThrow();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }

    /** The same, for tests of what goes wrong. */
    public PublishResult publishOrThrow() throws Exception {
      try (SourceLock lock = new SourceLocks(database.dataSource()).tryLock(source).orElseThrow()) {
        nights++;
        Loads loads = new Loads(database.dataSource());
        Load load = loads.begin("run-%03d".formatted(nights), lock);
        Staged staged = stage(loads, load);
        PublishResult result =
            new CataloguePublisher(database.dataSource()).publish(request(load, staged));
        loads.clear(load);
        return result;
      }
    }

    Staged stage(Loads loads, Load load) throws Exception {
      try (StagingWriter writer = loads.writer(load, reserve)) {
        writer.describe(List.of(new TableHead("", false, List.of("Rif", "Comune"))));
        writer.write(rows);
        return writer.finish();
      }
    }

    PublishRequest request(Load load, Staged staged) {
      Instant at = FIRST_NIGHT.plus(Duration.ofDays(nights - 1L));
      String sha = sha256.isEmpty() ? "%064x".formatted(nights) : sha256;
      SourceDefinition plain = SourceDefinition.minimal(source, "Comune di " + source, "inbox");
      SourceDefinition definition =
          new SourceDefinition(
              plain.id(),
              formerly,
              plain.name(),
              plain.location(),
              plain.allowedHosts(),
              plain.supplierCode(),
              supplierType,
              municipality,
              completeness,
              plain.crs(),
              plain.record(),
              plain.sheets(),
              plain.columns(),
              plain.values(),
              plain.files(),
              plain.referenceScope(),
              plain.defaults(),
              plain.reserved(),
              plain.guard(),
              plain.referent(),
              plain.fingerprint());
      return new PublishRequest(
          load,
          definition,
          new ReceivedDelivery(
              new DeliveryDescription(
                  "offerte-%d.csv".formatted(nights),
                  sha,
                  Optional.of(DeliveryFormat.CSV),
                  Optional.of("UTF-8"),
                  Optional.of(";"),
                  100),
              Optional.empty(),
              Optional.of(at.minusSeconds(60)),
              at),
          rulesVersion,
          at,
          staged,
          new OtherRows(1, 2, 3),
          guard,
          released,
          dryRun,
          reasons,
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          CatalogueFixture::id);
    }
  }

  /** What a query returns, keyed by its first column. */
  Map<String, String> keyed(String sql) {
    java.util.TreeMap<String, String> map = new java.util.TreeMap<>();
    for (String row : database.rows(sql)) {
      int bar = row.indexOf('|');
      map.put(row.substring(0, bar), row.substring(bar + 1));
    }
    return map;
  }
}
