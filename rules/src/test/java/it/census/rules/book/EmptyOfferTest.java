package it.census.rules.book;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.model.Notice;
import it.census.model.OfferField;
import it.census.rules.rule.Demands;
import it.census.rules.rule.IdentityBasis;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.MunicipalityReading;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** "A missing mandatory field is a WARNING": whatever a destination needs, the book asks for. */
class EmptyOfferTest {

  /** Given by the program itself, or derived from what is asked for. */
  private static final Set<OfferField> DERIVED =
      Set.of(
          OfferField.OFFER_ID,
          OfferField.SOURCE_ID,
          OfferField.SITE_CLASS,
          OfferField.MUNICIPALITY_CODE,
          OfferField.PROVINCE,
          OfferField.POSITION_QUALITY);

  /** Asked for together with another field: the notice names the first of the two. */
  private static final Map<OfferField, OfferField> ASKED_WITH =
      Map.of(OfferField.LONGITUDE, OfferField.LATITUDE);

  private static final Demands DEMANDS = Demands.of(SmallRegion.VOCABULARY);

  /** The offers that have everything, without one field that somebody needs. */
  static Stream<List<Object>> needed() {
    return Stream.of("shed", "lot", "derelict_site", "tender")
        .flatMap(
            base ->
                Arrays.stream(OfferField.values())
                    .filter(f -> isNeeded(f, row(base, Map.of())))
                    .filter(f -> !DERIVED.contains(f))
                    .map(f -> List.<Object>of(base, f)));
  }

  @ParameterizedTest
  @MethodSource("needed")
  void a_field_that_crm_or_showcase_need_is_missed_when_it_is_gone(List<Object> needed) {
    OfferField field = (OfferField) needed.get(1);
    Map<OfferField, Object> gone = new HashMap<>();
    gone.put(field, null);
    if (ASKED_WITH.containsKey(field)) {
      gone.put(ASKED_WITH.get(field), null);
    }

    List<Notice> notices = SmallRegion.BOOK.judge(row((String) needed.get(0), gone)).notices();

    assertThat(notices.stream().map(Notice::field).collect(Collectors.toSet()))
        .contains(ASKED_WITH.getOrDefault(field, field).key());
  }

  private static JudgedRow row(String base, Map<OfferField, Object> changed) {
    if (!base.equals("tender")) {
      return withoutReference(Example.row(base, changed));
    }
    Map<OfferField, Object> tender = new HashMap<>();
    tender.put(OfferField.STATUS, "BANDO_APERTO");
    tender.put(OfferField.TENDER_URL, "https://esempio.it/bando");
    tender.put(OfferField.TENDER_DEADLINE, LocalDate.of(2026, 6, 30));
    tender.putAll(changed);
    return withoutReference(Example.row("shed", tender));
  }

  /** What harmonisation says of a row whose municipality or reference is gone. */
  private static JudgedRow withoutReference(JudgedRow row) {
    return new JudgedRow(
        row.offer(),
        row.place(),
        row.origins(),
        row.has(OfferField.MUNICIPALITY)
            ? MunicipalityReading.RESOLVED
            : MunicipalityReading.NOT_TOLD,
        row.has(OfferField.SOURCE_REFERENCE)
            ? IdentityBasis.REFERENCE
            : IdentityBasis.NAME_AND_ADDRESS,
        List.of());
  }

  private static boolean isNeeded(OfferField field, JudgedRow row) {
    return DEMANDS.crmNeeds(field, row.offer()) || DEMANDS.showcaseNeeds(field, row.offer());
  }
}
