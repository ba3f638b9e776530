package it.census.jobs.benchmark;

import it.census.jobs.benchmark.CorpusHabits.Numbers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/**
 * Columns of an office's own lists that mean nothing the catalogue keeps and look as if they did:
 * sums granted, days of decisions, areas of verges, links to decisions, counts. Whoever takes them
 * for a price, a deadline or a floor area is wrong in silence.
 */
final class CorpusTraps {

  private static final double PRESENT = 0.2;

  private final CorpusHabits habits;
  private final Random random;

  CorpusTraps(CorpusHabits habits) {
    this.habits = habits;
    this.random = habits.random();
  }

  /** Some of them, each with a content of its nature. */
  List<CorpusColumn> some() {
    Numbers signs = habits.numbers();
    String dates = habits.dateHabit();
    String[] marks = {"", "x", "12", "v."};
    String[] answers = {"sì", "no", "da verificare"};
    Map<String, Function<TrueOffer, Object>> kinds = new LinkedHashMap<>();
    kinds.put("nothing", o -> marks[random.nextInt(marks.length)]);
    kinds.put(
        "nothing_money", o -> habits.number(number(2_000, 400_000), signs, habits.spreadsheet()));
    kinds.put("nothing_date", o -> habits.date(day(), dates, habits.spreadsheet(), false));
    kinds.put("nothing_area", o -> habits.number(number(40, 9_000), signs, false));
    kinds.put("nothing_link", o -> "https://www.example.org/atti/" + random.nextInt(9_000));
    kinds.put("nothing_count", o -> number(1, 60));
    kinds.put("nothing_year", o -> number(2019, 2026));
    kinds.put("nothing_code", o -> answers[random.nextInt(answers.length)]);
    kinds.put("nothing_text", o -> "Sentito l'ufficio legale il giorno " + number(1, 28));
    List<CorpusColumn> some = new ArrayList<>();
    kinds.forEach(
        (wording, cell) -> {
          if (random.nextDouble() < PRESENT) {
            some.add(new CorpusColumn(wording, "", List.of(), List.of(), cell));
          }
        });
    return some;
  }

  private String number(int from, int to) {
    return String.valueOf(from + random.nextInt(to - from));
  }

  private String day() {
    return LocalDate.of(2015, 1, 1).plusDays(random.nextInt(4_000)).toString();
  }
}
