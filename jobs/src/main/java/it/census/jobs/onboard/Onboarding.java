package it.census.jobs.onboard;

import it.census.jobs.batch.DeliveryReading;
import it.census.jobs.batch.Judging;
import it.census.model.Notice;
import it.census.model.RawRecord;
import it.census.model.TableHead;
import it.census.model.config.CensusConfiguration;
import it.census.model.config.Region.Municipality;
import it.census.model.config.SourceDefinition;
import it.census.model.text.Folding;
import it.census.readers.DeliveryUnreadable;
import it.census.rules.columns.ColumnNotices;
import it.census.rules.columns.CoordinatePlan;
import it.census.rules.columns.DeliveryPlan;
import it.census.rules.columns.TablePlan;
import it.census.writers.archive.Archive;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a sample file as a run would and proposes the definition of its source: only what cannot be
 * inferred each night anew.
 */
public final class Onboarding {

  private final CensusConfiguration configuration;
  private final Judging judging;
  private final LocalDate referenceDate;

  public Onboarding(CensusConfiguration configuration, LocalDate referenceDate) {
    this.configuration = configuration;
    this.judging = Judging.by(configuration);
    this.referenceDate = referenceDate;
  }

  /**
   * Proposes a source.
   *
   * @param location of the deliveries to come, as the definition writes it
   * @throws DeliveryUnreadable where nothing of the file can be used
   */
  public Proposal propose(Path file, String id, String location)
      throws DeliveryUnreadable, IOException {
    String name = String.valueOf(file.getFileName());
    SourceDefinition bare =
        definition(id, nameOf(id), location, Optional.empty(), List.of(), Optional.empty());
    Archive.Part part = new Archive.Part(name, file);
    try (DeliveryReading first = open(part, bare)) {
      DeliveryPlan plan = first.survey();
      Optional<Municipality> municipality =
          plan.tables().stream().anyMatch(TablePlan::namesMunicipality)
              ? Optional.empty()
              : guess(name, first.tables());
      SourceDefinition full =
          definition(
              id,
              nameOf(id),
              location,
              municipality.map(Municipality::code),
              sheets(plan, first.tables()),
              assumedSystem(plan));
      return judged(part, full, municipality);
    }
  }

  private Proposal judged(
      Archive.Part part, SourceDefinition definition, Optional<Municipality> municipality)
      throws DeliveryUnreadable, IOException {
    try (DeliveryReading reading = open(part, definition)) {
      DeliveryPlan plan = reading.survey();
      UnknownWords unknown = new UnknownWords();
      for (RawRecord row = reading.nextRow(); row != null; row = reading.nextRow()) {
        unknown.add(reading.interpret(row));
      }
      reading.deliveryNotices();
      return new Proposal(
          definition,
          part.name(),
          reading.delivery(),
          plan,
          municipality,
          plan.mandatoryColumnGone(),
          reading.tally().read(),
          reading.tally().usable(),
          reading.tally().rejected(),
          reading.tally().noticeCounts(),
          firstOfEach(reading.tally().noticeExamples()),
          unknown.words());
    }
  }

  /** The first notice of each kind, by its code. */
  private static Map<String, Notice> firstOfEach(List<Notice> examples) {
    Map<String, Notice> first = new HashMap<>();
    examples.forEach(n -> first.putIfAbsent(n.code(), n));
    return first;
  }

  private DeliveryReading open(Archive.Part part, SourceDefinition definition)
      throws DeliveryUnreadable, IOException {
    return DeliveryReading.open(
        List.of(part), definition, judging, configuration.settings().limits(), referenceDate);
  }

  /** The municipality that the name of the file or of a sheet holds; the longest name wins. */
  private Optional<Municipality> guess(String file, List<TableHead> tables) {
    StringBuilder said = new StringBuilder(file.replaceAll("[^\\p{L}]+", " "));
    tables.forEach(t -> said.append(' ').append(t.sheet()));
    String words = " " + Folding.fold(said.toString()) + " ";
    return configuration.region().municipalities().stream()
        .filter(m -> words.contains(" " + Folding.fold(m.name()) + " "))
        .max(Comparator.comparingInt((Municipality m) -> m.name().length()));
  }

  /** The sheets with offers, where there are others. */
  private static List<String> sheets(DeliveryPlan plan, List<TableHead> tables) {
    Set<String> others =
        plan.notices().stream()
            .filter(n -> n.type().equals(ColumnNotices.TABLE_NOT_UNDERSTOOD))
            .map(Notice::field)
            .collect(java.util.stream.Collectors.toSet());
    return others.isEmpty()
        ? List.of()
        : tables.stream().map(TableHead::sheet).filter(s -> !others.contains(s)).toList();
  }

  /** The reference system that was assumed because several have such values. */
  private static Optional<Integer> assumedSystem(DeliveryPlan plan) {
    return plan.tables().stream()
        .map(TablePlan::coordinates)
        .flatMap(Optional::stream)
        .filter(c -> c.how() == CoordinatePlan.How.ASSUMED)
        .map(CoordinatePlan::epsg)
        .findFirst();
  }

  private static String nameOf(String id) {
    String words = id.replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /**
   * The id that the name of a file suggests: {@code aree_PIP_2026-09-30.csv} is {@code aree-pip}.
   */
  public static String idOf(Path file) {
    String name = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
    String words = Folding.fold(name.replaceAll("\\d{4}[-_]?\\d{2}[-_]?\\d{2}", " "));
    String id = words.replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    return id.isEmpty() ? "source" : id.substring(0, Math.min(id.length(), 80));
  }

  private static SourceDefinition definition(
      String id,
      String name,
      String location,
      Optional<String> municipality,
      List<String> sheets,
      Optional<Integer> crs) {
    SourceDefinition d = SourceDefinition.minimal(id, name, location);
    return new SourceDefinition(
        d.id(),
        d.formerly(),
        d.name(),
        d.location(),
        d.allowedHosts(),
        d.supplierCode(),
        d.supplierType(),
        municipality,
        d.completeness(),
        crs,
        d.record(),
        sheets,
        Map.of(),
        Map.of(),
        d.files(),
        d.referenceScope(),
        d.defaults(),
        d.reserved(),
        d.guard(),
        d.referent(),
        d.fingerprint());
  }
}
