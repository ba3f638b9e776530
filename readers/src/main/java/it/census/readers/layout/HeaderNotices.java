package it.census.readers.layout;

import it.census.model.Notice;
import it.census.model.Place;
import it.census.readers.ReadingNotices;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the names of columns give reason to say. */
final class HeaderNotices {

  private HeaderNotices() {}

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
