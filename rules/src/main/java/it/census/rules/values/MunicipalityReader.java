package it.census.rules.values;

import it.census.model.Cell;
import it.census.model.config.Region;
import it.census.model.config.Region.Municipality;
import java.util.Map;
import java.util.Optional;

/**
 * Reads municipalities: by name, by any form of their code that the region knows, by the code of
 * the land registry; those that merged are read as their successor, with the code that they have at
 * the land registry. Built once from the region, shared by all threads.
 */
public final class MunicipalityReader {

  /** The correction of a name by the one municipality whose name is a slip of the pen away. */
  public static final String SPELLING = "spelling";

  private final MunicipalityCodes codes;
  private final MunicipalityNames names;

  private MunicipalityReader(MunicipalityCodes codes, MunicipalityNames names) {
    this.codes = codes;
    this.names = names;
  }

  public static MunicipalityReader of(Region region) {
    return new MunicipalityReader(MunicipalityCodes.of(region), MunicipalityNames.of(region));
  }

  /** Reads a cell that holds a name or a code of any kind. */
  public Reading<Municipality> read(Cell cell) {
    if (cell instanceof Cell.Fault) {
      return Reading.unreadable(ValueNotices.CELL_FAULT, Map.of());
    }
    String text = text(cell);
    if (NumberReader.isSignsOnly(text)) {
      return Reading.missing();
    }
    Reading<Municipality> byCode = codes.read(text);
    if (!byCode.isMissing()) {
      return byCode;
    }
    return names.read(text);
  }

  /** A name read by its likeness alone, where nothing else says the same: the likeness is told. */
  public static Reading<Municipality> unconfirmed(Reading<Municipality> guess) {
    return MunicipalityNames.unknown(guess.value().map(Municipality::name).orElse(""));
  }

  /** The municipality of today with this code, as the configuration writes it. */
  public Optional<Municipality> find(String code) {
    return codes.find(code);
  }

  /**
   * A text that ends with the name of its municipality, in brackets or behind a dash or comma, as
   * consortia name their areas: {@code Z.I. Cuneo (Piombino)}. Missing where it does not.
   */
  public Reading<Municipality> readEnding(String text) {
    return names.readEnding(text);
  }

  /** A number keeps the digits it shows, so that {@code 051002} may lose nothing more. */
  private static String text(Cell cell) {
    String shown = cell.shown().strip();
    if (cell instanceof Cell.Num number
        && number.value().stripTrailingZeros().scale() <= 0
        && shown.chars().anyMatch(c -> c == '.' || c == ',' || c == ' ')) {
      return number.value().toBigInteger().toString();
    }
    return shown;
  }
}
