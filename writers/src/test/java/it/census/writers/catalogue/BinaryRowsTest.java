package it.census.writers.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.writers.TestDatabase;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/** What is encoded here is what the server reads there. */
class BinaryRowsTest {

  private static TestDatabase database;

  @BeforeAll
  static void open() {
    database = TestDatabase.create();
  }

  @AfterAll
  static void close() {
    database.close();
  }

  private static void copy(String table, BinaryRows rows) throws Exception {
    rows.end();
    try (Connection connection = database.dataSource().getConnection()) {
      var copy =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn("COPY " + table + " FROM STDIN (FORMAT binary)");
      copy.writeToCopy(rows.bytes(), 0, rows.length());
      copy.endCopy();
    }
  }

  @Test
  void every_type_arrives_as_it_was() throws Exception {
    database.execute(
        "CREATE TABLE every_type (t text, e text, i integer, l bigint, b boolean, d date,"
            + " y bytea, j jsonb, a text[], n text[])");
    BinaryRows rows = new BinaryRows().start();
    rows.row(10);
    rows.text("Località «Montegemoli» €\0 \uD83C\uDFED");
    rows.text("");
    rows.number(-7);
    rows.number(Long.MIN_VALUE);
    rows.truth(true);
    rows.day(LocalDate.of(1899, 12, 31));
    rows.binary(new byte[] {0, 1, (byte) 0xFF});
    rows.json("{\"a\": \"è\"}");
    rows.texts(List.of("uno", "due, \"tre\"", ""));
    rows.texts(List.of());
    copy("every_type", rows);

    assertThat(database.rows("SELECT * FROM every_type"))
        .containsExactly(
            "Località «Montegemoli» €\uFFFD \uD83C\uDFED||-7|-9223372036854775808|t|1899-12-31"
                + "|\\x0001ff|{\"a\": \"è\"}|{uno,\"due, \\\"tre\\\"\",\"\"}|");
    assertThat(database.rows("SELECT e IS NULL, n IS NULL FROM every_type")).containsExactly("t|t");
  }

  @Test
  void decimals_of_every_size_and_scale_arrive_exactly() throws Exception {
    database.execute("CREATE TABLE decimals (nr integer, value numeric)");
    List<BigDecimal> values = new ArrayList<>();
    for (String text :
        List.of(
            "0",
            "0.00",
            "-0.0",
            "1",
            "-1",
            "9999",
            "10000",
            "10001",
            "100000000",
            "1E+3",
            "1.5E+10",
            "0.1",
            "0.0001",
            "0.00010",
            "0.00001",
            "10000.0001",
            "1234567890123.45",
            "-99999999.99999999",
            "43.769562",
            "9999999999",
            "123456789012345678901234567890.12345",
            "1E-20",
            "-1E+30")) {
      values.add(new BigDecimal(text));
    }
    Random random = new Random(1);
    for (int i = 0; i < 2_000; i++) {
      values.add(
          new BigDecimal(new BigInteger(1 + random.nextInt(120), random), random.nextInt(20) - 4)
              .multiply(BigDecimal.valueOf(random.nextBoolean() ? 1 : -1)));
    }
    BinaryRows rows = new BinaryRows().start();
    for (int i = 0; i < values.size(); i++) {
      rows.row(2);
      rows.number(i);
      rows.decimal(BinaryRows.canonical(values.get(i)));
    }
    copy("decimals", rows);

    assertThat(database.rows("SELECT value FROM decimals ORDER BY nr"))
        .isEqualTo(values.stream().map(v -> BinaryRows.canonical(v).toPlainString()).toList());
    // Not only their text: the server computes and compares with them.
    assertThat(
            database.rows(
                "SELECT count(*) FROM decimals WHERE value <> value::text::numeric"
                    + " OR value + 1 - 1 <> value"))
        .containsExactly("0");
  }
}
