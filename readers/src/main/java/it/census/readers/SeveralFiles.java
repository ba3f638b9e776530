package it.census.readers;

import it.census.model.DeliveryFormat;
import it.census.model.Notice;
import it.census.model.Place;
import it.census.model.RawRecord;
import it.census.model.TableHead;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Several files that are one delivery, as a source with {@code files: all} sends them: the tables
 * of all of them in the order of the files, every place with the name of its file.
 */
public final class SeveralFiles implements OpenedDelivery {

  private final List<Part> parts;

  /**
   * @param parts opened files with their names, at least one; closed together with this delivery
   */
  public SeveralFiles(List<Part> parts) {
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("a delivery has at least one file");
    }
    this.parts = List.copyOf(parts);
  }

  @Override
  public DeliveryFormat format() {
    return parts.get(0).delivery().format();
  }

  @Override
  public Optional<String> charset() {
    return parts.get(0).delivery().charset();
  }

  @Override
  public Optional<String> delimiter() {
    return parts.get(0).delivery().delimiter();
  }

  @Override
  public List<TableHead> tables() {
    return parts.stream().flatMap(p -> p.delivery().tables().stream()).toList();
  }

  @Override
  public RowCursor rows() {
    return new Rows(parts.iterator());
  }

  @Override
  public List<Notice> notices() {
    return parts.stream()
        .flatMap(p -> p.delivery().notices().stream().map(n -> inFile(p.file(), n)))
        .toList();
  }

  @Override
  public void close() {
    parts.forEach(p -> p.delivery().close());
  }

  private static Notice inFile(String file, Notice notice) {
    return new Notice(
        notice.type(),
        new Place.InFile(file, notice.place()),
        notice.offerId(),
        notice.field(),
        notice.value(),
        notice.arguments());
  }

  /**
   * One of the files.
   *
   * @param file its name
   */
  public record Part(String file, OpenedDelivery delivery) {}

  private static final class Rows implements RowCursor {
    private final Iterator<Part> remaining;
    private final List<RowCursor> opened = new ArrayList<>();
    private @Nullable Part current;
    private @Nullable RowCursor cursor;
    private int tablesBefore;

    Rows(Iterator<Part> remaining) {
      this.remaining = remaining;
    }

    @Override
    public @Nullable RawRecord next() throws DeliveryUnreadable {
      while (true) {
        if (cursor != null && current != null) {
          RawRecord row = cursor.next();
          if (row != null) {
            return new RawRecord(
                tablesBefore + row.table(),
                new Place.InFile(current.file(), row.place()),
                row.kind(),
                row.cells());
          }
          cursor.close();
          tablesBefore += current.delivery().tables().size();
        }
        if (!remaining.hasNext()) {
          return null;
        }
        Part part = remaining.next();
        current = part;
        cursor = part.delivery().rows();
        opened.add(cursor);
      }
    }

    @Override
    public void close() {
      opened.forEach(RowCursor::close);
    }
  }
}
