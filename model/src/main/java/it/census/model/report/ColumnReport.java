package it.census.model.report;

import java.util.List;
import java.util.Locale;

/**
 * What became of one column of a delivery.
 *
 * @param sheet its sheet, empty where the format has none
 * @param header as sent
 * @param field key of the field or helper; empty for none
 * @param how the decision was made
 * @param examples values of an unknown column, a few
 */
public record ColumnReport(
    String sheet, String header, String field, How how, List<String> examples) {

  public ColumnReport {
    examples = List.copyOf(examples);
  }

  /** How a column got its field. */
  public enum How {
    /** The source definition says so. */
    CONFIGURED,
    /** By header and content. */
    RECOGNISED,
    /** Understood, and there is no field for it. */
    KNOWN_NOT_KEPT,
    /** The source definition says to ignore it. */
    IGNORED,
    UNKNOWN;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
