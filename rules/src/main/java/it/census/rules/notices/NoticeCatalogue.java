package it.census.rules.notices;

import it.census.model.Bilingual;
import it.census.model.Language;
import it.census.model.NoticeType;
import it.census.model.config.CodeList;
import it.census.model.config.GuardLimits;
import it.census.model.config.ReadingLimits;
import it.census.model.config.Region;
import it.census.model.config.Settings;
import it.census.model.config.Vocabulary;
import it.census.rules.book.AgeingRules;
import it.census.rules.book.RuleBook;
import it.census.rules.columns.ColumnNotices;
import it.census.rules.columns.DriftNotices;
import it.census.rules.harmonise.HarmoniseNotices;
import it.census.rules.values.CoordinateNotices;
import it.census.rules.values.ValueNotices;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every kind of notice that recognising, harmonising and checking can raise. What the readers say
 * of a file is theirs.
 */
public final class NoticeCatalogue {

  private NoticeCatalogue() {}

  /**
   * All of them: columns, values, the rule book in its order, ageing.
   *
   * @throws IllegalStateException two kinds share a code
   */
  public static List<NoticeType> all() {
    List<NoticeType> types = new ArrayList<>();
    types.addAll(ColumnNotices.all());
    types.addAll(DriftNotices.all());
    types.addAll(ValueNotices.all());
    types.addAll(CoordinateNotices.all());
    types.addAll(HarmoniseNotices.all());
    types.addAll(bookOfNoRegion().notices());
    types.addAll(AgeingRules.notices());
    return withoutTwins(types);
  }

  /** Many lists in one; refuses a code that stands for two things. */
  public static List<NoticeType> withoutTwins(List<NoticeType> types) {
    Set<String> codes = new HashSet<>();
    for (NoticeType type : types) {
      if (!codes.add(type.code())) {
        throw new IllegalStateException("two kinds of notice are called " + type.code());
      }
    }
    return List.copyOf(types);
  }

  /** The rules say the same everywhere: put together over nothing, only to be asked their names. */
  private static RuleBook bookOfNoRegion() {
    Settings settings =
        new Settings(
            new GuardLimits(BigDecimal.ONE, BigDecimal.ONE),
            1,
            1,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            Map.of(),
            ReadingLimits.DEFAULT,
            new Settings.Publisher("", "", "", "", "", Language.IT));
    Region region =
        new Region(
            "",
            new Bilingual("", ""),
            ZoneOffset.UTC,
            List.of(),
            new Region.BoundingBox(-180, -90, 180, 90),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    Map<String, CodeList> lists =
        Map.of(
            "offer_kind", new CodeList("offer_kind", List.of()),
            "province", new CodeList("province", List.of()));
    return RuleBook.of(settings, region, new Vocabulary(lists, List.of(), List.of(), List.of()));
  }
}
