package it.census.rules.harmonise;

import it.census.model.Cell;
import it.census.model.text.Folding;
import it.census.rules.text.TextMemory;
import it.census.rules.values.Address;
import it.census.rules.values.AddressReader;
import it.census.rules.values.Reading;

/**
 * What addresses were read as. The municipality counts only where the address may name it: one that
 * does not is read alike in all of them, and once. One delivery, one thread.
 */
final class AddressMemory {

  private static final char BETWEEN = '\u001F';

  private final AddressReader reader;
  private final TextMemory<Known> addresses = new TextMemory<>();
  private final TextMemory<String> folded = new TextMemory<>();

  /** An address that does not name its municipality. */
  private record Known(String folded, Reading<Address> reading) {}

  AddressMemory(AddressReader reader) {
    this.reader = reader;
  }

  Reading<Address> of(Cell street, Cell number, String municipality) {
    String name = fold(municipality);
    boolean ofTexts = number.isBlank() || number instanceof Cell.Text;
    if (!(street instanceof Cell.Text text) || !ofTexts || name.isEmpty()) {
      return reader.read(street, number, municipality);
    }
    String key = number.isBlank() ? text.shown() : text.shown() + BETWEEN + number.shown();
    Known known = addresses.find(key);
    if (known != null && !known.folded().contains(name)) {
      return known.reading();
    }
    Reading<Address> reading = reader.read(street, number, municipality);
    String words = Folding.fold(text.shown());
    if (known == null && !words.contains(name)) {
      addresses.keep(key, new Known(words, reading));
    }
    return reading;
  }

  private String fold(String municipality) {
    String known = folded.find(municipality);
    if (known == null) {
      known = Folding.fold(municipality);
      folded.keep(municipality, known);
    }
    return known;
  }
}
