package it.census.readers.layout;

import it.census.model.Notice;
import it.census.model.Place;
import it.census.readers.ReadingNotices;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the names of columns give reason to say. */
final class HeaderNotices {

  private HeaderNotices() {}

  /** Rows above the header, or instructions below it, that are not read as data. */
  static Optional<Notice> rowsAround(TableLayout layout, String sheet) {
    int around = layout.headingRows() - layout.headerRows().size();
    return around <= 0 || layout.headerPlace().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Notice(
                ReadingNotices.ROWS_AROUND_HEADER,
                layout.headerPlace().get(),
                "",
                "",
                sheet,
                Map.of("count", Integer.toString(around))));
  }

  /** Columns that share a name; told once a name, with the letters of the columns. */
  static List<Notice> duplicates(List<String> headers, TableLayout layout) {
    Map<String, List<Integer>> columns = new LinkedHashMap<>();
    for (int column = 0; column < headers.size(); column++) {
      String header = headers.get(column);
      if (!header.isEmpty()) {
        columns.computeIfAbsent(Window.folded(header), key -> new ArrayList<>()).add(column);
      }
    }
    Place place = layout.headerPlace().orElse(Place.delivery());
    List<Notice> notices = new ArrayList<>();
    for (List<Integer> same : columns.values()) {
      if (same.size() > 1) {
        String header = headers.get(same.get(0));
        String letters = String.join(", ", same.stream().map(Place::columnLetters).toList());
        notices.add(
            new Notice(
                ReadingNotices.HEADER_DUPLICATE,
                place,
                "",
                header,
                header,
                Map.of("columns", letters)));
      }
    }
    return notices;
  }
}
