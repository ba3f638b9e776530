package it.census.writers.catalogue;

import it.census.model.FieldGroup;
import it.census.model.Notice;
import it.census.model.Offer;
import it.census.model.OfferField;
import it.census.model.OfferValues;
import it.census.model.Parcel;
import it.census.model.Place;
import it.census.model.QualityTier;
import it.census.model.RawRecord;
import it.census.model.RowKind;
import it.census.model.RowOutcome;
import it.census.model.config.GuardLimits;
import it.census.model.config.SourceDefinition;
import it.census.model.report.DeliveryDescription;
import it.census.writers.TestDatabase;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How long loads of many rows take, to be run by hand: {@code LoadTimings ROWS}. A first load, the
 * same rows again, one row in a hundred changed, and the same rows again.
 */
final class LoadTimings {

  private static final int CHUNK = 1_000;

  private final TestDatabase database;
  private final int rows;
  private int night;

  private LoadTimings(TestDatabase database, int rows) {
    this.database = database;
    this.rows = rows;
  }

  public static void main(String[] arguments) throws Exception {
    int rows = arguments.length == 0 ? 100_000 : Integer.parseInt(arguments[0]);
    try (TestDatabase database = TestDatabase.create()) {
      LoadTimings timings = new LoadTimings(database, rows);
      timings.load("first load", 0);
      timings.load("unchanged", 0);
      timings.load("one in a hundred changed", 100);
      timings.load("unchanged", 100);
      System.out.println(
          database.rows(
              "SELECT relname, pg_size_pretty(pg_total_relation_size(oid)) FROM pg_class"
                  + " WHERE relkind = 'r' AND relnamespace = 'catalogue'::regnamespace"
                  + " ORDER BY pg_total_relation_size(oid) DESC LIMIT 6"));
    }
  }

  private void load(String what, int changedEvery) throws Exception {
    night++;
    Loads loads = new Loads(database.dataSource());
    try (SourceLock lock = new SourceLocks(database.dataSource()).tryLock("a").orElseThrow()) {
      long start = System.nanoTime();
      long startCpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      Load load = loads.begin("run-" + night, lock);
      Staged staged;
      try (StagingWriter writer = loads.writer(load, PublicReserve.NONE)) {
        List<RowOutcome> chunk = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
          chunk.add(row(i, changedEvery > 0 && i % changedEvery == 0));
          if (chunk.size() == CHUNK) {
            writer.write(chunk);
            chunk.clear();
          }
        }
        writer.write(chunk);
        staged = writer.finish();
      }
      long middle = System.nanoTime();
      long middleCpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      PublishResult result =
          new CataloguePublisher(database.dataSource()).publish(request(load, staged));
      long end = System.nanoTime();
      loads.clear(load);
      System.out.printf(
          Locale.ROOT,
          "%-26s staging %.2f s (%.2f s of it here), publishing %.2f s: %s%n",
          what,
          (middle - start) / 1e9,
          (middleCpu - startCpu) / 1e9,
          (end - middle) / 1e9,
          result.counts());
    }
  }

  private PublishRequest request(Load load, Staged staged) {
    Instant at = CatalogueFixture.FIRST_NIGHT.plusSeconds(86_400L * night);
    return new PublishRequest(
        load,
        SourceDefinition.minimal("a", "A", "inbox"),
        new ReceivedDelivery(
            new DeliveryDescription(
                "a.csv",
                "%064x".formatted(night),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1),
            Optional.empty(),
            Optional.empty(),
            at),
        "rules",
        at,
        staged,
        OtherRows.NONE,
        new GuardLimits(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE),
        false,
        false,
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        CatalogueFixture::id);
  }

  /** A row with 45 fields filled and a notice on every fifth. */
  private static RowOutcome row(int i, boolean changed) {
    String id = "OT-" + Long.toString(((i * 2_654_435_761L) & 0xFFFFFFFFFFL) | (1L << 41), 36);
    OfferValues values = new OfferValues();
    int filled = 0;
    for (OfferField field : OfferField.values()) {
      if (filled++ % 2 == 0 || field.group() == FieldGroup.IDENTITY) {
        values.set(field, value(field, i));
      }
    }
    values
        .set(OfferField.OFFER_ID, id)
        .set(OfferField.SOURCE_ID, "a")
        .set(OfferField.SOURCE_REFERENCE, "R-" + i)
        .set(OfferField.NAME, "Capannone " + i + (changed ? " nuovo" : ""));
    Place place = new Place.CsvLine(i + 2L);
    return new RowOutcome.Usable(
        new RawRecord(0, place, RowKind.DATA, List.of()),
        Offer.of(values),
        new BigDecimal("0.75"),
        QualityTier.B,
        i % 5 == 0
            ? List.of(
                Notice.of(
                    CatalogueFixture.WARNING,
                    place,
                    OfferField.SALE_PRICE_EUR,
                    "12",
                    Map.of("min", "150")))
            : List.of(),
        List.of());
  }

  private static Object value(OfferField field, int i) {
    return switch (field.type()) {
      case STRING, CODE -> "VALORE_" + i % 50;
      case TEXT -> "Lotto urbanizzato in zona industriale con accesso dalla strada provinciale";
      case URL -> "https://www.example.org/offerte/" + i;
      case EMAIL -> "ufficio" + i + "@example.org";
      case CODES, URLS -> List.of("PRODUTTIVO", "LOGISTICA");
      case PARCELS -> List.of(new Parcel("", "12", String.valueOf(i), ""));
      case INTEGER -> i % 100;
      case DECIMAL -> BigDecimal.valueOf(i * 37L % 1_000_000, 2);
      case BOOLEAN -> i % 2 == 0;
      case DATE -> LocalDate.of(2026, 1, 1).plusDays(i % 300);
    };
  }
}
