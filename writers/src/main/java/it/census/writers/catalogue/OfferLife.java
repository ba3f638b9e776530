package it.census.writers.catalogue;

import it.census.model.report.ColumnReport;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The life of one offer, from its first version to the one of today.
 *
 * @param sourceId whose offer it is
 * @param versions oldest first; at least one
 */
public record OfferLife(String offerId, String sourceId, List<Version> versions) {

  public OfferLife {
    versions = List.copyOf(versions);
  }

  /** What is true of the offer today. */
  public Version latest() {
    return versions.get(versions.size() - 1);
  }

  /**
   * One version.
   *
   * @param number from 1
   * @param lifecycle {@code live} or {@code withdrawn}
   * @param from since when it was true
   * @param to until when; empty for the version of today
   * @param changedFields against the version before, {@code lifecycle} among them, and {@code
   *     source_file} where the name of the file was erased; empty for the first
   * @param values of the filled fields, by key, in the order of the dictionary
   * @param made by which deed the version came to be
   * @param origin the row of the delivery it came from
   * @param corrections what harmonisation changed, as far as it is still kept
   */
  public record Version(
      int number,
      String lifecycle,
      Instant from,
      Optional<Instant> to,
      List<String> changedFields,
      Map<String, String> values,
      Deed made,
      Origin origin,
      List<Corrected> corrections) {

    public Version {
      changedFields = List.copyOf(changedFields);
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
      corrections = List.copyOf(corrections);
    }

    /** In a word, what happened to the offer: new, changed, withdrawn, back or undo. */
    public String what() {
      if (made.undo()) {
        return "undo";
      }
      if (number == 1) {
        return "new";
      }
      if (lifecycle.equals("withdrawn")) {
        return "withdrawn";
      }
      return changedFields.contains("lifecycle") ? "back" : "changed";
    }
  }

  /**
   * How a version came to be.
   *
   * @param run in which run
   * @param command of that run; empty where the run is no longer remembered
   * @param undo whether a load was taken back by it
   * @param by account that gave the command
   * @param note why
   */
  public record Deed(
      String run,
      Optional<String> command,
      boolean undo,
      Optional<String> by,
      Optional<String> note) {}

  /**
   * Where the content of a version came from.
   *
   * @param file name of the delivery
   * @param sha256 of the delivery
   * @param row in it; empty for an offer that stood in no row any more
   * @param rulesVersion under which the row was read
   * @param columns what each column of the delivery is, table by table, as far as it is still kept
   * @param tableWidths how many columns each table has
   */
  public record Origin(
      String file,
      String sha256,
      Optional<String> row,
      String rulesVersion,
      List<ColumnReport> columns,
      List<Integer> tableWidths) {

    public Origin {
      columns = List.copyOf(columns);
      tableWidths = List.copyOf(tableWidths);
    }
  }

  /**
   * A value that harmonisation changed.
   *
   * @param place of the cell
   */
  public record Corrected(String place, String field, String before, String after, String rule) {}
}
