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
 * @param content what stood in it
 */
public record ColumnReport(
    String sheet,
    String header,
    String field,
    How how,
    List<String> examples,
    ColumnContent content) {

  /** A column of whose content nothing is known. */
  public ColumnReport(String sheet, String header, String field, How how, List<String> examples) {
    this(sheet, header, field, how, examples, ColumnContent.NONE);
  }

  public ColumnReport {
    examples = List.copyOf(examples);
  }

  /** Whether its values were taken for the field. */
  public boolean isRead() {
    return !field.isEmpty() && (how == How.CONFIGURED || how == How.RECOGNISED);
  }

  /** The same without the sample of its values. */
  public ColumnReport withoutValues() {
    return new ColumnReport(sheet, header, field, how, examples, content.withoutValues());
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
