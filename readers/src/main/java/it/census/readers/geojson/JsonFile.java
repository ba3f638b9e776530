package it.census.readers.geojson;

import it.census.model.config.ReadingLimits;
import it.census.readers.DeliveryUnreadable;
import it.census.readers.Refusal;
import it.census.readers.csv.TextEncoding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * A JSON file from a stranger, read as a stream of tokens under limits: nesting, length of texts
 * and of numbers.
 */
record JsonFile(Path file, TextEncoding encoding, ReadingLimits limits) {

  /** Digits of a number; more are no measure of anything. */
  private static final int NUMBER_LENGTH = 1_000;

  static JsonFile of(Path file, ReadingLimits limits) throws DeliveryUnreadable {
    return new JsonFile(file, TextEncoding.of(file), limits);
  }

  /** A parser at the beginning of the file, to be closed by its user. */
  JsonParser open() throws DeliveryUnreadable {
    StreamReadConstraints constraints =
        StreamReadConstraints.builder()
            .maxNestingDepth(limits.xmlDepth())
            .maxStringLength(limits.cellLength())
            .maxNameLength(Math.min(limits.cellLength(), 50_000))
            .maxNumberLength(Math.min(limits.cellLength(), NUMBER_LENGTH))
            .build();
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(constraints)
            // What Python writes for a missing number.
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            // Between features that stand bare in a file (RFC 8142).
            .enable(JsonReadFeature.ALLOW_RS_CONTROL_CHAR)
            .build();
    try {
      return factory.createParser(ObjectReadContext.empty(), encoding.open(file));
    } catch (JacksonException broken) {
      throw unreadable(broken, 1);
    }
  }

  /**
   * What the parser's complaint means for the delivery.
   *
   * @param reached line that the parser has come to; the complaint itself may name none
   */
  DeliveryUnreadable unreadable(JacksonException broken, int reached) {
    if (broken instanceof JacksonIOException && broken.getCause() instanceof IOException failure) {
      return DeliveryUnreadable.of(failure);
    }
    TokenStreamLocation at = broken.getLocation();
    String line = Integer.toString(at == null ? Math.max(1, reached) : at.getLineNr());
    String message = String.valueOf(broken.getOriginalMessage());
    if (broken instanceof StreamConstraintsException) {
      return message.contains("nesting depth")
          ? DeliveryUnreadable.beyond(Refusal.TOO_DEEP, limits.xmlDepth())
          : tooLong("line " + line);
    }
    return broken instanceof UnexpectedEndOfInputException
        ? DeliveryUnreadable.because(Refusal.TRUNCATED, Map.of(), broken)
        : DeliveryUnreadable.because(
            Refusal.MALFORMED_JSON, Map.of("line", line, "detail", message), broken);
  }

  DeliveryUnreadable tooLong(String place) {
    return DeliveryUnreadable.because(
        Refusal.CELL_TOO_LONG,
        Map.of("limit", Integer.toString(limits.cellLength()), "place", place));
  }

  DeliveryUnreadable tooManyColumns(String place) {
    return DeliveryUnreadable.because(
        Refusal.TOO_MANY_COLUMNS,
        Map.of("limit", Integer.toString(limits.columns()), "place", place));
  }
}
