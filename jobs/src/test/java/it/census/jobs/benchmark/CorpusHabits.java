package it.census.jobs.benchmark;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * How the office behind one delivery writes: its numbers, dates, words, and what it puts where it
 * knows nothing. A habit holds for the whole delivery, or for one column.
 */
final class CorpusHabits {

  /** Signs of decimals and thousands. */
  enum Numbers {
    POINT("0.####", Locale.ROOT),
    COMMA("0.####", Locale.ITALY),
    ITALIAN("#,##0.##", Locale.ITALY),
    ITALIAN_CENTS("#,##0.00", Locale.ITALY),
    ENGLISH_CENTS("#,##0.00", Locale.ROOT);

    private final String pattern;
    private final Locale locale;

    Numbers(String pattern, Locale locale) {
      this.pattern = pattern;
      this.locale = locale;
    }

    String write(BigDecimal number) {
      return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(locale)).format(number);
    }
  }

  private static final List<String> DATES =
      List.of(
          "dd/MM/yyyy",
          "dd/MM/yy",
          "d.M.yy",
          "yyyy-MM-dd",
          "dd-MMM-yy",
          "d MMMM yyyy",
          "dd-MM-yyyy");
  private static final List<String> NOTHING = List.of("", "", "-", "--", "n.d.", "nd", "NA");
  private static final List<String> BETWEEN = List.of("; ", ", ", " / ", "|", " e ");

  private final Random random;
  private final CorpusWords words;
  private final boolean spreadsheet;
  private final Numbers numbers;
  private final String dates;
  private final String nothing;
  private final boolean capitals;
  private final double slips;
  private final Map<String, String> wordOfCode = new LinkedHashMap<>();

  CorpusHabits(Random random, CorpusWords words, boolean spreadsheet, double slips) {
    this.random = random;
    this.words = words;
    this.spreadsheet = spreadsheet;
    this.slips = slips;
    this.numbers = pick(List.of(Numbers.values()));
    this.dates = pick(DATES);
    this.nothing = pick(NOTHING);
    this.capitals = random.nextInt(4) == 0;
  }

  Random random() {
    return random;
  }

  CorpusWords words() {
    return words;
  }

  boolean spreadsheet() {
    return spreadsheet;
  }

  boolean capitals() {
    return capitals;
  }

  String nothing() {
    return nothing;
  }

  /** How one column writes its numbers: as the office does, mostly. */
  Numbers numbers() {
    return random.nextInt(5) == 0 ? pick(List.of(Numbers.values())) : numbers;
  }

  /** A number as a cell of a spreadsheet, or as text. */
  Object number(String value, Numbers habit, boolean typed) {
    if (value.isEmpty()) {
      return nothing;
    }
    return typed ? Double.valueOf(value) : habit.write(new BigDecimal(value));
  }

  boolean typed() {
    return spreadsheet && random.nextInt(5) < 3;
  }

  /** Hectares with four decimals: to the square metre. */
  static String hectares(String squareMetres) {
    return new BigDecimal(squareMetres)
        .movePointLeft(4)
        .setScale(4, RoundingMode.UNNECESSARY)
        .toPlainString();
  }

  String dateHabit() {
    return random.nextInt(6) == 0 ? pick(DATES) : dates;
  }

  Object date(String iso, String habit, boolean typed, boolean serial) {
    if (iso.isEmpty()) {
      return nothing;
    }
    LocalDate day = LocalDate.parse(iso);
    if (typed) {
      return day;
    }
    if (serial) {
      return String.valueOf(ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), day));
    }
    Locale locale = habit.contains("MMM-") && capitals ? Locale.ENGLISH : Locale.ITALIAN;
    String text = day.format(DateTimeFormatter.ofPattern(habit, locale));
    return capitals ? text.toUpperCase(Locale.ROOT) : text;
  }

  /** The word for a code, always the same one in a delivery, slips apart. */
  String code(String field, String code) {
    if (code.isEmpty()) {
      return nothing;
    }
    String word =
        wordOfCode.computeIfAbsent(field + "," + code, k -> cased(words.word(field, code, random)));
    return random.nextDouble() < slips ? slip(word) : word;
  }

  String codes(String field, String codes, String between) {
    if (codes.isEmpty()) {
      return nothing;
    }
    StringBuilder text = new StringBuilder();
    for (String code : codes.split("\\|")) {
      text.append(text.isEmpty() ? "" : between).append(code(field, code));
    }
    return text.toString();
  }

  String between() {
    return pick(BETWEEN);
  }

  private String cased(String word) {
    if (capitals) {
      return word.toUpperCase(Locale.ROOT);
    }
    return random.nextBoolean()
        ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)
        : word;
  }

  /** One letter of a long word left out, doubled or exchanged with its neighbour. */
  String slip(String word) {
    if (word.length() < 8 || word.chars().anyMatch(Character::isDigit)) {
      return word;
    }
    int at = 1 + random.nextInt(word.length() - 3);
    return switch (random.nextInt(3)) {
      case 0 -> word.substring(0, at) + word.substring(at + 1);
      case 1 -> word.substring(0, at) + word.charAt(at) + word.substring(at);
      default ->
          word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
    };
  }

  <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
