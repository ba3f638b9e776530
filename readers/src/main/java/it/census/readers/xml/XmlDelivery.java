package it.census.readers.xml;

import it.census.model.DeliveryFormat;
import it.census.model.Notice;
import it.census.model.TableHead;
import it.census.model.config.ReadingLimits;
import it.census.readers.DeliveryUnreadable;
import it.census.readers.OpenedDelivery;
import it.census.readers.RowCursor;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/** An XML file whose row elements and columns are known. */
final class XmlDelivery implements OpenedDelivery {

  private final XmlSource source;
  private final ElementKind root;
  private final XmlTable table;
  private final List<Notice> notices;
  private final ReadingLimits limits;

  XmlDelivery(
      XmlSource source,
      ElementKind root,
      XmlTable table,
      List<Notice> notices,
      ReadingLimits limits) {
    this.source = source;
    this.root = root;
    this.table = table;
    this.notices = notices;
    this.limits = limits;
  }

  @Override
  public DeliveryFormat format() {
    return DeliveryFormat.XML;
  }

  @Override
  public Optional<String> charset() {
    return Optional.of(source.charset().map(Charset::name).orElse(source.declared()));
  }

  @Override
  public List<TableHead> tables() {
    return List.of(new TableHead("", false, List.copyOf(table.columns().values())));
  }

  @Override
  public RowCursor rows() throws DeliveryUnreadable {
    return new XmlRows(source, root, table, limits);
  }

  @Override
  public List<Notice> notices() {
    return notices;
  }

  /** Each pass closes the file it opened. */
  @Override
  public void close() {}
}
