package it.census.jobs.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.census.model.Correction;
import it.census.model.Notice;
import it.census.model.NoticeType;
import it.census.model.OfferField;
import it.census.model.Place;
import it.census.model.RawRecord;
import it.census.model.RowKind;
import it.census.model.RowOutcome;
import it.census.model.report.NoticeCount;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutcomeTallyTest {

  private static final NoticeType REFUSED = type(NoticeType.error("refused"));
  private static final NoticeType RARE = type(NoticeType.warning("rare"));
  private static final NoticeType ALSO_RARE = type(NoticeType.warning("also_rare"));
  private static final NoticeType FREQUENT = type(NoticeType.warning("frequent"));
  private static final NoticeType ASSUMED = type(NoticeType.info("assumed"));

  private final OutcomeTally tally = new OutcomeTally();

  @Test
  void every_row_is_counted_once_under_its_fate_or_its_kind() {
    tally.count(rejected(1, List.of(), List.of()));
    tally.count(duplicate(2));
    tally.count(duplicate(3));
    tally.countOther(row(4, RowKind.BLANK));
    tally.countOther(row(5, RowKind.TOTAL));
    tally.countOther(row(6, RowKind.HEADING));
    tally.countOther(row(7, RowKind.HEADING));

    assertThat(
            List.of(
                tally.read(),
                tally.usable(),
                tally.rejected(),
                tally.duplicate(),
                tally.blank(),
                tally.totals(),
                tally.headings()))
        .containsExactly(3L, 0L, 1L, 2L, 1L, 1L, 2L);
  }

  @Test
  void a_data_row_is_not_counted_without_its_outcome() {
    RawRecord data = row(1, RowKind.DATA);

    assertThatThrownBy(() -> tally.countOther(data)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void notices_are_told_errors_first_then_the_most_frequent_then_by_code() {
    tally.count(notice(ASSUMED, 1));
    tally.count(notice(ASSUMED, 2));
    tally.count(notice(ASSUMED, 3));
    tally.count(notice(RARE, 1));
    tally.count(notice(FREQUENT, 1));
    tally.count(notice(FREQUENT, 2));
    tally.count(notice(ALSO_RARE, 1));
    tally.count(rejected(4, List.of(notice(REFUSED, 4)), List.of()));

    assertThat(tally.noticeCounts())
        .containsExactly(
            new NoticeCount(REFUSED, 1),
            new NoticeCount(FREQUENT, 2),
            new NoticeCount(ALSO_RARE, 1),
            new NoticeCount(RARE, 1),
            new NoticeCount(ASSUMED, 3));
    assertThat(tally.noticeExamples())
        .containsExactly(
            notice(REFUSED, 4),
            notice(FREQUENT, 1),
            notice(FREQUENT, 2),
            notice(ALSO_RARE, 1),
            notice(RARE, 1),
            notice(ASSUMED, 1),
            notice(ASSUMED, 2),
            notice(ASSUMED, 3));
  }

  @Test
  void examples_are_the_first_twenty_of_a_kind_while_all_are_counted() {
    for (int line = 1; line <= 25; line++) {
      tally.count(
          rejected(line, List.of(notice(RARE, line)), List.of(correction("synonym", line))));
    }

    assertThat(tally.noticeCounts()).containsExactly(new NoticeCount(RARE, 25));
    assertThat(tally.noticeExamples())
        .isEqualTo(IntStream.rangeClosed(1, 20).mapToObj(n -> notice(RARE, n)).toList());
    assertThat(tally.corrections()).isEqualTo(25);
    assertThat(tally.correctionExamples())
        .isEqualTo(IntStream.rangeClosed(1, 20).mapToObj(n -> correction("synonym", n)).toList());
  }

  @Test
  void corrections_are_told_by_the_name_of_their_rule() {
    tally.count(correction("synonym", 1));
    tally.count(correction("decimal_comma", 2));

    assertThat(tally.correctionExamples())
        .containsExactly(correction("decimal_comma", 2), correction("synonym", 1));
  }

  private static RowOutcome rejected(
      long line, List<Notice> notices, List<Correction> corrections) {
    return new RowOutcome.Rejected(row(line, RowKind.DATA), "", notices, corrections);
  }

  private static RowOutcome duplicate(long line) {
    return new RowOutcome.Duplicate(
        row(line, RowKind.DATA), "OT-0000000001", List.of(), List.of(), List.of());
  }

  private static RawRecord row(long line, RowKind kind) {
    return new RawRecord(0, new Place.CsvLine(line), kind, List.of());
  }

  private static Notice notice(NoticeType type, long line) {
    return Notice.of(type, new Place.CsvLine(line), OfferField.NAME, "x");
  }

  private static Correction correction(String rule, long line) {
    return Correction.of(new Place.CsvLine(line), OfferField.NAME, "a", "b", rule);
  }

  private static NoticeType type(NoticeType.Draft draft) {
    return draft.says("Detto.", "Said.").fix("Correggere.", "Mend it.").because("test");
  }
}
