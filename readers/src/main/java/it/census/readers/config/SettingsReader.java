package it.census.readers.config;

import it.census.model.FieldType;
import it.census.model.Language;
import it.census.model.config.GuardLimits;
import it.census.model.config.ReadingLimits;
import it.census.model.config.Region;
import it.census.model.config.Retention;
import it.census.model.config.Serving;
import it.census.model.config.Settings;
import it.census.model.config.Settings.PriceRange;
import it.census.model.config.Settings.Publisher;
import it.census.readers.config.YamlValue.Entry;
import it.census.readers.config.YamlValue.YamlMap;
import it.census.readers.config.YamlValue.YamlText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The general settings: {@code census:} of {@code application.yml}, every key with a default. */
final class SettingsReader {

  static final GuardLimits DEFAULT_GUARD =
      new GuardLimits(new BigDecimal("0.2"), new BigDecimal("0.3"));

  private static final int DEFAULT_MONTHS = 12;
  private static final int DEFAULT_WORKERS = 2;

  private final Problems problems;
  private final List<String> kinds;

  /**
   * @param kinds codes of the code list {@code offer_kind}
   */
  SettingsReader(List<String> kinds, Problems problems) {
    this.kinds = kinds;
    this.problems = problems;
  }

  /** What {@code application.yml} says: about the data, and about running by itself. */
  record Application(Settings settings, Serving serving) {}

  Application read(YamlMap application, Region region) {
    Keys top = new Keys(application, problems);
    top.text("extends");
    Keys census = top.group("census").orElseGet(() -> new Keys(YamlMap.empty(top.at()), problems));
    top.close();
    Optional<Keys> freshness = census.group("freshness");
    Optional<Keys> showcase = census.group("showcase");
    Settings settings =
        new Settings(
            census.group("guard").map(g -> guard(g, DEFAULT_GUARD)).orElse(DEFAULT_GUARD),
            freshness
                .flatMap(f -> f.whole("confirm_within_months", 1, 600))
                .map(Long::intValue)
                .orElse(DEFAULT_MONTHS),
            census
                .whole("workers", 1, Settings.MOST_WORKERS)
                .map(Long::intValue)
                .orElse(DEFAULT_WORKERS),
            showcase.flatMap(s -> s.amount("min_land_m2")).orElse(BigDecimal.ZERO),
            showcase.flatMap(s -> s.amount("min_building_m2")).orElse(BigDecimal.ZERO),
            census.group("plausibility").map(this::prices).orElse(Map.of()),
            census.group("limits").map(SettingsReader::limits).orElse(ReadingLimits.DEFAULT),
            publisher(census.group("publisher"), region),
            freshness
                .flatMap(f -> f.whole("deliver_within_days", 0, 3_660))
                .map(Long::intValue)
                .orElse(0),
            census.group("retention").map(SettingsReader::retention).orElse(Retention.DEFAULT));
    Serving serving = ServingReader.read(census, problems);
    freshness.ifPresent(Keys::close);
    showcase.ifPresent(Keys::close);
    census.close();
    return new Application(settings, serving);
  }

  /** Limits of the guard; what is not said is as in {@code otherwise}. */
  static GuardLimits guard(Keys guard, GuardLimits otherwise) {
    GuardLimits limits =
        new GuardLimits(
            guard.percentage("max_withdrawn").orElse(otherwise.maxWithdrawn()),
            guard.percentage("max_rejected").orElse(otherwise.maxRejected()),
            guard.percentage("max_elsewhere").orElse(otherwise.maxElsewhere()));
    guard.close();
    return limits;
  }

  private static Retention retention(Keys retention) {
    Retention read =
        new Retention(
            months(retention, "runs_months", Retention.DEFAULT.runMonths()),
            months(retention, "remarks_months", Retention.DEFAULT.remarkMonths()));
    retention.close();
    return read;
  }

  private static int months(Keys retention, String key, int otherwise) {
    return retention.whole(key, 0, 1_200).map(Long::intValue).orElse(otherwise);
  }

  private Map<String, PriceRange> prices(Keys plausibility) {
    Map<String, PriceRange> ranges = new TreeMap<>();
    for (Entry entry : plausibility.entries("sale_price_eur_per_m2").values()) {
      if (!kinds.isEmpty() && !kinds.contains(entry.key())) {
        problems.add(
            entry.at(),
            Choices.unknown("tipologia sconosciuta", "unknown kind", entry.key(), kinds));
      }
      plausibility.group(entry).flatMap(this::range).ifPresent(r -> ranges.put(entry.key(), r));
    }
    plausibility.close();
    return ranges;
  }

  private Optional<PriceRange> range(Keys range) {
    range.require("min");
    range.require("max");
    Optional<BigDecimal> min = range.amount("min");
    Optional<BigDecimal> max = range.amount("max");
    range.close();
    if (min.isEmpty() || max.isEmpty()) {
      return Optional.empty();
    }
    if (min.get().compareTo(max.get()) > 0) {
      problems.add(range.at("min"), "`min` è maggiore di `max`", "`min` is greater than `max`");
    }
    return Optional.of(new PriceRange(min.get(), max.get()));
  }

  private static ReadingLimits limits(Keys limits) {
    ReadingLimits standard = ReadingLimits.DEFAULT;
    ReadingLimits read =
        new ReadingLimits(
            megabytes(limits, "file_size_mb", standard.fileBytes()),
            megabytes(limits, "inflated_mb", standard.inflatedBytes()),
            whole(limits, "inflate_ratio", standard.inflateRatio(), 100_000),
            whole(limits, "zip_entries", standard.zipEntries(), 1_000_000),
            limits.whole("rows", 1, 1_000_000_000).orElse(standard.rows()),
            whole(limits, "columns", standard.columns(), 16_384),
            whole(limits, "cell_length", standard.cellLength(), 10_000_000),
            whole(limits, "xml_depth", standard.xmlDepth(), 1_000));
    limits.close();
    return read;
  }

  private static long megabytes(Keys limits, String key, long standard) {
    return limits.whole(key, 1, 1_000_000).map(mb -> mb << 20).orElse(standard);
  }

  private static int whole(Keys limits, String key, int standard, int max) {
    return limits.whole(key, 1, max).map(Long::intValue).orElse(standard);
  }

  /** Who publishes; where nothing is said, the region, in its main language. */
  private Publisher publisher(Optional<Keys> said, Region region) {
    Language main = region.languages().stream().findFirst().orElse(Language.IT);
    if (said.isEmpty()) {
      return new Publisher(region.name().it(), "", "", "", "", main);
    }
    Keys publisher = said.get();
    Publisher read =
        new Publisher(
            publisher.text("name").map(YamlText::text).orElse(region.name().it()),
            text(publisher, "homepage", FieldType.URL),
            text(publisher, "identifier", FieldType.STRING),
            text(publisher, "licence", FieldType.URL),
            text(publisher, "contact_email", FieldType.EMAIL),
            publisher.choice("language", RegionReader.LANGUAGES).orElse(main));
    publisher.close();
    return read;
  }

  private String text(Keys keys, String key, FieldType type) {
    Optional<YamlText> text = keys.text(key);
    text.ifPresent(t -> PlainValues.check(key, t.text(), type, t.at(), problems));
    return text.map(YamlText::text).orElse("");
  }
}
