package it.census.jobs.benchmark;

import it.census.jobs.batch.DeliveryReading;
import it.census.jobs.batch.Judging;
import it.census.jobs.benchmark.CorpusDelivery.Row;
import it.census.jobs.benchmark.Figures.Result;
import it.census.model.Notice;
import it.census.model.Offer;
import it.census.model.OfferField;
import it.census.model.Parcel;
import it.census.model.RawRecord;
import it.census.model.RowOutcome;
import it.census.model.config.CensusConfiguration;
import it.census.rules.columns.ColumnPlan;
import it.census.rules.columns.Target;
import it.census.writers.archive.Archive;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads deliveries as a run does and compares what came out with the truth, field by field. */
final class Measuring {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  /** What the census completes by itself where a supplier is silent. */
  private static final Set<String> DERIVED =
      Set.of(
          "offer_id",
          "source_id",
          "supplier_code",
          "source_reference",
          "site_class",
          "municipality_code",
          "municipality",
          "province",
          "cadastral_municipality",
          "cadastral_register",
          "ownership_kind",
          "position_quality",
          "publish_consent",
          "price_on_request",
          "motorway_exit",
          "locality",
          "distance_motorway_km",
          "distance_rail_km",
          "distance_port_km",
          "distance_airport_km",
          "distance_freight_village_km");

  private final CensusConfiguration configuration;
  private final Judging judging;
  private final Path folder;
  private final Figures figures = new Figures();

  Measuring(CensusConfiguration configuration, Path folder) {
    this.configuration = configuration;
    this.judging = Judging.by(configuration);
    this.folder = folder;
  }

  Figures figures() {
    return figures;
  }

  void measure(CorpusDelivery delivery) throws Exception {
    Path file = Files.write(folder.resolve(delivery.file()), delivery.content());
    try (DeliveryReading reading =
        DeliveryReading.open(
            List.of(new Archive.Part(delivery.file(), file)),
            delivery.definition(),
            judging,
            configuration.settings().limits(),
            DAY)) {
      reading.survey();
      columns(delivery, reading);
      rows(delivery, reading);
    }
  }

  /** Of each column: is it taken for what it is? */
  private void columns(CorpusDelivery delivery, DeliveryReading reading) {
    for (int i = 0; i < delivery.columns().size(); i++) {
      CorpusColumn column = delivery.columns().get(i);
      String header = delivery.headers().get(i);
      Optional<ColumnPlan> plan = plan(delivery, reading, i);
      String meaning =
          plan.filter(ColumnPlan::used).flatMap(ColumnPlan::target).map(Target::key).orElse("");
      boolean right =
          column.meanings().isEmpty() ? meaning.isEmpty() : column.meanings().contains(meaning);
      figures.countColumn(
          right,
          plan.filter(p -> isTold(reading, p)).isPresent(),
          "%s: \"%s\" is %s, taken for %s"
              .formatted(
                  delivery.file(),
                  header.replace('\n', ' '),
                  column.meanings(),
                  meaning.isEmpty() ? "nothing" : meaning));
    }
  }

  /** The plan of a column: by position in tables, by name in XML. */
  private static Optional<ColumnPlan> plan(
      CorpusDelivery delivery, DeliveryReading reading, int column) {
    List<ColumnPlan> plans = reading.plan().table(0).columns();
    if (delivery.file().endsWith(".xml")) {
      return plans.stream()
          .filter(p -> p.header().equals(delivery.headers().get(column)))
          .findFirst();
    }
    return plans.stream().filter(p -> p.index() == column).findFirst();
  }

  private void rows(CorpusDelivery delivery, DeliveryReading reading) throws Exception {
    Map<TrueOffer, Set<String>> parcels = new LinkedHashMap<>();
    Map<TrueOffer, List<Notice>> notices = new LinkedHashMap<>();
    Set<TrueOffer> refused = new HashSet<>();
    Set<String> fields = fields(delivery);
    int at = 0;
    for (RawRecord raw = reading.nextRow(); raw != null; raw = reading.nextRow()) {
      if (at == delivery.rows().size()) {
        throw new IllegalStateException(delivery.file() + " has more records than were written");
      }
      Row row = delivery.rows().get(at++);
      RowOutcome outcome = reading.interpret(raw);
      Set<String> found = parcels.computeIfAbsent(row.offer(), o -> new LinkedHashSet<>());
      notices.computeIfAbsent(row.offer(), o -> new ArrayList<>()).addAll(outcome.notices());
      if (outcome instanceof RowOutcome.Usable usable) {
        usable.offer().cadastre().cadastralParcels().forEach(p -> found.add(p.text()));
        compare(delivery, reading, row, usable.offer(), outcome, fields);
      } else if (outcome instanceof RowOutcome.Duplicate duplicate && !row.first()) {
        duplicate.added().stream().map(Parcel::text).forEach(found::add);
      } else {
        refused.add(row.offer());
        fields.forEach(
            f ->
                figures.count(
                    f, Result.EMPTY_TOLD, delivery.file(), "row refused: " + codes(outcome)));
      }
    }
    if (at < delivery.rows().size()) {
      throw new IllegalStateException(delivery.file() + " has fewer records than were written");
    }
    if (fields.contains("cadastral_parcels")) {
      parcels.forEach(
          (offer, found) ->
              judge(
                  "cadastral_parcels",
                  offer.get("cadastral_parcels"),
                  String.join("|", found),
                  refused.contains(offer)
                      || told(
                          delivery,
                          reading,
                          "cadastral_parcels",
                          notices.getOrDefault(offer, List.of())),
                  delivery.file()));
    }
  }

  private static Set<String> fields(CorpusDelivery delivery) {
    Set<String> fields = new LinkedHashSet<>();
    delivery.columns().forEach(c -> fields.addAll(c.fields()));
    // Whose the parcels are follows from the name of each row, which may be that of a municipality
    // that merged: the specifications of rows judge it.
    fields.addAll(Set.of("municipality_code", "municipality", "province", "site_class"));
    return fields;
  }

  private void compare(
      CorpusDelivery delivery,
      DeliveryReading reading,
      Row row,
      Offer offer,
      RowOutcome outcome,
      Set<String> fields) {
    for (OfferField field : OfferField.values()) {
      String key = field.key();
      String got = Truths.text(field.valueIn(offer));
      if (field == OfferField.CADASTRAL_PARCELS) {
        continue;
      }
      boolean told = told(delivery, reading, key, outcome.notices());
      if (field == OfferField.SITE_CLASS && !told) {
        // It follows from the kind: where that is missing and told, this is told with it.
        told = told(delivery, reading, OfferField.KIND.key(), outcome.notices());
      }
      if (row.unreadable().contains(key)) {
        // Whoever writes "see annex" is told so.
        Result result =
            !got.isEmpty() ? Result.WRONG_SILENT : told ? Result.RIGHT : Result.EMPTY_SILENT;
        figures.count(key, result, delivery.file(), "an unreadable cell gave " + got);
      } else if (fields.contains(key)) {
        judge(key, expected(key, row.offer(), fields), got, told, delivery.file());
      } else if (!got.isEmpty() && !DERIVED.contains(key)) {
        judge(key, "", got, told, delivery.file());
      }
    }
  }

  /** A price that is given nowhere is on request, whatever a supplier ticks. */
  private static String expected(String field, TrueOffer offer, Set<String> fields) {
    boolean priced =
        (fields.contains("sale_price_eur") && offer.has("sale_price_eur"))
            || (fields.contains("rent_eur_year") && offer.has("rent_eur_year"));
    return field.equals("price_on_request") && !priced ? "true" : offer.get(field);
  }

  private void judge(String field, String truth, String got, boolean told, String file) {
    Result result =
        Truths.same(field, truth, got)
            ? Result.RIGHT
            : got.isEmpty()
                ? told ? Result.EMPTY_TOLD : Result.EMPTY_SILENT
                : told ? Result.WRONG_TOLD : Result.WRONG_SILENT;
    figures.count(field, result, file, "«%s» became «%s»".formatted(truth, got));
  }

  /**
   * Whether a notice speaks of the field in its row, of the column that should tell it, or of the
   * column it was taken from.
   */
  private static boolean told(
      CorpusDelivery delivery, DeliveryReading reading, String field, List<Notice> notices) {
    if (notices.stream().anyMatch(n -> speaksOf(n, field))) {
      return true;
    }
    for (int i = 0; i < delivery.columns().size(); i++) {
      Optional<ColumnPlan> plan = plan(delivery, reading, i);
      boolean carries = delivery.columns().get(i).fields().contains(field);
      boolean taken =
          plan.filter(ColumnPlan::used)
              .flatMap(ColumnPlan::target)
              .filter(t -> t.key().equals(field))
              .isPresent();
      if ((carries || taken) && plan.filter(p -> isTold(reading, p)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTold(DeliveryReading reading, ColumnPlan column) {
    return reading.plan().notices().stream().anyMatch(n -> n.field().equals(column.header()));
  }

  private static boolean speaksOf(Notice notice, String field) {
    boolean point = field.equals("latitude") || field.equals("longitude");
    return notice.field().equals(field)
        || (point && (notice.field().equals("latitude") || notice.field().equals("longitude")));
  }

  private static String codes(RowOutcome outcome) {
    return outcome.notices().stream().map(Notice::code).distinct().sorted().toList().toString();
  }
}
