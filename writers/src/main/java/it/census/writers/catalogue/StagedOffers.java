package it.census.writers.catalogue;

import it.census.model.FieldType;
import it.census.model.Offer;
import it.census.model.OfferField;
import it.census.model.Parcel;
import it.census.model.RowOutcome;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The usable rows of a delivery, and the parcels that later rows add to them, on their way in. */
final class StagedOffers {

  /** Rows whose places share one record of {@code load_rows}. */
  private static final int ROWS_IN_A_PART = 5_000;

  private static final OfferField[] FIELDS = OfferField.values();

  private final PublicReserve reserve;
  private final OfferHash hash = new OfferHash();
  private final CopyStream offers;
  private final CopyStream parcels;
  private final CopyStream parts;
  private final long loadId;
  private final @Nullable Object[] values = new @Nullable Object[FIELDS.length];
  private final List<String> ids = new ArrayList<>(ROWS_IN_A_PART);
  private final List<String> places = new ArrayList<>(ROWS_IN_A_PART);
  private int part;
  private long usable;
  private long withContacts;
  private long duplicates;
  private long addingParcels;

  private StagedOffers(
      CopyStream offers, Connection shared, StagingTables tables, PublicReserve reserve) {
    this.reserve = reserve;
    this.loadId = tables.loadId();
    this.offers = offers;
    parcels = CopyStream.gathering(shared, tables.addedParcels(), "item, offer_id, parcels");
    parts = CopyStream.gathering(shared, tables.rows(), "load_id, part, offer_ids, places");
  }

  /** Offers have a connection to themselves. */
  static StagedOffers alone(
      Connection own, Connection shared, StagingTables tables, PublicReserve reserve) {
    return new StagedOffers(
        CopyStream.lasting(own, tables.offers(), StagingTables.OFFER_COLUMNS),
        shared,
        tables,
        reserve);
  }

  /** Everything takes turns on one connection. */
  static StagedOffers sharing(Connection shared, StagingTables tables, PublicReserve reserve) {
    return new StagedOffers(
        CopyStream.gathering(shared, tables.offers(), StagingTables.OFFER_COLUMNS),
        shared,
        tables,
        reserve);
  }

  void add(RowOutcome.Usable row) {
    usable++;
    Offer offer = row.offer();
    for (OfferField field : FIELDS) {
      Object value = field.valueIn(offer);
      values[field.ordinal()] =
          value instanceof BigDecimal number ? BinaryRows.canonical(number) : value;
    }
    String id = offer.identity().offerId();
    if (id == null) {
      throw new IllegalArgumentException("a usable row without an offer id: " + row.row().place());
    }
    String place = row.row().place().text();
    byte[] base = hash.base(values);
    BinaryRows out = offers.row(StagingTables.OFFER_COLUMN_COUNT);
    out.text(id);
    out.binary(hash.content(base, offer.cadastre().cadastralParcels()));
    out.binary(base);
    out.decimal(BinaryRows.canonical(row.qualityScore()));
    out.text(row.tier().name());
    out.texts(withheld(reserve.withheld(row)));
    out.requiredText(place);
    boolean contact = false;
    for (OfferField field : OfferColumns.CONTACTS) {
      Object value = values[field.ordinal()];
      put(out, field.type(), value);
      contact |= value != null && !"".equals(value);
    }
    for (OfferField field : OfferColumns.VERSIONED) {
      put(out, field.type(), values[field.ordinal()]);
    }
    withContacts += contact ? 1 : 0;
    remember(id, place);
  }

  void add(RowOutcome.Duplicate row) {
    duplicates++;
    if (!row.added().isEmpty()) {
      addingParcels++;
      BinaryRows out = parcels.row(3);
      out.number(addingParcels);
      out.text(row.offerId());
      out.texts(OfferColumns.texts(row.added()));
    }
  }

  void relieve() throws SQLException {
    offers.relieve();
    parcels.relieve();
    parts.relieve();
  }

  void finish() throws SQLException {
    if (!ids.isEmpty()) {
      writePart();
    }
    offers.finish();
    parcels.finish();
    parts.finish();
  }

  void cancel() throws SQLException {
    offers.cancel();
  }

  long usable() {
    return usable;
  }

  long withContacts() {
    return withContacts;
  }

  long duplicates() {
    return duplicates;
  }

  long addingParcels() {
    return addingParcels;
  }

  private void remember(String id, String place) {
    ids.add(id);
    places.add(place);
    if (ids.size() == ROWS_IN_A_PART) {
      writePart();
    }
  }

  private void writePart() {
    BinaryRows out = parts.row(4);
    out.number(loadId);
    out.number(part++);
    out.texts(ids);
    out.texts(places);
    ids.clear();
    places.clear();
  }

  private static List<String> withheld(Set<OfferField> fields) {
    return fields.isEmpty() ? List.of() : fields.stream().sorted().map(OfferField::key).toList();
  }

  @SuppressWarnings("unchecked") // the dictionary says of what a list is
  private static void put(BinaryRows out, FieldType type, @Nullable Object value) {
    if (value == null) {
      out.nothing();
      return;
    }
    switch (type) {
      case STRING, TEXT, CODE, URL, EMAIL -> out.text((String) value);
      case CODES, URLS -> out.texts((List<String>) value);
      case PARCELS -> out.texts(OfferColumns.texts((List<Parcel>) value));
      case INTEGER -> out.number((int) value);
      case DECIMAL -> out.decimal((BigDecimal) value);
      case BOOLEAN -> out.truth((boolean) value);
      case DATE -> out.day((LocalDate) value);
    }
  }
}
