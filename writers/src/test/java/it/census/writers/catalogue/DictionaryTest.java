package it.census.writers.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.model.Confidentiality;
import it.census.model.Expectation;
import it.census.model.OfferField;
import it.census.writers.TestDatabase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The schema says the same as the dictionary of the offer. */
class DictionaryTest {

  private static TestDatabase database;

  @BeforeAll
  static void open() {
    database = TestDatabase.create();
  }

  @AfterAll
  static void close() {
    database.close();
  }

  private static List<String> columns(String schema, String table) {
    return database.rows(
        """
        SELECT a.attname, format_type(a.atttypid, a.atttypmod)
        FROM pg_attribute a
        WHERE a.attrelid = '%s.%s'::regclass AND a.attnum > 0 AND NOT a.attisdropped
        ORDER BY a.attnum
        """
            .formatted(schema, table));
  }

  private static String column(OfferField field) {
    return field.key() + "|" + OfferColumns.sqlType(field.type());
  }

  @Test
  void the_tables_of_versions_have_every_field_but_the_contacts_in_the_order_of_the_dictionary() {
    List<String> fields = OfferColumns.VERSIONED.stream().map(DictionaryTest::column).toList();

    assertThat(columns("catalogue", "offer_current")).endsWith(fields.toArray(String[]::new));
    assertThat(columns("catalogue", "offer_past")).endsWith(fields.toArray(String[]::new));
  }

  @Test
  void personal_fields_stand_in_a_table_of_their_own_and_in_no_other() {
    List<String> personal =
        Stream.of(OfferField.values())
            .filter(f -> f.confidentiality() == Confidentiality.PERSONAL)
            .map(DictionaryTest::column)
            .toList();

    assertThat(personal).hasSize(3);
    assertThat(columns("catalogue", "offer_contact"))
        .containsExactly(
            Stream.concat(Stream.of("offer_id|text", "version|integer"), personal.stream())
                .toArray(String[]::new));
    assertThat(
            database.rows(
                """
                SELECT DISTINCT table_name FROM information_schema.columns
                JOIN information_schema.tables USING (table_schema, table_name)
                WHERE table_type = 'BASE TABLE' AND column_name LIKE 'contact%'
                """))
        .containsExactly("offer_contact");
  }

  @Test
  void the_offer_has_every_field_and_what_the_contract_names_besides() {
    List<String> expected =
        new ArrayList<>(Arrays.stream(OfferField.values()).map(DictionaryTest::column).toList());
    expected.addAll(
        List.of(
            "version|integer",
            "lifecycle|text",
            "first_seen_at|timestamp with time zone",
            "last_seen_at|timestamp with time zone",
            "withdrawn_at|timestamp with time zone",
            "quality_score|numeric(3,2)",
            "quality_tier|text",
            "source_file|text",
            "source_row|text",
            "delivery_sha256|text",
            "withheld|text[]"));

    assertThat(columns("catalogue", "offer")).isEqualTo(expected);
    assertThat(columns("crm", "offer")).isEqualTo(expected);
    assertThat(columns("catalogue", "offer_version"))
        .startsWith(
            Arrays.stream(OfferField.values()).map(DictionaryTest::column).toArray(String[]::new));
  }

  @Test
  void the_showcase_has_the_public_fields_it_expects_and_no_other() {
    List<String> expected =
        new ArrayList<>(
            Arrays.stream(OfferField.values())
                .filter(f -> f.confidentiality() == Confidentiality.PUBLIC)
                .filter(f -> f.showcase() != Expectation.NOT_SENT)
                .map(DictionaryTest::column)
                .toList());
    expected.addAll(
        List.of(
            "lifecycle|text",
            "first_seen_at|timestamp with time zone",
            "last_seen_at|timestamp with time zone"));

    assertThat(columns("showcase", "offer")).isEqualTo(expected);
  }
}
