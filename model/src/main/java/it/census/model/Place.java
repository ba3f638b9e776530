package it.census.model;

/** Where something stands in a delivery, in the words in which its sender can find it. */
public sealed interface Place {

  /** {@code Aree!12}, {@code line 12}, {@code line 88, offerta[7]}. */
  String text();

  /** The cell of the given column within this row. */
  Place cell(int column, String header);

  /** The delivery as a whole. */
  static Place delivery() {
    return Delivery.WHOLE;
  }

  /** No particular row: the file itself. */
  enum Delivery implements Place {
    WHOLE;

    @Override
    public String text() {
      return "";
    }

    @Override
    public Place cell(int column, String header) {
      return this;
    }
  }

  /**
   * A row of a spreadsheet.
   *
   * @param sheet name of the sheet
   * @param row number as shown at the left of the sheet, from 1
   */
  record SheetRow(String sheet, int row) implements Place {
    @Override
    public String text() {
      return sheet + "!" + row;
    }

    @Override
    public Place cell(int column, String header) {
      return new SheetCell(sheet, row, column);
    }
  }

  /**
   * A cell of a spreadsheet.
   *
   * @param column from 0 (column A)
   */
  record SheetCell(String sheet, int row, int column) implements Place {
    @Override
    public String text() {
      return sheet + "!" + columnLetters(column) + row;
    }

    @Override
    public Place cell(int other, String header) {
      return new SheetCell(sheet, row, other);
    }
  }

  /**
   * A record of a CSV file.
   *
   * @param line the physical line on which the record starts, from 1
   */
  record CsvLine(long line) implements Place {
    @Override
    public String text() {
      return "line " + line;
    }

    @Override
    public Place cell(int column, String header) {
      return new CsvCell(line, header.isBlank() ? columnLetters(column) : header);
    }
  }

  /** A cell of a CSV record: {@code line 12, column "Superficie"}. */
  record CsvCell(long line, String header) implements Place {
    @Override
    public String text() {
      return "line " + line + ", column \"" + header + "\"";
    }

    @Override
    public Place cell(int column, String other) {
      return new CsvCell(line, other);
    }
  }

  /**
   * An element of an XML file: {@code line 88, offerta[7]/superficie}; a feature of a GeoJSON file:
   * {@code line 88, features[7]/superficie}.
   *
   * @param line on which the element starts, from 1
   * @param path from the record element, with its number from 1
   */
  record XmlNode(long line, String path) implements Place {
    @Override
    public String text() {
      return "line " + line + ", " + path;
    }

    @Override
    public Place cell(int column, String header) {
      return new XmlNode(line, path + "/" + header);
    }
  }

  /**
   * A place as it was told before, read back from where it was kept.
   *
   * @param text as told then
   */
  record Stored(String text) implements Place {
    @Override
    public Place cell(int column, String header) {
      return this;
    }
  }

  /**
   * A place in one of several files that are one delivery: {@code aree.csv: line 12}.
   *
   * @param file name of the file
   * @param place within it
   */
  record InFile(String file, Place place) implements Place {
    @Override
    public String text() {
      return place.text().isEmpty() ? file : file + ": " + place.text();
    }

    @Override
    public Place cell(int column, String header) {
      return new InFile(file, place.cell(column, header));
    }
  }

  /** {@code A}, {@code Z}, {@code AA}: the column letters of a spreadsheet; column from 0. */
  static String columnLetters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int c = column; c >= 0; c = c / 26 - 1) {
      letters.insert(0, (char) ('A' + c % 26));
    }
    return letters.toString();
  }
}
