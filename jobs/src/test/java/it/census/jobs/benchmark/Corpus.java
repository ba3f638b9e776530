package it.census.jobs.benchmark;

import it.census.jobs.benchmark.CorpusDelivery.Row;
import it.census.jobs.samples.Grid;
import it.census.jobs.samples.Places.Municipality;
import it.census.model.config.SourceDefinition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Deliveries of many offices about one truth set of offers: each in a layout, a format and habits
 * of its own, several of those of {@code docs} at once. The same for a seed. It shares no code with
 * what it measures.
 */
final class Corpus {

  private static final int OFFERS = 240;
  private static final int MUNICIPALITIES = 60;
  private static final double COLUMN_PRESENT = 0.45;
  private static final double UNREADABLE = 0.004;

  private final long seed;
  private final CorpusWords words;
  private final CorpusPlaces places;
  private final List<TrueOffer> truth;
  private final List<Municipality> municipalities;
  private final CorpusTruth imagination;

  Corpus(long seed, CorpusWords.Pool pool, Path reference) throws IOException {
    this.seed = seed;
    this.words = CorpusWords.of(pool);
    this.places = new CorpusPlaces(reference);
    this.municipalities = places.some(new Random(seed), MUNICIPALITIES);
    this.imagination = new CorpusTruth(seed);
    this.truth = imagination.offers(municipalities, OFFERS);
  }

  List<CorpusDelivery> deliveries(int howMany) throws IOException {
    List<CorpusDelivery> deliveries = new ArrayList<>();
    for (int i = 0; i < howMany; i++) {
      deliveries.add(delivery(i));
    }
    return deliveries;
  }

  private CorpusDelivery delivery(int number) throws IOException {
    Random random = new Random(seed * 1_000 + number);
    CorpusFormat format = CorpusFormat.values()[number % CorpusFormat.values().length];
    CorpusHabits habits = new CorpusHabits(random, words, format.spreadsheet(), 0.01);
    CorpusColumns columns = new CorpusColumns(habits);
    CorpusGroups groups = new CorpusGroups(habits, columns, places);
    boolean oneMunicipality = number % 7 == 3;
    boolean metres = random.nextInt(5) < 2;
    boolean gaussBoaga = random.nextBoolean();
    List<CorpusColumn> layout =
        layout(habits, columns, groups, oneMunicipality, metres, gaussBoaga);
    List<String> headers = new CorpusHeaders(habits, format).of(layout);
    boolean bySubUnit = number % 9 == 4;
    List<Row> rows = new ArrayList<>();
    List<List<Object>> cells = new ArrayList<>();
    for (TrueOffer offer : offers(number, random, oneMunicipality)) {
      write(offer, layout, bySubUnit, random, rows, cells);
    }
    Grid grid = new CorpusSheet(random, format).of(headers, layout, cells);
    return new CorpusDelivery(
        "corpus-%02d.%s".formatted(number, format.ending()),
        format.write(grid, headers, cells),
        definition(
            number, rows.get(0).offer(), oneMunicipality, metres && !gaussBoaga && number % 2 == 0),
        layout,
        headers,
        rows);
  }

  private List<TrueOffer> offers(int number, Random random, boolean oneMunicipality) {
    int howMany = 25 + random.nextInt(16);
    if (oneMunicipality) {
      Municipality where = municipalities.get(number % MUNICIPALITIES);
      return new CorpusTruth(seed + number).offers(List.of(where), howMany);
    }
    List<TrueOffer> offers = new ArrayList<>(truth);
    Collections.shuffle(offers, random);
    return offers.subList(0, howMany);
  }

  private static List<CorpusColumn> layout(
      CorpusHabits habits,
      CorpusColumns columns,
      CorpusGroups groups,
      boolean oneMunicipality,
      boolean metres,
      boolean gaussBoaga) {
    Random random = habits.random();
    List<List<CorpusColumn>> chosen = new ArrayList<>();
    chosen.add(List.of(CorpusColumn.of("source_reference", o -> o.get("source_reference"))));
    chosen.add(List.of(columns.text("name")));
    chosen.add(List.of(columns.list("kind")));
    if (!oneMunicipality) {
      chosen.add(groups.municipality());
    }
    chosen.add(groups.address());
    chosen.add(groups.landArea());
    chosen.add(List.of(columns.area("gross_floor_area_m2")));
    chosen.add(List.of(columns.list("status")));
    chosen.add(List.of(columns.list("transaction_types")));
    chosen.add(groups.prices());
    if (random.nextInt(5) > 0) {
      chosen.add(groups.point(metres, gaussBoaga));
    }
    if (random.nextInt(4) > 0) {
      chosen.add(groups.parcels());
    }
    chosen.add(contacts(columns, random));
    for (String field : CorpusColumns.OPTIONAL) {
      if (random.nextDouble() < COLUMN_PRESENT) {
        chosen.add(List.of(columns.of(field)));
      }
    }
    new CorpusTraps(habits).some().forEach(trap -> chosen.add(List.of(trap)));
    if (random.nextInt(4) == 0) {
      Collections.shuffle(chosen, random);
    }
    return chosen.stream().flatMap(List::stream).toList();
  }

  private static List<CorpusColumn> contacts(CorpusColumns columns, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> List.of(columns.contacts());
      case 1 ->
          List.of(
              new CorpusColumn(
                  "contact_name",
                  "",
                  List.of("contact_name", "contact_any"),
                  List.of("contact_name"),
                  o -> o.get("contact_name")),
              CorpusColumn.of("contact_email", o -> o.get("contact_email")),
              columns.phone());
      case 2 -> List.of(columns.phone());
      default -> List.of();
    };
  }

  /** One row for an offer, or one for each of its parcels. */
  private static void write(
      TrueOffer offer,
      List<CorpusColumn> layout,
      boolean bySubUnit,
      Random random,
      List<Row> rows,
      List<List<Object>> cells) {
    List<TrueOffer> written = bySubUnit ? offer.byParcel() : List.of(offer);
    for (int i = 0; i < written.size(); i++) {
      Set<String> unreadable = new HashSet<>();
      List<Object> row = new ArrayList<>();
      for (CorpusColumn column : layout) {
        boolean spoilt = mayBeSpoilt(column) && random.nextDouble() < UNREADABLE;
        row.add(spoilt ? "vedi allegato" : column.cell().apply(written.get(i)));
        if (spoilt) {
          unreadable.addAll(column.fields());
        }
      }
      rows.add(new Row(offer, i == 0, unreadable));
      cells.add(row);
    }
  }

  /** Numbers and dates of no consequence for other fields. */
  private static boolean mayBeSpoilt(CorpusColumn column) {
    return Set.of(
            "covered_area_m2", "valuation_eur", "available_from", "year_built", "clear_height_m")
        .contains(column.wording());
  }

  private static SourceDefinition definition(
      int number, TrueOffer any, boolean oneMunicipality, boolean utm) {
    SourceDefinition d =
        SourceDefinition.minimal("corpus-" + number, "Corpus " + number, "corpus/" + number);
    return new SourceDefinition(
        d.id(),
        d.formerly(),
        d.name(),
        d.location(),
        d.allowedHosts(),
        d.supplierCode(),
        d.supplierType(),
        oneMunicipality ? Optional.of(any.get("municipality_code")) : Optional.empty(),
        d.completeness(),
        utm ? Optional.of(32632) : Optional.empty(),
        d.record(),
        d.sheets(),
        d.columns(),
        d.values(),
        d.files(),
        d.referenceScope(),
        d.defaults(),
        d.reserved(),
        d.guard(),
        d.referent(),
        d.fingerprint());
  }
}
