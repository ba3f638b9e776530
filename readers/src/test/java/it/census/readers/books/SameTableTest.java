package it.census.readers.books;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.model.RawRecord;
import it.census.model.config.ReadingLimits;
import it.census.readers.DeliveryOpener;
import it.census.readers.Examples;
import it.census.readers.OpenedDelivery;
import it.census.readers.ReadingOptions;
import it.census.readers.RowCursor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * One table, sent in every form that suppliers use: the rows are the same, and all are counted. The
 * table stands in {@code specs/same-table}, where it can be extended without programming.
 */
class SameTableTest {

  private static final Path SPECS = Path.of("src/test/resources/specs/same-table");

  @TempDir Path folder;

  private Map<String, Object> example;
  private SpecifiedTable table;

  @BeforeEach
  void readTheTable() throws Exception {
    example = Examples.in(SPECS).findFirst().orElseThrow();
    table = SpecifiedTable.of(example);
  }

  @TestFactory
  Stream<DynamicTest> in_every_dialect_of_csv() {
    return ((Map<?, ?>) example.get("dialects"))
        .entrySet().stream()
            .map(
                dialect ->
                    DynamicTest.dynamicTest(
                        (String) dialect.getKey(),
                        () ->
                            assertReadAsShown(
                                Files.write(
                                    folder.resolve("aree.csv"),
                                    TableTexts.csv(table, (Map<?, ?>) dialect.getValue())),
                                table)));
  }

  @ParameterizedTest
  @EnumSource
  void in_every_format_of_workbooks(BookFormat format) throws Exception {
    assertReadAsShown(format.write(folder, "aree", false, List.of(table.sheet())), table);
  }

  @Test
  void in_xml_which_knows_no_headings_and_totals() throws Exception {
    Path file = Files.writeString(folder.resolve("aree.xml"), TableTexts.xml(table.records()));

    assertReadAsShown(file, table.records());
  }

  @Test
  void in_geojson_whose_numbers_are_numbers() throws Exception {
    Path file =
        Files.writeString(folder.resolve("aree.geojson"), TableTexts.geoJson(table.records()));

    assertThat(read(file).meaning()).isEqualTo(table.records().meaning());
  }

  /** Columns, kinds of rows, what each cell shows and what it means. */
  private void assertReadAsShown(Path file, SpecifiedTable expected) throws Exception {
    assertThat(read(file)).isEqualTo(new Rows(expected.shown(), expected.meaning()));
  }

  /** What was read: the rows as they show, and with every quantity as the number it is. */
  private record Rows(List<SpecifiedTable.Row> shown, List<SpecifiedTable.Row> meaning) {}

  private Rows read(Path file) throws Exception {
    try (OpenedDelivery delivery =
        new DeliveryOpener(ReadingLimits.DEFAULT).open(file, ReadingOptions.NONE)) {
      assertThat(delivery.tables().get(0).headers()).isEqualTo(table.names());
      Rows rows = new Rows(new ArrayList<>(), new ArrayList<>());
      try (RowCursor cursor = delivery.rows()) {
        for (RawRecord row = cursor.next(); row != null; row = cursor.next()) {
          List<String> shown = new ArrayList<>();
          List<String> meaning = new ArrayList<>();
          for (int column = 0; column < table.columns().size(); column++) {
            shown.add(row.cell(column).shown().strip());
            meaning.add(table.meaning(row.cell(column), column));
          }
          rows.shown().add(new SpecifiedTable.Row(row.kind(), shown));
          rows.meaning().add(new SpecifiedTable.Row(row.kind(), meaning));
        }
      }
      return rows;
    }
  }
}
