package it.census.writers.erasure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Puts tokens in the place of erased values, wherever they stand in a text or a row and however
 * they are written. Counts what it replaces. One thread.
 */
public final class Redaction {

  /** Texts looked at before and found free: most cells of a delivery come again and again. */
  private static final int REMEMBERED = 20_000;

  private final ErasureKey key;
  private final Map<String, PersonalKind> hashes;
  private final Set<Integer> nameLengths;
  private final Map<String, Boolean> harmless = new HashMap<>();
  private long replaced;

  Redaction(ErasureKey key, Collection<ErasedValue> values) {
    this.key = key;
    this.hashes =
        values.stream()
            .collect(Collectors.toMap(ErasedValue::hash, ErasedValue::kind, (a, b) -> a));
    this.nameLengths =
        values.stream()
            .filter(v -> v.kind() == PersonalKind.NAME)
            .map(ErasedValue::words)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Nothing was ever erased. */
  public static Redaction none() {
    return new Redaction(ErasureKey.unused(), List.of());
  }

  /** Whether there is nothing to look for. */
  public boolean isEmpty() {
    return hashes.isEmpty();
  }

  /** Values replaced by now. */
  public long replaced() {
    return replaced;
  }

  /** The text without the erased values; the same object where there is none in it. */
  public String apply(String text) {
    if (hashes.isEmpty() || harmless.containsKey(text)) {
      return text;
    }
    List<Hit> hits = hits(text);
    if (hits.isEmpty()) {
      if (harmless.size() >= REMEMBERED) {
        harmless.clear();
      }
      harmless.put(text, true);
      return text;
    }
    StringBuilder redacted = new StringBuilder();
    int from = 0;
    for (Hit hit : hits) {
      if (hit.piece().start() >= from) {
        redacted.append(text, from, hit.piece().start()).append(hit.token());
        from = hit.piece().end();
        replaced++;
      }
    }
    return redacted.append(text.substring(from)).toString();
  }

  /**
   * The cells of a row without the erased values. A name may stand in two cells beside each other:
   * the token is then in the first.
   */
  public List<String> apply(List<String> cells) {
    List<String> redacted = new ArrayList<>(cells.size());
    for (String cell : cells) {
      redacted.add(apply(cell));
    }
    if (!nameLengths.isEmpty()) {
      for (int i = 0; i + 1 < redacted.size(); i++) {
        joinNames(redacted, i);
      }
    }
    return redacted;
  }

  private void joinNames(List<String> cells, int first) {
    List<String> words = Pieces.words(cells.get(first));
    List<String> more = Pieces.words(cells.get(first + 1));
    int length = words.size() + more.size();
    if (words.isEmpty() || more.isEmpty() || !nameLengths.contains(length)) {
      return;
    }
    String hash =
        key.hash(PersonalKind.NAME, String.join(" ", words) + " " + String.join(" ", more));
    if (hashes.containsKey(hash)) {
      cells.set(
          first,
          Token.of(
              key,
              PersonalKind.NAME,
              Pieces.spelling(cells.get(first) + " " + cells.get(first + 1))));
      cells.set(first + 1, "");
      replaced++;
    }
  }

  /** The first come first, of those that begin together the longest. */
  private List<Hit> hits(String text) {
    List<Hit> hits = new ArrayList<>();
    for (Piece piece : Pieces.in(text, nameLengths)) {
      String hash = key.hash(piece.kind(), piece.normal());
      if (hashes.get(hash) == piece.kind()
          && !(piece.kind() == PersonalKind.PHONE && Pieces.isOwn(text, piece))) {
        hits.add(new Hit(piece, Token.of(key, piece.kind(), piece.spelling())));
      }
    }
    hits.sort(
        Comparator.comparingInt((Hit h) -> h.piece().start())
            .thenComparingInt(h -> -h.piece().end()));
    return hits;
  }

  private record Hit(Piece piece, String token) {}
}
