package it.census.writers.catalogue;

import static it.census.writers.catalogue.CatalogueFixture.judged;
import static it.census.writers.catalogue.CatalogueFixture.offer;
import static it.census.writers.catalogue.CatalogueFixture.row;
import static org.assertj.core.api.Assertions.assertThat;

import it.census.model.Bilingual;
import it.census.model.Confidentiality;
import it.census.model.Expectation;
import it.census.model.FieldType;
import it.census.model.Language;
import it.census.model.Offer;
import it.census.model.OfferField;
import it.census.model.Parcel;
import it.census.model.QualityTier;
import it.census.model.RowOutcome;
import it.census.model.config.CodeList;
import it.census.model.config.GuardLimits;
import it.census.model.config.ReadingLimits;
import it.census.model.config.Settings;
import it.census.model.config.Vocabulary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the public may see, and what it must not. */
class ShowcaseTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  private CatalogueFixture catalogue;

  @BeforeEach
  void open() throws Exception {
    catalogue = new CatalogueFixture();
    judge(DAY, "0", "0");
  }

  @AfterEach
  void close() {
    catalogue.close();
  }

  private void judge(LocalDate day, String minLand, String minBuilding) throws Exception {
    GuardLimits guard = new GuardLimits(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE);
    new PublicSettings(catalogue.database().dataSource())
        .renew(
            "run-1",
            day,
            new Settings(
                guard,
                12,
                1,
                new BigDecimal(minLand),
                new BigDecimal(minBuilding),
                Map.of(),
                new ReadingLimits(1, 1, 1, 1, 1, 1, 1, 1),
                new Settings.Publisher("", "", "", "", "", Language.IT)),
            new Vocabulary(
                Map.of(
                    "offer_status",
                    list(
                        "offer_status", "showcase", "DISPONIBILE=1", "BANDO_APERTO=1", "SOSPESO=0"),
                    "offer_kind",
                    list("offer_kind", "class", "LOTTO=AREA", "CAPANNONE=BUILDING", "ALTRO=")),
                List.of(),
                List.of(),
                List.of()));
  }

  private static CodeList list(String name, String attribute, String... codes) {
    return new CodeList(
        name,
        Arrays.stream(codes)
            .map(c -> c.split("=", -1))
            .map(
                c ->
                    new CodeList.Entry(
                        c[0], new Bilingual(c[0], c[0]), List.of(), Map.of(attribute, c[1])))
            .toList());
  }

  private List<String> shown() {
    return catalogue.database().rows("SELECT offer_id FROM showcase.offer ORDER BY offer_id");
  }

  @Test
  void only_live_available_consented_offers_of_tier_a_are_shown() {
    catalogue.load("piombino", row(2, offer("GONE")), row(3, offer("KEPT")));
    catalogue.load(
        "piombino",
        row(2, offer("KEPT")),
        row(3, offer("NO-CONSENT").with(OfferField.PUBLISH_CONSENT, "NON_ESPRESSO")),
        row(4, offer("CONSENT-EMPTY").with(OfferField.PUBLISH_CONSENT, null)),
        row(5, offer("SUSPENDED").with(OfferField.STATUS, "SOSPESO")),
        row(6, offer("NO-STATUS").with(OfferField.STATUS, null)),
        row(7, offer("UNKNOWN-STATUS").with(OfferField.STATUS, "BOH")),
        judged(row(8, offer("TIER-B")), "0.70", QualityTier.B));

    assertThat(shown()).containsExactly("OT-KEPT");
  }

  @Test
  void nothing_is_shown_before_the_first_publication() {
    catalogue.load("piombino", row(2, offer("A-1")));
    catalogue.database().execute("DELETE FROM catalogue.judgement");

    assertThat(shown()).isEmpty();
  }

  @Test
  void what_expires_by_the_day_disappears_by_the_day() throws Exception {
    catalogue.load(
        "piombino",
        row(2, offer("CONFIRMED").with(OfferField.LAST_CONFIRMED_AT, LocalDate.of(2025, 3, 1))),
        row(
            3,
            offer("TENDER")
                .with(OfferField.STATUS, "BANDO_APERTO")
                .with(OfferField.TENDER_DEADLINE, DAY)),
        row(4, offer("ALWAYS")));

    assertThat(shown()).containsExactly("OT-ALWAYS", "OT-CONFIRMED", "OT-TENDER");
    judge(DAY.plusDays(1), "0", "0");
    assertThat(shown()).containsExactly("OT-ALWAYS");
  }

  @Test
  void who_gives_no_date_of_confirmation_confirms_by_delivering() throws Exception {
    catalogue.load("piombino", row(2, offer("A-1")));

    judge(LocalDate.of(2027, 3, 1), "0", "0");
    assertThat(shown()).containsExactly("OT-A-1");
    judge(LocalDate.of(2027, 3, 2), "0", "0");
    assertThat(shown()).isEmpty();
  }

  @Test
  void minimum_sizes_are_asked_of_land_and_of_buildings() throws Exception {
    Offer shed = offer("SHED").with(OfferField.KIND, "CAPANNONE");
    catalogue.load(
        "piombino",
        row(2, offer("LAND-5000").with(OfferField.LAND_AREA_M2, new BigDecimal("5000"))),
        row(3, offer("LAND-4999").with(OfferField.LAND_AREA_M2, new BigDecimal("4999"))),
        row(4, offer("LAND-EMPTY").with(OfferField.LAND_AREA_M2, null)),
        row(5, shed.with(OfferField.GROSS_FLOOR_AREA_M2, new BigDecimal("2000"))),
        row(
            6,
            shed.with(OfferField.OFFER_ID, "OT-SMALL")
                .with(OfferField.GROSS_FLOOR_AREA_M2, new BigDecimal("1999.9"))));

    assertThat(shown()).hasSize(5);
    judge(DAY, "5000", "2000");
    assertThat(shown()).containsExactly("OT-LAND-5000", "OT-SHED");
  }

  @Test
  void a_price_on_request_is_told_to_nobody() {
    catalogue.load(
        "piombino",
        row(
            2,
            offer("A-1")
                .with(OfferField.SALE_PRICE_EUR, new BigDecimal("100000"))
                .with(OfferField.RENT_EUR_YEAR, new BigDecimal("9000"))
                .with(OfferField.PRICE_ON_REQUEST, true)),
        row(
            3,
            offer("B-1")
                .with(OfferField.SALE_PRICE_EUR, new BigDecimal("100000"))
                .with(OfferField.PRICE_ON_REQUEST, false)));

    assertThat(
            catalogue
                .database()
                .rows(
                    "SELECT offer_id, sale_price_eur, rent_eur_year FROM showcase.offer ORDER BY"
                        + " 1"))
        .containsExactly("OT-A-1||", "OT-B-1|100000|");
  }

  @Test
  void every_field_shows_its_value_when_it_is_public_and_nothing_when_it_is_withheld() {
    Offer full = offer("A-1");
    for (OfferField field : OfferField.values()) {
      if (field.type() != FieldType.CODE && field != OfferField.SOURCE_REFERENCE) {
        full = full.with(field, someValue(field));
      }
    }
    full = full.with(OfferField.OFFER_ID, "OT-A-1").with(OfferField.PRICE_ON_REQUEST, false);
    full = full.with(OfferField.LAST_CONFIRMED_AT, DAY).with(OfferField.PUBLISH_CONSENT, "SI");
    Set<OfferField> all = EnumSet.allOf(OfferField.class);
    RowOutcome.Usable row = row(2, full);

    catalogue.load("piombino", row);
    String everything =
        catalogue.database().value("SELECT to_jsonb(o) FROM showcase.offer o").toString();
    catalogue.delivery("piombino", row).reserve(r -> all).publish();
    List<String> keptBack =
        catalogue
            .database()
            .rows(
                "SELECT e.key FROM showcase.offer o, jsonb_each_text(to_jsonb(o)) e"
                    + " WHERE e.value IS NOT NULL ORDER BY 1");

    for (OfferField field : OfferField.values()) {
      boolean open =
          field.confidentiality() == Confidentiality.PUBLIC
              && field.showcase() != Expectation.NOT_SENT;
      if (full.values().has(field)) {
        assertThat(
                everything.contains("\"" + field.key() + "\": ")
                    && !everything.contains("\"" + field.key() + "\": null"))
            .as(field.key())
            .isEqualTo(open);
      }
    }
    assertThat(everything).doesNotContain("secret");
    assertThat(keptBack).containsExactly("first_seen_at", "last_seen_at", "lifecycle", "offer_id");
  }

  @Test
  void the_crm_sees_every_field() {
    catalogue.load(
        "piombino", row(2, offer("A-1").with(OfferField.CONTACT_EMAIL, "a@example.org")));

    assertThat(catalogue.database().rows("SELECT contact_email, source_reference FROM crm.offer"))
        .containsExactly("a@example.org|A-1");
  }

  @Test
  void the_view_needs_no_role_and_a_reader_of_the_showcase_reads_nothing_else() {
    catalogue.load("piombino", row(2, offer("A-1")));
    String role = "reader_" + ProcessHandle.current().pid();
    catalogue
        .database()
        .execute(
            "CREATE ROLE " + role,
            "GRANT " + role + " TO CURRENT_USER",
            "GRANT USAGE ON SCHEMA showcase TO " + role,
            "GRANT SELECT ON ALL TABLES IN SCHEMA showcase TO " + role);
    try {
      String can =
          catalogue
              .database()
              .rows(
                  """
                  SELECT n.nspname || '.' || c.relname FROM pg_class c
                  JOIN pg_namespace n ON n.oid = c.relnamespace
                  WHERE n.nspname IN ('catalogue', 'staging', 'crm', 'showcase')
                    AND c.relkind IN ('r', 'v')
                    AND has_schema_privilege('%1$s', n.oid, 'USAGE')
                    AND has_table_privilege('%1$s', c.oid, 'SELECT')
                  """
                      .formatted(role))
              .stream()
              .collect(Collectors.joining());
      assertThat(can).isEqualTo("showcase.offer");
      catalogue.database().execute("SET ROLE " + role + "; SELECT * FROM showcase.offer");
    } finally {
      catalogue.database().execute("DROP OWNED BY " + role, "DROP ROLE " + role);
    }
  }

  private static Object someValue(OfferField field) {
    String text =
        field.confidentiality() == Confidentiality.PUBLIC
                && field.showcase() != Expectation.NOT_SENT
            ? "open " + field.key()
            : "secret " + field.key();
    return switch (field.type()) {
      case STRING, TEXT, CODE, URL, EMAIL -> text;
      case CODES, URLS -> List.of(text);
      case PARCELS -> List.of(Parcel.parse("/secret/1"));
      case INTEGER -> 7;
      case DECIMAL -> new BigDecimal("7.5");
      case BOOLEAN -> true;
      case DATE -> DAY;
    };
  }
}
