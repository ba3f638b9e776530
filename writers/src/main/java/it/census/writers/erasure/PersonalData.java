package it.census.writers.erasure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What is to be erased, in normal form: what somebody typed who asks for one person, or what was
 * found in the contacts of a source. Held in memory only.
 */
public final class PersonalData {

  private static final int MOST_WORDS = 5;

  /** A body, an office, a role: no natural person. */
  private static final Set<String> OFFICES =
      Set.of(
          "agenzia",
          "amministrazione",
          "area",
          "asl",
          "azienda",
          "cciaa",
          "centro",
          "citta",
          "comune",
          "consorzio",
          "direzione",
          "dipartimento",
          "ente",
          "gestione",
          "gruppo",
          "immobiliare",
          "municipio",
          "office",
          "patrimonio",
          "provincia",
          "protocollo",
          "regione",
          "segreteria",
          "servizi",
          "servizio",
          "settore",
          "societa",
          "spa",
          "sportello",
          "srl",
          "suap",
          "tecnico",
          "ufficio",
          "unione",
          "urp");

  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)\\b(?:e-?mail|mail|pec|tel(?:efono)?|cell(?:ulare)?|fax|rif|contatt[oi]|referente|sig(?:ra)?|dott(?:ssa)?|geom|ing|arch|avv)\\b[.:]*");

  private record Value(PersonalKind kind, List<String> words) {}

  private final Set<Value> values = new LinkedHashSet<>();

  /**
   * Adds what somebody typed.
   *
   * @return why it cannot be told from everybody else's data; empty where it was added
   */
  public Optional<String> addTyped(String text) {
    int before = values.size();
    addFound(text);
    List<String> words = Pieces.words(Token.without(text));
    if (values.size() == before && words.size() >= 2 && words.size() <= MOST_WORDS) {
      addName(words);
    }
    return values.size() > before
        ? Optional.empty()
        : Optional.of(
            "'%s' is no e-mail address, telephone number, tax code or name of two to five words"
                .formatted(text));
  }

  /**
   * Adds every e-mail address, telephone number and tax code of a text, but not what stands there
   * for those erased before.
   */
  public void addFound(String found) {
    String text = Token.without(found);
    for (Piece piece : Pieces.in(text, Set.of())) {
      if (piece.kind() != PersonalKind.PHONE || isWholeNumber(text, piece)) {
        values.add(new Value(piece.kind(), List.of(piece.normal())));
      }
    }
  }

  /**
   * Adds the e-mail addresses and tax codes of any text: whatever else it may be, they are these.
   */
  public void addAddresses(String text) {
    for (Piece piece : Pieces.in(Token.without(text), Set.of())) {
      if (piece.kind() != PersonalKind.PHONE) {
        values.add(new Value(piece.kind(), List.of(piece.normal())));
      }
    }
  }

  /** Adds what a contact holds: addresses and numbers, and the name beside them. */
  public void addContact(String shown) {
    String contact = Token.without(shown);
    addFound(contact);
    StringBuilder rest = new StringBuilder(contact);
    for (Piece piece : Pieces.in(contact, Set.of())) {
      for (int i = piece.start(); i < piece.end(); i++) {
        rest.setCharAt(i, ' ');
      }
    }
    addContactName(LABEL.matcher(rest).replaceAll(" "));
  }

  /** Digits within a longer number are no number of their own. */
  private static boolean isWholeNumber(String text, Piece piece) {
    String before = text.substring(0, piece.start());
    String after = text.substring(piece.end());
    return !before.matches("(?s).*\\d[ ./()-]{0,3}") && !after.matches("(?s)[ ./()-]{0,3}\\d.*");
  }

  /** Adds a name that stood in a contact, unless it is that of an office. */
  public void addContactName(String shown) {
    String name = Token.without(shown);
    List<String> words = Pieces.words(name);
    if (!words.isEmpty()
        && words.size() <= MOST_WORDS
        && Collections.disjoint(words, OFFICES)
        && name.indexOf('@') < 0) {
      addName(words);
    }
  }

  /** Surname first or last: every way of beginning with another word, and the name reversed. */
  private void addName(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      List<String> turned = new ArrayList<>(words);
      Collections.rotate(turned, i);
      values.add(new Value(PersonalKind.NAME, List.copyOf(turned)));
    }
    List<String> reversed = new ArrayList<>(words);
    Collections.reverse(reversed);
    values.add(new Value(PersonalKind.NAME, List.copyOf(reversed)));
  }

  /** Whether there is nothing to erase. */
  public boolean isEmpty() {
    return values.isEmpty();
  }

  /** What kinds there are, for the ledger. */
  public Set<String> kinds() {
    Set<String> kinds = new TreeSet<>();
    values.forEach(v -> kinds.add(v.kind().name().toLowerCase(Locale.ROOT)));
    return kinds;
  }

  /** The values as the ledger will know them. */
  public Collection<ErasedValue> hashed(ErasureKey key) {
    List<ErasedValue> hashed = new ArrayList<>();
    for (Value value : values) {
      hashed.add(
          new ErasedValue(
              value.kind(),
              value.kind() == PersonalKind.NAME ? value.words().size() : 0,
              key.hash(value.kind(), String.join(" ", value.words()))));
    }
    return hashed;
  }

  /** What puts tokens in their place. */
  public Redaction redaction(ErasureKey key) {
    return new Redaction(key, hashed(key));
  }
}
