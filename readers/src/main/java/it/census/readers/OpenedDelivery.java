package it.census.readers;

import it.census.model.DeliveryFormat;
import it.census.model.Notice;
import it.census.model.TableHead;
import java.util.List;
import java.util.Optional;

/** A delivery whose tables are known and whose rows can be read, more than once. */
public interface OpenedDelivery extends AutoCloseable {

  DeliveryFormat format();

  /** Name of the character set of a text file: {@code UTF-8}, {@code windows-1252}. */
  default Optional<String> charset() {
    return Optional.empty();
  }

  /** What separates the cells of a CSV file, as a character. */
  default Optional<String> delimiter() {
    return Optional.empty();
  }

  /**
   * The tables in file order; {@code RawRecord.table()} counts in this list. XML: the union of all
   * columns, in order of first appearance.
   */
  List<TableHead> tables();

  /**
   * Every row of every table in file order, headings, blank rows and totals included. Each call
   * starts again from the first row.
   *
   * @throws DeliveryUnreadable where the file cannot be opened again
   */
  RowCursor rows() throws DeliveryUnreadable;

  /**
   * What is to be said about the delivery as a file: character set assumed, hidden sheet read,
   * quote never closed. Complete once {@link #rows()} has been read to its end; reading again adds
   * nothing.
   */
  List<Notice> notices();

  @Override
  void close();
}
