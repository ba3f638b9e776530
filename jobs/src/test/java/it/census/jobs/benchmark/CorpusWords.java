package it.census.jobs.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * How suppliers word headers and codes: {@code benchmark/headers.csv} and {@code
 * benchmark/words.csv}, written apart from the lists of the configuration. The columns {@code
 * held_out} and {@code officers} are the hold-out: they serve only the measuring of words that
 * nobody has taught yet, and no alias or synonym may be taken from them.
 */
final class CorpusWords {

  /** Which wordings a corpus takes. */
  enum Pool {
    USUAL,
    HELD_OUT,
    OFFICERS
  }

  private final Map<String, List<String>> headers;
  private final Map<String, List<String>> words;

  private CorpusWords(Map<String, List<String>> headers, Map<String, List<String>> words) {
    this.headers = headers;
    this.words = words;
  }

  static CorpusWords of(Pool pool) {
    return new CorpusWords(read("headers.csv", 1, pool), read("words.csv", 2, pool));
  }

  /** A header for a kind of column. */
  String header(String column, Random random) {
    return pick(headers, column, random);
  }

  /** What a supplier writes for a code. */
  String word(String field, String code, Random random) {
    return pick(words, field + "," + code, random);
  }

  boolean hasWords(String field) {
    return words.keySet().stream().anyMatch(k -> k.startsWith(field + ","));
  }

  private static String pick(Map<String, List<String>> from, String key, Random random) {
    List<String> choices = from.get(key);
    if (choices == null) {
      throw new IllegalArgumentException("no wording for " + key);
    }
    return choices.get(random.nextInt(choices.size()));
  }

  /** All wordings of a pool that one of the two files holds. */
  static List<String> all(String file, Pool pool) {
    return read(file, file.equals("headers.csv") ? 1 : 2, pool).values().stream()
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  private static Map<String, List<String>> read(String file, int keys, Pool pool) {
    Map<String, List<String>> read = new LinkedHashMap<>();
    for (String line : lines(file)) {
      String[] cells = line.split(",", -1);
      String key = keys == 1 ? cells[0] : cells[0] + "," + cells[1];
      List<String> wordings = new ArrayList<>(List.of(cells[keys + pool.ordinal()].split("\\|")));
      read.put(key, wordings);
    }
    return read;
  }

  private static List<String> lines(String file) {
    try (InputStream in = CorpusWords.class.getResourceAsStream("/benchmark/" + file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is not on the class path");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().skip(1).filter(l -> !l.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
