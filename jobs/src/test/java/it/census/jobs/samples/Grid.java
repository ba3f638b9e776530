package it.census.jobs.samples;

import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a file as its sender sees them, with how many are no records. A cell is a text, a
 * {@link Double} for a number of a spreadsheet, or a {@link java.time.LocalDate} for a day.
 */
public final class Grid {

  private final String sheet;
  private final List<List<Object>> rows = new ArrayList<>();
  private final List<int[]> merges = new ArrayList<>();
  private int headings;
  private int blanks;
  private int totals;

  public Grid(String sheet) {
    this.sheet = sheet;
  }

  public Grid heading(Object... cells) {
    headings++;
    return add(cells);
  }

  public Grid blank() {
    blanks++;
    return add();
  }

  public Grid total(Object... cells) {
    totals++;
    return add(cells);
  }

  public Grid record(List<Object> cells) {
    rows.add(cells);
    return this;
  }

  /** A header cell that spans columns; row and columns from 0. */
  public Grid merge(int row, int firstColumn, int lastColumn) {
    merges.add(new int[] {row, firstColumn, lastColumn});
    return this;
  }

  private Grid add(Object... cells) {
    rows.add(List.of(cells));
    return this;
  }

  String sheet() {
    return sheet;
  }

  public List<List<Object>> rows() {
    return rows;
  }

  List<int[]> merges() {
    return merges;
  }

  int headings() {
    return headings;
  }

  int blanks() {
    return blanks;
  }

  int totals() {
    return totals;
  }
}
