package it.census.rules.book;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.model.Offer;
import it.census.model.OfferField;
import it.census.model.OfferValues;
import it.census.model.Parcel;
import it.census.rules.rule.CellOrigins;
import it.census.rules.rule.IdentityBasis;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.MunicipalityReading;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever stands in an offer, the book judges it and breaks nowhere. */
class AnyOfferTest {

  private static final List<String> CODES =
      List.of(
          "",
          "A",
          "CAPANNONE",
          "LOTTO",
          "AREA_DISMESSA",
          "001",
          "002",
          "OV",
          "T",
          "L003",
          "SI",
          "PUBBLICA",
          "PRIVATA",
          "DEMANIALE",
          "BANDO_APERTO",
          "DISPONIBILE_FUTURO",
          "{value}",
          "|");

  private static final List<String> NUMBERS =
      List.of(
          "0",
          "-1",
          "0.4",
          "1",
          "43.03",
          "10.03",
          "1500",
          "2500",
          "99999999",
          "1E+9",
          "1E-9",
          "123456789012345678901234567890");

  @Property(tries = 500)
  void no_offer_breaks_a_rule(@ForAll Random random) {
    JudgedRow row = row(random);

    Verdict verdict = SmallRegion.BOOK.judge(row);

    assertThat(verdict.notices()).noneMatch(n -> n.code().equals("rule_failed"));
    assertThat(verdict.qualityScore()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
    assertThat(SmallRegion.BOOK.judge(row)).isEqualTo(verdict);
  }

  @Property(tries = 200)
  void what_the_book_took_out_is_not_complained_of_again(@ForAll Random random) {
    JudgedRow row = row(random);
    Offer once = SmallRegion.BOOK.judge(row).offer();

    assertThat(SmallRegion.BOOK.judge(row.withOffer(once)).offer()).isEqualTo(once);
  }

  private static JudgedRow row(Random random) {
    OfferValues values = new OfferValues();
    for (OfferField field : OfferField.values()) {
      if (random.nextInt(3) > 0) {
        values.set(field, value(field, random));
      }
    }
    return new JudgedRow(
        Offer.of(values),
        Example.ROW,
        CellOrigins.unknown(Example.ROW),
        pick(List.of(MunicipalityReading.values()), random),
        pick(List.of(IdentityBasis.values()), random),
        List.of());
  }

  private static Object value(OfferField field, Random random) {
    return switch (field.type()) {
      case STRING, TEXT, CODE, URL, EMAIL -> text(random);
      case CODES, URLS -> List.of(text(random), text(random));
      case PARCELS -> List.of(new Parcel(pick(CODES, random), "1", "2", pick(CODES, random)));
      case INTEGER -> pick(List.of(-1, 0, 1, 3, 1492, 1978, 2050, Integer.MAX_VALUE), random);
      case DECIMAL -> new BigDecimal(pick(NUMBERS, random));
      case BOOLEAN -> random.nextBoolean();
      case DATE -> LocalDate.ofEpochDay(random.nextInt(40_000));
    };
  }

  private static String text(Random random) {
    return random.nextInt(4) == 0
        ? pick(CODES, random).repeat(random.nextInt(400))
        : pick(CODES, random);
  }

  private static <T> T pick(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
