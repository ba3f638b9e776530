package it.census.readers.geojson;

import it.census.model.DeliveryFormat;
import it.census.model.Notice;
import it.census.model.Place;
import it.census.model.RawRecord;
import it.census.model.RowKind;
import it.census.model.TableHead;
import it.census.readers.DeliveryUnreadable;
import it.census.readers.OpenedDelivery;
import it.census.readers.Refusal;
import it.census.readers.RowCursor;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A GeoJSON file whose columns are known. */
record GeoJsonDelivery(
    JsonFile file, boolean bare, GeoJsonTable table, Optional<Integer> epsg, List<Notice> notices)
    implements OpenedDelivery {

  @Override
  public DeliveryFormat format() {
    return DeliveryFormat.GEOJSON;
  }

  @Override
  public Optional<String> charset() {
    return Optional.of(file.encoding().charset().name());
  }

  @Override
  public List<TableHead> tables() {
    return List.of(new TableHead("", false, table.headers(), epsg));
  }

  @Override
  public RowCursor rows() throws DeliveryUnreadable {
    return new Rows(file, table, new FeatureCursor(file, bare));
  }

  /** Each pass closes the file it opened. */
  @Override
  public void close() {}

  private record Rows(JsonFile file, GeoJsonTable table, FeatureCursor features)
      implements RowCursor {

    @Override
    public @Nullable RawRecord next() throws DeliveryUnreadable {
      Feature feature = features.next();
      if (feature == null) {
        return null;
      }
      if (feature.number() > file.limits().rows()) {
        throw DeliveryUnreadable.beyond(Refusal.TOO_MANY_ROWS, file.limits().rows());
      }
      return new RawRecord(
          0,
          new Place.XmlNode(feature.line(), Feature.place(feature.number())),
          feature.isBlank() ? RowKind.BLANK : RowKind.DATA,
          table.cells(feature, file.limits().cellLength()));
    }

    @Override
    public void close() {
      features.close();
    }
  }
}
