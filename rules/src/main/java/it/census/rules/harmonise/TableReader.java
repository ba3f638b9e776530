package it.census.rules.harmonise;

import it.census.model.OfferField;
import it.census.model.RawRecord;
import java.util.List;
import java.util.Set;

/**
 * Reads the rows of one table: the steps that its plan asks for, in the order in which they need
 * each other's results. Compiled once a delivery.
 *
 * @param sheet name of the table, empty where the format has none
 * @param headers one a column
 * @param toldOfAll fields of which it was said of the whole table that its rows lack them
 * @param sourceId of the source
 * @param supplierCode of the supplier, empty where it is not known
 */
record TableReader(
    String sheet,
    List<String> headers,
    List<RowStep> steps,
    Set<OfferField> toldOfAll,
    String sourceId,
    String supplierCode) {

  TableReader {
    headers = List.copyOf(headers);
    steps = List.copyOf(steps);
  }

  OfferDraft read(RawRecord row) {
    OfferDraft draft = new OfferDraft(row, headers, toldOfAll);
    draft.values().set(OfferField.SOURCE_ID, sourceId);
    for (RowStep step : steps) {
      step.apply(draft);
    }
    if (!supplierCode.isEmpty() && !draft.has(OfferField.SUPPLIER_CODE)) {
      draft.values().set(OfferField.SUPPLIER_CODE, supplierCode);
    }
    return draft;
  }
}
