package it.census.writers.catalogue;

import it.census.model.TableHead;
import java.util.List;

/**
 * A rejected row, whole and as sent.
 *
 * @param table the head of its table
 * @param place where it stands in the delivery
 * @param offerId the offer it speaks of, empty where nothing identifies it
 * @param codes of its notices
 * @param cells as its sender sees them
 */
public record QuarantinedRow(
    TableHead table, String place, String offerId, List<String> codes, List<String> cells) {

  public QuarantinedRow {
    codes = List.copyOf(codes);
    cells = List.copyOf(cells);
  }
}
