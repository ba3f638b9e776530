package it.census.readers.ods;

import it.census.readers.DeliveryUnreadable;
import it.census.readers.workbook.SheetOutline;
import it.census.readers.workbook.SheetRow;
import java.util.ArrayList;
import java.util.List;

/** What has to be known of all sheets before their first row can be understood. */
final class OdsOutlines {

  private OdsOutlines() {}

  /** Reads a content part to its end, so that a damaged file is refused before any row is used. */
  static List<SheetOutline> read(OdsContent content) throws DeliveryUnreadable {
    List<SheetOutline> outlines = new ArrayList<>();
    while (content.nextTable()) {
      int width = 0;
      for (SheetRow row = content.nextDistinctRow(); row != null; row = content.nextDistinctRow()) {
        width = Math.max(width, row.cells().size());
      }
      outlines.add(new SheetOutline(content.name(), content.hidden(), content.merges(), width));
    }
    return outlines;
  }
}
