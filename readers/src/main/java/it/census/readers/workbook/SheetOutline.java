package it.census.readers.workbook;

import java.util.List;

/**
 * What has to be known of a sheet before its first row can be understood, although both workbook
 * formats tell it after the last.
 *
 * @param name of the tab
 * @param hidden whether the sender hid it
 * @param merges ranges of cells joined into one
 * @param width columns up to the last that holds anything
 */
public record SheetOutline(String name, boolean hidden, List<Merge> merges, int width) {

  public SheetOutline {
    merges = List.copyOf(merges);
  }
}
