package it.census.jobs.benchmark;

import it.census.jobs.samples.Grid;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Puts header and records on a sheet with what offices put around them. */
final class CorpusSheet {

  private final Random random;
  private final CorpusFormat format;

  CorpusSheet(Random random, CorpusFormat format) {
    this.random = random;
    this.format = format;
  }

  Grid of(List<String> headers, List<CorpusColumn> layout, List<List<Object>> records) {
    Grid grid = new Grid(format.spreadsheet() ? "Elenco" : "");
    boolean trailing = !format.spreadsheet() && random.nextInt(5) == 0;
    if (random.nextInt(4) == 0) {
      grid.heading("Elenco delle aree e degli immobili disponibili - aggiornamento 2026");
      grid.blank();
    }
    if (format == CorpusFormat.XLSX_STACKED) {
      groups(grid, layout);
    }
    grid.heading(wide(new ArrayList<>(headers), trailing).toArray());
    for (int i = 0; i < records.size(); i++) {
      if (i > 0 && random.nextInt(25) == 0) {
        grid.blank();
      }
      grid.record(wide(new ArrayList<>(records.get(i)), trailing));
    }
    if (random.nextInt(5) == 0) {
      grid.total("TOTALE", "", String.valueOf(records.size()));
    }
    return grid;
  }

  /** A row of titles above the headers, one over all cadastral columns. */
  private static void groups(Grid grid, List<CorpusColumn> layout) {
    List<Object> titles = new ArrayList<>();
    int first = -1;
    int last = -1;
    for (int i = 0; i < layout.size(); i++) {
      boolean cadastral = layout.get(i).wording().matches("cadastral_(sheet|parcel|subunit)");
      titles.add(cadastral && first < 0 ? "Dati catastali" : "");
      if (cadastral) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    if (last > first) {
      int row = grid.rows().size();
      grid.heading(titles.toArray()).merge(row, first, last);
    }
  }

  private static List<Object> wide(List<Object> cells, boolean trailing) {
    if (trailing) {
      cells.add("");
    }
    return cells;
  }
}
