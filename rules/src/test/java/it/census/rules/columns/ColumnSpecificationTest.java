package it.census.rules.columns;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.model.Cell;
import it.census.model.Language;
import it.census.model.Notice;
import it.census.model.Place;
import it.census.model.RawRecord;
import it.census.model.RowKind;
import it.census.model.TableHead;
import it.census.model.config.SourceDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** Runs the examples in {@code specs/columns}; what their keys mean stands in the README there. */
class ColumnSpecificationTest {

  private static final Path SPECS = Path.of("src/test/resources/specs/columns");

  @TestFactory
  Stream<DynamicTest> every_example_is_recognised_as_it_says() throws IOException {
    try (Stream<Path> files = Files.list(SPECS)) {
      return files.filter(file -> file.toString().endsWith(".yml")).sorted().toList().stream()
          .flatMap(ColumnSpecificationTest::examples)
          .map(spec -> DynamicTest.dynamicTest((String) spec.get("id"), () -> run(spec)));
    }
  }

  private static void run(Map<String, Object> spec) {
    DeliveryPlan plan = plan(spec);
    TablePlan table = plan.table(0);
    assertThat(meanings(table)).isEqualTo(spec.get("expect"));
    assertThat(plan.notices().stream().map(ColumnSpecificationTest::shown).toList())
        .isEqualTo(spec.getOrDefault("notices", List.of()));
    plan.notices().forEach(ColumnSpecificationTest::has_whole_sentences);
    if (spec.containsKey("coordinates")) {
      assertThat(table.coordinates().map(c -> shown(c, table)).orElse("none"))
          .isEqualTo(spec.get("coordinates"));
    }
    if (spec.containsKey("rows decide")) {
      assertThat(alternatives(table)).isEqualTo(spec.get("rows decide"));
    }
    if (spec.containsKey("sure")) {
      assertThat(sureness(table)).isEqualTo(spec.get("sure"));
    }
    if (spec.containsKey("conventions")) {
      Map<String, String> conventions = new LinkedHashMap<>(conventions(table));
      conventions.keySet().retainAll(((Map<?, ?>) spec.get("conventions")).keySet());
      assertThat(conventions).isEqualTo(spec.get("conventions"));
    }
    assertThat(plan.mandatoryColumnGone().map(g -> g.en()).orElse("nothing"))
        .contains((String) spec.getOrDefault("gone", "nothing"));
  }

  private static void has_whole_sentences(Notice notice) {
    for (Language language : Language.values()) {
      assertThat(notice.message(language) + notice.howToFix(language)).doesNotContain("{", "}");
    }
  }

  private static DeliveryPlan plan(Map<String, Object> spec) {
    List<String> headers = strings(spec.get("headers"));
    Optional<Integer> epsg = Optional.ofNullable((String) spec.get("epsg")).map(Integer::valueOf);
    TableHead head =
        new TableHead((String) spec.getOrDefault("sheet", "Foglio1"), false, headers, epsg);
    DeliverySurvey survey = new DeliverySurvey(Configured.CONTEXT, source(spec), List.of(head));
    int number = 2;
    for (Object row : (List<?>) spec.getOrDefault("rows", List.of())) {
      List<Cell> cells = strings(row).stream().map(ColumnSpecificationTest::cell).toList();
      Place place = new Place.SheetRow(head.sheet(), number++);
      survey.add(new RawRecord(0, place, RowKind.DATA, cells));
    }
    return survey.plan();
  }

  @SuppressWarnings("unchecked")
  private static SourceDefinition source(Map<String, Object> spec) {
    Map<String, Object> said = (Map<String, Object>) spec.getOrDefault("source", Map.of());
    SourceDefinition plain = SourceDefinition.minimal("test", "Test", "inbox/test");
    return new SourceDefinition(
        plain.id(),
        plain.formerly(),
        plain.name(),
        plain.location(),
        plain.allowedHosts(),
        plain.supplierCode(),
        plain.supplierType(),
        Optional.ofNullable((String) said.get("municipality")),
        plain.completeness(),
        Optional.ofNullable((String) said.get("crs")).map(Integer::valueOf),
        plain.record(),
        plain.sheets(),
        (Map<String, String>) said.getOrDefault("columns", Map.of()),
        (Map<String, Map<String, String>>) said.getOrDefault("values", Map.of()),
        plain.files(),
        plain.referenceScope(),
        (Map<String, String>) said.getOrDefault("defaults", Map.of()),
        plain.reserved(),
        plain.guard(),
        plain.referent(),
        plain.fingerprint());
  }

  private static Cell cell(String text) {
    if (text.startsWith("=")) {
      BigDecimal value = new BigDecimal(text.substring(1));
      return new Cell.Num(value, value.toPlainString());
    }
    return Cell.of(text);
  }

  private static Map<String, String> meanings(TablePlan table) {
    Map<String, String> meanings = new LinkedHashMap<>();
    for (ColumnPlan column : table.columns()) {
      meanings.put(name(meanings, column), meaning(column));
    }
    return meanings;
  }

  /** The header; the second of equal ones is {@code Data#2}, one without a name {@code [C]}. */
  private static String name(Map<String, ?> before, ColumnPlan column) {
    String name =
        column.header().isEmpty()
            ? "[" + Place.columnLetters(column.index()) + "]"
            : column.header();
    return before.containsKey(name) ? name + "#2" : name;
  }

  private static String meaning(ColumnPlan column) {
    String key = column.target().map(Target::key).orElse("-");
    return switch (column.how()) {
      case CONFIGURED, RECOGNISED -> key;
      case KNOWN_NOT_KEPT -> "not kept (" + key + ")";
      case IGNORED -> "ignored";
      case UNKNOWN -> "unknown";
    };
  }

  /** How sure each decision is, in per cent. */
  private static Map<String, String> sureness(TablePlan table) {
    Map<String, String> sure = new LinkedHashMap<>();
    table.columns().forEach(c -> sure.put(c.header(), Math.round(c.confidence() * 100) + " %"));
    return sure;
  }

  private static Map<String, String> alternatives(TablePlan table) {
    Map<String, String> alternatives = new LinkedHashMap<>();
    table
        .columns()
        .forEach(
            c ->
                c.conventions()
                    .rowAlternative()
                    .ifPresent(f -> alternatives.put(c.header(), f.key())));
    return alternatives;
  }

  private static Map<String, String> conventions(TablePlan table) {
    Map<String, String> shown = new LinkedHashMap<>();
    for (ColumnPlan column : table.columns()) {
      Conventions c = column.conventions();
      List<String> words = new ArrayList<>();
      words.add(c.number().convention() + " " + c.number().certainty());
      words.add(c.date().convention() + " " + c.date().certainty());
      words.add(c.area().unit() + " " + c.area().certainty());
      if (c.zeroIsMissing()) {
        words.add("zero is missing");
      }
      if (c.endsWithMunicipality()) {
        words.add("ends with municipality");
      }
      shown.put(column.header(), String.join(", ", words));
    }
    return shown;
  }

  private static String shown(Notice notice) {
    return (notice.code() + ": " + notice.field()).strip();
  }

  private static String shown(CoordinatePlan plan, TablePlan table) {
    return "x "
        + table.columns().get(plan.easting()).header()
        + ", y "
        + table.columns().get(plan.northing()).header()
        + (plan.northingFirst() ? ", y first" : "")
        + ", EPSG:"
        + plan.epsg()
        + " "
        + plan.how();
  }

  private static List<String> strings(Object list) {
    return ((List<?>) list).stream().map(String.class::cast).toList();
  }

  @SuppressWarnings("unchecked")
  private static Stream<Map<String, Object>> examples(Path file) {
    Load load = new Load(LoadSettings.builder().setSchema(new FailsafeSchema()).build());
    try {
      return StreamSupport.stream(
          load.loadAllFromString(Files.readString(file)).spliterator(), false)
          .map(document -> (Map<String, Object>) document)
          .toList()
          .stream();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
